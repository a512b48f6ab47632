using System.Text.RegularExpressions;
using TikiSpec.Spec.Tests.Reading;

namespace TikiSpec.Spec.Tests.Checks;

/// <summary>The vendor keys that the specs may use, and what each must look like.</summary>
internal static partial class ExtensionShapes
{
    private static readonly string[] JsonTypes = ["string", "integer", "number", "boolean", "object", "array", "null"];

    private static readonly Dictionary<string, Func<Node, bool>> Known = new(StringComparer.Ordinal)
    {
        ["x-extensible-enum"] = IsListOfDistinctText,
        ["x-enum-descriptions"] = IsListOfText,
        ["x-enum-varnames"] = IsListOfDistinctText,
        ["x-client-csv"] = node => HasKeys(node, ["items", "separator"], []) && node["items"]!.Text is "int64" or "int32" or "string",
        ["x-client-documented"] = node =>
            node.Properties.Count > 0
            && HasKeys(node, [], ["type", "required", "default"])
            && node.Properties.All(word => IsText(word.Value)),
        ["x-client-observed"] = IsObservation,
        ["x-client-unwrap"] = IsText,
        ["x-client-invalid"] = node => node.Kind == NodeKind.Number && node.Text.Length == 3 && node.Text[0] == '4',
        ["x-client-deprecation"] = node =>
            HasKeys(node, ["successor"], ["since", "sunset", "note"]) && (node["since"] is not { } since || Date().IsMatch(since.Text)),
        ["x-client-pagination"] = node => HasKeys(node, ["page", "size", "items", "lastPage"], ["cap", "key", "window"]),
        ["x-client-events"] = node =>
            HasKeys(node, ["items", "ack", "id", "type", "version", "payload", "payloads"], [])
            && node["payloads"]!.Items.All(payload => HasKeys(payload, ["type", "version", "schema"], [])),
        ["x-client-set-expression"] = node => HasKeys(node, ["items", "in", "notIn", "separator"], []),
        ["x-client-needs"] = node => HasKeys(node, [], ["any", "with", "within"]),
        ["x-client-stock"] = node => HasKeys(node, ["items", "id", "quantity"], ["ids"]),
        ["x-client-ids"] = node => node["ids"] is null ? HasKeys(node, ["items", "id"], []) : HasKeys(node, ["ids"], []),
        ["x-client-variants"] = node => HasKeys(node, ["labels", "items", "values"], []) && IsListOfDistinctText(node["values"]!),
        ["x-client-rate-limit"] = node =>
            HasKeys(node, ["requests", "seconds"], []) && node.Properties.All(property => property.Value.Kind == NodeKind.Number),
        ["x-client-batch"] = node =>
            HasKeys(node, ["items", "max", "results", "success", "keys"], []) && IsListOfDistinctText(node["keys"]!),
        ["x-client-poll"] = node => HasKeys(node, ["state", "reason", "end"], ["success"]) && IsListOfDistinctText(node["end"]!),
        ["x-client-records"] = node => node.Text is "all" or "requests" or "updates" or "none",
        ["x-client-types"] = node => node.Text is "reached" or "all",
        ["x-client-help"] = IsAddress,
        ["x-tiki-decision"] = node => IsDecision(node) || (node.Items.Count > 0 && node.Items.All(IsDecision)),
        ["x-dotnet-name"] = IsIdentifier,
        ["x-dotnet-options-name"] = IsIdentifier,
        // The page is the help link of every error of the operation.
        ["x-tiki-source"] = node => HasKeys(node, ["page", "section"], []) && IsAddress(node["page"]!),
    };

    public static IEnumerable<string> Check(SpecDocument document) =>
        from node in SpecNodes.Of(document)
        from property in node.Properties
        where property.Key.StartsWith("x-", StringComparison.Ordinal)
        let problem = !Known.TryGetValue(property.Key, out var isWellFormed) ? "is no known key"
        : isWellFormed(property.Value) ? null
        : "is malformed"
        where problem is not null
        select $"{document.Version} {property.Value.Pointer}: {property.Key} {problem}";

    private static bool IsAddress(Node node) =>
        Uri.TryCreate(node.Text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps;

    private static bool IsIdentifier(Node node) => IsText(node) && Identifier().IsMatch(node.Text);

    private static bool IsObservation(Node node) =>
        HasKeys(node, ["evidence"], ["types", "alias", "undocumented", "since"])
        && (node["undocumented"] is not { } undocumented || undocumented is { Kind: NodeKind.Flag, Text: "true" })
        && (node["since"] is not { } since || Month().IsMatch(since.Text))
        && (node["types"] is not { } types || (IsListOfDistinctText(types) && types.Items.All(type => JsonTypes.Contains(type.Text))));

    private static bool HasKeys(Node node, string[] required, string[] optional) =>
        node.IsMap && required.All(node.Keys.Contains) && node.Keys.All(key => required.Contains(key) || optional.Contains(key));

    private static bool IsText(Node node) => node.Kind == NodeKind.Text && node.Text.Length > 0;

    private static bool IsListOfText(Node node) => node.Items.Count > 0 && node.Items.All(IsText);

    private static bool IsListOfDistinctText(Node node) =>
        IsListOfText(node) && node.Items.DistinctBy(item => item.Text).Count() == node.Items.Count;

    private static bool IsDecision(Node node) => Decision().IsMatch(node.Text);

    [GeneratedRegex("^D-[1-9][0-9]*$")]
    private static partial Regex Decision();

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
    private static partial Regex Date();

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*$")]
    private static partial Regex Identifier();

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$")]
    private static partial Regex Month();
}
