using TikiSpec.OpenApi.Grammar;

namespace TikiSpec.Cli.Schemas;

/// <summary>What an editor shows beside a key while it is typed: a sentence, and the values that there are.</summary>
internal readonly record struct KeyNote(string? Text, params IReadOnlyList<string> Values)
{
    public static readonly KeyNote None = new(null, []);

    public IReadOnlyList<string> Values { get; } = Values ?? [];
}

/// <summary>The notes that there are. What each key of ours does in full stands in spec/README.md; a test holds that
/// both know the same keys.</summary>
internal static class KeyNotes
{
    private static readonly Dictionary<string, KeyNote> Ours = new(StringComparer.Ordinal)
    {
        ["x-client-pagination"] = new(
            "Makes a method that walks all pages: the parameters and properties that page, size and items stand in."
        ),
        ["x-client-wide"] = new(
            "True: the client has a value of this header or query parameter for all its calls. False: each call gives its own."
        ),
        ["x-client-batch"] = new(
            "Makes a method that sends any number of rows in chunks: where the rows stand, and how many a call takes."
        ),
        ["x-client-poll"] = new("Makes a method that waits for a decision: the property of the state, and the states that end it."),
        ["x-client-events"] = new("Makes a method that reads events as they come, and acknowledges them."),
        ["x-client-unwrap"] = new("The property whose single element is what the operation returns."),
        ["x-client-deprecation"] = new("Since when, until when, and what replaces it; told by the compiler of whoever uses it."),
        ["x-client-observed"] = new(
            "Seen in real responses beyond what the page says: other JSON types, another name, or all of it; since when."
        ),
        ["x-client-documented"] = new("What the page literally says, where the declaration says otherwise."),
        ["x-client-csv"] = new("A list in C#, one text with separators on the wire."),
        ["x-client-set-expression"] = new("The text is one of two prefixes and a list of values."),
        ["x-client-needs"] = new("Which properties of a request go together; checked before it is sent."),
        ["x-client-stock"] = new("How much is in which warehouse: the list, and the properties of an element that say so."),
        ["x-client-ids"] = new("Ids that a request selects, or those of the parts that it selects from."),
        ["x-client-variants"] = new("A product whose variants differ in options: the lists of options and variants, the values."),
        ["x-client-rate-limit"] = new("How many requests a seller may send in how many seconds."),
        ["x-client-signature"] = new("How the server signs what it sends: the header, the HMAC's hash, its encoding, what is signed."),
        ["x-client-names"] = new("How methods are called: without what repeats their group, or by the whole operationId.", "short", "full"),
        ["x-client-records"] = new(
            "Which objects are records: all, those of requests, those that come and are sent, or none.",
            "all",
            "requests",
            "updates",
            "none"
        ),
        ["x-client-types"] = new("Which schemas are types: those that operations reach, or all.", "reached", "all"),
        ["x-client-help"] = new("An address: the help link of the exception for this response."),
        ["x-client-invalid"] = new("This example shows an invalid request; the status of the response to it."),
        ["x-tiki-source"] = new("The page and section that document it."),
    };

    /// <summary>Keys of ours that may stand in any object.</summary>
    public static readonly IReadOnlyList<(string Key, KeyNote Note)> OfAnyObject =
    [
        ("x-tiki-decision", new("The entries of decisions.md that say why it is so.")),
        ("x-dotnet-name", new("The name in C#, where the one made from the name on the wire would mislead or collide.")),
        ("x-dotnet-options-name", new("The name of the record of an operation's optional parameters.")),
    ];

    public static KeyNote Of(ObjectKind kind, string key) =>
        Ours.TryGetValue(key, out var note) ? note
        : kind is ObjectKind.Parameter && key == "in" ? new(null, "query", "path", "header", "cookie")
        : kind is ObjectKind.SecurityScheme && key == "in" ? new(null, "query", "header", "cookie")
        : kind is ObjectKind.SecurityScheme && key == "type" ? new(null, "apiKey", "http", "oauth2", "openIdConnect", "mutualTLS")
        : KeyNote.None;

    /// <summary>All that have a note, for the test.</summary>
    public static IEnumerable<string> Keys => Ours.Keys.Concat(OfAnyObject.Select(static entry => entry.Key));
}
