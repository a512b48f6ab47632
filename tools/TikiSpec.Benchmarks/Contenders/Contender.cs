namespace TikiSpec.Benchmarks.Contenders;

/// <summary>One way to read a payload and to write what was read. A null delegate: this way does not do that.</summary>
/// <param name="Name">The column in the report.</param>
/// <param name="Read">From the payload's bytes to the contender's own models.</param>
/// <param name="Write">From those models to bytes, which are valid until the next call.</param>
internal sealed record Contender(string Name, Func<byte[], object>? Read, Func<object, ReadOnlyMemory<byte>>? Write)
{
    /// <summary>Does only the unavoidable, so that it has no models that could be compared.</summary>
    public bool IsFloor { get; init; }
}
