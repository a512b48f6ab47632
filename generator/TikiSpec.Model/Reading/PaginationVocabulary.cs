namespace TikiSpec.Model.Reading;

/// <summary>What other tools' keys say of paging.</summary>
internal static class PaginationVocabulary
{
    private const string Speakeasy = "x-speakeasy-pagination";
    private const string Fern = "x-fern-pagination";
    private const string Microsoft = "x-ms-pageable";

    /// <summary>The key, and what it says in the words of ours; null where none says anything that we can do.</summary>
    public static (string Key, ExtensionView Node)? Of(OperationView operation) =>
        operation.Value(Speakeasy) is { } speakeasy && OfSpeakeasy(speakeasy) is { } one ? (Speakeasy, one)
        : operation.Value(Fern) is { } fern && OfFern(fern) is { } other ? (Fern, other)
        : operation.Value(Microsoft) is { } pageable && OfMicrosoft(pageable) is { } third ? (Microsoft, third)
        : null;

    private static ExtensionView? OfSpeakeasy(ValueView node)
    {
        var outputs = node["outputs"];
        if (PathOf(outputs?["results"], "$.") is not { } results)
        {
            return null;
        }

        var items = ("items", (string?)results);
        return node["type"]?.Text switch
        {
            "offsetLimit" when InputOf(node, "page") is { } page => ExtensionView.InOurWords(
                node,
                ("page", page),
                items,
                ("lastPage", PathOf(outputs?["numPages"], "$."))
            ),
            "offsetLimit" when InputOf(node, "offset") is { } offset => ExtensionView.InOurWords(node, ("offset", offset), items),
            "cursor" when InputOf(node, "cursor") is { } cursor && PathOf(outputs?["nextCursor"], "$.") is { } next =>
                ExtensionView.InOurWords(node, ("cursor", cursor), ("next", next), items),
            "url" when PathOf(outputs?["nextUrl"], "$.") is { } next => ExtensionView.InOurWords(node, ("next", next), items),
            _ => null,
        };
    }

    private static string? InputOf(ValueView node, string type) =>
        node["inputs"]?.Items.FirstOrDefault(input => input["type"]?.Text == type && input["in"]?.Text == "parameters")?["name"]?.Text;

    /// <summary>With a step it counts items, not pages.</summary>
    private static ExtensionView? OfFern(ValueView node) =>
        PathOf(node["results"], "$response.") is not { } items ? null
        : PathOf(node["cursor"], "$request.") is { } cursor && PathOf(node["next_cursor"], "$response.") is { } next
            ? ExtensionView.InOurWords(node, ("cursor", cursor), ("next", next), ("items", items))
        : PathOf(node["offset"], "$request.") is { } offset
            ? ExtensionView.InOurWords(node, (node["step"] is null ? "page" : "offset", offset), ("items", items))
        : null;

    /// <summary>A list of one page names no next one.</summary>
    private static ExtensionView? OfMicrosoft(ValueView node) =>
        node["nextLinkName"] is { IsNull: false, Text: { Length: > 0 } next }
            ? ExtensionView.InOurWords(node, ("next", next), ("items", node["itemName"]?.Text ?? "value"))
            : null;

    private static string? PathOf(ValueView? path, string root) =>
        path?.Text is { } text && text.Length > root.Length && text.StartsWith(root, StringComparison.Ordinal)
            ? text.Substring(root.Length)
            : null;
}
