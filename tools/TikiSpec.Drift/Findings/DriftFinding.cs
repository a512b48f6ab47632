using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Contract;
using TikiSpec.Drift.Rules;
using TikiSpec.Drift.SourceImpact;
using TikiSpec.Drift.Suppressions;
using TikiSpec.Model;

namespace TikiSpec.Drift.Findings;

/// <summary>One change with all that is known of it.</summary>
public sealed record DriftFinding
{
    public required Change Change { get; init; }

    /// <summary>Further changes that are told with it: other values of the same enum, the same at other
    /// operations.</summary>
    public EquatableList<Change> Others { get; init; } = EquatableList<Change>.Empty;

    /// <summary>The rule with the worst level; reports are named after it.</summary>
    public required Rule Rule { get; init; }

    public required WireLevel Wire { get; init; }

    /// <summary>Every rule that speaks of the change, worst first: one and the same schema may be sent and
    /// received.</summary>
    public required EquatableList<RuleVerdict> Verdicts { get; init; }

    /// <summary>One sentence: where, and what.</summary>
    public required string Text { get; init; }

    /// <summary>Twelve hexadecimal digits that stay while the finding does.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>What the C# client makes of it.</summary>
    public SourceVerdict Source { get; init; }

    public EquatableList<DeclarationChange> Declarations { get; init; } = EquatableList<DeclarationChange>.Empty;

    /// <summary>The entry that suppresses it, or null.</summary>
    public Suppression? SuppressedBy { get; init; }

    /// <summary>The operations that it reaches, each once, in document order.</summary>
    public required EquatableList<OperationKey> Operations { get; init; }

    /// <summary>What tells it from findings that say the same beside it: the path of its property, else the name of its
    /// parameter or header; empty where it has neither.</summary>
    public string Spot =>
        First.Path.Length > 0 ? First.Path
        : First.Subject is Subject.RequestParameter or Subject.ResponseHeader && Others.Count == 0 ? First.Where
        : "";

    /// <summary>What stands between the steps of a spot.</summary>
    public char SpotSeparator => First.Path.Length > 0 ? '/' : ' ';

    private ChangeUse First => Verdicts[0].Uses[0];

    /// <summary>The sentence as it would be of another spot, or with <c>*</c> of whichever.</summary>
    public string TextAt(string spot) =>
        FindingText.Of(Rule, [Change, .. Others], First.Path.Length > 0 ? First with { Path = spot } : First with { Where = spot });
}

/// <summary>What one rule says of a change, and where.</summary>
public sealed record RuleVerdict(Rule Rule, WireLevel Level, EquatableList<ChangeUse> Uses);
