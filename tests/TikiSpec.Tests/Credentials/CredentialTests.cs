using System.Net;
using System.Runtime.CompilerServices;
using TikiSpec.Credentials;
using TikiSpec.Runtime;
using TikiSpec.Tests.Stubs;

namespace TikiSpec.Tests.Credentials;

public sealed class CredentialTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly ApiCredential Key = ApiCredential.ApiKey(TestApi.Key);
    private static readonly ApiCredential Token = ApiCredential.AccessToken("token-123456");

    [Fact]
    public async Task A_key_goes_into_the_header_that_the_spec_names()
    {
        var seen = await SendAsync(TestApi.Get, Key);

        Assert.Equal((TestApi.Key, null), (seen.Header("tiki-api"), seen.Header("Authorization")));
    }

    [Fact]
    public async Task The_first_alternative_for_which_everything_is_there_is_sent()
    {
        Assert.Equal("Bearer token-123456", (await SendAsync(TestApi.Get, Token)).Header("Authorization"));
        Assert.Equal(TestApi.Key, (await SendAsync(TestApi.List, Key)).Header("tiki-api"));
        Assert.Equal("Bearer token-123456", (await SendAsync(TestApi.Create, Token)).Header("Authorization"));
    }

    [Fact]
    public async Task What_the_operation_does_not_take_is_refused_before_sending()
    {
        var server = new StubServer().Json("{}");
        var caller = server.Caller(static options => options with { Credential = Key });
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => caller.SendAsync(new ApiRequest(TestApi.Create), null, None));

        Assert.Equal(
            "Items_Create was not sent: it takes an access token (oauth2), and what was given is \"API key\". "
                + "ApiClientOptions.Credentials takes one for each scheme.",
            exception.Message
        );
        Assert.Equal(ApiFailure.NotSent, exception.Failure);
        Assert.Empty(server.Seen);
    }

    [Fact]
    public async Task A_client_may_have_a_credential_for_each_scheme()
    {
        var server = new StubServer().Json("{}");
        var caller = server.Caller(static options =>
            options with
            {
                Credentials = new Dictionary<string, ApiCredential> { ["key"] = Key, ["oauth2"] = Token },
            }
        );
        await caller.SendAsync(new ApiRequest(TestApi.Create), null, None);
        await caller.SendAsync(TestApi.GetRequest(), null, None);
        await caller.SendAsync(new ApiRequest(TestApi.Both), null, None);

        Assert.Equal(
            [(null, "Bearer token-123456"), (TestApi.Key, null), (TestApi.Key, "Bearer token-123456")],
            server.Seen.Select(static seen => (seen.Header("tiki-api"), seen.Header("Authorization")))
        );
    }

    [Fact]
    public async Task Half_of_what_goes_together_is_not_sent()
    {
        var server = new StubServer().Json("{}");
        var caller = server.Caller(static options => options with { Credential = Key });
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => caller.SendAsync(new ApiRequest(TestApi.Both), null, None));

        Assert.Contains("it takes an API key (key) with an access token (oauth2)", exception.Message, StringComparison.Ordinal);
        Assert.Empty(server.Seen);
    }

    [Fact]
    public async Task The_credential_of_a_call_leaves_those_of_the_client_aside()
    {
        var server = new StubServer().Json("{}");
        var caller = server.Caller(static options =>
            options with
            {
                Credentials = new Dictionary<string, ApiCredential> { ["key"] = Key },
            }
        );
        await caller.SendAsync(TestApi.GetRequest(), new CallOptions { Credential = Token }, None);

        Assert.Equal((null, "Bearer token-123456"), (server.Only.Header("tiki-api"), server.Only.Header("Authorization")));
    }

    [Fact]
    public async Task A_scheme_that_nobody_can_send_for_the_caller_is_left_to_him()
    {
        var definition = WithScheme(ApiSecurityScheme.Other("key"));
        var server = new StubServer().Json("{}");
        await server.Caller(static options => options with { Credential = Key }, definition).SendAsync(TestApi.GetRequest(), null, None);

        Assert.Null(server.Only.Header("tiki-api"));
    }

    [Fact]
    public async Task A_key_or_token_may_be_looked_up_for_each_call_and_once_more_when_it_is_refused()
    {
        var given = 0;
        var server = new StubServer().Json("{}").Json("{}", HttpStatusCode.Unauthorized).Json("{}");
        var credential = ApiCredential.AccessToken(_ => Task.FromResult("looked-up-" + ApiText.Int32(++given)));
        var caller = server.Caller(options => options with { Credential = credential });
        await caller.SendAsync(TestApi.GetRequest(), null, None);
        await caller.SendAsync(TestApi.GetRequest(), null, None);

        Assert.Equal(
            ["Bearer looked-up-1", "Bearer looked-up-2", "Bearer looked-up-3"],
            server.Seen.Select(static seen => seen.Header("Authorization"))
        );
        Assert.Equal(
            "vault-key",
            (await SendAsync(TestApi.Get, ApiCredential.ApiKey(static _ => Task.FromResult("vault-key")))).Header("tiki-api")
        );
    }

    [Theory]
    [InlineData(false, "The callback that gives the access token failed with IOException: vault is shut")]
    [InlineData(true, "The callback that gives the access token gave none: The text holds blanks, line breaks or letters beyond ASCII")]
    public async Task A_callback_that_gives_nothing_ends_the_call_before_it_is_sent(bool gives, string message)
    {
        var server = new StubServer().Json("{}");
        var credential = ApiCredential.AccessToken(_ => gives ? Task.FromResult("a b") : throw new IOException("vault is shut"));
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() =>
            server.Caller(options => options with { Credential = credential }).SendAsync(TestApi.GetRequest(), null, None)
        );

        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
        Assert.Equal(ApiFailure.NotSent, exception.Failure);
        Assert.Empty(server.Seen);
    }

    [Fact]
    public async Task A_looked_up_token_that_the_server_repeats_is_not_told()
    {
        var server = new StubServer().Json("""{"error":"not looked-up-1"}""", HttpStatusCode.Forbidden);
        var credential = ApiCredential.AccessToken(static _ => Task.FromResult("looked-up-1"));
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() =>
            server.Caller(options => options with { Credential = credential }).SendAsync(TestApi.GetRequest(), null, None)
        );

        Assert.Equal(["not ***"], exception.Errors);
    }

    [Fact]
    public async Task One_client_serves_many_callers_over_its_connections()
    {
        var server = new StubServer().Json("{}");
        using var connection = new ApiConnection(new ApiClientOptions { HttpMessageHandler = server, Credential = Key });
        var other = connection.As(Token);
        await connection.For(TestApi.Definition).SendAsync(TestApi.GetRequest(), null, None);
        await other.For(TestApi.Definition).SendAsync(TestApi.GetRequest(), null, None);
        other.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => other.For(TestApi.Definition).SendAsync(TestApi.GetRequest(), null, None));
        await connection.For(TestApi.Definition).SendAsync(TestApi.GetRequest(), null, None);

        Assert.Equal([TestApi.Key, null, TestApi.Key], server.Seen.Select(static seen => seen.Header("tiki-api")));
        Assert.Equal("Bearer token-123456", server.Seen[1].Header("Authorization"));
        var third = connection.As(Token);
        connection.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => third.For(TestApi.Definition).SendAsync(TestApi.GetRequest(), null, None));
        Assert.Throws<ObjectDisposedException>(() => connection.As(Token));
    }

    [Fact]
    public void A_client_remembers_none_of_the_callers_that_it_served()
    {
        using var connection = new ApiConnection(new ApiClientOptions { HttpMessageHandler = new StubServer(), Credential = Key });
        var (views, credentials) = Serve(connection, 100);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.Equal((100, 100), (views.Count, credentials.Count));
        Assert.DoesNotContain(views, static view => view.IsAlive);
        Assert.DoesNotContain(credentials, static credential => credential.IsAlive);
    }

    // A method of its own, so that no local of the test keeps what it made.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (List<WeakReference> Views, List<WeakReference> Credentials) Serve(ApiConnection connection, int callers)
    {
        var views = new List<WeakReference>();
        var credentials = new List<WeakReference>();
        for (var caller = 0; caller < callers; caller++)
        {
            var credential = ApiCredential.AccessToken($"token-of-{caller}");
            credentials.Add(new WeakReference(credential));
            views.Add(new WeakReference(connection.As(credential)));
        }

        return (views, credentials);
    }

    [Fact]
    public async Task An_operation_without_security_gets_no_credential()
    {
        var seen = await SendAsync(TestApi.Open, Key);

        Assert.Equal((null, null), (seen.Header("tiki-api"), seen.Header("Authorization")));
    }

    [Fact]
    public async Task A_call_may_have_its_own_credential()
    {
        var server = new StubServer().Json("{}");
        var caller = server.Caller(static options => options with { Credential = Key });
        await caller.SendAsync(TestApi.GetRequest(), new CallOptions { Credential = ApiCredential.ApiKey("another-key") }, None);

        Assert.Equal("another-key", server.Only.Header("tiki-api"));
    }

    [Theory]
    [InlineData(ApiKeyLocation.Query, "https://api.example.com/integration/v1/items/1?api_key=a%26b", null)]
    [InlineData(ApiKeyLocation.Cookie, "https://api.example.com/integration/v1/items/1", "api_key=a%26b")]
    public async Task A_key_may_travel_in_a_query_or_a_cookie(ApiKeyLocation place, string address, string? cookie)
    {
        var seen = await SendAsync(TestApi.Get, ApiCredential.ApiKey("a&b"), WithScheme(ApiSecurityScheme.ApiKey("key", place, "api_key")));

        Assert.Equal((address, cookie), (seen.Address, seen.Header("Cookie")));
    }

    [Theory]
    [InlineData("Aladdin", "open sesame", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")]
    [InlineData("test", "123£", "Basic dGVzdDoxMjPCow==")]
    [InlineData("sk_key", "", "Basic c2tfa2V5Og==")]
    public async Task A_user_name_and_a_password_travel_as_RFC_7617_says(string userName, string password, string header)
    {
        var seen = await SendAsync(TestApi.Get, ApiCredential.Basic(userName, password), WithScheme(ApiSecurityScheme.Basic("key")));

        Assert.Equal(header, seen.Header("Authorization"));
    }

    [Theory]
    [InlineData("", "p")]
    [InlineData("a:b", "p")]
    [InlineData("a\r\nb", "p")]
    [InlineData("a", "p\r\nHost: elsewhere")]
    public void A_user_name_or_password_that_would_be_read_otherwise_is_refused(string userName, string password) =>
        Assert.Throws<ArgumentException>(() => ApiCredential.Basic(userName, password));

    [Theory]
    [InlineData("Not yours: pass-1234")]
    [InlineData("Not yours: dXNlcjpwYXNzLTEyMzQ=")]
    public async Task A_server_that_repeats_the_password_does_not_get_it_told(string error)
    {
        var server = new StubServer().Json("{\"errors\":[\"" + error + "\"]}", HttpStatusCode.Forbidden);
        var caller = server.Caller(
            static options => options with { Credential = ApiCredential.Basic("user", "pass-1234") },
            WithScheme(ApiSecurityScheme.Basic("key"))
        );

        Assert.Equal(
            ["Not yours: ***"],
            (await Assert.ThrowsAnyAsync<ApiException>(() => caller.SendAsync(TestApi.GetRequest(), null, None))).Errors
        );
    }

    [Fact]
    public async Task A_kind_that_the_spec_cannot_take_is_refused_before_sending()
    {
        var server = new StubServer().Json("{}");
        var caller = server.Caller(static options => options with { Credential = Key }, WithScheme(ApiSecurityScheme.Bearer("key")));
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => caller.SendAsync(TestApi.GetRequest(), null, None));

        Assert.Equal(
            "Items_Get was not sent: it takes an access token (key), or oauth2, and what was given is \"API key\". "
                + "ApiClientOptions.Credentials takes one for each scheme.",
            exception.Message
        );
        Assert.Empty(server.Seen);
    }

    [Theory]
    [InlineData("http://api.example.com", false)]
    [InlineData("http://192.168.0.1", false)]
    [InlineData("http://localhost:5005", true)]
    [InlineData("http://127.0.0.1:5005", true)]
    [InlineData("http://[::1]:5005", true)]
    [InlineData("https://api.example.com", true)]
    [InlineData("http://emulator:5005", true)]
    public async Task A_credential_never_goes_over_plain_http_to_another_machine(string address, bool isSent)
    {
        var server = new StubServer().Json("{}");
        var caller = server.Caller(options =>
            options with
            {
                Credential = Key,
                BaseAddress = new Uri(address),
                HostsTrustedWithoutEncryption = ["Emulator"],
            }
        );
        if (isSent)
        {
            await caller.SendAsync(TestApi.GetRequest(), null, None);
            Assert.Equal(TestApi.Key, server.Only.Header("tiki-api"));
            return;
        }
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => caller.SendAsync(TestApi.GetRequest(), null, None));
        Assert.Contains("only over https", exception.Message, StringComparison.Ordinal);
        Assert.Contains(
            "ApiClientOptions.HostsTrustedWithoutEncryption = [\"" + new Uri(address).Host,
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.Empty(server.Seen);
    }

    [Fact]
    public async Task Without_a_credential_plain_http_is_nobodys_secret()
    {
        var server = new StubServer().Json("{}");
        await server
            .Caller(static options => options with { BaseAddress = new Uri("http://api.example.com") })
            .SendAsync(TestApi.GetRequest(), null, None);

        Assert.Single(server.Seen);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a\r\nb")]
    [InlineData("khóa")]
    [InlineData("a b")]
    public void A_text_that_no_header_carries_is_refused_without_telling_it(string text)
    {
        var exception = Assert.Throws<ArgumentException>(() => ApiCredential.ApiKey(text));

        Assert.DoesNotContain("khóa", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ApiCredential.AccessToken(text));
    }

    [Fact]
    public void Nothing_that_holds_a_secret_tells_it()
    {
        var credentials = (ApiCredential[])
            [Key, Token, ApiCredential.ClientCredentials("id-1", "client-secret-1"), ApiCredential.Basic("user", "secret-123456")];
        foreach (var credential in credentials)
        {
            var told =
                credential + " " + new ApiClientOptions { Credential = credential } + " " + new CallOptions { Credential = credential };
            Assert.DoesNotContain("secret", told, StringComparison.Ordinal);
            Assert.DoesNotContain("123456", told, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_server_that_repeats_the_key_does_not_get_it_told()
    {
        var key = "k/e+y<1>\"2";
        var body = $$"""{"errors":["Authentication key is not valid: k\/e+y<1>\"2", "again k/e+y\u003c1\u003e\u00222"]}""";
        var server = new StubServer().Json(body, HttpStatusCode.Forbidden);
        var caller = server.Caller(options => options with { Credential = ApiCredential.ApiKey(key) });
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => caller.SendAsync(TestApi.GetRequest(), null, None));

        Assert.Equal(["Authentication key is not valid: ***", "again ***"], exception.Errors);
        Assert.DoesNotContain("e+y", exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("e+y<1>", exception.RawBody, StringComparison.Ordinal);
        Assert.DoesNotContain("e+y<1>", exception.Error["errors"].Items[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nor_does_one_that_repeats_it_beside_the_body()
    {
        var server = new StubServer().Then(
            static (_, _) =>
                Task.FromResult(
                    new HttpResponseMessage(HttpStatusCode.Found)
                    {
                        ReasonPhrase = "Not valid: k&e+y/1",
                        Headers = { { "X-Request-Id", "of k&e+y/1" }, { "Location", "https://elsewhere.example.com/k%26e%2By%2F1" } },
                        Content = new StringContent(""),
                    }
                )
        );
        var caller = server.Caller(static options => options with { Credential = ApiCredential.ApiKey("k&e+y/1") });
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => caller.SendAsync(TestApi.GetRequest(), null, None));

        Assert.Equal(
            "Items_Get failed with 302 Not valid: ***: the redirect to https://elsewhere.example.com/*** is not followed",
            exception.Message
        );
        Assert.Equal("of ***", exception.RequestId);
    }

    [Fact]
    public async Task An_error_page_that_shows_the_key_does_not_get_it_told()
    {
        var server = new StubServer().Json("<html><title>No key k&amp;e+y/1</title></html>", HttpStatusCode.Forbidden);
        var caller = server.Caller(static options => options with { Credential = ApiCredential.ApiKey("k&e+y/1") });
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => caller.SendAsync(TestApi.GetRequest(), null, None));

        Assert.Equal("Items_Get failed with 403 Forbidden: an HTML page, \"No key ***\"", exception.Message);
        Assert.DoesNotContain("e+y", exception.RawBody, StringComparison.Ordinal);
    }

    private static ApiDefinition WithScheme(ApiSecurityScheme scheme) =>
        new("test.v1") { Servers = TestApi.Definition.Servers, Security = [scheme] };

    private static async Task<SeenRequest> SendAsync(ApiOperation operation, ApiCredential credential, ApiDefinition? definition = null)
    {
        var server = new StubServer().Json("{}");
        var request = new ApiRequest(operation);
        request.AddPath("id", "1");
        await server.Caller(options => options with { Credential = credential }, definition).SendAsync(request, null, None);
        return server.Only;
    }
}
