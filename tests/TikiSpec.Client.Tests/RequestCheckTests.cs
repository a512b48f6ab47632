using TikiSpec.Client.V2_1;

namespace TikiSpec.Client.Tests;

public sealed class RequestCheckTests : ClientTest
{
    public static TheoryData<string, NewProduct> Refused =>
        new()
        {
            { "variants[1].price", Sample.Product() with { Variants = [Sample.Variant("A"), Sample.Variant("B", 0)] } },
            { "variants[0].price", Sample.Product() with { Variants = [Sample.Variant("A", -1)] } },
            { "variants[0].sku", Sample.Product() with { Variants = [Sample.Variant(null!)] } },
            {
                "variants[0].warehouse_stocks[1]",
                Sample.Product() with
                {
                    Variants = [Sample.Variant("A") with { WarehouseStocks = [new() { WarehouseId = 1, QtyAvailable = 1 }, null!] }],
                }
            },
            { "variants", Sample.Product() with { Variants = [] } },
            { "variants[0]", Sample.Product() with { Variants = [null!] } },
            { "option_attributes", Sample.Product() with { OptionAttributes = ["size", "color", "material"] } },
            { "option_attributes", Sample.Product() with { OptionAttributes = null! } },
            { "images", Sample.Product() with { Images = null! } },
            { "images[0]", Sample.Product() with { Images = [null!] } },
            { "name", Sample.Product() with { Name = null! } },
            { "attributes", Sample.Product() with { Attributes = null! } },
            { "body", null! },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_product_that_the_documentation_rules_out_is_not_sent(string property, NewProduct product)
    {
        var fault = await Assert.ThrowsAsync<ArgumentException>(() => Tiki.V2_1.Requests.CreateAsync(product));

        Assert.Equal(property, fault.ParamName);
        Assert.Equal(0, Emulator.Calls.Total);
    }

    [Fact]
    public async Task A_batch_has_at_most_twenty_rows()
    {
        var rows = Enumerable.Repeat(new SkuBatchRow { ProductId = 1, Price = 1 }, 21).ToArray();

        var fault = await Assert.ThrowsAsync<ArgumentException>(() => Tiki.V2_1.Products.UpdateSkusAsync(new SkuBatch { Data = rows }));

        Assert.StartsWith(
            "Products_UpdateSkus was not sent: data must have at most 20 items and has 21.",
            fault.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_server_judges_where_the_check_is_switched_off()
    {
        var product = Sample.Product() with { Variants = [Sample.Variant("A", 0)] };

        await Assert.ThrowsAnyAsync<ApiException>(() =>
            Tiki.V2_1.Requests.CreateAsync(product, call: new CallOptions { CheckRequests = false })
        );

        Assert.Equal(1, Emulator.Calls.Total);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Whatever_the_check_would_refuse_can_be_sent_without_it(string property, NewProduct product)
    {
        var response = await Record.ExceptionAsync(() =>
            Tiki.V2_1.Requests.CreateAsync(product, call: new CallOptions { CheckRequests = false })
        );

        Assert.True(response is null or ApiException, $"{property}: {response}");
        Assert.Equal(1, Emulator.Calls.Total);
    }
}
