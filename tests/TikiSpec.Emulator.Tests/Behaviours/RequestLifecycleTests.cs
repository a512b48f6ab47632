using System.Text.Json;
using System.Text.Json.Nodes;

namespace TikiSpec.Emulator.Tests.Behaviours;

public sealed class RequestLifecycleTests : EmulatorTest
{
    private static readonly TimeSpan Step = new TikiEmulatorOptions().StateDuration;

    [Fact]
    public async Task A_request_moves_through_the_documented_states_one_step_at_a_time()
    {
        var trackId = await Http.CreateAsync(Payloads.Product());
        var states = new List<string>();
        for (var i = 0; i < 7; i++)
        {
            states.Add((await Http.TrackAsync(trackId)).Text("state"));
            Emulator.Time.Advance(Step);
        }

        Assert.Equal(["queuing", "processing", "drafted", "bot_awaiting_approve", "awaiting_approve", "approved", "approved"], states);
    }

    [Fact]
    public async Task A_request_has_no_request_id_until_it_is_drafted()
    {
        var trackId = await Http.CreateAsync(Payloads.Product());
        Assert.False((await Http.TrackAsync(trackId)).TryGetProperty("request_id", out _));

        Emulator.Time.Advance(2 * Step);
        var entry = await Http.TrackAsync(trackId);

        Assert.Equal("drafted", entry.Text("state"));
        Assert.Equal(19, entry.Text("request_id").Length);
    }

    [Fact]
    public async Task An_approved_request_becomes_one_inactive_product_per_variant_with_its_stock()
    {
        await Http.CreateAsync(Payloads.TwoVariants("A-1", "A-2"));
        LetRequestsBeDecided();

        var page = await Http.GetJsonAsync("v2.1/products?include=inventory&name=Phone%20case");

        Assert.Equal(2, page.Data().Count);
        var blue = page.Data().Single(static product => product.Text("original_sku") == "A-2");
        Assert.Equal(0, blue.Number("active"));
        Assert.Equal("Phone case - blue", blue.Text("name"));
        Assert.Equal(120_000, blue.Number("price"));
        Assert.Equal(
            [(1054, 1), (1233, 2)],
            blue.GetProperty("inventory")
                .GetProperty("warehouse_stocks")
                .EnumerateArray()
                .Select(static stock => (stock.Number("warehouse_id"), stock.Number("quantity_available")))
        );
    }

    [Fact]
    public async Task An_approved_product_is_on_sale_when_its_request_asked_for_that()
    {
        var product = Payloads.Product("ON-1");
        product["meta_data"] = new JsonObject { ["is_auto_turn_on"] = true };
        await Http.CreateAsync(product);
        LetRequestsBeDecided();

        Assert.Equal(1, (await Http.GetJsonAsync("v2/products/findBy?original_sku=ON-1")).Data()[0].Number("active"));
    }

    [Fact]
    public async Task What_is_created_in_one_version_is_seen_by_the_others_in_their_own_shapes()
    {
        var trackId = await Http.CreateAsync(Payloads.Product("ALL-1"));
        LetRequestsBeDecided();

        var v1 = (await Http.GetJsonAsync("v1/products/findBy?original_sku=ALL-1")).Data()[0];
        var id = v1.Number("product_id");
        var v2 = await Http.GetJsonAsync($"v2/products/{id}?includes=inventory,seller,categories,attributes,images");
        var v21 = await Http.GetJsonAsync($"v2.1/products/{id}?includes=inventory");

        Assert.Equal(id, v2.Number("id"));
        Assert.Equal(8, v2.GetProperty("inventory").Number("quantity_available"));
        Assert.Equal(2, v21.GetProperty("inventory").GetProperty("warehouse_stocks").GetArrayLength());
        Assert.Equal(v1.Text("sku"), (await Http.GetJsonAsync("v1/tracking/" + trackId)).Text("tiki_sku"));
    }

    [Fact]
    public async Task A_sku_that_is_not_unique_is_rejected_with_the_documented_json_inside_the_string()
    {
        await Http.CreateAsync(Payloads.Product("TWICE"));
        var second = await Http.CreateAsync(Payloads.Product("TWICE"));
        LetRequestsBeDecided();

        var entry = await Http.TrackAsync(second);
        var reason = JsonDocument.Parse(entry.Text("reason")).RootElement;

        Assert.Equal("rejected", entry.Text("state"));
        Assert.False(entry.TryGetProperty("request_id", out _));
        Assert.Equal(420, reason.GetProperty("errors")[0].Number("code"));
        Assert.Equal("Product code TWICE is not unique", reason.GetProperty("errors")[0].Text("description"));
    }

    [Fact]
    public async Task Two_variants_with_one_sku_are_rejected()
    {
        var trackId = await Http.CreateAsync(Payloads.TwoVariants("SAME", "SAME"));
        LetRequestsBeDecided();

        Assert.Equal("rejected", (await Http.TrackAsync(trackId)).Text("state"));
    }

    [Theory]
    [InlineData("image", "https://example.com/mismatch.jpg", "Image does not match product name")]
    [InlineData("description", "Made of mangrove.", "Partner Seller Support")]
    public async Task A_marker_in_the_product_makes_the_review_reject_it(string property, string value, string reason)
    {
        var product = Payloads.Product();
        product[property] = value;
        var trackId = await Http.CreateAsync(product);
        LetRequestsBeDecided();

        var entry = await Http.TrackAsync(trackId);

        Assert.Equal("rejected", entry.Text("state"));
        Assert.Contains(reason, entry.Text("reason"), StringComparison.Ordinal);
        Assert.Empty((await Http.GetJsonAsync("v2/products/findBy?original_sku=SKU-1")).Data());
    }

    [Theory]
    [InlineData(false, "rejected")]
    [InlineData(true, "approved")]
    public async Task A_category_with_required_documents_asks_for_them(bool withDocument, string state)
    {
        var product = Payloads.Product();
        product["category_id"] = 1975;
        if (withDocument)
        {
            product["certificate_files"] = new JsonArray(
                new JsonObject
                {
                    ["url"] = "https://example.com/a.pdf",
                    ["type"] = "category",
                    ["document_id"] = 1,
                }
            );
        }

        var trackId = await Http.CreateAsync(product);
        Emulator.Time.Advance(4 * Step);
        Assert.Equal("md_awaiting_approve", (await Http.TrackAsync(trackId)).Text("state"));
        LetRequestsBeDecided();

        Assert.Equal(state, (await Http.TrackAsync(trackId)).Text("state"));
    }

    [Fact]
    public async Task A_rejected_sku_is_free_again()
    {
        var bad = Payloads.Product("FREE");
        bad["image"] = "https://example.com/mismatch.jpg";
        await Http.CreateAsync(bad);
        LetRequestsBeDecided();
        var good = await Http.CreateAsync(Payloads.Product("FREE"));
        LetRequestsBeDecided();

        Assert.Equal("approved", (await Http.TrackAsync(good)).Text("state"));
    }

    [Fact]
    public async Task A_replayed_request_begins_again_and_is_judged_anew()
    {
        await Http.CreateAsync(Payloads.Product("AGAIN"));
        var second = await Http.CreateAsync(Payloads.Product("AGAIN"));
        LetRequestsBeDecided();
        var owner = Emulator.State.FindProduct("AGAIN")!;
        await Http.SendJsonAsync("POST", "v2/products/updateOriginalSku", $$"""{"product_id":{{owner.Id}},"original_sku":"OTHER"}""");

        var receipt = await Http.SendAsync("POST", $"v2/tracking/{second}/replay");
        Assert.Equal("queuing", receipt.Json.Text("state"));
        LetRequestsBeDecided();

        Assert.Equal("approved", (await Http.TrackAsync(second)).Text("state"));
        Assert.Equal(2, Emulator.State.Products.Count(static product => product.Name == "Phone case"));
    }

    [Fact]
    public async Task Replaying_an_approved_request_adds_no_product_twice()
    {
        var trackId = await Http.CreateAsync(Payloads.Product("ONCE"));
        LetRequestsBeDecided();
        await Http.SendAsync("POST", $"v2/tracking/{trackId}/replay");
        LetRequestsBeDecided();

        Assert.Equal("approved", (await Http.TrackAsync(trackId)).Text("state"));
        Assert.Single(Emulator.State.Products, static product => product.OriginalSku == "ONCE");
    }

    [Fact]
    public async Task A_deleted_request_is_gone_and_brings_no_product()
    {
        var trackId = await Http.CreateAsync(Payloads.Product("GONE"));
        Emulator.Time.Advance(3 * Step);
        var requestId = (await Http.TrackAsync(trackId)).Text("request_id");

        var response = await Http.SendAsync("DELETE", "v2/requests/" + requestId);
        LetRequestsBeDecided();

        Assert.Equal("deleted", response.Json.Text("state"));
        Assert.Equal("deleted", (await Http.TrackAsync(trackId)).Text("state"));
        (await Http.GetAsync("v2/requests/" + requestId)).AssertRefused(404, requestId);
        (await Http.SendAsync("DELETE", "v1/requests/" + requestId)).AssertRefused(404, requestId);
        Assert.Null(Emulator.State.FindProduct("GONE"));
    }

    [Fact]
    public async Task A_change_of_product_information_goes_through_a_request()
    {
        var trackId = (
            await Http.SendJsonAsync(
                "POST",
                "v2/requests/updateProductInfo",
                """{"product_id":2088336,"attributes":{"name":"New name"},"image":"https://example.com/new.jpg"}"""
            )
        ).Text("track_id");
        Assert.Equal("test product name", Emulator.State.FindProduct(2088336)!.Name);
        LetRequestsBeDecided();

        Assert.Equal("approved", (await Http.TrackAsync(trackId)).Text("state"));
        var product = Emulator.State.FindProduct(2088336)!;
        Assert.Equal(("New name", "https://example.com/new.jpg"), (product.Name, product.Thumbnail));
        (await Http.SendAsync("POST", "v2/requests/updateProductInfo", """{"product_id":404}""")).AssertRefused(
            404,
            "product_id not found"
        );
    }

    /// <summary>Of a change no page and no published response shows another kind, nor the states of Tiki's
    /// guide.</summary>
    [Fact]
    public async Task A_change_has_the_kind_and_the_states_that_the_page_shows()
    {
        var trackId = (await Http.SendJsonAsync("POST", "v2/requests/updateProductInfo", """{"product_id":2088336,"images":[]}""")).Text(
            "track_id"
        );
        var states = new List<string>();
        for (var i = 0; i < 7; i++)
        {
            states.Add((await Http.TrackAsync(trackId)).Text("state"));
            Emulator.Time.Advance(Step);
        }

        var request = await Http.GetJsonAsync("v2/requests/" + (await Http.TrackAsync(trackId)).Text("request_id"));

        Assert.Equal(("create_product", "approved"), (request.Text("kind"), request.Text("state")));
        Assert.DoesNotContain(states, static state => state.StartsWith("update_product", StringComparison.Ordinal));
    }

    /// <summary>Its product is in the shop already, so it brings no sku: neither the old one nor a new one.</summary>
    [Fact]
    public async Task A_replayed_request_takes_no_sku_that_its_product_no_longer_has()
    {
        var first = await Http.CreateAsync(Payloads.Product("OLD"));
        LetRequestsBeDecided();
        await Http.SendJsonAsync(
            "POST",
            "v2/products/updateOriginalSku",
            $$"""{"product_id":{{Emulator.State.FindProduct("OLD")!.Id}},"original_sku":"NEW"}"""
        );
        await Http.SendJsonAsync("POST", $"v2/tracking/{first}/replay", "");
        var second = await Http.CreateAsync(Payloads.Product("OLD"));
        var third = await Http.CreateAsync(Payloads.Product("OLD"));
        LetRequestsBeDecided();

        Assert.Equal("approved", (await Http.TrackAsync(first)).Text("state"));
        Assert.Equal("approved", (await Http.TrackAsync(second)).Text("state"));
        Assert.Equal("rejected", (await Http.TrackAsync(third)).Text("state"));
    }

    [Fact]
    public async Task A_duration_beyond_all_times_means_never()
    {
        await using var run = await CheckedEmulator.StartAsync(
            new TikiEmulatorOptions
            {
                UseSocket = false,
                StateDuration = TimeSpan.MaxValue,
                TrackIdLifetime = TimeSpan.MaxValue,
            }
        );
        using var http = new EmulatorClient(run.Emulator);
        var trackId = await http.CreateAsync(Payloads.Product());
        run.Emulator.Time.Advance(TimeSpan.FromDays(1000));

        Assert.Equal("queuing", (await http.TrackAsync(trackId)).Text("state"));
    }
}
