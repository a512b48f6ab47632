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

    /// <summary>Leaves out what has no effect as things are: the looser of two bounds, a step that every whole number
    /// keeps, and the ends of what the format holds.</summary>
    public void Settle(IReadOnlyList<string> types, string? format)
    {
        if (this == None)
        {
            return;
        }

        RemoveLooser("maximum", "exclusiveMaximum", static (maximum, exclusive) => exclusive > maximum);
        RemoveLooser("minimum", "exclusiveMinimum", static (minimum, exclusive) => exclusive < minimum);
        if (types is ["integer"])
        {
            SettleWhole(format);
        }
    }

    /// <summary>Of an inclusive and an exclusive bound one says nothing.</summary>
    private void RemoveLooser(string inclusive, string exclusive, Func<decimal, decimal, bool> isLooser)
    {
        if (_limits.TryGetValue(inclusive, out var bound) && _limits.TryGetValue(exclusive, out var other))
        {
            _limits.Remove(isLooser(bound.Number, other.Number) ? exclusive : inclusive);
        }
    }

    private void SettleWhole(string? format)
    {
        if (_limits.TryGetValue("multipleOf", out var step) && step.Number > 0 && 1 % step.Number == 0)
        {
            _limits.Remove("multipleOf");
        }

        var (least, most) = format switch
        {
            "int32" => (int.MinValue, int.MaxValue),
            "int64" => (long.MinValue, long.MaxValue),
            _ => (decimal.MinValue, decimal.MaxValue),
        };
        RemoveWhere("minimum", number => number <= least);
        RemoveWhere("maximum", number => number >= most);
    }

    private void RemoveWhere(string keyword, Func<decimal, bool> isSilent)
    {
        if (_limits.TryGetValue(keyword, out var limit) && isSilent(limit.Number))
        {
            _limits.Remove(keyword);
        }
    }

    private static bool IsStricter(BoundView bound, Limit known) =>
        bound.Name == "multipleOf" || (Limit.IsUpper(bound.Name) ? bound.Number < known.Number : bound.Number > known.Number);
}
