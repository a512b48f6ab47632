using System.Net;
using System.Text;
using TikiSpec.Client.V2_1;

namespace TikiSpec.Client.Tests.Toolkit;

public sealed class BatchRowTests
{
    [Fact]
    public async Task A_row_whose_message_is_a_text_does_not_lose_the_rows_beside_it()
    {
        using var handler = new Responding(
            """{"data":[{"is_success":true,"original_sku":"A","code":"success","message":"fine"}"""
                + """,{"is_success":false,"original_sku":"B","code":"resource_illegal","message":["no","really"]}]}"""
        );
        using var tiki = new TikiClient(ApiCredential.AccessToken("token"), new ApiClientOptions { HttpMessageHandler = handler });
        var result = await tiki.V2_1.Products.UpdateManySkusAsync([
            new SkuBatchRow { OriginalSku = "A", Price = 2000 },
            new SkuBatchRow { OriginalSku = "B", Price = 2000 },
        ]);

        Assert.Equal([true, false], result.Select(static row => row.IsSuccess));
        Assert.Equal(["fine"], result[0].Result!.Message);
        Assert.Equal(["no", "really"], result[1].Result!.Message);
    }

    [Fact]
    public async Task A_number_that_is_no_value_of_an_enum_is_refused_by_its_row_before_anything_is_sent()
    {
        using var handler = new Responding("{}");
        using var tiki = new TikiClient(ApiCredential.AccessToken("token"), new ApiClientOptions { HttpMessageHandler = handler });

        var exception = await Assert.ThrowsAsync<ArgumentException>(() =>
            tiki.V2_1.Products.UpdateManySkusAsync([
                new SkuBatchRow { OriginalSku = "A", Status = SkuStatus.Hidden },
                new SkuBatchRow { OriginalSku = "B", Status = (SkuStatus)9 },
            ])
        );

        Assert.StartsWith(
            "Nothing was sent: rows[1].status is 9, which is no value of SkuStatus: there are Enabled (1), Disabled (2), Hidden (3).",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    public static TheoryData<string, SkuBatchRow> Nonsense =>
        new()
        {
            {
                "rows[1] says nothing of product_id or original_sku",
                new SkuBatchRow { Price = 5 }
            },
            { "rows[1] says nothing of product_id or original_sku", new SkuBatchRow() },
            {
                "rows[1].price must be greater than 0 and is -5",
                new SkuBatchRow { OriginalSku = "S1", Price = -5 }
            },
            {
                "rows[1].price must be greater than 0 and is 0",
                new SkuBatchRow { OriginalSku = "S2", Price = 0 }
            },
            {
                "rows[1].status is 9",
                new SkuBatchRow { OriginalSku = "S5", Status = (SkuStatus)9 }
            },
            {
                "rows[1].warehouse_quantities[0] is null",
                new SkuBatchRow
                {
                    OriginalSku = "S6",
                    SellerWarehouse = [1],
                    WarehouseQuantities = [null!],
                }
            },
        };

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task A_row_that_makes_no_sense_is_refused_by_its_index_before_anything_is_sent(string told, SkuBatchRow row)
    {
        using var handler = new Responding("{}");
        using var tiki = new TikiClient(ApiCredential.AccessToken("token"), new ApiClientOptions { HttpMessageHandler = handler });
        var exception = await Assert.ThrowsAsync<ArgumentException>(() =>
            tiki.V2_1.Products.UpdateManySkusAsync([new SkuBatchRow { OriginalSku = "A", Price = 2000 }, row])
        );

        Assert.StartsWith("Nothing was sent: " + told, exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, handler.Calls);
    }

    [Fact]
    public async Task No_rows_at_all_are_named_as_the_caller_knows_them()
    {
        using var handler = new Responding("{}");
        using var tiki = new TikiClient(ApiCredential.AccessToken("token"), new ApiClientOptions { HttpMessageHandler = handler });

        Assert.Equal(
            "rows",
            (await Assert.ThrowsAsync<ArgumentNullException>(() => tiki.V2_1.Products.UpdateManySkusAsync(null!))).ParamName
        );
        Assert.Empty(await tiki.V2_1.Products.UpdateManySkusAsync([]));
        Assert.Equal(0, handler.Calls);
    }

    private sealed class Responding(string body) : HttpMessageHandler
    {
        public int Calls { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Calls++;
            return Task.FromResult(
                new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "application/json") }
            );
        }
    }
}
