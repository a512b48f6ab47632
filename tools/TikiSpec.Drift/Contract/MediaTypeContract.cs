namespace TikiSpec.Drift.Contract;

/// <summary>A body in one format.</summary>
/// <param name="Name">In lower case, without blanks, its parameters in ordinal order:
/// <c>application/json;charset=utf-8</c>.</param>
/// <param name="Encoding">How the properties of a form travel, where that is said.</param>
internal sealed record MediaTypeContract(string Name, SchemaContract? Schema, Keyword? Encoding, SpecCursor At)
{
    /// <summary>JSON has no charset but UTF-8, so naming it says nothing.</summary>
    public static string NameOf(string text)
    {
        var parts = text.Replace(" ", "").ToLowerInvariant().Split(';');
        var isJson = parts[0].EndsWith("json", StringComparison.Ordinal);
        var parameters = parts
            .Skip(1)
            .Where(parameter => !(isJson && parameter is "charset=utf-8" or "charset=\"utf-8\""))
            .Order(StringComparer.Ordinal);
        return string.Join(";", parameters.Prepend(parts[0]));
    }

    /// <summary>Of <c>text/plain;charset=utf-8</c>, utf-8; empty where none is named.</summary>
    public static string CharsetOf(string name)
    {
        const string Key = ";charset=";
        var start = name.IndexOf(Key, StringComparison.Ordinal);
        return start < 0 ? "" : name[(start + Key.Length)..].Split(';')[0].Trim('"');
    }

    /// <summary>Whether the first is a range, such as <c>image/*</c>, that the second is in.</summary>
    public static bool IsRangeOf(string range, string name) =>
        range != name
        && (
            range == "*/*"
            || (
                range.EndsWith("/*", StringComparison.Ordinal)
                && name.StartsWith(range.Substring(0, range.Length - 1), StringComparison.Ordinal)
            )
        );

    /// <summary>Without parameters.</summary>
    public string Essence => Name.IndexOf(';') is var end and >= 0 ? Name.Substring(0, end) : Name;

    /// <summary>The value travels as text without types: numbers and booleans are spelt like strings.</summary>
    public bool IsText =>
        Essence.EndsWith("xml", StringComparison.Ordinal) || Essence.StartsWith("text/", StringComparison.Ordinal) || IsForm;

    /// <summary>A file, or whatever else is read byte by byte.</summary>
    public bool IsBytes => !IsText && !Essence.EndsWith("json", StringComparison.Ordinal) && !Essence.Contains('*');

    /// <summary>The schema, if any, says no more than the format.</summary>
    public bool IsUndescribed => Schema is null || Schema.IsSilent || (IsBytes && Schema.IsAnyBytes);

    public bool IsForm => Essence is "application/x-www-form-urlencoded" or "multipart/form-data";
}
