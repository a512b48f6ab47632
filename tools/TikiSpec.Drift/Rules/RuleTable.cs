using TikiSpec.Drift.Changes;

namespace TikiSpec.Drift.Rules;

/// <summary>Collects rules. A rule that asks for circumstances stands before the one that takes the rest.</summary>
internal sealed class RuleTable
{
    private readonly List<Rule> _rules = [];

    public IReadOnlyList<Rule> Rules => _rules;

    /// <summary>One rule of one place.</summary>
    public void Add(
        string id,
        RuleEffect effect,
        Area area,
        Subject subject,
        ChangeKind kind,
        string description,
        Circumstances when = Circumstances.None,
        string? knownAs = null
    ) => Add(id, effect, area, [subject], [kind], description, when, knownAs);

    public void Add(
        string id,
        RuleEffect effect,
        Area area,
        Subject[] subjects,
        ChangeKind[] kinds,
        string description,
        Circumstances when = Circumstances.None,
        string? knownAs = null
    ) =>
        _rules.Add(
            new Rule(kinds, subjects)
            {
                Id = id,
                Effect = effect,
                Direction = subjects[0].Direction(),
                Area = area,
                Description = description,
                When = when,
                KnownAs = knownAs,
            }
        );

    /// <summary>One rule for each place of a schema: <c>request-body-…</c>, <c>response-property-…</c> and so
    /// on.</summary>
    public void AddFamily(ChangeKind kind, RuleEffect effect, string description) =>
        AddFamily(SubjectWords.Kebab(kind), [kind], effect, description);

    public void AddFamily(
        string suffix,
        ChangeKind[] kinds,
        RuleEffect effect,
        string description,
        Circumstances when = Circumstances.None,
        string? knownAs = null,
        string? knownAsInResponse = null
    )
    {
        foreach (var subject in SubjectWords.Schemas)
        {
            var isRequest = subject.Direction() == Direction.Request;
            AddProperty(suffix, kinds, subject, effect, description, when, isRequest ? knownAs : knownAsInResponse ?? knownAs);
        }
    }

    /// <summary>The same for requests alone.</summary>
    public void AddRequestFamily(
        string suffix,
        ChangeKind[] kinds,
        RuleEffect effect,
        string description,
        Circumstances when = Circumstances.None
    )
    {
        AddFamily(suffix, kinds, effect, description, when, Direction.Request);
    }

    public void AddResponseFamily(
        string suffix,
        ChangeKind[] kinds,
        RuleEffect effect,
        string description,
        Circumstances when = Circumstances.None
    )
    {
        AddFamily(suffix, kinds, effect, description, when, Direction.Response);
    }

    private void AddFamily(
        string suffix,
        ChangeKind[] kinds,
        RuleEffect effect,
        string description,
        Circumstances when,
        Direction direction
    )
    {
        foreach (var subject in SubjectWords.Schemas)
        {
            if (subject.Direction() == direction)
            {
                AddProperty(suffix, kinds, subject, effect, description, when, null);
            }
        }
    }

    private void AddProperty(
        string suffix,
        ChangeKind[] kinds,
        Subject subject,
        RuleEffect effect,
        string description,
        Circumstances when,
        string? knownAs
    ) =>
        Add(
            SubjectWords.Id(subject) + "-" + suffix,
            effect,
            Area.Schemas,
            [subject],
            kinds,
            description,
            when,
            knownAs is null ? null : SubjectWords.Id(subject) + "-" + knownAs
        );
}
