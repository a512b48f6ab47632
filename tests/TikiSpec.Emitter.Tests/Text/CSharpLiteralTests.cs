using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TikiSpec.Emitter.Tests.Compiling;

namespace TikiSpec.Emitter.Tests.Text;

public sealed class CSharpLiteralTests
{
    [Theory]
    [MemberData(nameof(HostileTexts.All), MemberType = typeof(HostileTexts))]
    public void The_compiler_reads_back_the_same_text(string text)
    {
        var literal = SyntaxFactory.ParseExpression(CSharpLiteral.Of(text), options: StrictCompiler.ParseOptions);

        Assert.False(literal.ContainsDiagnostics);
        Assert.True(literal.IsKind(SyntaxKind.StringLiteralExpression), literal.Kind().ToString());
        Assert.Equal(text, ((Microsoft.CodeAnalysis.CSharp.Syntax.LiteralExpressionSyntax)literal).Token.ValueText);
    }

    [Theory]
    [MemberData(nameof(HostileTexts.All), MemberType = typeof(HostileTexts))]
    public void It_can_be_stored_as_utf8_and_stays_on_its_line(string text)
    {
        var literal = CSharpLiteral.Of(text);

        Assert.Equal(literal, System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(literal)));
        Assert.DoesNotContain(literal, static character => character is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029');
    }

    [Fact]
    public void Vietnamese_and_emoji_stay_readable() => Assert.Equal("\"Đồng hồ 🕰\"", CSharpLiteral.Of("Đồng hồ 🕰"));

    [Fact]
    public void Marks_that_reorder_text_are_written_as_numbers() => Assert.Equal("\"a\\u202eb\"", CSharpLiteral.Of("a\u202eb"));

    [Fact]
    public void No_text_is_the_word_null() => Assert.Equal("null", CSharpLiteral.OfNullable(null));
}
