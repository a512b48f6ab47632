using TikiSpec.Drift.Tests;
using TikiSpec.Model;

namespace TikiSpec.Corpus.Tests.Scoring;

/// <summary>Disagreements.yaml: where we judge otherwise than other tools do, and why.</summary>
internal static class Disagreements
{
    private static readonly SpecCursor Root = new(
        RepositoryFiles.Read(Repository.PathOf("tests", "TikiSpec.Corpus.Tests", "Scoring", "Disagreements.yaml")).Root,
        ""
    );

    public static IReadOnlyList<PolicyDifference> Policies { get; } =
        Root["policies"]
            .Items()
            .Select(item => new PolicyDifference(item["tool"].Text!, item["code"].Text!, item["ours"].Text!, item["reason"].Text ?? ""))
            .ToList();

    public static IReadOnlyList<CaseDifference> Cases { get; } =
        Root["cases"]
            .Items()
            .Select(item => new CaseDifference(
                item["tool"].Text!,
                item["case"].Text!,
                item["ours"].Text!,
                item["policy"].IsTrue,
                item["reason"].Text ?? ""
            ))
            .ToList();

    /// <summary>Ids that a case of oasdiff expects and we tell under another one.</summary>
    public static IReadOnlyList<IdDifference> Ids { get; } =
        Root["ids"]
            .Items()
            .Select(static item => new IdDifference(item["case"].Text!, item["id"].Text!, item["reason"].Text ?? ""))
            .ToList();

    public static string? LevelOf(string tool, string code) =>
        Policies.FirstOrDefault(policy => policy.Tool == tool && policy.Code == code)?.Ours;
}

/// <summary>A case that another tool's test judges in another way than we do.</summary>
/// <param name="Ours">Our verdict, word for word.</param>
/// <param name="IsPolicy">Our documented policy says so; else it counts as a miss.</param>
public sealed record CaseDifference(string Tool, string Case, string Ours, bool IsPolicy, string Reason);

/// <summary>A message of another tool to which our documented policy gives another level.</summary>
/// <param name="Tool">oasdiff or criteo.</param>
/// <param name="Code">Its id there.</param>
/// <param name="Ours">breaking, risky or safe.</param>
public sealed record PolicyDifference(string Tool, string Code, string Ours, string Reason);

/// <summary>An id of oasdiff's that we do not tell of a case.</summary>
public sealed record IdDifference(string Case, string Id, string Reason);
