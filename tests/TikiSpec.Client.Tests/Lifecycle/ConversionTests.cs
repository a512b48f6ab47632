using TikiSpec.Client;
using V2 = TikiSpec.Client.V2;
using V2_1 = TikiSpec.Client.V2_1;

namespace TikiSpec.Client.Tests.Lifecycle;

/// <summary>Requests of v2, made into those of v2.1.</summary>
public sealed class ConversionTests
{
    [Fact]
    public void What_both_have_is_kept_and_what_is_lost_is_not_there() =>
        Assert.Equal(
            new V2_1.SkuUpdate
            {
                ProductId = 7,
                Price = 99_000,
                Active = true,
            },
            new V2.SkuUpdate
            {
                ProductId = 7,
                Price = 99_000,
                Active = true,
                Quantity = 3,
            }.ToV2_1()
        );

    [Fact]
    public void A_product_comes_with_its_variants_and_what_nobody_declares()
    {
        var product = new V2.NewProduct
        {
            CategoryId = 1,
            Name = "Watch",
            Description = "It goes.",
            Image = "https://example.com/a.jpg",
            Images = [],
            OptionAttributes = ["color"],
            Attributes = new Dictionary<string, ApiValue> { ["brand"] = "Disney" },
            MetaData = new V2.NewProductMetaData { IsAutoTurnOn = true },
            Variants =
            [
                new V2.NewVariant
                {
                    Sku = "A",
                    Price = 5,
                    Option1 = "red",
                    InventoryType = "instock",
                    SellerWarehouse = [7],
                },
            ],
        };

        var moved = product.ToV2_1();

        Assert.Equal(
            ("Watch", "red", "instock", true),
            (moved.Name, moved.Variants[0].Option1, moved.Variants[0].InventoryType?.Value, moved.MetaData!.IsAutoTurnOn)
        );
        Assert.Equal([7], moved.Variants[0].SellerWarehouse!);
        Assert.Equal("Disney", moved.Attributes["brand"].GetString());
    }

    [Fact]
    public void A_batch_comes_row_by_row()
    {
        var batch = new V2.SkuBatch { Data = [new() { ProductId = 1, Status = V2.SkuStatus.Enabled }, new() { Quantity = 3 }] }.ToV2_1();

        Assert.Equal([new V2_1.SkuBatchRow { ProductId = 1, Status = V2_1.SkuStatus.Enabled }, new V2_1.SkuBatchRow()], batch.Data);
    }

    [Fact]
    public void What_is_not_given_is_not_there() =>
        Assert.Equal(new V2_1.NewVariant { Sku = "A", Price = 5 }, new V2.NewVariant { Sku = "A", Price = 5 }.ToV2_1());

    [Fact]
    public void Nothing_is_made_of_null() => Assert.Throws<ArgumentNullException>(() => ((V2.SkuUpdate)null!).ToV2_1());
}
