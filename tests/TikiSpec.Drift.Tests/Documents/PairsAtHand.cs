namespace TikiSpec.Drift.Tests.Documents;

/// <summary>Pairs of documents for which a claim about every pair is held: the clone's own.</summary>
internal static class PairsAtHand
{
    public static IEnumerable<(string Base, string Revision)> All =>
        Directory
            .EnumerateDirectories(Path.Combine(RepositoryFiles.Tests, "Cases"))
            .Order(StringComparer.Ordinal)
            .Select(static folder => (Path.Combine(folder, "base.yaml"), Path.Combine(folder, "revision.yaml")))
            .Append((Repository.PathOf("spec", "tiki.v1.yaml"), Repository.PathOf("spec", "tiki.v2.1.yaml")));
}
