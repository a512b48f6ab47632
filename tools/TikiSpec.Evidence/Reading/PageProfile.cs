using System.Text.RegularExpressions;
using TikiSpec.Evidence.Facts;

namespace TikiSpec.Evidence.Reading;

/// <summary>The words by which a maker's pages are understood. What a page has beside them (tables, headings,
/// addresses, samples) is understood without.</summary>
/// <remarks>Single words of a lower case; a heading or a short line is a label where it has no other.</remarks>
public sealed record PageProfile
{
    /// <summary>The columns of tables, each with the headings that mean it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Columns { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["name"] =
            [
                "name",
                "field",
                "field name",
                "parameter",
                "param",
                "params",
                "property",
                "key",
                "attribute",
                "argument",
                "variable",
            ],
            ["type"] = ["type", "data type", "datatype"],
            ["mandatory"] = ["mandatory", "required", "required?", "req", "required/optional", "mandatory/optional"],
            ["example"] = ["example", "sample", "example value"],
            ["default"] = ["default", "default value"],
            ["description"] = ["description", "meaning", "details", "explanation", "message", "note", "notes"],
            ["code"] = ["http code", "status code", "status", "code", "error code", "http status"],
            ["namespace"] = ["namespace"],
            ["in"] = ["in", "location", "located in", "position", "param type", "parameter type", "passed in"],
        };

    public IReadOnlyList<string> RequestWords { get; init; } =
    ["request", "requests", "param", "params", "parameter", "parameters", "argument", "arguments", "input"];

    public IReadOnlyList<string> ResponseWords { get; init; } =
    ["response", "responses", "returns", "return", "returned", "result", "success", "output"];

    public IReadOnlyList<string> ErrorWords { get; init; } = ["exception", "exceptions", "error", "errors"];

    public IReadOnlyList<string> ExampleWords { get; init; } = ["example", "examples", "sample", "samples"];

    public IReadOnlyList<string> HeaderWords { get; init; } = ["header", "headers"];

    /// <summary>With these a label speaks of the query, and of what the address has.</summary>
    public IReadOnlyList<string> QueryWords { get; init; } = ["query", "querystring"];

    public IReadOnlyList<string> PathWords { get; init; } = ["path", "url", "uri"];

    /// <summary>With these and a colon a line has the address, or the method, behind it.</summary>
    public IReadOnlyList<string> AddressWords { get; init; } = ["endpoint", "url", "uri", "path", "route", "address"];

    public IReadOnlyList<string> MethodWords { get; init; } = ["method", "verb"];

    /// <summary>With these a label speaks of a body.</summary>
    public IReadOnlyList<string> BodyWords { get; init; } = ["body", "payload", "form"];

    /// <summary>What types are called beside the words that most have, each with its JSON type.</summary>
    public IReadOnlyDictionary<string, string> Types
    {
        get;
        init => (field, TypePattern) = (value, TypeWord.Pattern(value.Keys));
    } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>With these a label names what the next table describes, and changes nothing else.</summary>
    public IReadOnlyList<string> EntityWords { get; init; } = ["entity", "object", "model"];

    /// <summary>A heading of these speaks of who may call, or of what is beside the operation, and changes nothing
    /// else.</summary>
    public IReadOnlyList<string> AsideWords { get; init; } =
    ["authorization", "authorizations", "authentication", "security", "permission", "permissions", "scopes", "callbacks", "links"];

    /// <summary>May stand in a label beside the others.</summary>
    public IReadOnlyList<string> FillingWords { get; init; } =
    [
        "http",
        "https",
        "json",
        "case",
        "cases",
        "code",
        "codes",
        "list",
        "the",
        "of",
        "a",
        "and",
        "successful",
        "status",
        "field",
        "fields",
        "schema",
        "schemas",
        "data",
        "endpoint",
        "attributes",
        "properties",
        "values",
        "string",
        "strings",
        "variables",
        "format",
        "type",
        "content",
        "raw",
        "application",
        "multipart",
        "message",
        "messages",
        "details",
        "required",
        "optional",
        "possible",
        "info",
        "information",
        "for",
        "in",
    ];

    /// <summary>A line of an operation's head that has one takes the operation back.</summary>
    public IReadOnlyList<string> DeprecationWords { get; init; } = ["deprecate", "deprecated", "deprecation"];

    public IReadOnlyList<string> YesWords { get; init; } = ["y", "yes", "true", "required", "mandatory", "always", "✓", "✔", "✅", "☑"];

    public IReadOnlyList<string> NoWords { get; init; } = ["n", "no", "false", "optional", "✗", "✘", "❌"];

    /// <summary>A row of this name is the body itself.</summary>
    public IReadOnlyList<string> RootWords { get; init; } = ["root"];

    /// <summary>A sample with nothing but such properties at its top shows an error.</summary>
    public IReadOnlyList<string> ErrorProperties { get; init; } = ["error", "errors"];

    /// <summary>A cell with such a word is empty.</summary>
    public IReadOnlyList<string> EmptyWords { get; init; } = ["n/a", "-", "none"];

    public static PageProfile Default { get; } = new();

    internal string? ColumnOf(string cell)
    {
        var text = cell.Trim().TrimEnd(':').ToLowerInvariant();
        return Columns.FirstOrDefault(column => column.Value.Contains(text)).Key;
    }

    /// <summary>A type as prose writes it: <c>array of strings</c>, <c>list&lt;Tag&gt;</c>, <c>string or null</c>,
    /// <c>integer[]</c>.</summary>
    internal Regex TypePattern { get; private init; } = TypeWord.Pattern([]);

    internal string JsonTypeOf(string words) => Types.GetValueOrDefault(words.Trim().ToLowerInvariant()) ?? TypeWord.JsonTypeOf(words);

    internal bool? IsMandatory(string cell)
    {
        var text = cell.Trim().TrimEnd('.').ToLowerInvariant();
        return YesWords.Contains(text) ? true
            : NoWords.Contains(text) ? false
            : null;
    }

    internal bool IsEmpty(string cell) => cell.Length == 0 || EmptyWords.Contains(cell.ToLowerInvariant());
}
