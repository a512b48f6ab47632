using System.Globalization;
using System.Net;
using System.Text;
using TikiSpec.Tests.Models;
using TikiSpec.Tests.Stubs;

namespace TikiSpec.Tests.Credentials;

/// <summary>The credential in every slot of a response: nothing that can be learned of the call tells it.</summary>
[Collection(nameof(ListenedProcess))]
public sealed class SecretsInResponsesTests
{
    // Fewer characters than these say nothing of a key.
    private const int Few = 7;
    private const string Secret = "SECRET-KEY-0123456789/abcdefghijklmnopqrstuvwxyz+0987654321";

    // Each with KEY where the credential goes.
    private static readonly string[] Slots =
    [
        "KEY broken\r\n\r\n",
        "HTTP/1.1 KEY\r\n\r\n",
        "HTTP/1.1 200 OK\r\ntiki api KEY\r\nContent-Length: 2\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nKEY x: y\r\nContent-Length: 2\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nContent-Length: KEY\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nKEY\r\n",
        "HTTP/1.1 403 KEY\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 KEY\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Encoding: KEY\r\nContent-Length: 2\r\n\r\n{}",
        "HTTP/1.1 302 Found\r\nLocation: https://evil.example/KEY/x?KEY\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 302 Found\r\nLocation: /KEY?KEY\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 500 No\r\nX-Request-Id: KEY\r\nRetry-After: KEY\r\nContent-Length: 2\r\n\r\n{}",
        "HTTP/1.1 400 Bad\r\nContent-Type: application/json; charset=KEY\r\nContent-Length: 2\r\n\r\n{}",
        "HTTP/1.1 401 No\r\nWWW-Authenticate: Bearer error=\"KEY\"\r\nContent-Length: 0\r\n\r\n",
        "JSON {\"item_id\":\"KEY\",\"sku\":\"x\"}",
        "JSON {\"item_id\":{\"KEY\":1}}",
        "JSON \"KEY\"",
        "JSON {\"item_id\": KEY}",
        "JSON {\"KEY\": [}",
        "JSON {\"item_id\":1,\"sku\":\"x\",\"KEY\":1,\"state\":\"KEY\",\"x-KEY\":{\"KEY\":[\"KEY\"]}}",
        "JSON {\"msg\":\"no KEY\"}",
        "ERROR {\"errors\":[\"no KEY\"]}",
        "ERROR {\"errors\":{\"KEY\":[\"must not be KEY\"]}}",
        "ERROR {\"request_id\":\"KEY\"}",
        "ERROR <html><title>KEY</title>KEY</html>",
        "ERROR <?xml version='1.0'?><e><message>no KEY</message><requestid>KEY</requestid></e>",
        "ERROR no KEY here",
        "ERROR [\"KEY\"",
    ];

    public static TheoryData<string> All => [.. Slots];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Nothing_tells_the_credential(string slot)
    {
        foreach (
            var key in (string[])
                [
                    Secret,
                    Secret.ToUpperInvariant(),
                    Uri.EscapeDataString(Secret),
                    Escaped(Secret),
                    Convert.ToBase64String(Encoding.UTF8.GetBytes(Secret)),
                    Convert.ToHexString(Encoding.UTF8.GetBytes(Secret)),
                ]
        )
        {
            await using var server = RawServer.Start(Http(slot.Replace("KEY", key, StringComparison.Ordinal)));
            var told = await Told.OfAsync(onDrift => SendAsync(server, onDrift));

            Assert.InRange(told.LongestRunOf(Secret), 0, Few);
            Assert.InRange(told.LongestRunOf(Convert.ToBase64String(Encoding.UTF8.GetBytes(Secret))), 0, Few);
        }
    }

    [Fact]
    public async Task Nor_does_what_is_left_where_a_text_is_cut()
    {
        for (var place = 0; place < Secret.Length; place++)
        {
            var caller = new StubServer()
                .Content(() => new StringContent(new string('x', 1000 - place) + Secret + " and more"), HttpStatusCode.BadRequest)
                .Caller(Small);
            var body = await Told.OfAsync(_ => caller.SendAsync(TestApi.GetRequest(), null, CancellationToken.None));
            Assert.InRange(body.LongestRunOf(Secret), 0, Few);

            // Samples are cut at 40, names at 100, messages at 200.
            var (state, name) = (new string('x', 40 - (place % 40)) + Secret, new string('y', 100 - place) + Secret);
            var json = $$"""{"item_id":1,"sku":"x","state":"{{state}}","{{name}}":1}""";
            var drift = await Told.OfAsync(onDrift =>
                new StubServer()
                    .Json(json)
                    .Caller(options => Small(options) with { OnDrift = onDrift })
                    .SendAsync(TestApi.GetRequest(), Item.ReadJson, null, CancellationToken.None)
            );
            Assert.NotEmpty(drift.Texts);
            Assert.InRange(drift.LongestRunOf(Secret), 0, Few);

            var error = $$"""{"errors":["{{new string('x', 200 - place)}}{{Secret}}"]}""";
            var message = await Told.OfAsync(_ =>
                new StubServer()
                    .Json(error, HttpStatusCode.BadRequest)
                    .Caller(Small)
                    .SendAsync(TestApi.GetRequest(), null, CancellationToken.None)
            );
            Assert.InRange(message.LongestRunOf(Secret), 0, Few);
        }
    }

    [Fact]
    public async Task A_token_that_was_renewed_while_the_call_ran_stays_secret()
    {
        var time = new ManualTime();
        var tokens = 0;
        var server = new StubServer();
        server.Then(
            async (seen, _) =>
            {
                if (seen.Address.EndsWith("/token", StringComparison.Ordinal))
                    return Json($$"""{"access_token":"TOKEN-NUMBER-{{++tokens}}-abcdefghij","expires_in":3600}""", HttpStatusCode.OK);
                // Another call renews the token before this one has its response.
                time.Advance(TimeSpan.FromHours(2));
                if (tokens == 1)
                    await TryAsync(server, time);
                return Json(
                    """{"error":"TOKEN-NUMBER-1-abcdefghij and TOKEN-NUMBER-2-abcdefghij lack the scope"}""",
                    HttpStatusCode.Forbidden
                );
            }
        );
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => CallAsync(server, time));

        Assert.Equal("Items_Get failed with 403 Forbidden: *** and *** lack the scope", exception.Message);
    }

    [Fact]
    public async Task What_a_callback_throws_does_not_tell_the_refresh_token()
    {
        var server = new StubServer().Json("""{"access_token":"ACCESS-1-abcdefgh","refresh_token":"REFRESH-2-abcdefgh"}""");
        var credential = ApiCredential.RefreshToken(
            "app",
            "s3cret-of-app",
            "REFRESH-1-abcdefgh",
            static (token, _) => throw new IOException("disk full " + token)
        );
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() =>
            server.Caller(options => options with { Credential = credential }).SendAsync(TestApi.GetRequest(), null, CancellationToken.None)
        );

        Assert.EndsWith("IOException: disk full ***.", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("REFRESH-2", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_caller_authorises_with_by_himself_is_as_secret()
    {
        var server = new StubServer().Json("""{"error":"no abcdefgh-1, no abcdefgh-2, no abcdefgh-3"}""", HttpStatusCode.Forbidden);
        var call = new CallOptions
        {
            Headers = [new("Authorization", "Bearer abcdefgh-1"), new("TIKI-API", "abcdefgh-2"), new("Cookie", "abcdefgh-3")],
        };
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() =>
            server.Caller().SendAsync(TestApi.GetRequest(), call, CancellationToken.None)
        );

        Assert.Equal(["no ***, no ***, no ***"], exception.Errors);
    }

    [Fact]
    public async Task So_is_each_cookie_what_a_query_authorises_with_and_what_the_given_client_sends_by_itself()
    {
        var server = new StubServer().Json(
            """{"error":"no abcdefgh-1, no abcdefgh-2, no abcdefgh-3, no abcdefgh-4, no abcdefgh-5, no plain-text"}""",
            HttpStatusCode.Forbidden
        );
        using var http = new HttpClient(server)
        {
            DefaultRequestHeaders =
            {
                { "tiki-api", "abcdefgh-4" },
                { "Authorization", "Bearer abcdefgh-5" },
                { "X-Plain", "plain-text" },
            },
        };
        var definition = new ApiDefinition("test.v1")
        {
            Servers = TestApi.Definition.Servers,
            Security = [.. TestApi.Definition.Security, ApiSecurityScheme.ApiKey("query", ApiKeyLocation.Query, "api_key")],
        };
        var call = new CallOptions
        {
            Headers = [new("Cookie", "session=abcdefgh-1; other=abcdefgh-2"), new("X-Other", "plain-text")],
            Query = [new("api_key", "abcdefgh-3"), new("q", "plain-text")],
        };
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() =>
            new ApiConnection(new ApiClientOptions { HttpClient = http })
                .For(definition)
                .SendAsync(TestApi.GetRequest(), call, CancellationToken.None)
        );

        Assert.Equal(["no ***, no ***, no ***, no ***, no ***, no plain-text"], exception.Errors);
    }

    [Fact]
    public async Task Names_of_headers_tell_no_more_than_their_values()
    {
        var server = new StubServer().Json(
            "{}",
            HttpStatusCode.Forbidden,
            ("X-1-" + TestApi.Key, "a"),
            ("X-1-" + TestApi.Key.ToUpperInvariant(), "b")
        );
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() =>
            server
                .Caller(static options => options with { Credential = ApiCredential.ApiKey(TestApi.Key) })
                .SendAsync(TestApi.GetRequest(), null, CancellationToken.None)
        );

        Assert.Equal(["a", "b"], exception.Headers["X-1-***"]);
        Assert.DoesNotContain(exception.Headers.Keys, static name => name.Contains(TestApi.Key, StringComparison.OrdinalIgnoreCase));
    }

    public static TheoryData<string, Exception> Beside =>
        new()
        {
            {
                "a value",
                new InvalidOperationException("no") { Data = { ["request"] = "tiki-api: " + Secret } }
            },
            {
                "a key",
                new InvalidOperationException("no") { Data = { ["tiki-api: " + Secret] = 1 } }
            },
            {
                "a link",
                new InvalidOperationException("no") { HelpLink = "https://example.com/" + Secret }
            },
        };

    [Theory]
    [MemberData(nameof(Beside))]
    public async Task Nor_does_what_a_handler_puts_down_beside_its_exception(string what, Exception cause)
    {
        foreach (
            var thrown in (Exception[])
                [cause, new IOException("one", cause), new AggregateException("several", new IOException("one"), cause)]
        )
        {
            var told = await Told.OfAsync(_ =>
                new StubServer().Fails(() => thrown).Caller(Small).SendAsync(TestApi.GetRequest(), null, CancellationToken.None)
            );

            Assert.Contains(told.Texts, static text => text.Contains("InvalidOperationException: no", StringComparison.Ordinal));
            Assert.True(told.LongestRunOf(Secret) <= Few, what);
        }
    }

    [Fact]
    public async Task An_exception_without_a_secret_is_told_with_its_cause()
    {
        var cause = new HttpRequestException(HttpRequestError.ConnectionError, "refused");
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() =>
            new StubServer().Fails(() => cause).Caller(Small).SendAsync(TestApi.GetRequest(), null, CancellationToken.None)
        );

        Assert.Same(cause, exception.InnerException);
    }

    private static readonly ApiCredential Shared = ApiCredential.ClientCredentials("id", "very-secret-secret");

    private static async Task TryAsync(StubServer server, ManualTime time)
    {
        try
        {
            await CallAsync(server, time);
        }
        catch (ApiException)
        {
            // That it has renewed the token is what matters.
        }
    }

    private static Task CallAsync(StubServer server, ManualTime time) =>
        server
            .Caller(options =>
                options with
                {
                    Credential = Shared,
                    TimeProvider = time,
                    Timeout = Timeout.InfiniteTimeSpan,
                    TotalTimeout = Timeout.InfiniteTimeSpan,
                }
            )
            .SendAsync(TestApi.GetRequest(), null, CancellationToken.None);

    private static HttpResponseMessage Json(string body, HttpStatusCode status) => new(status) { Content = new StringContent(body) };

    private static ApiClientOptions Small(ApiClientOptions options) =>
        options with
        {
            Credential = ApiCredential.ApiKey(Secret),
            MaxErrorBodyBytes = 1000,
            Retry = new ApiRetryOptions { MaxRetries = 0 },
        };

    private static async Task SendAsync(RawServer server, Action<ApiDriftEvent> onDrift)
    {
        using var connection = new ApiConnection(
            new ApiClientOptions
            {
                BaseAddress = server.Address,
                Credential = ApiCredential.ApiKey(Secret),
                OnDrift = onDrift,
                TimeProvider = new ManualTime(),
                Retry = new ApiRetryOptions { MaxRetries = 0 },
            }
        );
        await connection.For(TestApi.Definition).SendAsync(TestApi.GetRequest(), Item.ReadJson, null, CancellationToken.None);
    }

    private static string Escaped(string text) =>
        string.Concat(text.Select(static c => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture)));

    private static string Http(string slot)
    {
        var isError = slot.StartsWith("ERROR ", StringComparison.Ordinal);
        if (!isError && !slot.StartsWith("JSON ", StringComparison.Ordinal))
            return slot;
        var body = slot[(slot.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        return FormattableString.Invariant($"HTTP/1.1 {(isError ? "400 Bad" : "200 OK")}\r\nContent-Length: {body.Length}\r\n\r\n{body}");
    }
}
