namespace TikiSpec.Runtime;

/// <summary>Collects the departures of one answer and finds their paths in one pass at the end.</summary>
internal sealed class DepartureLog
{
    /// <summary>A page of rows with several unknown members each must not become a list of thousands.</summary>
    public const int Capacity = 256;

    private readonly List<DepartureMark> _marks = [];

    /// <summary>All departures, those beyond the capacity included.</summary>
    public int Count { get; private set; }

    /// <summary>Counts a departure.</summary>
    /// <returns>True when there is room to keep it.</returns>
    public bool TryBegin() => ++Count <= Capacity;

    public void Keep(DepartureMark mark) => _marks.Add(mark);

    public IReadOnlyList<ApiDeparture> Resolve(ReadOnlySpan<byte> payload, string operation)
    {
        var marks = _marks.OrderBy(static mark => mark.Offset).ToArray();
        var paths = JsonPathFinder.Find(payload, Array.ConvertAll(marks, static mark => mark.Offset));
        return [.. marks.Select((mark, index) => new ApiDeparture(operation, mark.Kind, PathOf(mark, paths[index]), mark.Sample))];
    }

    private static string PathOf(DepartureMark mark, string path) => mark.Member is null ? path : path + JsonPathFinder.Step(mark.Member);
}
