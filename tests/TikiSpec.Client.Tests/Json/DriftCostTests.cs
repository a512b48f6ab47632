using TikiSpec.Client.Tests.Json.Examples;
using TikiSpec.Client.V2_1;
using TikiSpec.Json;

namespace TikiSpec.Client.Tests.Json;

public sealed class DriftCostTests
{
    [Fact]
    public void Watching_a_product_list_that_departs_nowhere_allocates_nothing()
    {
        var list = DocumentedExample
            .All.Values.First(static example => example.Id.StartsWith("V2_1/Products_List/200", StringComparison.Ordinal))
            .Json;

        Assert.Equal(Allocated(list, DriftPolicy.Ignore), Allocated(list, DriftPolicy.Report));
    }

    private static long Allocated(byte[] json, DriftPolicy policy)
    {
        JsonPayload.Read(json, ProductPage.ReadJson, policy);
        var before = GC.GetAllocatedBytesForCurrentThread();
        JsonPayload.Read(json, ProductPage.ReadJson, policy);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
