using System.Text;
using System.Text.Json;

namespace TikiSpec.Emulator.Tests.Pages;

/// <summary>Orders are made and moved by calls beside the API.</summary>
public sealed class OrderControlTests : IAsyncLifetime
{
    private readonly HttpClient _http = new();
    private CheckedEmulator _run = null!;

    public async ValueTask InitializeAsync()
    {
        _run = await CheckedEmulator.StartAsync(new TikiEmulatorOptions { SeedFromExamples = false });
        _run.Emulator.State.Put(
            new EmulatedProduct
            {
                Id = 7,
                Sku = "1",
                Name = "Case",
            }
        );
    }

    [Fact]
    public async Task An_order_is_made_moved_and_canceled()
    {
        var made = await PostAsync("orders", """{"product_id": 7, "quantity": 2, "fulfillment_type": "dropship"}""");
        var code = made.Json.GetProperty("code").GetString()!;
        Assert.Equal((200, "queueing"), (made.Status, made.Json.GetProperty("status").GetString()));
        Assert.Equal(2, _run.Emulator.State.FindOrder(code)!.Items[0].Quantity);

        var early = await PostAsync($"orders/{code}/ship", "");
        early.AssertRefused(400, "and not confirmed, so Ship cannot happen");
        var canceled = await PostAsync($"orders/{code}/cancel", """{"reason": "no more"}""");
        Assert.Equal("canceled", canceled.Json.GetProperty("status").GetString());
        Assert.Equal("no more", _run.Emulator.State.FindOrder(code)!.CancelReason);
    }

    [Theory]
    [InlineData("orders", "{}", "product_id is required")]
    [InlineData("orders", "{\"product_id\": 8}", "There is no product 8")]
    [InlineData("orders", "{\"product_id\": 7, \"quantity\": 0}", "quantity")]
    [InlineData("orders", "{", "")]
    [InlineData("orders/1/fly", "", "steps are pay, ship, deliver, complete, return, cancel")]
    [InlineData("orders/1/pay", "", "There is no order '1'")]
    public async Task What_cannot_be_done_is_said(string path, string body, string problem) =>
        (await PostAsync(path, body)).AssertRefused(400, problem);

    [Fact]
    public async Task A_page_of_another_origin_makes_no_orders()
    {
        (await PostAsync("orders", """{"product_id": 7}""", "https://evil.example")).AssertRefused(
            403,
            "a page of 'evil.example' may not call"
        );
        Assert.Empty(_run.Emulator.State.Orders);
        Assert.Equal(
            200,
            (await PostAsync("orders", """{"product_id": 7}""", _run.Emulator.BaseAddress.GetLeftPart(UriPartial.Authority))).Status
        );
    }

    [Fact]
    public async Task The_page_shows_orders_and_queues()
    {
        var order = _run.Emulator.State.PlaceOrder(7);

        using var state = JsonDocument.Parse(await _http.GetStringAsync(new Uri(_run.Emulator.BaseAddress, "_emulator/state.json")));

        Assert.Equal(order.Code, Assert.Single(state.RootElement.GetProperty("orders").EnumerateArray()).GetProperty("code").GetString());
        Assert.Empty(state.RootElement.GetProperty("queues").EnumerateArray());
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _run.DisposeAsync();
    }

    private async Task<ReceivedResponse> PostAsync(string path, string body, string? origin = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_run.Emulator.BaseAddress, "_emulator/" + path))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var response = await _http.SendAsync(request);
        return await ReceivedResponse.ReadAsync(response);
    }
}
