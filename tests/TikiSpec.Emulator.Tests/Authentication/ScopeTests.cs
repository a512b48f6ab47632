namespace TikiSpec.Emulator.Tests.Authentication;

/// <summary>What a token may do, and who may ask for how much of it.</summary>
public sealed class ScopeTests : OAuthTest
{
    [Theory]
    [InlineData("order", 403)]
    [InlineData("inventory", 403)]
    [InlineData("product", 200)]
    [InlineData("order product", 200)]
    [InlineData("all", 200)]
    public async Task A_token_opens_what_its_scope_allows(string scope, int status)
    {
        var token = (await PostAsync(("grant_type", "client_credentials"), ("scope", scope))).Json.Text("access_token");

        Assert.Equal(status, await CallAsync(token));
    }

    [Theory]
    [InlineData("inventory", "GET", "v2.1/products", 403)]
    [InlineData("inventory", "PUT", "v2.1/products/updateSku", 403)]
    [InlineData("product", "GET", "v2/orders", 403)]
    [InlineData("order", "GET", "v2/orders", 200)]
    [InlineData("order", "GET", "v2.1/products", 403)]
    public async Task What_a_scope_allows_stands_at_the_operation(string scope, string method, string path, int status)
    {
        var token = (await PostAsync(("grant_type", "client_credentials"), ("scope", scope))).Json.Text("access_token");
        using var http = new HttpClient(Emulator.CreateHandler()) { BaseAddress = new Uri(Emulator.BaseAddress, "integration/") };
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Add("Authorization", "Bearer " + token);

        Assert.Equal(status, (int)(await http.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task A_scope_that_does_not_open_it_is_told_with_those_that_do()
    {
        var token = (await PostAsync(("grant_type", "client_credentials"), ("scope", "order"))).Json.Text("access_token");
        using var http = new HttpClient(Emulator.CreateHandler());
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Emulator.BaseAddress, "integration/v2.1/products"));
        request.Headers.Add("Authorization", "Bearer " + token);

        (await ReceivedResponse.ReadAsync(await http.SendAsync(request))).AssertRefused(
            403,
            "the token's scope 'order' does not allow this; it takes product"
        );
    }

    [Fact]
    public async Task A_scope_that_nobody_knows_or_gave_is_refused()
    {
        AssertError(await PostAsync(("grant_type", "client_credentials"), ("scope", "product everything")), 400, "invalid_scope");
        var refresh = (await TokensAsync("product offline")).Json.Text("refresh_token");
        AssertError(
            await PostAsync(("grant_type", "refresh_token"), ("refresh_token", refresh), ("scope", "product order")),
            400,
            "invalid_scope"
        );
        Assert.Equal(200, (await RefreshAsync(refresh)).Status);
    }

    [Fact]
    public async Task A_refresh_may_ask_for_less_than_was_given()
    {
        var refresh = (await TokensAsync("product order offline")).Json.Text("refresh_token");
        var less = await PostAsync(("grant_type", "refresh_token"), ("refresh_token", refresh), ("scope", "order"));

        Assert.Equal((200, "order"), (less.Status, less.Json.Text("scope")));
        Assert.Equal(403, await CallAsync(less.Json.Text("access_token")));
    }
}
