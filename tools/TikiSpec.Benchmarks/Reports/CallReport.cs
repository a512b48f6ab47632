using System.Globalization;
using System.Text.Json;
using TikiSpec.Benchmarks.Contenders;
using TikiSpec.Benchmarks.Measuring;
using TikiSpec.Benchmarks.Payloads;

namespace TikiSpec.Benchmarks.Reports;

/// <summary>Whole calls on loopback: what a call costs beyond reading its response.</summary>
internal sealed class CallReport(TextWriter output)
{
    // Responses are read on other threads than the one that asks.
    private static readonly PairedRun Run = new(
        TimeSpan.FromMilliseconds(10),
        rounds: 100,
        static () => GC.GetTotalAllocatedBytes(precise: true)
    );

    public void Print()
    {
        var payloads = new DocumentedPayloads();
        using var tracking = JsonDocument.Parse(payloads.TrackingList().Json);
        var entry = JsonSerializer.SerializeToUtf8Bytes(tracking.RootElement[0]);
        output.WriteLine(
            "A cell is our time divided by theirs, then our bytes divided by theirs. Medians of interleaved runs, on loopback."
        );
        output.WriteLine();
        var table = new TextTable(["call", "JSON bytes", "ours: µs", "ours: bytes", "by hand", "NSwag (Newtonsoft)", "NSwag (STJ)"]);
        Add(table, "tracking entry", entry, static calls => calls.Tracking);
        Add(table, "product list", payloads.ProductList().Json, static calls => calls.ProductList);
        table.WriteTo(output);
    }

    private static void Add(TextTable table, string name, byte[] json, Func<Calls, IReadOnlyList<Runner>> runners)
    {
        using var server = new LoopbackServer(json);
        using var calls = new Calls(server.Address);
        var measured = Run.Measure(runners(calls));
        var ours = measured[0];
        table.Add([
            name,
            json.Length.ToString(CultureInfo.InvariantCulture),
            (ours.Nanoseconds / 1000).ToString("0.0", CultureInfo.InvariantCulture),
            ours.Bytes.ToString(CultureInfo.InvariantCulture),
            .. ((string[])["by hand", "NSwag (Newtonsoft)", "NSwag (STJ)"]).Select(other =>
                measured.FirstOrDefault(contender => contender.Name == other) is { } theirs
                    ? string.Create(CultureInfo.InvariantCulture, $"{theirs.TimeRatio:0.00} / {(double)ours.Bytes / theirs.Bytes:0.00}")
                    : "-"
            ),
        ]);
    }
}
