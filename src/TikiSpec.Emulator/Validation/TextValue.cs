using System.Globalization;
using TikiSpec.Model;
using TikiSpec.Model.Scalars;
using TikiSpec.OpenApi.Values;

namespace TikiSpec.Emulator.Validation;

/// <summary>A text of a path, a query or a header for the judge of values: what its declared type says that it may be,
/// and a string otherwise.</summary>
internal sealed class TextValue(string text, JsonValueKind kind) : IJsonValue
{
    public JsonValueKind Kind => kind;

    public string Text => text;

    public IReadOnlyList<IJsonValue> Items => [];

    public IEnumerable<KeyValuePair<string, IJsonValue>> Properties => [];

    public IJsonValue? Find(string name) => null;

    public static TextValue Of(TypeRef type, string text) =>
        new(
            text,
            ScalarTable.Find(type) switch
            {
                { Json: JsonValueKind.Boolean } when text is "true" or "false" => JsonValueKind.Boolean,
                // In a body 1.0 is the integer 1; a path that ends in 1.0 is none that any server would take for it.
                { IsInteger: true } when IsNumber(text, NumberStyles.AllowLeadingSign) => JsonValueKind.Number,
                null when type.IsClosedEnum && IsNumber(text, NumberStyles.AllowLeadingSign) => JsonValueKind.Number,
                { Json: JsonValueKind.Number, IsInteger: false }
                    when IsNumber(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent) =>
                    JsonValueKind.Number,
                _ => JsonValueKind.String,
            }
        );

    private static bool IsNumber(string text, NumberStyles styles) =>
        double.TryParse(text, styles, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number);
}
