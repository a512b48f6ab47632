using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Views;

/// <summary>Tells that two schemas are written alike, so that nothing has to be read to know that they mean the
/// same.</summary>
internal static class SchemaLikeness
{
    /// <summary>False also where a reference is inside: what it leads to may differ.</summary>
    public static bool IsSame(SpecNode one, SpecNode other) =>
        (one, other) switch
        {
            (SpecScalar left, SpecScalar right) => left.Kind == right.Kind && left.Text == right.Text,
            (SpecMapping left, SpecMapping right) => AreSame(left.Properties, right.Properties),
            (SpecSequence left, SpecSequence right) => AreSame(left.Items, right.Items),
            _ => false,
        };

    private static bool AreSame(IReadOnlyList<SpecProperty> left, IReadOnlyList<SpecProperty> right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (left[i].Name != right[i].Name || left[i].Name == "$ref" || !IsSame(left[i].Value, right[i].Value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreSame(IReadOnlyList<SpecNode> left, IReadOnlyList<SpecNode> right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (!IsSame(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }
}
