using System.Net;
using System.Text;
using TikiSpec.Client.V2_1;
using V2 = TikiSpec.Client.V2;

namespace TikiSpec.Client.Tests.Toolkit;

/// <summary>Responses of Tiki as they were seen, where they have other names or parts than the page.</summary>
public sealed class CapturedResponseTests
{
    [Fact]
    public async Task A_wait_ends_with_an_update_that_was_approved()
    {
        var waited = await Tiki("""{"track_id":"a","request_id":"1","state":"update_product_approved","reason":""}""")
            .V2.Tracking.WaitForDecisionAsync("a");

        Assert.Equal(V2.RequestState.UpdateProductApproved.Value, waited.EnsureApproved().State.Value);
    }

    [Fact]
    public async Task A_detail_has_the_sellers_code_though_no_page_shows_it()
    {
        var detail = await Tiki(
            """
            {"id":1,"sku":"1","name":"n","master_id":2,"master_sku":"3","super_id":4,"super_sku":"5","active":1,"is_hidden":false,
             "original_sku":"A-1","type":"simple","entity_type":"seller_simple","price":99000,"market_price":100000,
             "created_at":"2023-03-01 14:43:03","updated_at":"2023-03-06 11:35:37","created_by":"shop@example.com","thumbnail":"t",
             "option_attributes":["size","color"]}
            """
        )
            .V2_1.Products.GetAsync(1);

        Assert.Equal(("A-1", 99_000L), (detail.OriginalSku, detail.Price));
    }

    [Fact]
    public async Task A_row_of_a_list_that_calls_its_id_otherwise_has_its_id()
    {
        var page = await Tiki(
            """
            {"data":[{"id":12345,"sku":"1","name":"n","active":"1","type":"simple","entity_type":"seller_simple","price":27000,
             "market_price":27000,"created_at":"2017-02-25 21:14:25","seller":{"id":1,"name":"s","code":"S","logo":"l","status":1,
             "vat_limit_supported":0,"is_all_vat_supported":0}}],
             "paging":{"total":1,"current_page":1,"from":0,"to":20,"per_page":20,"last_page":1}}
            """
        )
            .V2_1.Products.ListAsync();

        Assert.Equal((12_345L, (bool?)true), (page[0].ProductId, page[0].Active));
    }

    [Fact]
    public async Task A_request_that_is_found_is_read_in_its_newer_shape()
    {
        var found = await Tiki(
            """
            {"data":[{"request_id":"1","state":"approved","created_at":"2019-12-20 11:57:50","created_by":"a","kind":"create_product",
             "approved_at":null,"approved_by":null,"reasons":null,"products":[{"product_id":1,"sku":"2"}]}],
             "paging":{"total":1,"current_page":1,"from":0,"to":20,"per_page":20,"last_page":1}}
            """
        )
            .V2.Requests.FindByTrackIdAsync("t");

        Assert.Equal(("1", V2.RequestState.Approved.Value), (found[0].RequestId, found[0].State.Value));
    }

    private static TikiClient Tiki(string body) =>
        new(
            ApiCredential.AccessToken("token"),
            new ApiClientOptions { HttpMessageHandler = new Responding(body), Drift = DriftPolicy.Report }
        );

    private sealed class Responding(string body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(
                new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "application/json") }
            );
    }
}
