using TikiSpec.Drift.Suppressions;

namespace TikiSpec.Evidence.Traffic;

/// <summary>What did not fit, at one place, however often it was seen.</summary>
public sealed record TrafficFinding
{
    public required TrafficRule Rule { get; init; }

    /// <summary>A whole sentence without counts.</summary>
    public required string Text { get; init; }

    /// <summary>As <c>GET /products</c> with the path of the server.</summary>
    public required string Operation { get; init; }

    /// <summary>A pointer into a body with <c>*</c> for items, a parameter's name, a status.</summary>
    public required string Subject { get; init; }

    /// <summary>What of the place it is: a name, a value, a type.</summary>
    public required string Name { get; init; }

    /// <summary>The place in the document, or the place where it would stand.</summary>
    public required SpecCursor SpecAt { get; init; }

    /// <summary>The document that it would stand in.</summary>
    public required DocumentView Document { get; init; }

    public required int Count { get; init; }

    public required DateTimeOffset? First { get; init; }

    public required DateTimeOffset? Last { get; init; }

    /// <summary>The form of a value that was seen, nothing of the value itself: letters are <c>x</c>, digits
    /// <c>9</c>.</summary>
    public required string Sample { get; init; }

    internal string PlaceKey => string.Join('\n', Rule.Id, SpecAt.Location?.Path, SpecAt.Pointer);

    internal string Key => PlaceKey + "\n" + Name;

    /// <summary>Whether an entry accepts it.</summary>
    public bool FitsSuppression(Suppression entry) =>
        entry.Rule == Rule.Id
        && (entry.Operation is null || entry.Operation == Operation)
        && (entry.Pointer is null || entry.Pointer == Subject || SpecAt.Pointer == entry.Pointer.TrimStart('#'));
}
