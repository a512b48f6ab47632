using TikiSpec.OpenApi.Problems;

namespace TikiSpec.OpenApi.Nodes;

/// <summary>Tells problems at nodes.</summary>
public static class NodeProblems
{
    public static void Add(this ProblemList problems, ProblemDescriptor kind, SpecNode node, params string[] arguments) =>
        problems.Add(kind, node.Location, arguments);
}
