using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.References;

/// <summary>Over how many references each reference leads. A document that is nothing but one long chain is looked at
/// once, not once for each of its links.</summary>
internal sealed class ReferenceChains(ReferenceResolver references)
{
    // In the place of a length, which is one at least.
    private const int OnCircle = -1;
    private const int ToCircle = -2;

    private readonly Dictionary<SpecScalar, int> _lengths = [];

    /// <summary>It leads back to itself.</summary>
    public bool IsOnCircle(SpecScalar reference) => LengthOf(reference) == OnCircle;

    /// <summary>It is the first of its chain that is too long; those before it lead there.</summary>
    public bool IsFirstTooLong(SpecScalar reference) => LengthOf(reference) == ReferenceResolver.LongestChain + 1;

    private int LengthOf(SpecScalar reference)
    {
        if (!_lengths.TryGetValue(reference, out var length))
        {
            Follow(reference);
            length = _lengths[reference];
        }

        return length;
    }

    private void Follow(SpecScalar reference)
    {
        var way = new List<SpecScalar>();
        var places = new Dictionary<SpecScalar, int>();
        var (length, at) = (0, (SpecScalar?)reference);
        while (at is not null && !_lengths.TryGetValue(at, out length))
        {
            if (places.TryGetValue(at, out var start))
            {
                way.GetRange(start, way.Count - start).ForEach(link => _lengths[link] = OnCircle);
                (length, way) = (OnCircle, way.GetRange(0, start));
                break;
            }

            places.Add(at, way.Count);
            way.Add(at);
            at = Next(at);
        }

        for (var i = way.Count - 1; i >= 0; i--)
        {
            length = length < 0 ? ToCircle : length + 1;
            _lengths[way[i]] = length;
        }
    }

    private SpecScalar? Next(SpecScalar reference) => ReferenceResolver.ReferenceIn(references.TargetOf(reference).At);
}
