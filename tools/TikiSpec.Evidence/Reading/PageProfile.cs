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
            ["mandatory"] = ["mandatory", "required", "required?", "req"],
            ["example"] = ["example", "sample", "example value"],
            ["default"] = ["default", "default value"],
            ["description"] = ["description", "meaning", "details", "explanation", "message", "note", "notes"],
            ["code"] = ["http code", "status code", "status", "code", "error code", "http status"],
            ["namespace"] = ["namespace"],
        };

    public IReadOnlyList<string> RequestWords { get; init; } = ["request", "requests", "params", "parameters", "arguments"];

    public IReadOnlyList<string> ResponseWords { get; init; } = ["response", "responses", "returns", "result"];

    public IReadOnlyList<string> ErrorWords { get; init; } = ["exception", "exceptions", "error", "errors"];

    public IReadOnlyList<string> ExampleWords { get; init; } = ["example", "examples", "sample", "samples"];

    public IReadOnlyList<string> HeaderWords { get; init; } = ["header", "headers"];

    /// <summary>With these a label names what the next table describes, and changes nothing else.</summary>
    public IReadOnlyList<string> EntityWords { get; init; } = ["entity", "object", "model"];

    /// <summary>May stand in a label beside the others.</summary>
    public IReadOnlyList<string> FillingWords { get; init; } =
    [
        "http",
        "https",
        "body",
        "json",
        "case",
        "cases",
        "code",
        "codes",
        "list",
        "query",
        "path",
        "url",
        "uri",
        "the",
        "of",
        "a",
        "and",
        "success",
        "successful",
        "status",
        "field",
        "fields",
        "schema",
        "payload",
        "data",
        "endpoint",
    ];

    /// <summary>A line of an operation's head that has one takes the operation back.</summary>
    public IReadOnlyList<string> DeprecationWords { get; init; } = ["deprecate", "deprecated", "deprecation"];

    public IReadOnlyList<string> YesWords { get; init; } = ["y", "yes", "true", "required", "mandatory", "always"];

    public IReadOnlyList<string> NoWords { get; init; } = ["n", "no", "false", "optional"];

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

    internal bool? IsMandatory(string cell)
    {
        var text = cell.Trim().ToLowerInvariant();
        return YesWords.Contains(text) ? true
            : NoWords.Contains(text) ? false
            : null;
    }

    internal bool IsEmpty(string cell) => cell.Length == 0 || EmptyWords.Contains(cell.ToLowerInvariant());
}
