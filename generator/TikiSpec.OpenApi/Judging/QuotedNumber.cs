using TikiSpec.OpenApi.Nodes;
using TikiSpec.OpenApi.Values;

namespace TikiSpec.OpenApi.Judging;

/// <summary>A number in quotes, judged as the number that it is.</summary>
internal static class QuotedNumber
{
    /// <summary>Null where the value is no text, or none that is a number.</summary>
    public static IJsonValue? Of(IJsonValue value) =>
        value.Kind == JsonValueKind.String
        && JsonNumbers.Parse(value.Text) is not null
        && JsonNumberText.Of(value.Text.Trim()) is { } number
            ? new TextValue(number, JsonValueKind.Number)
            : null;
}
