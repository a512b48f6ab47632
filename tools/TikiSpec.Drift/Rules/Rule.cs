using TikiSpec.Drift.Changes;
using TikiSpec.Model;

namespace TikiSpec.Drift.Rules;

/// <summary>What one kind of change means at one kind of place.</summary>
public sealed record Rule
{
    internal Rule(ChangeKind[] kinds, Subject[] subjects)
    {
        AllKinds = kinds;
        AllSubjects = subjects;
    }

    /// <summary>In lower case with hyphens; never given to another rule, so that lists of suppressions stay
    /// true.</summary>
    public required string Id { get; init; }

    /// <summary>What such a change does, and what is tolerated of it.</summary>
    public required RuleEffect Effect { get; init; }

    /// <summary>Derived: see <see cref="Severity"/>.</summary>
    public WireLevel Level => Severity.Of(Direction, Effect);

    public required Direction Direction { get; init; }

    public required Area Area { get; init; }

    /// <summary>What happened, with {name}, {old} and {new}; a report puts the place before it.</summary>
    public required string Description { get; init; }

    public EquatableList<ChangeKind> Kinds => AllKinds.ToEquatableList();

    public EquatableList<Subject> Subjects => AllSubjects.ToEquatableList();

    /// <summary>The wider id that oasdiff gives such a change, where ours says more.</summary>
    public string? KnownAs { get; init; }

    /// <summary>What a change must have besides its kind and place, all of it.</summary>
    public Circumstances When { get; init; }

    internal ChangeKind[] AllKinds { get; }

    internal Subject[] AllSubjects { get; }

    /// <summary>An id is one rule's.</summary>
    public bool Equals(Rule? other) => other is not null && Id == other.Id;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);
}
