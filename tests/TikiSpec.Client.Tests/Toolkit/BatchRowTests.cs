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

    private sealed class Responding(string body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(
                new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "application/json") }
            );
    }
}
