using TikiSpec.Spec.Tests.Reading;

namespace TikiSpec.Spec.Tests.Checks;

/// <summary>Everything that a user meets says what it is.</summary>
internal static class DescriptionCheck
{
    public static IEnumerable<string> Check(SpecDocument document)
    {
        var root = document.Root;
        var operations = document.Operations;
        Node?[] nodes =
        [
            root["info"],
            .. root["tags"]?.Items ?? [],
            .. root["servers"]?.Items ?? [],
            .. operations.Select(operation => operation.Node),
            .. operations.SelectMany(operation => operation.Parameters),
            .. operations.SelectMany(operation => operation.Responses).Select(response => response.Value),
            .. document.Schemas.Select(schema => schema.Value),
        ];
        var silent = nodes.OfType<Node>().Where(node => IsBlank(node["description"])).Select(node => node.Pointer);
        var properties =
            from node in SpecNodes.Of(document)
            from property in node["properties"]?.Properties ?? []
            where IsBlank(new SchemaView(document, property.Value)["description"])
            select property.Value.Pointer;
        var summaries = operations
            .Where(operation => IsBlank(operation.Node["summary"]))
            .Select(operation => $"{operation.Node.Pointer}/summary");
        return silent.Concat(properties).Concat(summaries).Distinct().Select(pointer => $"{document.Version} {pointer}: describe it");
    }

    private static bool IsBlank(Node? text) => string.IsNullOrWhiteSpace(text?.Text);
}
