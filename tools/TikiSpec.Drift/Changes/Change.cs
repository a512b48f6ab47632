using TikiSpec.Model;

namespace TikiSpec.Drift.Changes;

/// <summary>One thing that differs, told once however many operations it reaches.</summary>
public sealed record Change
{
    public required ChangeKind Kind { get; init; }

    public required ChangeSide Base { get; init; }

    public required ChangeSide Revision { get; init; }

    /// <summary>The property, parameter, value, status … that it is about, or null.</summary>
    public string? Name { get; init; }

    /// <summary>As JSON or in words; null where the base has nothing.</summary>
    public string? Old { get; init; }

    public string? New { get; init; }

    /// <summary>Null where no rule asks for any.</summary>
    public ChangeFacts? Facts { get; init; }

    /// <summary>The property that it is about where it is told at the object around it.</summary>
    internal string? Step { get; init; }

    /// <summary>The component that it stands in, or null.</summary>
    public string? Component => ComponentOf(Revision.IsPresent ? Revision.Pointer : Base.Pointer);

    /// <summary>Every place where it can be noticed, in document order.</summary>
    public EquatableList<ChangeUse> Uses { get; init; } = EquatableList<ChangeUse>.Empty;

    /// <summary>Whether there are facts of this kind, and they are so.</summary>
    public bool Is<T>(Func<T, bool> test)
        where T : ChangeFacts => Facts is T facts && test(facts);

    internal static string? ComponentOf(string pointer)
    {
        var steps = JsonPointer.Segments(pointer);
        return steps.Count > 2 && steps[0] == "components" && steps[1] == "schemas" ? steps[2] : null;
    }
}
