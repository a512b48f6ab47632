using TikiSpec.OpenApi.Views;

namespace TikiSpec.OpenApi.Tests;

/// <summary>Small documents.</summary>
internal static class Documents
{
    public const string Head = "openapi: 3.0.4\ninfo: {title: T, version: '1'}\n";

    public static DocumentView Read(string text, params SpecText[] others) =>
        DocumentView.Of(SpecDocument.Parse(new SpecText("api", "api.yaml", text)), others);

    /// <summary>A document of these paths.</summary>
    public static DocumentView Paths(string paths, params SpecText[] others) =>
        Read(Head + "paths:\n  " + paths.Replace("\n", "\n  ", StringComparison.Ordinal), others);

    /// <summary>The only operation of a document.</summary>
    public static OperationView Operation(string paths, params SpecText[] others) => Assert.Single(Paths(paths, others).Operations);

    /// <summary>A schema, written as what stands behind its name.</summary>
    public static SchemaView Schema(string text) => Assert.Single(Read(Head + "components:\n  schemas:\n    T: " + text).Schemas).Schema;

    public static SpecText File(string path, string text) => new(Path.GetFileNameWithoutExtension(path), path, text);

    /// <summary>What is told, as <c>id line</c>.</summary>
    public static IEnumerable<string> Told(DocumentView view) => view.Problems.Select(problem => $"{problem.Id} {problem.Location.Line}");
}
