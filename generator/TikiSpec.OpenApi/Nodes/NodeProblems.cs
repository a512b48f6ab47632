using TikiSpec.OpenApi.Problems;

namespace TikiSpec.OpenApi.Nodes;

/// <summary>Tells problems at places and at nodes.</summary>
public static class NodeProblems
{
    /// <param name="problems">The problems so far.</param>
    /// <param name="kind">What is wrong.</param>
    /// <param name="at">A place that exists.</param>
    /// <param name="arguments">What the message is filled with.</param>
    public static void Add(this ProblemList problems, ProblemDescriptor kind, SpecCursor at, params string[] arguments) =>
        problems.Add(kind, at.Node!.Location, arguments);

    internal static void Add(this ProblemList problems, ProblemDescriptor kind, SpecNode node, params string[] arguments) =>
        problems.Add(kind, node.Location, arguments);
}
