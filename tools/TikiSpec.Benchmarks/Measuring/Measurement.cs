namespace TikiSpec.Benchmarks.Measuring;

/// <summary>What one contender's run cost.</summary>
/// <param name="Name">The contender.</param>
/// <param name="Nanoseconds">Median of a run.</param>
/// <param name="Bytes">Allocated by a run.</param>
/// <param name="TimeRatio">Our time divided by this contender's, as the median of the rounds' ratios.</param>
internal sealed record Measurement(string Name, double Nanoseconds, long Bytes, double TimeRatio);
