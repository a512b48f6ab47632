namespace TikiSpec.Architecture.Tests;

/// <summary>What an OpenAPI document says is read by TikiSpec.OpenApi alone; what others see are views, places and values.</summary>
public class NodeReadingTests
{
    private static readonly string[] KindsOfNodes =
    [
        "TikiSpec.OpenApi.Nodes.SpecMapping",
        "TikiSpec.OpenApi.Nodes.SpecSequence",
        "TikiSpec.OpenApi.Nodes.SpecScalar",
        "TikiSpec.OpenApi.Nodes.ScalarKind",
    ];

    // A project that holds it once holds it from then on; the others have still to be put in order.
    private static readonly string[] ReadViews =
    [
        "TikiSpec.Benchmarks",
        "TikiSpec.Cli",
        "TikiSpec.Emitter",
        "TikiSpec.Emulator",
        "TikiSpec.Generator",
        "TikiSpec.Lint",
    ];

    public static TheoryData<string> Projects => [.. ReadViews];

    [Theory]
    [MemberData(nameof(Projects))]
    public void It_knows_no_kind_of_node(string name) => Assert.Empty(BuiltAssemblies.Find(name).Types.Intersect(KindsOfNodes));

    [Fact]
    public void The_kinds_are_called_so()
    {
        var known = KindsOfNodes.Select(static kind => typeof(TikiSpec.OpenApi.Nodes.SpecNode).Assembly.GetType(kind));

        Assert.DoesNotContain(null, known);
    }
}
