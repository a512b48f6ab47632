namespace TikiSpec.Spec.Tests.Reading;

/// <summary>A parameter or property as the page shows it; null where the page is silent.</summary>
internal sealed record DocumentedRow(Node Node)
{
    public string Name => Node["name"]?.Text ?? "";

    public string Location => Node["in"]?.Text ?? "";

    public string Pointer => Node["pointer"]?.Text ?? "";

    public string? Type => Node["type"]?.Text;

    public bool? IsMandatory => Node["mandatory"] is { } word ? word.Text == "Y" : null;

    public string? Default => Node["default"]?.Text;

    public IEnumerable<string> Values => Node["values"]?.Items.Select(value => value.Text) ?? [];

    public IEnumerable<KeyValuePair<string, Node>> Limits => Node["limits"]?.Properties ?? [];

    /// <summary>Named by the entity page only, so the spec marks it as observed.</summary>
    public bool IsFromEntityPage => Node["entity"] is not null;

    /// <summary>The table claims it, the example contradicts it, and a decision says so.</summary>
    public bool IsSettled => Node["settled"] is not null;
}
