using System.Globalization;

namespace TikiSpec.OpenApi.Values;

/// <summary>A value without parts, given by its text: what a path, a query or a header has.</summary>
public sealed class TextValue(string text, JsonValueKind kind) : IJsonValue
{
    public JsonValueKind Kind => kind;

    public string Text => text;

    public IReadOnlyList<IJsonValue> Items => [];

    public IEnumerable<KeyValuePair<string, IJsonValue>> Properties => [];

    public IJsonValue? Find(string name) => null;

    /// <summary>The text as what one of the types says that it may be, and as a string otherwise.</summary>
    /// <param name="types">The declared types, in the words of JSON Schema.</param>
    /// <param name="text">The text, unescaped.</param>
    public static TextValue Of(IReadOnlyList<string> types, string text) =>
        new(
            text,
            types.Contains("boolean") && text is "true" or "false" ? JsonValueKind.Boolean
                // In a body 1.0 is the integer 1; a path that ends in 1.0 is none that any server would take for it.
                : types.Contains("integer") && IsNumber(text, NumberStyles.AllowLeadingSign) ? JsonValueKind.Number
                : types.Contains("number")
                && IsNumber(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent)
                    ? JsonValueKind.Number
                : JsonValueKind.String
        );

    private static bool IsNumber(string text, NumberStyles styles) =>
        double.TryParse(text, styles, CultureInfo.InvariantCulture, out var number) && !double.IsInfinity(number) && !double.IsNaN(number);
}
