using System.Net.Http.Headers;

namespace TikiSpec.Emulator.Tests.Sellers;

public sealed class SellerAccountTests : SellerTest
{
    [Fact]
    public async Task All_credentials_of_two_sellers_differ_and_the_same_seed_gives_the_same()
    {
        await using var again = await CheckedEmulator.StartAsync(new TikiEmulatorOptions { UseSocket = false });
        var repeated = again.Emulator.Sellers.Add(new EmulatedSeller { Id = 900 });

        string[] all = [.. Of(Emulator.Sellers[0]), .. Of(Second)];

        Assert.Equal(8, all.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Of(Second), Of(repeated));

        static string[] Of(SellerAccount seller) => [seller.ApiKey, seller.AccessToken, seller.ClientId, seller.ClientSecret];
    }

    /// <summary>Credentials that an operation wants together must be of one seller: two halves of two sellers are
    /// nobody.</summary>
    [Fact]
    public async Task Credentials_of_two_sellers_together_are_those_of_nobody()
    {
        const string Spec = """
            openapi: 3.0.4
            info: {title: Both, version: '1'}
            paths:
              /things: {get: {operationId: Things_List, responses: {'204': {description: x}}}}
            components: {securitySchemes: {key: {type: apiKey, in: header, name: X-Key}, token: {type: http, scheme: bearer}}}
            security: [{key: [], token: []}]
            """;
        await using var run = await CheckedEmulator.StartAsync(
            new TikiEmulatorOptions
            {
                UseSocket = false,
                RequiresDocumentedCredential = true,
                Specs = [new EmulatorSpec("both", Spec)],
            }
        );
        var (one, two) = (run.Emulator.Sellers[0], run.Emulator.Sellers.Add(new EmulatedSeller { Id = 900 }));
        using var http = new HttpClient(run.Emulator.CreateHandler()) { BaseAddress = run.Emulator.BaseAddress };

        Assert.Equal(204, await StatusAsync(one.ApiKey, one.AccessToken));
        Assert.Equal(204, await StatusAsync(two.ApiKey, two.AccessToken));
        Assert.Equal(401, await StatusAsync(one.ApiKey, two.AccessToken));
        Assert.Equal(401, await StatusAsync(two.ApiKey, one.AccessToken));

        async Task<int> StatusAsync(string key, string token)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "things");
            request.Headers.Add("X-Key", key);
            request.Headers.Add("Authorization", "Bearer " + token);
            using var response = await http.SendAsync(request);
            return (int)response.StatusCode;
        }
    }

    [Fact]
    public void The_first_seller_is_the_one_that_the_emulator_speaks_of()
    {
        Assert.Equal(2, Emulator.Sellers.Count);
        Assert.Equal(
            (Emulator.ApiKey, Emulator.AccessToken, Emulator.ClientId, Emulator.ClientSecret),
            (First.ApiKey, First.AccessToken, First.ClientId, First.ClientSecret)
        );
        Assert.Same(Emulator.State, First.State);
        Assert.Same(Second, Emulator.Sellers.Find(900));
        Assert.Null(Emulator.Sellers.Find(901));
    }

    [Fact]
    public void Every_seller_has_credentials_of_its_own()
    {
        string[] all =
        [
            .. Emulator.Sellers.SelectMany(static seller =>
                new[] { seller.ApiKey, seller.AccessToken, seller.ClientId, seller.ClientSecret }
            ),
        ];

        Assert.Equal(8, all.Distinct().Count());
    }

    [Fact]
    public async Task A_call_is_on_behalf_of_the_seller_whose_credential_it_carries()
    {
        await SendAsync("tiki-api", First.ApiKey);
        await SendAsync("tiki-api", Second.ApiKey);
        await SendAsync("Authorization", "Bearer " + Second.AccessToken);
        await SendAsync("tiki-api", "of nobody");

        Assert.Equal([First.Id, 900, 900, null], Emulator.Calls.Select(static call => call.SellerId));
        Assert.Equal(401, Emulator.Calls.Last().Status);
    }

    [Fact]
    public async Task Ids_of_sellers_and_of_products_are_taken_once()
    {
        Assert.Throws<ArgumentException>(() => Emulator.Sellers.Add(new EmulatedSeller { Id = 900 }));
        Assert.Throws<ArgumentException>(() => First.State.Seller = First.State.Seller with { Id = 900 });
        var theirs = First.State.Products[0];
        var problem = Assert.Throws<ArgumentException>(() => Second.State.Put(theirs));

        Assert.Contains($"seller {First.Id}", problem.Message, StringComparison.Ordinal);
        Assert.Equal(0, (await SecondHttp.GetJsonAsync("v2.1/products")).GetProperty("paging").Number("total"));
        Second.State.Seller = Second.State.Seller with { Id = 902 };
        Assert.Same(Second, Emulator.Sellers.Find(902));
    }

    [Fact]
    public async Task All_sellers_share_the_catalogue()
    {
        Second.State.Put(new EmulatedCategory { Id = 77, Name = "New" });
        First.State.Put(new EmulatedBrand("Banana"));
        First.State.Put(new EmulatedAttributeValue(1, 540, "brand", "Banana"));
        var third = Emulator.Sellers.Add(new EmulatedSeller { Id = 903 });

        Assert.Equal("New", (await Http.GetJsonAsync("v2/categories/77")).Text("name"));
        Assert.Single((await SecondHttp.GetJsonAsync("v2/brands?name=banana")).Data());
        Assert.Single((await SecondHttp.GetJsonAsync("v2/attributes/540/values?q=banana")).Data());
        Assert.Equal(First.State.Categories, third.State.Categories);
    }

    [Fact]
    public void Clearing_forgets_what_the_seller_has_and_what_all_share()
    {
        Second.State.Put(
            new EmulatedProduct
            {
                Id = 5,
                Sku = "1",
                Name = "Theirs",
            }
        );

        First.State.Clear();

        Assert.Empty(First.State.Products);
        Assert.Empty(Second.State.Categories);
        Assert.Equal("Theirs", Assert.Single(Second.State.Products).Name);
        Assert.Equal((900L, "Second shop"), (Second.Id, Second.State.Seller.Name));
    }

    [Fact]
    public async Task A_token_is_of_the_seller_whose_application_got_it()
    {
        var token = (await TokenAsync(Second, ("grant_type", "client_credentials"))).Json.Text("access_token");
        await SendAsync("Authorization", "Bearer " + token);

        Assert.Equal(900, Emulator.Calls.Last().SellerId);
        Assert.Equal(401, (await TokenAsync((Second.ClientId, First.ClientSecret), ("grant_type", "client_credentials"))).Status);
    }

    [Fact]
    public async Task Codes_and_refresh_tokens_are_worth_nothing_to_another_sellers_application()
    {
        using var http = new HttpClient(Emulator.CreateHandler());
        using var response = await http.GetAsync(
            new Uri(
                Emulator.BaseAddress,
                $"sc/oauth2/auth?response_type=code&client_id={First.ClientId}&redirect_uri=http://localhost/&state=12345678"
                    + "&scope=product%20offline"
            )
        );
        var code = response.Headers.Location!.Query.Split("code=")[1].Split('&')[0];

        Assert.Equal(
            400,
            (await TokenAsync(Second, ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", "http://localhost/"))).Status
        );
        var tokens = await TokenAsync(First, ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", "http://localhost/"));
        var refresh = tokens.Json.Text("refresh_token");
        Assert.Equal(
            "invalid_grant",
            (await TokenAsync(Second, ("grant_type", "refresh_token"), ("refresh_token", refresh))).Json.Text("error")
        );
        Assert.Equal(200, (await TokenAsync(First, ("grant_type", "refresh_token"), ("refresh_token", refresh))).Status);
    }

    [Fact]
    public async Task Nothing_secret_of_any_seller_is_exported()
    {
        string[] secrets =
        [
            .. Emulator.Sellers.SelectMany(static seller => new[] { seller.ApiKey, seller.AccessToken, seller.ClientSecret }),
        ];
        foreach (var seller in Emulator.Sellers)
        {
            await SendAsync("tiki-api", seller.ApiKey);
            await SendAsync("Authorization", "Bearer " + seller.AccessToken);
            secrets = [.. secrets, (await TokenAsync(seller, ("grant_type", "client_credentials"))).Json.Text("access_token")];
        }

        var archive = Emulator.Calls.ToHar();

        Assert.Contains("Products_List", archive, StringComparison.Ordinal);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, archive, StringComparison.Ordinal));
    }

    private async Task SendAsync(string header, string value)
    {
        using var http = new HttpClient(Emulator.CreateHandler()) { BaseAddress = Emulator.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Get, "integration/v2.1/products");
        request.Headers.Add(header, value);
        using var response = await http.SendAsync(request);
    }

    private Task<ReceivedResponse> TokenAsync(SellerAccount seller, params (string Name, string Value)[] form) =>
        TokenAsync((seller.ClientId, seller.ClientSecret), form);

    private async Task<ReceivedResponse> TokenAsync((string Id, string Secret) client, params (string Name, string Value)[] form)
    {
        using var http = new HttpClient(Emulator.CreateHandler()) { BaseAddress = Emulator.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Post, "sc/oauth2/token")
        {
            Content = new FormUrlEncodedContent(form.Select(static pair => KeyValuePair.Create(pair.Name, pair.Value))),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{client.Id}:{client.Secret}"))
        );
        using var response = await http.SendAsync(request);
        return await ReceivedResponse.ReadAsync(response);
    }
}
