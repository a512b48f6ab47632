using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Tests.Documents;

namespace TikiSpec.Drift.Tests.Comparing;

/// <summary>One change of a document is told once, as what it is, where it is.</summary>
public sealed class MutationTests
{
    private const int LocationsPerDocument = 4;
    private const int OthersPerMutation = 20;

    private static readonly DriftOptions Options = new() { Today = new DateTime(2026, 11, 21) };

    private static readonly string[] Specs = ["tiki.v1.yaml", "tiki.v2.yaml", "tiki.v2.1.yaml"];

    private static readonly string Rare = Repository.PathOf("tests", "TikiSpec.Emitter.Tests", "Cases", "request.yaml");

    public static TheoryData<string> Names => [.. Mutations.All.Select(mutation => mutation.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_mutation_is_told_once_at_its_place(string name)
    {
        var mutation = Mutations.All.Single(one => one.Name == name);
        var random = new Random(20261121);
        var own = Specs
            .Select(static spec => Repository.PathOf("spec", spec))
            .SelectMany(path => Spoil(mutation, path, LocationsPerDocument, random))
            .ToList();
        // A few of all others, another few for each mutation.
        var others = Comparable
            .Paths.Where(path => !own.Exists(one => one.Path == path))
            .OrderBy(_ => random.Next())
            .SelectMany(path => Spoil(mutation, path, 1, random))
            .Take(OthersPerMutation)
            .ToList();

        // What hardly anybody writes stands in a document of ours.
        var rare = own.Count + others.Count > 0 ? [] : Spoil(mutation, Rare, 1, random).ToList();

        var faults = own.Concat(others).Concat(rare).Select(one => one.Fault).OfType<string>().ToList();
        Assert.True(faults.Count == 0, string.Join("\n", faults));
        Assert.NotEmpty(own.Concat(others).Concat(rare));
    }

    private static IEnumerable<(string Path, string? Fault)> Spoil(Mutation mutation, string path, int most, Random random)
    {
        if (Comparable.Read(path) is not { } document)
        {
            yield break;
        }

        var places = mutation.Find(JsonTree.Of(document)).Count();
        for (var i = 0; i < Math.Min(places, most); i++)
        {
            var tree = JsonTree.Of(document);
            var (pointer, node) = mutation.Find(tree).ElementAt(random.Next(places));
            var told = mutation.Apply(pointer, node);
            yield return (
                path,
                Fault(mutation.Kind, told, SpecDrift.Compare(document, JsonTree.ToDocument(tree), Options)) is { } fault
                    ? $"{path}: {mutation.Kind} {told} but {fault}"
                    : null
            );
        }
    }

    /// <summary>Null where the one finding is of the kind and at the place, on whichever side that stands.</summary>
    private static string? Fault(ChangeKind kind, string pointer, DriftReport report)
    {
        var changes = report.Findings.Select(finding => finding.Change).ToList();
        if (
            changes.Count == 1
            && changes[0] is { Kind: ChangeKind.UnusedSchemaChanged } unused
            && pointer.StartsWith(unused.Revision.Pointer + "/", StringComparison.Ordinal)
        )
        {
            // No operation reaches the place.
            return null;
        }

        return
            changes.Count == 1 && changes[0].Kind == kind && (changes[0].Revision.Pointer == pointer || changes[0].Base.Pointer == pointer)
            ? null
            : string.Join(
                " | ",
                changes.Select(change => $"{change.Kind} {(change.Revision.IsPresent ? change.Revision : change.Base).Pointer}")
            );
    }
}
