using TikiSpec.Benchmarks.Contenders;
using TikiSpec.Benchmarks.Payloads;

namespace TikiSpec.Benchmarks.Measuring;

/// <summary>What the drift sensor costs where nothing departs: reading with it on, against reading with it
/// off.</summary>
internal static class SensorCost
{
    public static (double TimeRatio, long MoreBytes) Measure(PairedRun run)
    {
        var payload = new DocumentedPayloads().ProductList().Json;
        var on = Contender(DriftPolicy.Report).Read!;
        var off = Contender(DriftPolicy.Ignore).Read!;
        var measured = run.Measure([new Runner("on", () => on(payload)), new Runner("off", () => off(payload))]);
        return (measured[1].TimeRatio, measured[0].Bytes - measured[1].Bytes);
    }

    private static Contender Contender(DriftPolicy policy) =>
        Ours.Of<V2_1.ProductPage>(V2_1.ProductPage.ReadJson, static (writer, model) => model.WriteJson(writer), policy);
}
