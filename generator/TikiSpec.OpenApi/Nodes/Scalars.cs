using System.Globalization;

namespace TikiSpec.OpenApi.Nodes;

/// <summary>Typed looks at scalars.</summary>
public static class Scalars
{
    /// <summary>The scalars of a sequence, or one that stands alone; null counts as nothing.</summary>
    public static IEnumerable<string> TextsOf(SpecNode? node) =>
        node switch
        {
            SpecSequence sequence => sequence.Items.OfType<SpecScalar>().Select(static item => item.Text),
            SpecScalar { IsNull: false } scalar => [scalar.Text],
            _ => [],
        };

    /// <summary>A whole number that is not negative; null for anything else, also beyond int.</summary>
    public static int? CountOf(SpecNode? node) =>
        node is SpecScalar { Kind: ScalarKind.Integer } scalar
        && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : null;

    /// <summary>A number as JSON writes it; null for anything else.</summary>
    public static string? NumberOf(SpecNode? node) =>
        node is SpecScalar { Kind: ScalarKind.Integer or ScalarKind.Float } number ? JsonNumberText.Of(number.Text) : null;
}
