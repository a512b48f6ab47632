using TikiSpec.Drift.Changes;
using TikiSpec.Drift.SourceImpact;
using TikiSpec.Drift.Tests.Comparing;
using TikiSpec.Drift.Tests.Documents;
using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Drift.Tests.SourceImpact;

/// <summary>
/// Diff tells a C# change if and only if the declarations differ, and a breaking one if and only if a caller of the
/// base no longer compiles: for
/// every document at hand and every mutation. The test command takes a seeded sample; TIKISPEC_LONG=1 takes all of
/// them.
/// </summary>
public sealed class CallerTests
{
    private const int Sample = 20;

    private static readonly bool IsLong = Environment.GetEnvironmentVariable("TIKISPEC_LONG") == "1";

    [Fact]
    public void What_breaks_is_what_a_caller_no_longer_compiles_with()
    {
        var random = new Random(20261126);
        var cases = Comparable.Paths.SelectMany(static path => Mutations.All.Select(mutation => (path, mutation))).ToList();
        var faults = new List<string>();
        var tried = 0;
        foreach (var (path, mutation) in IsLong ? cases : cases.OrderBy(_ => random.Next()).ToList())
        {
            if (Spoil(path, mutation, random) is not { } pair)
            {
                continue;
            }

            faults.AddRange(Faults(pair.Base, pair.Revision).Select(fault => $"{path}: {mutation.Name} at {pair.Pointer}: {fault}"));
            if (++tried == Sample && !IsLong)
            {
                break;
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
        Assert.True(tried >= Sample);
    }

    /// <summary>Null where the mutation finds no place, or one side has no client.</summary>
    private static (ApiSurface Base, ApiSurface Revision, string Pointer)? Spoil(string path, Mutation mutation, Random random)
    {
        if (Comparable.Read(path) is not { } document)
        {
            return null;
        }

        var tree = JsonTree.Of(document);
        var places = mutation.Find(tree).ToList();
        if (places.Count == 0)
        {
            return null;
        }

        var before = Surface(tree.ToJsonString());
        var (pointer, node) = places[random.Next(places.Count)];
        mutation.Apply(pointer, node);
        var after = Surface(tree.ToJsonString());
        return before is null || after is null ? null : (before, after, pointer);
    }

    private static IEnumerable<string> Faults(ApiSurface before, ApiSurface after)
    {
        var told = SourceDrift.Between(before, after, OperationPairing.ByPath).Declarations;
        if (told.Count > 0 != (ApiDeclarations.Of(before) != ApiDeclarations.Of(after)))
        {
            yield return told.Count > 0
                ? "told of declarations that are the same: " + told[0].Change
                : "declarations differ and nothing is told";
        }

        var caller = CallerCode.Of(before);
        if (CallerCompiler.Complaints(before, caller) is [var first, ..])
        {
            yield return "the caller does not compile against its own client: " + first;
            yield break;
        }

        var complaints = CallerCompiler.Complaints(after, caller);
        var breaking = told.FirstOrDefault(static change => change.Verdict == SourceVerdict.Breaking);
        if (breaking is not null != complaints.Count > 0)
        {
            yield return breaking is not null
                ? "told as breaking, and the caller compiles: " + breaking.Change
                : "the caller no longer compiles, and nothing is told: " + complaints[0];
        }
    }

    private static ApiSurface? Surface(string json) => SpecReader.Read(new SpecText("shop.v1", "shop.v1.json", json), []).Surface;
}
