using System.Net;
using TikiSpec.Tests.Stubs;

namespace TikiSpec.Tests.Attacks;

/// <summary>The machine's proxy belongs to the process, so nothing else runs beside these.</summary>
[CollectionDefinition(nameof(ProxyTests), DisableParallelization = true)]
[Collection(nameof(ProxyTests))]
public sealed class ProxyTests
{
    [Fact]
    public async Task A_call_to_this_machine_goes_past_the_machines_proxy()
    {
        await using var server = AttackedServer.Of(AttackedServer.Http("{}"));
        await using var proxy = AttackedServer.Of(AttackedServer.Http("{}"));
        var before = HttpClient.DefaultProxy;
        HttpClient.DefaultProxy = new WebProxy(proxy.Address);
        try
        {
            using var connection = new ApiConnection(
                new ApiClientOptions { BaseAddress = server.Address, Credential = ApiCredential.ApiKey(TestApi.Key) }
            );
            await connection.For(TestApi.Definition).SendAsync(TestApi.GetRequest(), null, CancellationToken.None);
        }
        finally
        {
            HttpClient.DefaultProxy = before;
        }

        Assert.Equal((1, 0), (server.Requests.Count, proxy.Requests.Count));
    }
}
