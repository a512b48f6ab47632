using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Views;

/// <summary>Tells that two schemas are written alike, so that nothing has to be read to know that they mean the
/// same.</summary>
internal static class SchemaLikeness
{
    /// <summary>False also where a reference is inside: what it leads to may differ.</summary>
    public static bool IsSame(SpecNode one, SpecNode other) => IsSame(one, other, withReferences: false);

    /// <summary>Two of one file, where equal references lead to the same.</summary>
    public static bool IsRepeat(SpecNode one, SpecNode other) =>
        ReferenceEquals(one.Source, other.Source) && IsSame(one, other, withReferences: true);

    private static bool IsSame(SpecNode one, SpecNode other, bool withReferences) =>
        (one, other) switch
        {
            (SpecScalar left, SpecScalar right) => left.Kind == right.Kind && left.Text == right.Text,
            (SpecMapping left, SpecMapping right) => AreSame(left.Properties, right.Properties, withReferences),
            (SpecSequence left, SpecSequence right) => AreSame(left.Items, right.Items, withReferences),
            _ => false,
        };

    private static bool AreSame(IReadOnlyList<SpecProperty> left, IReadOnlyList<SpecProperty> right, bool withReferences)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (
                left[i].Name != right[i].Name
                || (left[i].Name == "$ref" && !withReferences)
                || !IsSame(left[i].Value, right[i].Value, withReferences)
            )
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreSame(IReadOnlyList<SpecNode> left, IReadOnlyList<SpecNode> right, bool withReferences)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (!IsSame(left[i], right[i], withReferences))
            {
                return false;
            }
        }

        return true;
    }
}
