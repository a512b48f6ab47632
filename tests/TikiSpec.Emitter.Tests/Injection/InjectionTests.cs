using FsCheck;
using FsCheck.Fluent;
using TikiSpec.Emitter.Tests.Compiling;
using TikiSpec.Emitter.Tests.Text;

namespace TikiSpec.Emitter.Tests.Injection;

/// <summary>No text of a spec becomes code: a spec is written by others.</summary>
public sealed class InjectionTests
{
    private static readonly string[] Fragments =
    [
        .. HostileTexts.List,
        "\"",
        "'",
        "\n",
        "\r",
        "\t",
        "*/",
        "/*",
        "//",
        "///",
        "#if x",
        "#endif",
        "{",
        "}",
        "(",
        ")",
        "]",
        "[",
        ";",
        "<",
        ">",
        "&",
        "\\",
        "`",
        "\u2028",
        "x",
        "é",
        "0",
        " ",
    ];

    [Theory]
    [MemberData(nameof(HostileTexts.All), MemberType = typeof(HostileTexts))]
    public void A_hostile_text_leaves_the_shape_of_the_code_as_it_is(string text) => Assert.Equal(Shapes("plain"), Shapes(text));

    [Fact]
    public void Any_text_leaves_the_shape_of_the_code_as_it_is()
    {
        var plain = Shapes("plain");
        var texts = Gen.Elements(Fragments).ArrayOf().Select(string.Concat).ToArbitrary();

        Prop.ForAll(texts, text => plain.SequenceEqual(Shapes(text))).QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(HostileTexts.All), MemberType = typeof(HostileTexts))]
    public void With_a_hostile_text_the_code_still_compiles(string text)
    {
        var compilation = StrictCompiler.Compile(HostileSpec.Files(text), EmittedAssembly.ClientClass);

        Assert.Equal("", string.Join('\n', StrictCompiler.Complaints(compilation)));
    }

    private static List<string> Shapes(string text) =>
        [
            .. HostileSpec
                .Files(text)
                .Select(static file => $"{file.HintName}: {SyntaxShape.Of(file)} {string.Join(' ', SyntaxShape.DirectivesOf(file))}"),
        ];
}
