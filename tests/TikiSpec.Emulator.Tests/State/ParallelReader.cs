using System.Text.Json;

namespace TikiSpec.Emulator.Tests.State;

/// <summary>One of many clients that look while others write: whatever it is shown must be one whole moment.</summary>
internal sealed class ParallelReader(EmulatorClient http)
{
    public async Task RunAsync(int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            AssertWhole(await http.GetJsonAsync("v2.1/products?limit=10000&include=inventory"));
            await ReadSharedAsync();
            await ReadTrackingAsync();
            await ReadRequestsAsync();
        }
    }

    private static void AssertWhole(JsonElement page)
    {
        var rows = page.Data();
        Assert.Equal(page.GetProperty("paging").Number("total"), rows.Count);
        Assert.Equal(rows.Count, rows.Select(static row => row.Number("product_id")).Distinct().Count());
        var skus = rows.Select(static row => row.GetProperty("original_sku").GetString())
            .Where(static sku => !string.IsNullOrEmpty(sku))
            .ToArray();
        Assert.Equal(skus.Length, skus.Distinct().Count());
        var times = rows.Select(static row => row.Text("created_at")).ToArray();
        Assert.Equal(times.OrderDescending(StringComparer.Ordinal), times);
    }

    /// <summary>Every write sets the price and both warehouses to one number: two numbers are half a change.</summary>
    private async Task ReadSharedAsync()
    {
        var product = await http.GetJsonAsync($"v2.1/products/{ParallelWriter.SharedId}?includes=inventory");
        var numbers = product
            .GetProperty("inventory")
            .GetProperty("warehouse_stocks")
            .EnumerateArray()
            .Select(static stock => stock.Number("quantity"))
            .Append(product.Number("price") - 100_000);
        Assert.Single(numbers.Distinct());
    }

    private async Task ReadTrackingAsync()
    {
        var rows = (await http.GetJsonAsync("v2/tracking")).EnumerateArray().Select(static row => row.Text("track_id")).ToArray();
        Assert.Equal(rows.Length, rows.Distinct().Count());
    }

    private async Task ReadRequestsAsync()
    {
        foreach (var request in (await http.GetJsonAsync("v2/requests?limit=10000&include=products")).Data())
        {
            var isApproved = request.Text("state") == "approved";
            Assert.Equal(isApproved, request.GetProperty("approved_at").ValueKind == JsonValueKind.String);
        }
    }
}
