using TikiSpec.Client.V2_1;

namespace TikiSpec.Client.Tests.Toolkit;

/// <summary>What records with lists and maps say of themselves, in a log or a debugger.</summary>
public sealed class RecordTextTests
{
    [Fact]
    public void Lists_show_their_items_and_nested_records_theirs()
    {
        var row = new SkuBatchRow
        {
            OriginalSku = "A",
            Price = 2000,
            SellerWarehouse = [1054, 1233],
            WarehouseQuantities = [new() { WarehouseId = 1054, QtyAvailable = 3 }],
        };

        var text = new SkuBatch { Data = [row, new() { OriginalSku = "B" }] }.ToString();

        Assert.StartsWith("SkuBatch { Data = [SkuBatchRow { ", text, StringComparison.Ordinal);
        Assert.Contains("OriginalSku = A, ", text, StringComparison.Ordinal);
        Assert.Contains("SellerWarehouse = [1054, 1233]", text, StringComparison.Ordinal);
        Assert.Contains("QtyAvailable = 3", text, StringComparison.Ordinal);
        Assert.Contains("OriginalSku = B", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Maps_show_their_entries_and_options_their_lists()
    {
        var product = Sample.Product() with
        {
            Attributes = new Dictionary<string, ApiValue> { ["brand"] = "Disney", ["bulky"] = 1 },
            AdditionalProperties = [new("note", "new")],
        };

        Assert.Contains("Attributes = [brand: \"Disney\", bulky: 1]", product.ToString(), StringComparison.Ordinal);
        Assert.Contains("AdditionalProperties = {\"note\":\"new\"}", product.ToString(), StringComparison.Ordinal);
        Assert.Contains("Include = [inventory]", new ProductListOptions { Include = ["inventory"] }.ToString(), StringComparison.Ordinal);
    }
}
