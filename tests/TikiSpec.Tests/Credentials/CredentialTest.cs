using TikiSpec.Tests.Stubs;

namespace TikiSpec.Tests.Credentials;

/// <summary>A test of credentials with a key and a token at hand.</summary>
public abstract class CredentialTest
{
    protected static readonly CancellationToken None = CancellationToken.None;
    protected static readonly ApiCredential Key = ApiCredential.ApiKey(TestApi.Key);
    protected static readonly ApiCredential Token = ApiCredential.AccessToken("token-123456");

    protected static ApiDefinition WithScheme(ApiSecurityScheme scheme) =>
        new("test.v1") { Servers = TestApi.Definition.Servers, Security = [scheme] };

    private protected static async Task<SeenRequest> SendAsync(
        ApiOperation operation,
        ApiCredential credential,
        ApiDefinition? definition = null
    )
    {
        var server = new StubServer().Json("{}");
        var request = new ApiRequest(operation);
        request.AddPath("id", "1");
        await server.Caller(options => options with { Credential = credential }, definition).SendAsync(request, null, None);
        return server.Only;
    }
}
