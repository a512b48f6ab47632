using System.Globalization;
using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Queries;

/// <summary>What a filter asks of a child.</summary>
internal abstract class PathTest
{
    public abstract bool Holds(NodePlace current, PathRun run);
}

internal sealed class AllTests(IReadOnlyList<PathTest> tests) : PathTest
{
    public override bool Holds(NodePlace current, PathRun run) => tests.All(test => test.Holds(current, run));
}

internal sealed class AnyTest(IReadOnlyList<PathTest> tests) : PathTest
{
    public override bool Holds(NodePlace current, PathRun run) => tests.Any(test => test.Holds(current, run));
}

internal sealed class NotTest(PathTest test) : PathTest
{
    public override bool Holds(NodePlace current, PathRun run) => !test.Holds(current, run);
}

/// <summary>Whether a path leads anywhere.</summary>
internal sealed class ExistenceTest(PathOperand query) : PathTest
{
    public override bool Holds(NodePlace current, PathRun run) => query.Nodes(current, run).Count > 0;
}

/// <summary>A function that says yes or no: <c>match</c> and <c>search</c>.</summary>
internal sealed class PatternTest(PathOperand text, PathOperand pattern, bool isWhole) : PathTest
{
    public override bool Holds(NodePlace current, PathRun run) =>
        text.Value(current, run) is SpecScalar { Kind: ScalarKind.String } value
        && pattern.Value(current, run) is SpecScalar { Kind: ScalarKind.String } expression
        && run.Fits(value.Text, expression.Text, isWhole);
}

internal sealed class ComparisonTest(PathOperand left, string comparison, PathOperand right) : PathTest
{
    public override bool Holds(NodePlace current, PathRun run)
    {
        var (one, other) = (left.Value(current, run), right.Value(current, run));
        return comparison switch
        {
            "==" => AreEqual(one, other, run),
            "!=" => !AreEqual(one, other, run),
            "<" => IsLess(one, other),
            ">" => IsLess(other, one),
            "<=" => IsLess(one, other) || AreEqual(one, other, run),
            _ => IsLess(other, one) || AreEqual(one, other, run),
        };
    }

    /// <summary>Nothing equals nothing.</summary>
    private static bool AreEqual(SpecNode? one, SpecNode? other, PathRun run) =>
        one is null || other is null
            ? one is null && other is null
            : ReferenceEquals(one, other)
                || (
                    one.GetType() == other.GetType()
                    && run.LooksAt(one)
                    && run.LooksAt(other)
                    && CanonicalJson.Of(one) == CanonicalJson.Of(other)
                );

    private static bool IsLess(SpecNode? one, SpecNode? other) =>
        (one, other) switch
        {
            (SpecScalar { Kind: ScalarKind.String } left, SpecScalar { Kind: ScalarKind.String } right) => string.CompareOrdinal(
                left.Text,
                right.Text
            ) < 0,
            (SpecScalar left, SpecScalar right) => NumberOf(left) < NumberOf(right),
            _ => false,
        };

    private static decimal? NumberOf(SpecScalar scalar) =>
        scalar.Kind is ScalarKind.Integer or ScalarKind.Float
        && decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
