using System.Text.Json;

namespace TikiSpec.Json;

/// <summary>Compares JSON values, not JSON texts.</summary>
internal static class ApiValueEquality
{
    public static bool Equals(ApiValue left, ApiValue right)
    {
        if (left.Kind != right.Kind)
            return false;
        return left.Kind switch
        {
            JsonValueKind.Number => JsonNumberText.Canonical(left.ToString()) == JsonNumberText.Canonical(right.ToString()),
            JsonValueKind.String => TextOf(left) == TextOf(right),
            JsonValueKind.Array => left.Items.SequenceEqual(right.Items),
            JsonValueKind.Object => left.Properties.Equals(right.Properties),
            _ => true,
        };
    }

    public static int GetHashCode(ApiValue value) =>
        value.Kind switch
        {
            JsonValueKind.Number => JsonNumberText.Canonical(value.ToString()).GetHashCode(StringComparison.Ordinal),
            JsonValueKind.String => TextOf(value).GetHashCode(StringComparison.Ordinal),
            JsonValueKind.Array => value.Items.Aggregate((int)JsonValueKind.Array, HashCode.Combine),
            JsonValueKind.Object => value.Properties.GetHashCode(),
            var kind => (int)kind,
        };

    // A string whose escapes make no text still equals itself.
    private static string TextOf(ApiValue value) => value.TryGetString(out var text) ? text : value.ToString();
}
