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

    /// <summary>Leaves out what has no effect as things are: a step that every whole number keeps.</summary>
    public void Settle(IReadOnlyList<string> types)
    {
        if (types is ["integer"] && _limits.TryGetValue("multipleOf", out var step) && step.Number > 0 && 1 % step.Number == 0)
        {
            _limits.Remove("multipleOf");
        }
    }

    private static bool IsStricter(BoundView bound, Limit known) =>
        bound.Name == "multipleOf" || (Limit.IsUpper(bound.Name) ? bound.Number < known.Number : bound.Number > known.Number);
}
