namespace TikiSpec.Drift.Contract;

/// <summary>Merges limits: of two the stricter one holds.</summary>
internal sealed class LimitMerger
{
    /// <summary>Shared by all schemas that say nothing of the kind; nothing is ever added to it.</summary>
    public static readonly LimitMerger None = new();

    private readonly Dictionary<string, Limit> _limits = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Limit> Limits => _limits;

    public static LimitMerger OrNew(LimitMerger merger) => merger == None ? new() : merger;

    public void Add(KeywordView keyword)
    {
        if (keyword.Bound is { } bound && (!_limits.TryGetValue(bound.Name, out var known) || IsStricter(bound, known)))
        {
            _limits[bound.Name] = new Limit(bound);
        }
    }

    private static bool IsStricter(BoundView bound, Limit known) =>
        bound.Name == "multipleOf" || (Limit.IsUpper(bound.Name) ? bound.Number < known.Number : bound.Number > known.Number);
}
