/// <summary>Shop</summary>
[global::System.CodeDom.Compiler.GeneratedCode("TikiSpec", "VERSION")]
public sealed partial class ShopEndpoints
{
    internal static readonly global::TikiSpec.Runtime.ApiDefinition Definition = new("shop.v1")
    {
        Servers =
        [
            new("https://shop.example/api", "Production"),
        ],
        Security =
        [
            global::TikiSpec.Runtime.ApiSecurityScheme.ApiKey("key", global::TikiSpec.Runtime.ApiKeyLocation.Header, "X-Key"),
            global::TikiSpec.Runtime.ApiSecurityScheme.OAuth2("oauth", "https://shop.example/token"),
        ],
    };

    private readonly global::TikiSpec.Runtime.ApiCaller _api;

    internal ShopEndpoints(global::TikiSpec.Runtime.ApiCaller api)
    {
        _api = api;
        Labels = new global::Shop.V1.LabelsEndpoints(api);
    }

    /// <summary>The endpoints of Labels.</summary>
    public global::Shop.V1.LabelsEndpoints Labels { get; }

    /// <summary>Calls what the spec does not have, with the same server, credential, limits and repetitions.</summary>
    /// <param name="method">The method; what it is repeated for follows from it.</param>
    /// <param name="path">The path below the server's, escaped, with a query where there is one.</param>
    /// <param name="body">What is sent as JSON; absent for nothing.</param>
    /// <param name="call">What is special about the call; null for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The response; its value is absent where the body is no JSON.</returns>
    /// <exception cref="global::TikiSpec.ApiException">The call failed.</exception>
    public global::System.Threading.Tasks.Task<global::TikiSpec.ApiResponse<global::TikiSpec.ApiValue>> SendAsync(
        global::System.Net.Http.HttpMethod method,
        string path,
        global::TikiSpec.ApiValue body = default,
        global::TikiSpec.CallOptions? call = null,
        global::System.Threading.CancellationToken cancellationToken = default) =>
        _api.SendUndeclaredAsync(method, path, body, call, cancellationToken);
}
