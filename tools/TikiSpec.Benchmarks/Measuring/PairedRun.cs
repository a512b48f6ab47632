using System.Diagnostics;

namespace TikiSpec.Benchmarks.Measuring;

/// <summary>Measures contenders against the first of them in short interleaved slices, so that whatever else the
/// machine does hits all of them alike.</summary>
/// <param name="slice">How long one contender runs before the next has its turn.</param>
/// <param name="rounds">How often each has its turn.</param>
/// <param name="allocated">Counts bytes; null for those of this thread.</param>
internal sealed class PairedRun(TimeSpan slice, int rounds, Func<long>? allocated = null)
{
    private readonly Func<long> _allocated = allocated ?? GC.GetAllocatedBytesForCurrentThread;

    // So many that what the runtime allocates once, a buffer for its pools say, is nothing of a run.
    private const int LeastBytesRuns = 200;
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(30);

    public IReadOnlyList<Measurement> Measure(IReadOnlyList<Runner> runners)
    {
        var counts = Prepare(runners);
        var times = runners.Select(_ => new double[rounds]).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            // A different contender begins each round: none always runs in the shadow of the same neighbour.
            for (var turn = 0; turn < runners.Count; turn++)
            {
                var index = (round + turn) % runners.Count;
                times[index][round] = Time(runners[index].Run, counts[index]);
            }
        }
        return
        [
            .. runners.Select(
                (runner, index) =>
                    new Measurement(
                        runner.Name,
                        Median(times[index]),
                        AllocatedBytes(runner.Run, Math.Max(LeastBytesRuns, 10 * counts[index])),
                        MedianRatio(times[0], times[index])
                    )
            ),
        ];
    }

    /// <returns>How often each runs in a slice.</returns>
    private int[] Prepare(IReadOnlyList<Runner> runners)
    {
        var counts = new int[runners.Count];
        CompilerRest.Await(() =>
        {
            for (var index = 0; index < counts.Length; index++)
                counts[index] = RunsPerSlice(runners[index].Run);
        });
        return counts;
    }

    private int RunsPerSlice(Action run)
    {
        var runs = 0;
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < WarmUp)
        {
            run();
            runs++;
        }
        return Math.Max(1, (int)(runs * (slice / WarmUp)));
    }

    private static double Time(Action run, int count)
    {
        var started = Stopwatch.GetTimestamp();
        for (var index = 0; index < count; index++)
            run();
        return Stopwatch.GetElapsedTime(started).TotalNanoseconds / count;
    }

    private long AllocatedBytes(Action run, int count)
    {
        run();
        var before = _allocated();
        for (var index = 0; index < count; index++)
            run();
        return (_allocated() - before) / count;
    }

    private static double MedianRatio(double[] ours, double[] theirs) => Median([.. ours.Zip(theirs, static (our, their) => our / their)]);

    private static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToArray();
        var middle = ordered.Length / 2;
        return ordered.Length % 2 == 1 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2;
    }
}

/// <summary>What one contender's run cost.</summary>
/// <param name="Name">The contender.</param>
/// <param name="Nanoseconds">Median of a run.</param>
/// <param name="Bytes">Allocated by a run.</param>
/// <param name="TimeRatio">Our time divided by this contender's, as the median of the rounds' ratios.</param>
internal sealed record Measurement(string Name, double Nanoseconds, long Bytes, double TimeRatio);

/// <summary>One contender doing one thing.</summary>
internal sealed record Runner(string Name, Action Run);
