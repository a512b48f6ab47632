using System.Globalization;
using TikiSpec.Model.Scalars;

namespace TikiSpec.Model.Examples;

/// <summary>A number in quotes, judged as the number that it is.</summary>
internal sealed class QuotedNumber : IJsonValue
{
    private QuotedNumber(string text) => Text = text;

    public JsonValueKind Kind => JsonValueKind.Number;

    public string Text { get; }

    public IReadOnlyList<IJsonValue> Items => [];

    public IEnumerable<KeyValuePair<string, IJsonValue>> Properties => [];

    public IJsonValue? Find(string name) => null;

    /// <summary>Null where the type is no number, or the text is none.</summary>
    public static IJsonValue? Of(TypeRef type, IJsonValue value) =>
        value.Kind == JsonValueKind.String
        && (type.IsClosedEnum || ScalarTable.Find(type) is { Json: JsonValueKind.Number })
        && decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
        && JsonNumberText.Of(value.Text.Trim()) is { } number
            ? new QuotedNumber(number)
            : null;
}
