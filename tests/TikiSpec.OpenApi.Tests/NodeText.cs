namespace TikiSpec.OpenApi.Tests;

/// <summary>Short ways to parse a text and to look at what came out.</summary>
internal static class NodeText
{
    public static SpecDocument Parse(string text, string path = "api.yaml") => SpecDocument.Parse(new SpecText("api", path, text));

    public static SpecNode Root(string text)
    {
        var document = Parse(text);
        Assert.Empty(document.Problems);
        return Assert.IsType<SpecNode>(document.Root, exactMatch: false);
    }

    /// <summary>The kind and text of the value under <c>a</c>.</summary>
    public static (ScalarKind Kind, string Text) ValueOfA(string text)
    {
        var scalar = Assert.IsType<SpecScalar>(((SpecMapping)Root(text))["a"]);
        return (scalar.Kind, scalar.Text);
    }

    public static SpecProblem OnlyProblem(string text, string path = "api.yaml") => Assert.Single(Parse(text, path).Problems);
}
