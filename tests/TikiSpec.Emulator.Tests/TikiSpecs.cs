using TikiSpec.Model;

namespace TikiSpec.Emulator.Tests;

/// <summary>The three specs, read once.</summary>
internal static class TikiSpecs
{
    public static IReadOnlyDictionary<string, (SpecDocument Document, ApiSurface Surface)> All { get; } =
        new[] { "tiki.v1", "tiki.v2", "tiki.v2.1" }.ToDictionary(static name => name, Read);

    public static IEnumerable<(ApiSurface Surface, OperationModel Operation)> Operations =>
        from spec in All.Values
        from @group in spec.Surface.Groups
        from operation in @group.Operations
        select (spec.Surface, operation);

    public static OperationModel Operation(string spec, string operationId) =>
        All[spec].Surface.Groups.SelectMany(static group => group.Operations).Single(operation => operation.Id == operationId);

    private static (SpecDocument, ApiSurface) Read(string name)
    {
        using var reader = new StreamReader(typeof(TikiSpecs).Assembly.GetManifestResourceStream(name + ".yaml")!);
        var text = new SpecText(name, name + ".yaml", reader.ReadToEnd());
        return (SpecDocument.Parse(text), SpecReader.Read(text, []).Surface!);
    }
}
