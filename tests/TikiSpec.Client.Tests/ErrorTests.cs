using System.Net;
using TikiSpec.Client.V2_1;
using TikiSpec.Credentials;

namespace TikiSpec.Client.Tests;

public sealed class ErrorTests : ClientTest
{
    [Fact]
    public async Task A_refused_product_says_why()
    {
        var product = Sample.Product() with { OptionAttributes = ["color"], Variants = [Sample.Variant("X", 0)] };

        var problem = await Assert.ThrowsAnyAsync<ApiException>(() =>
            Tiki.V2_1.Requests.CreateAsync(product, call: new CallOptions { CheckRequests = false })
        );

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Requests_Create"), (problem.Status!.Value, problem.OperationId));
        Assert.Equal(
            ["variants don't match with option_attributes => variants option1 missing", "variants should have price > 0"],
            problem.Errors
        );
        Assert.Equal("https://sellercenter.tiki.vn/", problem.HelpLink);
    }

    [Fact]
    public async Task An_unknown_track_id_is_not_found()
    {
        var problem = await Assert.ThrowsAnyAsync<ApiException>(() => Tiki.V2.Tracking.GetAsync("none"));

        Assert.Equal(HttpStatusCode.NotFound, problem.Status);
        Assert.Equal(["track_id is invalid"], problem.Errors);
        Assert.Equal("https://open.tiki.vn/docs/docs/current/api-references/product-api/", problem.HelpLink);
    }

    [Fact]
    public async Task The_empty_list_of_the_first_version_is_not_found_either() =>
        await Assert.ThrowsAnyAsync<ApiException>(() => Tiki.V1.Products.GetAsync(404));

    [Fact]
    public async Task A_wrong_credential_is_refused_and_never_shown()
    {
        using var stranger = new TikiClient(
            ApiCredential.ApiKey("wrong-key-of-a-stranger"),
            new ApiClientOptions { BaseAddress = Emulator.BaseAddress }
        );

        var problem = await Assert.ThrowsAnyAsync<ApiException>(() => stranger.V2_1.Products.ListAsync());

        Assert.Equal(HttpStatusCode.Unauthorized, problem.Status);
        Assert.DoesNotContain("wrong-key-of-a-stranger", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_kind_of_credential_works()
    {
        foreach (
            var credential in new[]
            {
                ApiCredential.ApiKey(Emulator.ApiKey),
                ApiCredential.ClientCredentials(Emulator.ClientId, Emulator.ClientSecret),
            }
        )
        {
            using var tiki = new TikiClient(credential, new ApiClientOptions { BaseAddress = Emulator.BaseAddress });
            Assert.NotEmpty(await tiki.V2_1.Products.ListAsync());
        }
    }

    [Fact]
    public void A_credential_that_is_null_is_refused_at_once() =>
        Assert.Throws<ArgumentNullException>(static () => new TikiClient((ApiCredential)null!));

    [Fact]
    public async Task A_client_needs_no_socket()
    {
        using var handler = Emulator.CreateHandler();
        using var tiki = new TikiClient(
            ApiCredential.AccessToken(Emulator.AccessToken),
            new ApiClientOptions { HttpMessageHandler = handler, BaseAddress = Emulator.BaseAddress }
        );

        Assert.NotEmpty(await tiki.V2_1.Products.ListAsync());
    }

    [Theory]
    [InlineData("A/B c+d%")]
    [InlineData("Màu đỏ?x=1#y")]
    [InlineData("..")]
    public async Task Any_sku_reaches_the_server_as_it_is(string sku)
    {
        Emulator.State.Put(Emulator.State.FindProduct(2166152)! with { OriginalSku = sku });

        Assert.Single(await Tiki.V2.Products.FindByOriginalSkuAsync(sku));
    }

    [Fact]
    public void The_servers_of_the_specs_are_called_by_the_names_that_the_constants_have()
    {
        using var sandbox = new TikiClient(new ApiClientOptions { Server = TikiApi.Sandbox });
        using var production = new TikiClient(new ApiClientOptions { Server = TikiApi.Production });

        Assert.Throws<ArgumentException>(static () => new TikiClient(new ApiClientOptions { Server = "Sand" }));
    }
}
