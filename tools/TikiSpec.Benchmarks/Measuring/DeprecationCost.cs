using System.Net;
using TikiSpec.Benchmarks.Contenders;
using TikiSpec.Benchmarks.Payloads;
using TikiSpec.Runtime;
using TikiSpec.Transport.Definition;
using TikiSpec.Transport.Responses;

namespace TikiSpec.Benchmarks.Measuring;

/// <summary>What it costs to look for a deprecation where there is none: each call looks once, and reads its
/// response.</summary>
internal static class DeprecationCost
{
    // One look is below what a clock tells.
    private const int Looks = 1000;

    /// <returns>The time of one look divided by that of reading a product list, and its bytes.</returns>
    public static (double TimeRatio, long Bytes) Measure(PairedRun run)
    {
        var payload = new DocumentedPayloads().ProductList().Json;
        var read = Ours.Of<V2_1.ProductPage>(V2_1.ProductPage.ReadJson, static (writer, model) => model.WriteJson(writer)).Read!;
        var operation = new ApiOperation("Products_List", "GET", "/products");
        using var message = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(payload) };
        message.Headers.Add("X-Request-Id", "17");
        using var response = RawResponse
            .ReadAsync(operation, message, new ApiClientOptions(), CancellationToken.None)
            .AsTask()
            .GetAwaiter()
            .GetResult();
        var measured = run.Measure([new Runner("looks", () => Look(operation, response)), new Runner("read", () => read(payload))]);
        return (measured[1].TimeRatio / Looks, measured[0].Bytes / Looks);
    }

    private static void Look(ApiOperation operation, RawResponse response)
    {
        for (var look = 0; look < Looks; look++)
            if (DeprecationSensor.Concerns(operation, response))
                throw new InvalidOperationException("Nothing is deprecated here.");
    }
}
