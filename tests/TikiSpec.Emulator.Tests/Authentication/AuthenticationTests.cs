using System.Net.Http.Headers;
using System.Text;

namespace TikiSpec.Emulator.Tests.Authentication;

public sealed class AuthenticationTests : EmulatorTest
{
    [Theory]
    [InlineData("GET", "v1/categories", true, true, true)]
    [InlineData("GET", "v1/products", false, true, true)]
    [InlineData("GET", "v2/categories", false, true, true)]
    [InlineData("GET", "v2.1/products/12345", false, true, true)]
    [InlineData("PUT", "v2.1/products/updateSkus", false, false, true)]
    public async Task An_operation_takes_the_credential_that_is_documented_and_a_bearer_token(
        string method,
        string path,
        bool anonymous,
        bool key,
        bool token
    )
    {
        Assert.Equal(anonymous, await PassesAsync(Emulator, method, path, null, null));
        Assert.Equal(key, await PassesAsync(Emulator, method, path, Emulator.ApiKey, null));
        Assert.Equal(token, await PassesAsync(Emulator, method, path, null, Emulator.AccessToken));
        Assert.Equal(anonymous, await PassesAsync(Emulator, method, path, "wrong", "wrong"));
    }

    [Fact]
    public async Task As_documented_means_exactly_the_listed_credential()
    {
        await using var strictRun = await CheckedEmulator.StartAsync(
            new TikiEmulatorOptions { UseSocket = false, RequiresDocumentedCredential = true }
        );
        var strict = strictRun.Emulator;

        Assert.False(await PassesAsync(strict, "PUT", "v2.1/products/updateSkus", strict.ApiKey, null));
        Assert.True(await PassesAsync(strict, "GET", "v2.1/products", strict.ApiKey, null));
        Assert.True(await PassesAsync(strict, "GET", "v2.1/products", null, strict.AccessToken));
        Assert.True(await PassesAsync(strict, "GET", "v2/categories", null, strict.AccessToken));
        Assert.True(await PassesAsync(strict, "PUT", "v2.1/products/updateSkus", null, strict.AccessToken));
    }

    [Fact]
    public async Task A_refusal_names_what_the_operation_takes_and_not_what_was_sent()
    {
        var (status, text) = await SendAsync(Emulator, "GET", "v2.1/products", "my-secret-key", null);

        Assert.Equal(401, status);
        Assert.Contains("the header 'tiki-api'", text, StringComparison.Ordinal);
        Assert.DoesNotContain("my-secret-key", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credentials_are_checked_before_anything_else() =>
        Assert.Equal(401, (await SendAsync(Emulator, "GET", "v2.1/products?page=x", null, null)).Status);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Client_credentials_get_a_token_that_works(bool basic)
    {
        var response = await TokenAsync(
            basic ? Emulator.ClientSecret : "",
            basic,
            ("grant_type", "client_credentials"),
            ("scope", "product"),
            ("client_id", Emulator.ClientId),
            ("client_secret", Emulator.ClientSecret)
        );

        Assert.Equal("bearer", response.Json.Text("token_type"));
        Assert.Equal("product", response.Json.Text("scope"));
        Assert.True(await PassesAsync(Emulator, "GET", "v2.1/products", null, response.Json.Text("access_token")));
    }

    [Theory]
    [InlineData("wrong", "client_credentials", 401, "invalid_client")]
    [InlineData(null, "password", 400, "unsupported_grant_type")]
    public async Task A_token_is_refused_as_oauth_servers_do(string? secret, string grant, int status, string error)
    {
        var response = await TokenAsync(secret ?? Emulator.ClientSecret, true, ("grant_type", grant));

        Assert.Equal((status, error), (response.Status, response.Json.Text("error")));
    }

    [Fact]
    public async Task Nothing_secret_is_recorded()
    {
        await TokenAsync(Emulator.ClientSecret, true, ("grant_type", "client_credentials"), ("client_secret", Emulator.ClientSecret));
        await SendAsync(Emulator, "GET", "v2.1/products", Emulator.ApiKey, Emulator.AccessToken);

        var recorded = string.Join(
            "\n",
            Emulator.Calls.Select(static call => $"{call} {string.Join(' ', call.Headers)} {call.Body} {call.ResponseBody}")
        );

        Assert.All(
            [Emulator.ApiKey, Emulator.AccessToken, Emulator.ClientSecret],
            secret => Assert.DoesNotContain(secret, recorded, StringComparison.Ordinal)
        );
        Assert.Contains("[tiki-api, ***]", recorded, StringComparison.Ordinal);
    }

    private async Task<ReceivedResponse> TokenAsync(string secret, bool basic, params (string Name, string Value)[] form)
    {
        using var http = new HttpClient(Emulator.CreateHandler());
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Emulator.BaseAddress, "sc/oauth2/token"))
        {
            Content = new FormUrlEncodedContent(form.Select(static pair => KeyValuePair.Create(pair.Name, pair.Value))),
        };
        if (basic)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue(
                "Basic",
                Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Emulator.ClientId}:{secret}"))
            );
        }

        return await ReceivedResponse.ReadAsync(await http.SendAsync(request));
    }

    private static async Task<bool> PassesAsync(TikiEmulator emulator, string method, string path, string? key, string? token) =>
        (await SendAsync(emulator, method, path, key, token)).Status == 200;

    private static async Task<(int Status, string Text)> SendAsync(
        TikiEmulator emulator,
        string method,
        string path,
        string? key,
        string? token
    )
    {
        using var http = new HttpClient(emulator.CreateHandler()) { BaseAddress = new Uri(emulator.BaseAddress, "integration/") };
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Content = method == "PUT" ? new StringContent("""{"data":[]}""", Encoding.UTF8, "application/json") : null;
        if (key is not null)
        {
            request.Headers.Add("tiki-api", key);
        }

        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using var response = await http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
