using System.Net.Http.Headers;
using System.Text;

namespace TikiSpec.Emulator.Tests.Authentication;

public sealed class OAuthTests : OAuthTest
{
    [Fact]
    public async Task A_code_brings_tokens_and_the_access_token_works()
    {
        var tokens = await TokensAsync("product offline");

        Assert.Equal((200, "bearer", "product offline"), (tokens.Status, tokens.Json.Text("token_type"), tokens.Json.Text("scope")));
        Assert.Equal(1_295_999, tokens.Json.Number("expires_in"));
        Assert.Equal(200, await CallAsync(tokens.Json.Text("access_token")));
    }

    [Fact]
    public async Task Only_the_scope_offline_brings_a_refresh_token() =>
        Assert.False((await TokensAsync("product")).Json.TryGetProperty("refresh_token", out _));

    [Fact]
    public async Task The_state_comes_back_and_the_address_keeps_its_query()
    {
        var location = await AuthorizeAsync();

        Assert.StartsWith(Target + "&code=", location, StringComparison.Ordinal);
        Assert.EndsWith("&state=12345678", location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refresh_tokens_rotate_and_the_old_one_ends_all_of_them()
    {
        var first = (await TokensAsync("product offline")).Json;
        var second = await RefreshAsync(first.Text("refresh_token"));
        Assert.NotEqual(first.Text("refresh_token"), second.Json.Text("refresh_token"));
        Assert.Equal(200, await CallAsync(second.Json.Text("access_token")));

        AssertError(await RefreshAsync(first.Text("refresh_token")), 400, "invalid_grant");

        AssertError(await RefreshAsync(second.Json.Text("refresh_token")), 400, "invalid_grant");
        Assert.Equal(401, await CallAsync(second.Json.Text("access_token")));
    }

    [Fact]
    public async Task A_code_works_once()
    {
        var code = CodeIn(await AuthorizeAsync());
        var tokens = await PostAsync(("grant_type", "authorization_code"), ("code", code), ("redirect_uri", Target));

        AssertError(await PostAsync(("grant_type", "authorization_code"), ("code", code), ("redirect_uri", Target)), 400, "invalid_grant");
        Assert.Equal(401, await CallAsync(tokens.Json.Text("access_token")));
    }

    [Fact]
    public async Task Codes_and_tokens_run_out_by_the_emulators_clock()
    {
        var code = CodeIn(await AuthorizeAsync());
        var tokens = await TokensAsync("product");
        Emulator.Time.Advance(TimeSpan.FromMinutes(11));
        AssertError(await PostAsync(("grant_type", "authorization_code"), ("code", code), ("redirect_uri", Target)), 400, "invalid_grant");
        Assert.Equal(200, await CallAsync(tokens.Json.Text("access_token")));

        Emulator.Time.Advance(TimeSpan.FromDays(15));
        Assert.Equal(401, await CallAsync(tokens.Json.Text("access_token")));
    }

    [Fact]
    public async Task A_code_is_for_the_address_that_it_was_sent_to() =>
        AssertError(
            await PostAsync(
                ("grant_type", "authorization_code"),
                ("code", CodeIn(await AuthorizeAsync())),
                ("redirect_uri", "http://elsewhere/")
            ),
            400,
            "invalid_grant"
        );

    /// <summary>A program that asks for a token before each call does not fill the memory.</summary>
    [Fact]
    public async Task Of_very_many_tokens_the_oldest_end()
    {
        var first = (await PostAsync(("grant_type", "client_credentials"))).Json.Text("access_token");
        for (var i = 0; i < 9_999; i++)
        {
            await PostAsync(("grant_type", "client_credentials"));
        }

        Assert.Equal(200, await CallAsync(first));
        var last = (await PostAsync(("grant_type", "client_credentials"))).Json.Text("access_token");
        Assert.Equal(401, await CallAsync(first));
        Assert.Equal(200, await CallAsync(last));
    }

    [Theory]
    [InlineData("client_credentials", "scope", "all one", "The OAuth 2.0 Client is not allowed to request scope 'one'.")]
    [InlineData("authorization_code", "code", "none", "The authorization code is unknown, has expired or was used before.")]
    [InlineData("authorization_code", "x", "", "The authorization code is unknown, has expired or was used before.")]
    [InlineData("refresh_token", "refresh_token", "none", "The refresh token is unknown, has expired or was used before; each works once.")]
    [InlineData("refresh_token", "x", "", "The refresh token is unknown, has expired or was used before; each works once.")]
    [InlineData("password", "x", "", "Use client_credentials, authorization_code or refresh_token.")]
    public async Task A_refusal_says_what_to_do(string grant, string name, string value, string hint)
    {
        var refusal = await PostAsync(("grant_type", grant), (name, value));

        Assert.Equal((400, hint), (refusal.Status, refusal.Json.Text("error_hint")));
        Assert.Equal(
            grant switch
            {
                "client_credentials" => "The requested scope is invalid, unknown or malformed.",
                "password" => "The grant type is not supported.",
                _ => "The provided authorization grant or refresh token is invalid, expired or revoked.",
            },
            refusal.Json.Text("error_description")
        );
    }

    [Theory]
    [InlineData("response_type=token", "unsupported_response_type")]
    [InlineData("state=short", "invalid_state")]
    [InlineData("scope=everything", "invalid_scope")]
    public async Task What_is_wrong_with_a_request_is_told_to_its_address(string change, string error) =>
        Assert.Contains("&error=" + error, await AuthorizeAsync(change), StringComparison.Ordinal);

    [Fact]
    public async Task A_seller_may_refuse()
    {
        await using var emulatorRun = await CheckedEmulator.StartAsync(
            new TikiEmulatorOptions { UseSocket = false, GrantsConsent = false }
        );
        var emulator = emulatorRun.Emulator;

        var response = await GetAsync(emulator, Query(emulator, ""));

        Assert.Contains("error=access_denied&error_code=403&error_hint=", response.Headers["Location"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_sent_to_an_address_that_is_none()
    {
        AssertError(await GetAsync(Emulator, Query(Emulator, "redirect_uri=javascript:alert(1)")), 400, "invalid_request");
        AssertError(await GetAsync(Emulator, Query(Emulator, "client_id=stranger")), 401, "invalid_client");
    }

    /// <summary>A header is ASCII, an address may be anything.</summary>
    [Theory]
    [InlineData("http://bücher.example/đ?x=%0d%0aSet-Cookie:a#part")]
    [InlineData("http://user:word@localhost:1/%0d%0a")]
    [InlineData("http://[::1]:1/")]
    public async Task Any_address_can_be_sent_back_to_over_a_socket(string address)
    {
        await using var run = await CheckedEmulator.StartAsync();
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });

        using var response = await http.GetAsync(
            new Uri(run.Emulator.BaseAddress, "sc/oauth2/auth?" + Query(run.Emulator, "redirect_uri=" + Uri.EscapeDataString(address)))
        );

        Assert.Equal(302, (int)response.StatusCode);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.Contains("code=", response.Headers.Location!.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_scheme_than_Basic_leaves_it_to_the_form_who_asks()
    {
        using var http = new HttpClient(Emulator.CreateHandler());
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Emulator.BaseAddress, "sc/oauth2/token"))
        {
            Content = new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["grant_type"] = "client_credentials",
                    ["client_id"] = Emulator.ClientId,
                    ["client_secret"] = Emulator.ClientSecret,
                }
            ),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "x");

        Assert.Equal(200, (int)(await http.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("Basic", "")]
    [InlineData("Basic", "???")]
    [InlineData("Basic", "/////w==")]
    [InlineData("Basic", "Og==")]
    [InlineData("Bearer", "x")]
    public async Task A_client_that_is_none_is_refused_whatever_it_says(string scheme, string value)
    {
        using var http = new HttpClient(Emulator.CreateHandler());
        foreach (
            var form in new byte[][]
            {
                [],
                [0xff, 0xfe, (byte)'&', (byte)'='],
                "grant_type=refresh_token&refresh_token=%ff%zz&&=&scope=%00"u8.ToArray(),
                new byte[100_000],
            }
        )
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Emulator.BaseAddress, "sc/oauth2/token"))
            {
                Content = new ByteArrayContent(form),
            };
            request.Headers.TryAddWithoutValidation("Authorization", $"{scheme} {value}");
            var refusal = await ReceivedResponse.ReadAsync(await http.SendAsync(request));
            AssertError(refusal, 401, "invalid_client");
            Assert.Equal("Client authentication failed.", refusal.Json.Text("error_description"));
            Assert.Equal("Unknown client, or the secret does not match.", refusal.Json.Text("error_hint"));
        }
    }

    [Fact]
    public async Task The_token_endpoint_can_fail_on_purpose()
    {
        Emulator.Faults.Add(
            new EmulatorFault
            {
                Operation = EmulatorFault.TokenOperation,
                Kind = FaultKind.Status,
                Status = 503,
            }
        );

        Assert.Equal(503, (await PostAsync(("grant_type", "client_credentials"))).Status);
        Assert.Equal(200, (await PostAsync(("grant_type", "client_credentials"))).Status);
    }
}
