using TikiSpec.Drift.Tests.Documents;

namespace TikiSpec.Drift.Tests.Comparing;

/// <summary>One change of a document is told once, as what it is, where it is.</summary>
public sealed class MutationTests
{
    private const int PlacesPerDocument = 4;

    private static readonly DriftOptions Options = new() { Today = new DateTime(2026, 11, 21) };

    private static readonly string[] Specs = ["tiki.v1.yaml", "tiki.v2.yaml", "tiki.v2.1.yaml"];

    public static TheoryData<string> Names => [.. Mutations.All.Select(mutation => mutation.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_mutation_is_told_once_at_its_place(string name)
    {
        var mutation = Mutations.All.Single(one => one.Name == name);
        var random = new Random(20261121);
        var told = new List<string>();
        var count = 0;
        foreach (var spec in Specs)
        {
            var document = RepositoryFiles.Read(Path.Combine(RepositoryFiles.Root, "spec", spec));
            var places = mutation.Find(JsonTree.Of(document)).Count();
            for (var i = 0; i < Math.Min(places, PlacesPerDocument); i++)
            {
                var tree = JsonTree.Of(document);
                var (pointer, node) = mutation.Find(tree).ElementAt(random.Next(places));
                var expected = $"{mutation.Kind} {mutation.Apply(pointer, node)}";
                var findings = SpecDrift.Compare(document, JsonTree.ToDocument(tree), Options).Findings;
                var found = findings.Select(finding => $"{finding.Change.Kind} {(finding.Change.Revision.IsPresent ? finding.Change.Revision : finding.Change.Base).Pointer}").ToList();
                if (found.Count != 1 || (found[0] != expected && findings[0].Change.Base.Pointer != expected[(expected.IndexOf(' ', StringComparison.Ordinal) + 1)..]))
                {
                    told.Add($"{spec}: {expected} but {string.Join(" | ", found)}");
                }

                count++;
            }
        }

        Assert.True(told.Count == 0, string.Join("\n", told));
        Assert.NotEqual(0, count);
    }
}
