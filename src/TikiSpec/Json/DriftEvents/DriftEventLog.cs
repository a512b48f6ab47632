using TikiSpec.Json.Paths;

namespace TikiSpec.Json.DriftEvents;

/// <summary>Collects the drift events of one response and finds their paths in one pass at the end.</summary>
internal sealed class DriftEventLog
{
    /// <summary>A page of rows with several unknown properties each must not become a list of thousands.</summary>
    public const int Capacity = 256;

    private readonly List<DriftEventMark> _marks = [];

    /// <summary>All drift events, those beyond the capacity included.</summary>
    public int Count { get; private set; }

    /// <summary>Counts a drift event.</summary>
    /// <returns>True when there is room to keep it.</returns>
    public bool TryBegin() => ++Count <= Capacity;

    public void Keep(DriftEventMark mark) => _marks.Add(mark);

    /// <summary>Forgets what was told since <paramref name="count"/>.</summary>
    public void ReturnTo(int count)
    {
        Count = count;
        if (_marks.Count > count)
            _marks.RemoveRange(count, _marks.Count - count);
    }

    public IReadOnlyList<ApiDriftEvent> Resolve(ReadOnlySpan<byte> payload, string operation)
    {
        var marks = _marks.OrderBy(static mark => mark.Offset).ToArray();
        var paths = JsonPathFinder.Find(payload, Array.ConvertAll(marks, static mark => mark.Offset));
        return [.. marks.Select((mark, index) => new ApiDriftEvent(operation, mark.Kind, PathOf(mark, paths[index]), mark.Sample))];
    }

    private static string PathOf(DriftEventMark mark, string path) =>
        mark.Property is null ? path : path + JsonPathFinder.Step(mark.Property);
}

/// <summary>A drift event while reading goes on: an offset instead of a path, because a path is only worth its price
/// when somebody asks.</summary>
/// <param name="Kind">How it differs.</param>
/// <param name="Offset">The byte offset of the token.</param>
/// <param name="Property">A missing property's name, to follow the path of the object that ends at the offset.</param>
/// <param name="Sample">The beginning of what was there.</param>
internal readonly record struct DriftEventMark(ApiDriftEventKind Kind, long Offset, string? Property, string Sample);
