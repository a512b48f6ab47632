using System.Text.Json;

namespace TikiSpec.Emulator.Tests.Behaviours;

public sealed class RequestListTests : EmulatorTest
{
    [Fact]
    public async Task State_narrows_the_list_and_deleted_ones_show_only_when_asked_for()
    {
        var (approved, deleted) = await CreateTwoAsync();

        Assert.DoesNotContain(deleted, await IdsAsync("v2/requests?limit=100"));
        Assert.Contains(approved, await IdsAsync("v2/requests?limit=100&state=approved"));
        Assert.Equal([deleted], await IdsAsync("v1/requests?state=deleted"));
        Assert.Empty(await IdsAsync("v2/requests?state=no_such_state"));
    }

    [Fact]
    public async Task Products_and_product_info_stand_in_a_list_only_when_asked_for()
    {
        await CreateTwoAsync();

        var bare = (await Http.GetJsonAsync("v2/requests?limit=1")).Data()[0];
        var full = (await Http.GetJsonAsync("v2/requests?limit=1&include=products")).Data()[0];
        var info = (await Http.GetJsonAsync("v1/requests?limit=1&include=product_info")).Data()[0];

        Assert.Equal(0, bare.GetProperty("products").GetArrayLength());
        Assert.Equal("APPROVED", full.GetProperty("products")[0].Text("original_sku"));
        Assert.Equal("APPROVED", info.GetProperty("product_info").Text("original_sku"));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap()
    {
        await CreateTwoAsync();
        var all = await IdsAsync("v2/requests?limit=100");

        var paged = new List<string>();
        for (var page = 1; page <= all.Count; page++)
        {
            paged.AddRange(await IdsAsync($"v2/requests?limit=1&page={page}"));
        }

        Assert.Equal(all, paged);
    }

    [Fact]
    public async Task A_request_is_found_by_its_id_its_track_id_and_its_sku()
    {
        var (approved, _) = await CreateTwoAsync();
        var trackId = Emulator.State.Requests.Single(request => request.RequestId == approved).TrackId;

        Assert.Equal("APPROVED", (await Http.GetJsonAsync("v2/requests/" + approved)).GetProperty("products")[0].Text("original_sku"));
        Assert.Equal("APPROVED", (await Http.GetJsonAsync("v1/requests/" + approved)).Data()[0].Text("original_sku"));
        Assert.Equal([approved], await IdsAsync("v2/requests/findBy?track_id=" + trackId));
        Assert.Equal([approved], await IdsAsync("v1/requests/findBy?original_sku=APPROVED"));
        (await Http.GetAsync("v2/requests/findBy?track_id=none")).AssertRefused(404, "track_id none haven't created any request");
        Assert.Empty((await Http.GetJsonAsync("v1/requests/none")).Data());
        (await Http.GetAsync("v2/requests/none")).AssertRefused(404, "none");
        (await Http.GetAsync("v2/requests/findBy")).AssertRefused(400, "parameter 'track_id' is required");
    }

    [Fact]
    public async Task A_request_that_is_found_is_one_row_with_its_product()
    {
        var (approved, _) = await CreateTwoAsync();
        var trackId = Emulator.State.Requests.Single(request => request.RequestId == approved).TrackId;
        var product = Emulator.State.FindProduct("APPROVED")!;

        var row = (await Http.GetJsonAsync("v2/requests/findBy?track_id=" + trackId)).Data()[0];

        Assert.Equal(
            (product.Sku, product.Name, product.Id, "approved"),
            (row.Text("sku"), row.Text("name"), row.Number("product_id"), row.Text("state"))
        );
    }

    /// <summary>As the page shows it: neither picture nor category is Tiki's yet.</summary>
    [Fact]
    public async Task In_a_request_pictures_have_no_id_and_categories_no_address()
    {
        var (approved, _) = await CreateTwoAsync();

        var product = (await Http.GetJsonAsync("v2/requests/" + approved)).GetProperty("products")[0];

        Assert.All(
            product.GetProperty("images").EnumerateArray(),
            static image => Assert.Equal(JsonValueKind.Null, image.GetProperty("id").ValueKind)
        );
        Assert.All(
            (await Http.GetJsonAsync("v2/requests/1121456196340384958"))
                .GetProperty("products")[0]
                .GetProperty("categories")
                .EnumerateArray(),
            static category => Assert.Equal(JsonValueKind.Null, category.GetProperty("url_key").ValueKind)
        );
    }

    private async Task<(string Approved, string Deleted)> CreateTwoAsync()
    {
        var first = await Http.CreateAsync(Payloads.Product("DELETED"));
        LetRequestsBeDecided();
        var deleted = (await Http.TrackAsync(first)).Text("request_id");
        await Http.SendAsync("DELETE", "v2/requests/" + deleted);
        var second = await Http.CreateAsync(Payloads.Product("APPROVED"));
        LetRequestsBeDecided();
        return ((await Http.TrackAsync(second)).Text("request_id"), deleted);
    }

    private async Task<List<string>> IdsAsync(string path) =>
        (await Http.GetJsonAsync(path)).Data().Select(static request => request.Text("request_id")).ToList();
}
