using System.Globalization;
using TikiSpec.Benchmarks.Contenders;
using TikiSpec.Benchmarks.Measuring;

namespace TikiSpec.Benchmarks.Reports;

/// <summary>All contests in one short run: two tables of ratios, a row a payload.</summary>
internal sealed class ShortReport(TextWriter output)
{
    private static readonly PairedRun Contest = new(TimeSpan.FromMilliseconds(1), rounds: 60);

    // Two percent are to be told apart, so this one takes longer.
    private static readonly PairedRun Sensor = new(TimeSpan.FromMilliseconds(1), rounds: 1000);

    public void Run(IReadOnlyList<Contest> contests)
    {
        foreach (var contest in contests)
            EqualResults.Require(contest);
        output.WriteLine(
            "All contenders give every payload back with equal values. A cell is our time divided by theirs, "
                + "then our bytes divided by theirs:"
        );
        output.WriteLine("0.50 / 0.75 means half the time and three quarters of the allocation. Medians of interleaved runs.");

        Print(
            "reading",
            contests,
            static contest => contest.Readers.Select(contender => new Runner(contender.Name, () => contender.Read!(contest.Payload.Json)))
        );
        Print("writing", contests, static contest => contest.Writers.Select(contender => Writing(contender, contest.Payload.Json)));

        var (ratio, bytes) = SensorCost.Measure(Sensor);
        output.WriteLine();
        output.WriteLine(Invariant($"drift sensor, product list, on against off: {ratio:0.000} of the time, {bytes} bytes more"));
        var (look, lookBytes) = DeprecationCost.Measure(Contest);
        output.WriteLine(
            Invariant($"deprecation, nothing deprecated: {look:0.0000} of the time of reading the product list, {lookBytes} bytes")
        );
    }

    private void Print(string verb, IReadOnlyList<Contest> contests, Func<Contest, IEnumerable<Runner>> runnersOf)
    {
        var rows = contests.Select(contest => (contest.Payload, Measured: Contest.Measure([.. runnersOf(contest)]))).ToList();
        string[] names = [.. rows.SelectMany(static row => row.Measured.Skip(1)).Select(static measured => measured.Name).Distinct()];
        var table = new TextTable([verb, "JSON bytes", "ours: µs", "ours: bytes", .. names]);
        foreach (var (payload, measured) in rows)
        {
            var ours = measured[0];
            table.Add([
                payload.Name,
                Invariant($"{payload.Json.Length}"),
                Invariant($"{ours.Nanoseconds / 1000:0.0}"),
                Invariant($"{ours.Bytes}"),
                .. names.Select(name => Cell(ours, measured.FirstOrDefault(contender => contender.Name == name))),
            ]);
        }
        output.WriteLine();
        table.WriteTo(output);
    }

    private static Runner Writing(Contender contender, byte[] payload)
    {
        var model = contender.Read?.Invoke(payload) ?? payload;
        return new Runner(contender.Name, () => contender.Write!(model));
    }

    private static string Cell(Measurement ours, Measurement? theirs)
    {
        if (theirs is null)
            return "-";
        var bytes = theirs.Bytes == 0 ? (ours.Bytes == 0 ? "=" : "more") : Invariant($"{(double)ours.Bytes / theirs.Bytes:0.00}");
        return Invariant($"{theirs.TimeRatio:0.00} / {bytes}");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
