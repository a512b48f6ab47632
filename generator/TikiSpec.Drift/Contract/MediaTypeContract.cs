namespace TikiSpec.Drift;

/// <summary>A body in one format.</summary>
/// <param name="Name">In lower case, without blanks: <c>application/json;charset=utf-8</c>.</param>
/// <param name="Encoding">JSON text of encoding, or null.</param>
internal sealed record MediaTypeContract(string Name, SchemaContract? Schema, Facet? Encoding, SpecCursor At)
{
    /// <summary>Without parameters.</summary>
    public string Essence => Name.IndexOf(';') is var end and >= 0 ? Name.Substring(0, end) : Name;

    /// <summary>The value travels as text without types: numbers and booleans are spelt like strings.</summary>
    public bool IsText => Essence.EndsWith("xml", StringComparison.Ordinal) || Essence.StartsWith("text/", StringComparison.Ordinal) || IsForm;

    public bool IsForm => Essence is "application/x-www-form-urlencoded" or "multipart/form-data";
}
