using System.Globalization;

namespace TikiSpec.Model;

/// <summary>Typed looks into a mapping. A value of the wrong kind is told once and then treated as absent.</summary>
internal static class MappingReading
{
    public static string? Text(this SpecMapping mapping, string key, ProblemList problems) => Scalar(mapping, key, problems)?.Text;

    public static bool IsTrue(this SpecMapping mapping, string key) => mapping[key] is SpecScalar { IsTrue: true };

    public static int? Count(this SpecMapping mapping, string key) => ToCount(mapping[key]);

    /// <summary>A whole number that is not negative; null for anything else, also beyond int.</summary>
    public static int? ToCount(SpecNode? node) =>
        node is SpecScalar { Kind: ScalarKind.Integer } scalar && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : null;

    public static SpecScalar? Scalar(this SpecMapping mapping, string key, ProblemList problems)
    {
        var node = mapping[key];
        if (node is null or SpecScalar { IsNull: true })
        {
            return null;
        }

        return node as SpecScalar ?? WrongKind<SpecScalar>(mapping, key, node, "a single value", problems);
    }

    public static SpecMapping? Mapping(this SpecMapping mapping, string key, ProblemList problems)
    {
        var node = mapping[key];
        if (node is null or SpecScalar { IsNull: true })
        {
            return null;
        }

        return node as SpecMapping ?? WrongKind<SpecMapping>(mapping, key, node, "a mapping", problems);
    }

    /// <summary>The items, or none.</summary>
    public static IReadOnlyList<SpecNode> Items(this SpecMapping mapping, string key, ProblemList problems)
    {
        var node = mapping[key];
        if (node is null or SpecScalar { IsNull: true })
        {
            return [];
        }

        return (node as SpecSequence ?? WrongKind<SpecSequence>(mapping, key, node, "a sequence", problems))?.Items ?? [];
    }

    /// <summary>The scalars of a sequence, or a scalar that stands alone.</summary>
    public static IEnumerable<string> Texts(this SpecMapping mapping, string key) => mapping[key] switch
    {
        SpecSequence sequence => sequence.Items.OfType<SpecScalar>().Select(item => item.Text),
        SpecScalar { IsNull: false } scalar => [scalar.Text],
        _ => [],
    };

    private static T? WrongKind<T>(SpecMapping mapping, string key, SpecNode node, string wanted, ProblemList problems)
        where T : SpecNode
    {
        problems.Add(DocumentProblems.WrongKind, mapping.KeyOf(key)!, key, node.Noun, wanted);
        return null;
    }
}
