namespace TikiSpec.Tests.Stubs;

/// <summary>A small service and a caller for it.</summary>
internal static class TestApi
{
    public const string Key = "7a2d0f7e-secret-key";

    public static readonly ApiOperation Get = new("Items_Get", "GET", "/items/{id}")
    {
        Security =
        [
            ["key"],
            ["oauth2"],
        ],
        Documentation = "https://docs.example.com/items-get",
    };

    public static readonly ApiOperation List = new("Items_List", "GET", "/items")
    {
        Security =
        [
            ["key"],
            ["oauth2"],
        ],
    };

    public static readonly ApiOperation Both = new("Items_Both", "GET", "/both")
    {
        Security =
        [
            ["key", "oauth2"],
        ],
    };

    public static readonly ApiOperation Create = new("Items_Create", "POST", "/items")
    {
        Security =
        [
            ["oauth2"],
        ],
    };

    public static readonly ApiOperation Open = new("Items_Open", "GET", "/open");

    public static readonly ApiDefinition Definition = new("test.v1")
    {
        Servers =
        [
            new("https://api.example.com/integration/v1", "Production"),
            new("https://sandbox.example.com/integration/v1", "Sandbox"),
        ],
        Security =
        [
            ApiSecurityScheme.ApiKey("key", ApiKeyLocation.Header, "tiki-api"),
            ApiSecurityScheme.OAuth2("oauth2", "https://api.example.com/sc/oauth2/token"),
        ],
    };

    public static ApiCaller Caller(
        this StubServer server,
        Func<ApiClientOptions, ApiClientOptions>? change = null,
        ApiDefinition? definition = null
    )
    {
        var options = new ApiClientOptions { HttpMessageHandler = server, TimeProvider = new ManualTime() };
        return new ApiConnection(change is null ? options : change(options)).For(definition ?? Definition);
    }

    public static ApiRequest GetRequest(string id = "1")
    {
        var request = new ApiRequest(Get);
        request.AddPath("id", id);
        return request;
    }

    public static Task<T> SendAsync<T>(
        this ApiCaller caller,
        ApiRequest request,
        JsonRead<T?> read,
        CallOptions? call,
        CancellationToken cancellationToken
    ) => caller.SendAsync(request, ResponseReader.Json(read), call, cancellationToken);
}
