using TikiSpec.Drift.Suppressions;

namespace TikiSpec.Evidence.Checking;

/// <summary>One difference between a page and a spec. What differs at one place of the spec for several operations is
/// one.</summary>
public sealed record PageFinding
{
    public required PageRule Rule { get; init; }

    /// <summary>A whole sentence.</summary>
    public required string Text { get; init; }

    /// <summary>Of the page; of several the first.</summary>
    public required int PageLine { get; init; }

    /// <summary>The operations that it is about, as <c>GET /products</c>, in the order of the page.</summary>
    public required EquatableList<string> Operations { get; init; }

    /// <summary>What of the operation it is: a pointer into a body, a parameter, a code.</summary>
    public required string Subject { get; init; }

    /// <summary>The place in the spec, or the place where it would stand.</summary>
    public required SpecCursor SpecAt { get; init; }

    /// <summary>The entry that accepts it, or null.</summary>
    public Suppression? SuppressedBy { get; init; }

    /// <summary>What of the place it is: a name, a value, a code.</summary>
    public required string Name { get; init; }

    /// <summary>The pointer that stays while the finding does: of an item that of its list.</summary>
    public required string Place { get; init; }

    /// <summary>It goes with something larger that is told, and is not told by itself; an entry that accepts it is
    /// needed all the same.</summary>
    public bool IsImplied { get; init; }

    /// <summary>What happened alike at one place of a spec is one finding.</summary>
    internal string Key => string.Join('\n', IsImplied, Rule.Id, SpecAt.Location?.Path, Place, Name);

    internal bool FitsSuppression(Suppression entry) =>
        entry.Rule == Rule.Id
        && (entry.Operation is null || Operations.All(operation => IsNamed(entry.Operation, operation)))
        && (entry.Pointer is null || IsSubject(entry.Pointer) || Covers(entry.Pointer.TrimStart('#'), Place + "/" + Name));

    /// <summary>A pointer that ends with a slash stands for all that is below it.</summary>
    private bool IsSubject(string pointer) =>
        pointer.EndsWith('/') ? Subject.StartsWith(pointer, StringComparison.Ordinal) : Subject == pointer;

    /// <summary>A name that ends with a star stands for all that begin so.</summary>
    internal static bool IsNamed(string name, string operation) =>
        name.EndsWith('*') ? operation.StartsWith(name[..^1], StringComparison.Ordinal) : operation == name;

    private static bool Covers(string pointer, string place) =>
        place == pointer || place.StartsWith(pointer + "/", StringComparison.Ordinal);
}
