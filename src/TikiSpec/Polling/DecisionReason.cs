using System.Text.Json;
using TikiSpec.Errors;

namespace TikiSpec;

/// <summary>One reason why a request was not approved.</summary>
/// <param name="Text">The sentence, in English where it comes in several languages.</param>
/// <param name="Code">The service's own code; null where it has none.</param>
/// <param name="Json">All that stands there, where the reason is JSON; else absent.</param>
public sealed record DecisionReason(string Text, string? Code = null, ApiValue Json = default)
{
    private static readonly string[] Sentences = ["msg_eng", "message_en", "en", "message", "msg", "msg_vi", "vi", "reason", "description"];
    private static readonly string[] Codes = ["code", "error_code"];

    /// <summary>Takes a reason apart as it travels: a sentence is one reason; JSON within the text gives one for each
    /// error that it lists.</summary>
    /// <param name="reason">The text; null or empty for none.</param>
    public static IReadOnlyList<DecisionReason> Parse(string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return [];
        if (
            !ApiValue.TryParse(reason, out var json)
            || json.Kind is not (JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.String)
        )
            return [new DecisionReason(reason.Trim())];
        var found = Errors(json).Select(Of).OfType<DecisionReason>().ToArray();
        return found.Length > 0
            ? found
            : [new DecisionReason(string.Join("; ", ErrorTexts.Of(json).DefaultIfEmpty(reason.Trim())), null, json)];
    }

    private static IEnumerable<ApiValue> Errors(ApiValue json)
    {
        if (json.Kind == JsonValueKind.Array)
            return json.Items;
        return json["errors"] is { Kind: JsonValueKind.Array } errors ? errors.Items : [json];
    }

    private static DecisionReason? Of(ApiValue error)
    {
        if (error.TryGetString(out var sentence))
            return new DecisionReason(sentence, null, error);
        var text = Sentences.Select(name => TextOf(error[name])).FirstOrDefault(static text => text is not null);
        return text is null
            ? null
            : new DecisionReason(text, Codes.Select(name => TextOf(error[name])).FirstOrDefault(static code => code is not null), error);
    }

    private static string? TextOf(ApiValue value) =>
        value.TryGetString(out var text) && text.Length > 0 ? text
        : value.Kind == JsonValueKind.Number ? value.ToString()
        : null;
}
