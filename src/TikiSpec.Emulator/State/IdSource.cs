using System.Globalization;

namespace TikiSpec.Emulator.State;

/// <summary>Ids in the shapes of Tiki's, the same ones for the same seed. Only used under the lock that all stores
/// share.</summary>
internal sealed class IdSource(int seed)
{
    private ulong _state = unchecked((ulong)seed * 0x9E3779B97F4A7C15UL);
    private long _lastNumber;
    private long _lastProductId = 250_000_000;

    /// <summary>Which ids were given: those that come are others.</summary>
    public (ulong State, long LastNumber, long LastProductId) Given
    {
        get => (_state, _lastNumber, _lastProductId);
        set => (_state, _lastNumber, _lastProductId) = value;
    }

    /// <summary>1, 2, 3 …</summary>
    public long NextNumber() => ++_lastNumber;

    /// <summary>Larger than every one before, as Tiki's are.</summary>
    public long NextProductId() => _lastProductId += 1 + (long)(Next() % 9);

    /// <summary>13 digits, the first not 0.</summary>
    public string NextSku() => Digits(1_000_000_000_000, 10_000_000_000_000);

    /// <summary>19 digits, more than a double can hold.</summary>
    public string NextRequestId() => Digits(1_000_000_000_000_000_000, 2_000_000_000_000_000_000);

    /// <summary>32 hexadecimal digits.</summary>
    public string NextTrackId() =>
        Next().ToString("x16", CultureInfo.InvariantCulture) + Next().ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>In the form of a UUID.</summary>
    public string NextKey() => Guid.ParseExact(NextTrackId(), "N").ToString("D");

    private string Digits(long from, long below) => (from + (long)(Next() % (ulong)(below - from))).ToString(CultureInfo.InvariantCulture);

    // SplitMix64: every state of a counter gives another value, so that ids do not repeat.
    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }
}
