using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Changes;

/// <summary>Where a comparison stands: two places that stand for each other, and whom they concern.</summary>
/// <param name="Base">What a change is told at where the base has nothing.</param>
/// <param name="Revision">The same for the revision.</param>
internal sealed record ChangeContext(ChangeCollector Collector, ChangeUse Use, SpecCursor Base, SpecCursor Revision)
{
    /// <summary>The property, parameter, status … that changes are about; null where its text says it.</summary>
    public string? Name { get; init; }

    public ChangeFacts? Facts { get; init; }

    /// <summary>Something that both documents have is other than it was.</summary>
    public void Add(ChangeKind kind, string? before = null, string? after = null) =>
        Add(
            new Change
            {
                Kind = kind,
                Name = Name,
                Old = before,
                New = after,
                Base = ChangeSide.Of(Base),
                Revision = ChangeSide.Of(Revision),
                Facts = Facts,
            }
        );

    /// <summary>Something came, went or changed: what one document does not have is told at the place around
    /// it.</summary>
    public void Add(ChangeKind kind, Keyword? before, Keyword? after) =>
        Add(
            new Change
            {
                Kind = kind,
                Name = Name,
                Old = before?.Text,
                New = after?.Text,
                Base = before is null ? ChangeSide.Absent(Base) : ChangeSide.Of(before.At),
                Revision = after is null ? ChangeSide.Absent(Revision) : ChangeSide.Of(after.At),
                Facts = Facts,
            }
        );

    /// <summary>An element as a whole went: it is told by its name.</summary>
    public void AddRemoved(ChangeKind kind, SpecCursor at, string? text = null) =>
        Add(
            new Change
            {
                Kind = kind,
                Name = Name,
                Old = text,
                Base = ChangeSide.Of(at),
                Revision = ChangeSide.Absent(Revision),
                Facts = Facts,
            }
        );

    /// <summary>An element as a whole came.</summary>
    public void AddAdded(ChangeKind kind, SpecCursor at, string? text = null) =>
        Add(
            new Change
            {
                Kind = kind,
                Name = Name,
                New = text,
                Base = ChangeSide.Absent(Base),
                Revision = ChangeSide.Of(at),
                Facts = Facts,
            }
        );

    public void Add(Change change) => Collector.Add(change, Use);

    /// <summary>The same further inside.</summary>
    public ChangeContext At(SpecCursor @base, SpecCursor revision) => this with { Base = @base, Revision = revision };

    public ChangeContext Where(string where) => this with { Use = Use with { Where = where } };

    public ChangeContext As(Subject subject) => this with { Use = Use with { Subject = subject } };
}
