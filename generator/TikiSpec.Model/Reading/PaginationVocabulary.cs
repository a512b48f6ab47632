namespace TikiSpec.Model.Reading;

/// <summary>What other tools' keys say of paging, as far as it is by the page's number.</summary>
internal static class PaginationVocabulary
{
    private const string Speakeasy = "x-speakeasy-pagination";
    private const string Fern = "x-fern-pagination";

    /// <summary>The key, and what it says in the words of ours; null where none says anything that we can do.</summary>
    public static (string Key, ExtensionView Node)? Of(OperationView operation) =>
        operation.Value(Speakeasy) is { } speakeasy && OfSpeakeasy(speakeasy) is { } one ? (Speakeasy, one)
        : operation.Value(Fern) is { } fern && OfFern(fern) is { } other ? (Fern, other)
        : null;

    private static ExtensionView? OfSpeakeasy(ValueView node)
    {
        var page = node["inputs"]
            ?.Items.FirstOrDefault(static input => input["type"]?.Text == "page" && input["in"]?.Text == "parameters")
            ?["name"]?.Text;
        return node["type"]?.Text == "offsetLimit" && page is not null && PathOf(node["outputs"]?["results"], "$.") is { } items
            ? ExtensionView.InOurWords(node, ("page", page), ("items", items), ("lastPage", PathOf(node["outputs"]?["numPages"], "$.")))
            : null;
    }

    /// <summary>With a step it counts items, not pages.</summary>
    private static ExtensionView? OfFern(ValueView node) =>
        node["step"] is null && PathOf(node["offset"], "$request.") is { } page && PathOf(node["results"], "$response.") is { } items
            ? ExtensionView.InOurWords(node, ("page", page), ("items", items))
            : null;

    private static string? PathOf(ValueView? path, string root) =>
        path?.Text is { } text && text.Length > root.Length && text.StartsWith(root, StringComparison.Ordinal)
            ? text.Substring(root.Length)
            : null;
}
