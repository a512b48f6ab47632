using TikiSpec.Emulator.State;

namespace TikiSpec.Emulator.Tests.Authentication;

/// <summary>Every kind of security that a document can declare is asked for, and a refusal says what is
/// taken.</summary>
public sealed class ForeignCredentialTests : IAsyncLifetime
{
    private const string Locks = """
        openapi: 3.1.0
        info: { title: Locks, version: '1' }
        servers: [{ url: https://locks.example }]
        components:
          securitySchemes:
            head: { type: apiKey, in: header, name: X-Key }
            cook: { type: apiKey, in: cookie, name: session }
            quer: { type: apiKey, in: query, name: key }
            basi: { type: http, scheme: basic }
            bear: { type: http, scheme: bearer }
            cert: { type: mutualTLS }
            oaut:
              type: oauth2
              flows:
                clientCredentials:
                  tokenUrl: https://locks.example/token
                  scopes: { product: x, inventory: x, multichannel: x }
        paths:
          /head: { get: { operationId: a, security: [{ head: [] }], responses: { '204': { description: x } } } }
          /cook: { get: { operationId: b, security: [{ cook: [] }], responses: { '204': { description: x } } } }
          /quer: { get: { operationId: c, security: [{ quer: [] }], responses: { '204': { description: x } } } }
          /basi: { get: { operationId: d, security: [{ basi: [] }], responses: { '204': { description: x } } } }
          /bear: { get: { operationId: e, security: [{ bear: [] }], responses: { '204': { description: x } } } }
          /cert: { get: { operationId: f, security: [{ cert: [] }], responses: { '204': { description: x } } } }
          /both: { get: { operationId: g, security: [{ head: [], quer: [] }], responses: { '204': { description: x } } } }
          /each: { get: { operationId: h, security: [{ cook: [] }, { basi: [] }], responses: { '204': { description: x } } } }
          /scop:
            get:
              operationId: j
              security: [{ oaut: [product, inventory] }, { oaut: [multichannel] }]
              responses: { '204': { description: x } }
          /open: { get: { operationId: i, security: [{ head: [] }, {}], responses: { '204': { description: x } } } }
        """;

    private CheckedEmulator _run = null!;
    private string _second = null!;

    private TikiEmulator Emulator => _run.Emulator;

    public async ValueTask InitializeAsync()
    {
        _run = await StartAsync(new TikiEmulatorOptions());
        _second = Emulator.Sellers.Add(new EmulatedSeller { Id = 900, Name = "Second" }).ApiKey;
    }

    public ValueTask DisposeAsync() => _run.DisposeAsync();

    [Fact]
    public async Task A_token_tells_whose_call_it_is_also_where_none_is_asked_for()
    {
        var second = Emulator.Sellers.Single(static seller => seller.Id == 900);
        await SendAsync(Emulator, "open", "Authorization: Bearer " + second.AccessToken);

        Assert.Equal(900, Assert.Single(Emulator.Calls).SellerId);
    }

    // FIRST and SECOND are the keys of the two sellers, TOKEN a token of the first.
    [Theory]
    [InlineData("head", "X-Key: FIRST")]
    [InlineData("cook", "Cookie: session=FIRST")]
    [InlineData("cook", "Cookie: a=b; session=FIRST; c")]
    [InlineData("cook", "Cookie: session=wrong; session=FIRST")]
    [InlineData("quer?key=FIRST", "")]
    [InlineData("quer?a=b&key=wrong&key=FIRST", "")]
    [InlineData("basi", "Authorization: Basic YTpi")]
    [InlineData("basi", "Authorization: basic YTpi")]
    [InlineData("bear", "Authorization: Bearer TOKEN")]
    [InlineData("bear", "Authorization: bearer  TOKEN")]
    [InlineData("cert", "")]
    [InlineData("both?key=FIRST", "X-Key: FIRST")]
    [InlineData("each", "Cookie: session=FIRST")]
    [InlineData("each", "Authorization: Basic YTpi")]
    [InlineData("open", "")]
    public async Task What_is_asked_for_is_taken(string path, string header)
    {
        Assert.Equal((204, ""), await SendAsync(Emulator, path, header));
        Assert.Equal(Emulator.Sellers[0].Id, Assert.Single(Emulator.Calls).SellerId);
    }

    [Theory]
    [InlineData("head", "X-Key: SECOND")]
    [InlineData("cook", "Cookie: session=SECOND")]
    [InlineData("quer?key=SECOND", "")]
    public async Task A_key_tells_whose_call_it_is(string path, string header)
    {
        Assert.Equal((204, ""), await SendAsync(Emulator, path, header));
        Assert.Equal(900, Assert.Single(Emulator.Calls).SellerId);
    }

    [Theory]
    [InlineData("head", "", "a credential is missing; this operation takes the header 'X-Key'")]
    [InlineData("head", "X-Key: wrong", "the credential is not valid here; this operation takes the header 'X-Key'")]
    [InlineData("head?X-Key=FIRST", "", "a credential is missing; this operation takes the header 'X-Key'")]
    [InlineData("cook", "Cookie: SESSION=FIRST", "a credential is missing; this operation takes the cookie 'session'")]
    [InlineData("cook", "Cookie: xsession=FIRST", "a credential is missing; this operation takes the cookie 'session'")]
    [InlineData("cook", "Cookie: session-FIRST", "a credential is missing; this operation takes the cookie 'session'")]
    [InlineData("cook", "X-Cookie: session=FIRST", "a credential is missing; this operation takes the cookie 'session'")]
    [InlineData("quer?other=FIRST", "", "a credential is missing; this operation takes 'key' in the query")]
    [InlineData("basi", "Authorization: YTpi", "a credential is missing; this operation takes 'Authorization: Basic'")]
    [InlineData("bear", "", "a credential is missing; this operation takes 'Authorization: Bearer'")]
    [InlineData("bear", "Authorization: Bearer no", "the credential is not valid here; this operation takes 'Authorization: Bearer'")]
    [InlineData("both", "X-Key: FIRST", "the credential is not valid here; this operation takes the header 'X-Key' and 'key' in the query")]
    [InlineData("both?key=FIRST", "", "a credential is missing; this operation takes the header 'X-Key' and 'key' in the query")]
    [InlineData(
        "both?key=SECOND",
        "X-Key: FIRST",
        "the credential is not valid here; this operation takes the header 'X-Key' and 'key' in the query"
    )]
    [InlineData("each", "", "a credential is missing; this operation takes the cookie 'session' or 'Authorization: Basic'")]
    [InlineData("scop", "", "a credential is missing; this operation takes 'Authorization: Bearer'")]
    public async Task What_is_not_is_refused_with_what_would_be(string path, string header, string complaint)
    {
        var (status, text) = await SendAsync(Emulator, path, header);

        Assert.Equal(401, status);
        Assert.Contains(complaint + "\"", text.Replace("\\u0027", "'", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("order", "the token's scope 'order' does not allow this; it takes product and inventory or multichannel")]
    [InlineData("product", "the token's scope 'product' does not allow this; it takes product and inventory or multichannel")]
    [InlineData("product inventory", "")]
    [InlineData("multichannel", "")]
    public async Task A_scope_opens_what_one_of_the_alternatives_takes_whole(string scope, string complaint)
    {
        using var http = new HttpClient(Emulator.CreateHandler());
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Emulator.BaseAddress, "sc/oauth2/token"))
        {
            Content = new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["grant_type"] = "client_credentials",
                    ["scope"] = scope,
                    ["client_id"] = Emulator.ClientId,
                    ["client_secret"] = Emulator.ClientSecret,
                }
            ),
        };
        var token = await ReceivedResponse.ReadAsync(await http.SendAsync(request));
        var (status, text) = await SendAsync(Emulator, "scop", "Authorization: Bearer " + token.Json.Text("access_token"));

        Assert.Equal(complaint.Length == 0 ? 204 : 403, status);
        Assert.Contains(complaint, text.Replace("\\u0027", "'", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_without_keys_asks_for_what_it_has()
    {
        const string Tokens = """
            openapi: 3.1.0
            info: { title: Tokens, version: '1' }
            servers: [{ url: https://locks.example }]
            security: [{ bear: [] }]
            components: { securitySchemes: { bear: { type: http, scheme: bearer } } }
            paths: { /x: { get: { operationId: a, responses: { '204': { description: x } } } } }
            """;
        await using var run = await CheckedEmulator.StartAsync(
            new TikiEmulatorOptions { UseSocket = false, Specs = [new EmulatorSpec("tokens", Tokens)] }
        );

        var (status, text) = await SendAsync(run.Emulator, "x", "");
        Assert.Equal(401, status);
        Assert.Contains("a credential is missing", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_asked_for_where_requests_are_not_validated()
    {
        await using var run = await StartAsync(new TikiEmulatorOptions { ValidatesRequests = false });

        Assert.Equal((204, ""), await SendAsync(run.Emulator, "head", ""));
    }

    private static Task<CheckedEmulator> StartAsync(TikiEmulatorOptions options) =>
        CheckedEmulator.StartAsync(options with { UseSocket = false, Specs = [new EmulatorSpec("locks", Locks)] });

    private async Task<(int Status, string Text)> SendAsync(TikiEmulator emulator, string path, string header)
    {
        using var http = new HttpClient(emulator.CreateHandler());
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("https://locks.example/" + Filled(path)));
        if (header.Split(": ", 2) is [var name, var value])
        {
            request.Headers.TryAddWithoutValidation(name, Filled(value));
        }

        using var response = await http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private string Filled(string text) =>
        text.Replace("FIRST", Emulator.ApiKey, StringComparison.Ordinal)
            .Replace("SECOND", _second, StringComparison.Ordinal)
            .Replace("TOKEN", Emulator.AccessToken, StringComparison.Ordinal);
}
