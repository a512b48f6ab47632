using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing.Schemas;

/// <summary>Two schemas that stand for each other, what differs between them alone, and the pairs inside. Pairs form a
/// graph with cycles where schemas recur.</summary>
internal sealed class SchemaPair(SchemaContract @base, SchemaContract revision)
{
    private readonly List<Change> _changes = [];
    private readonly List<SchemaEdge> _edges = [];

    public SchemaContract Base { get; } = @base;

    public SchemaContract Revision { get; } = revision;

    public IReadOnlyList<Change> Changes => _changes;

    public IReadOnlyList<SchemaEdge> Edges => _edges;

    /// <summary>Set by whoever fills the pair, before it begins: a pair is compared once.</summary>
    public bool IsCompared { get; set; }

    /// <summary>All that the pair leads to is compared.</summary>
    public bool IsExplored { get; set; }

    /// <summary>There is a change in it, or in a pair that it is known to lead to.</summary>
    public bool LeadsToChange { get; set; }

    /// <summary>No value tells the two apart; null until somebody asks.</summary>
    public bool? IsEquivalent { get; set; }

    /// <summary>The pairs that lead here directly.</summary>
    public List<SchemaPair> Parents { get; } = [];

    /// <summary>The pairs of which this one is a condition or its consequence: both speak of the same value.</summary>
    public List<SchemaPair> Around { get; } = [];

    /// <summary>The schemas of the revision that describe a property of the value; null where none does.</summary>
    public IReadOnlyList<SchemaView>? Describing(string property)
    {
        if (Revision.Properties.TryGetValue(property, out var own))
        {
            return own;
        }

        return Around.Select(pair => pair.Describing(property)).FirstOrDefault(schemas => schemas is not null);
    }

    public void Add(SchemaEdge edge) => _edges.Add(edge);

    public void Add(Change change) => _changes.Add(change);

    public void ReplaceChanges(Change change)
    {
        _changes.Clear();
        _changes.Add(change);
    }

    /// <summary>A keyword came, went or changed.</summary>
    public void Add(ChangeKind kind, Keyword? old, Keyword? @new, string? name = null, ChangeFacts? facts = null) =>
        Add(
            new Change
            {
                Kind = kind,
                Name = name,
                Old = old?.Text,
                New = @new?.Text,
                Base = SideOf(Base, old?.At, @new?.At),
                Revision = SideOf(Revision, @new?.At, old?.At),
                Facts = facts,
            }
        );

    /// <summary>A keyword that speaks of values which only one of the two has: that they came or went is told as the
    /// type.</summary>
    public bool IsOneSided(string keyword) => KeywordTypes.Concerns(keyword, Base.Types) != KeywordTypes.Concerns(keyword, Revision.Types);

    /// <summary>Whether a keyword says anything of the values of one of the two.</summary>
    public KeywordFacts EffectOf(string keyword) => new(HasEffect(Base, keyword) || HasEffect(Revision, keyword));

    /// <summary>A number of matches says nothing where nothing has to match.</summary>
    private static bool HasEffect(SchemaContract schema, string keyword) =>
        KeywordTypes.Concerns(keyword, schema.Types)
        && (keyword is not ("minContains" or "maxContains") || schema.Inner.ContainsKey("contains"));

    /// <summary>Where a keyword stands, or, where it is missing, the schema that would hold it: the one that holds it
    /// on the other side, if both have that.</summary>
    public static ChangeSide SideOf(SchemaContract schema, SpecCursor? own, SpecCursor? other)
    {
        if (own is { } at)
        {
            return ChangeSide.Of(at);
        }

        var twin = other is { } there
            ? schema
                .Parts.Where(part => there.Pointer.StartsWith(part.At.Pointer + "/", StringComparison.Ordinal))
                .OrderByDescending(part => part.At.Pointer.Length)
                .FirstOrDefault()
            : null;
        return ChangeSide.Absent(twin?.At ?? schema.At);
    }
}
