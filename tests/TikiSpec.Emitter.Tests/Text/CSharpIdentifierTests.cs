using Microsoft.CodeAnalysis.CSharp;
using TikiSpec.Model;

namespace TikiSpec.Emitter.Tests.Text;

public sealed class CSharpIdentifierTests
{
    [Theory]
    [MemberData(nameof(HostileTexts.All), MemberType = typeof(HostileTexts))]
    public void Whatever_comes_in_an_identifier_comes_out(string text)
    {
        var identifier = CSharpIdentifier.Of(text);

        Assert.True(SyntaxFacts.IsValidIdentifier(identifier.TrimStart('@')), identifier);
    }

    [Fact]
    public void Every_keyword_of_the_language_is_escaped() =>
        Assert.All(
            SyntaxFacts.GetReservedKeywordKinds().Select(SyntaxFacts.GetText).Where(SyntaxFacts.IsValidIdentifier),
            static keyword => Assert.Equal("@" + keyword, CSharpIdentifier.Of(keyword))
        );

    [Theory]
    [InlineData("CategoryId", "categoryId")]
    [InlineData("Event", "@event")]
    [InlineData("Await", "@await")]
    [InlineData("_2fa", "_2fa")]
    [InlineData("Id", "id")]
    public void A_parameter_begins_with_a_lower_letter(string name, string expected) =>
        Assert.Equal(expected, CSharpIdentifier.Lowered(name));

    [Fact]
    public void Words_of_a_namespace_are_escaped_one_by_one() =>
        Assert.Equal("Shop.@event.V2_1", CSharpIdentifier.OfNamespace("Shop.event.V2_1"));
}
