namespace TikiSpec.Corpus.Tests.Scoring;

/// <summary>How one case went.</summary>
/// <param name="Case">Names the case in the table of disagreements.</param>
/// <param name="Theirs">What the other project says of the pair.</param>
/// <param name="ByPolicy">What it would say with the levels of our policy.</param>
/// <param name="Ours">What we say.</param>
public sealed record Judgement(string Tool, string Case, string Theirs, string ByPolicy, string Ours)
{
    /// <summary>Expected ids that we did not find.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Expected ids that we found.</summary>
    public IReadOnlyList<string> Found { get; init; } = [];

    /// <summary>The messages that they expect.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>Judged as they do, whatever the policy.</summary>
    public bool IsSame => Theirs == Ours;

    public bool IsRight => ByPolicy == Ours || Disagreements.Cases.Any(known => Names(known) && known.IsPolicy);

    /// <summary>Why we say otherwise: of this case, else of the messages to which our policy gives another
    /// level.</summary>
    public string Reason =>
        Disagreements.Cases.FirstOrDefault(Names)?.Reason
        ?? string.Join(
            "; ",
            Disagreements
                .Policies.Where(policy => policy.Tool == Tool && Codes.Contains(policy.Code))
                .Select(policy => $"{policy.Code}: {policy.Reason}")
        );

    public bool Names(CaseDifference known) => known.Tool == Tool && known.Case == Case && known.Ours == Ours;
}
