using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.Architecture.Tests;

/// <summary>Nothing but TikiSpec.OpenApi reads the nodes of a document: others ask its views, so that what a document
/// says is decided once.</summary>
public class NodeTests
{
    private const string Nodes = "TikiSpec.OpenApi.Nodes";

    // A place may be handed on and told; what stands there is a view's to say.
    private static readonly string[] OfPlaces =
    [
        "SpecCursor.Equals",
        "SpecCursor.get_AtKey",
        "SpecCursor.get_Excerpt",
        "SpecCursor.get_Location",
        "SpecCursor.get_Name",
        "SpecCursor.get_Nowhere",
        "SpecCursor.get_Pointer",
        "JsonPointer.Append",
        "JsonPointer.Segments",
        "NodeProblems.Add",
    ];

    private static readonly string[] KindsOfNodes =
    [
        "TikiSpec.OpenApi.Nodes.SpecNode",
        "TikiSpec.OpenApi.Nodes.SpecMapping",
        "TikiSpec.OpenApi.Nodes.SpecSequence",
        "TikiSpec.OpenApi.Nodes.SpecScalar",
        "TikiSpec.OpenApi.Nodes.ScalarKind",
    ];

    public static TheoryData<string> Projects =>
        [
            "TikiSpec.Benchmarks",
            "TikiSpec.Cli",
            "TikiSpec.Drift",
            "TikiSpec.Emitter",
            "TikiSpec.Emulator",
            "TikiSpec.Evidence",
            "TikiSpec.Generator",
            "TikiSpec.Lint",
            "TikiSpec.Model",
        ];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_reads_documents_through_views_alone(string name) =>
        Assert.Empty(MembersOfNodes(BuiltAssemblies.PathOf(name)).Except(OfPlaces));

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_knows_no_kind_of_node(string name) => Assert.Empty(BuiltAssemblies.Find(name).Types.Intersect(KindsOfNodes));

    [Fact]
    public void The_kinds_are_called_so() =>
        Assert.DoesNotContain(null, KindsOfNodes.Select(static kind => typeof(SpecNode).Assembly.GetType(kind)));

    [Fact]
    public void One_that_reads_nodes_would_be_found() =>
        Assert.Contains("SpecMapping.get_Item", MembersOfNodes(typeof(NodeTests).Assembly.Location));

    // What the test before this one finds.
    private static SpecNode? ReadsNodes(SpecMapping mapping) => mapping["openapi"];

    private static HashSet<string> MembersOfNodes(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        var members = new HashSet<string>(StringComparer.Ordinal);
        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind != HandleKind.TypeReference)
            {
                continue;
            }

            var type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
            if (metadata.GetString(type.Namespace) == Nodes)
            {
                members.Add($"{metadata.GetString(type.Name)}.{metadata.GetString(member.Name)}");
            }
        }

        return members;
    }
}
