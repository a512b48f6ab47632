using System.Net;
using TikiSpec.Credentials;
using TikiSpec.Runtime;
using TikiSpec.Tests.Stubs;
using TikiSpec.Transport.Calls;
using TikiSpec.Transport.Sending;

namespace TikiSpec.Tests.Transport;

/// <summary>A credential goes to the server that it is for, and nowhere else.</summary>
public sealed class OriginTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData(".evil.example/y")]
    [InlineData("@other.example/y")]
    [InlineData(":80/y")]
    [InlineData("y")]
    [InlineData("")]
    public async Task A_path_without_its_slash_is_refused(string path)
    {
        var server = new StubServer().Json("{}");
        var exception = await Assert.ThrowsAsync<ArgumentException>(() =>
            server.Caller(WithKey).SendAsync(new ApiRequest(new ApiOperation("Xs_Get", "GET", path)), null, None)
        );

        Assert.StartsWith(
            $"Xs_Get was not sent: its path \"{path}\" does not begin with a slash.",
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.Empty(server.Seen);
    }

    [Theory]
    [InlineData("https://api.example.com:444/x")]
    [InlineData("http://api.example.com/x")]
    [InlineData("https://api.example.com.evil.example/x")]
    [InlineData("https://api.example.com@evil.example/x")]
    public void An_address_of_another_origin_gets_no_credential(string address)
    {
        var guard = new CredentialGuard(new ApiClientOptions());
        var exception = Assert.ThrowsAny<ApiException>(() => guard.Check(Call(address)));

        Assert.Contains("the credential is for api.example.com alone", exception.Message, StringComparison.Ordinal);
        guard.Check(Call("https://API.example.com:443/y"));
    }

    [Theory]
    [InlineData("https://api.example.com:8080/a", "https://API.example.com:8080/b", true)]
    [InlineData("https://api.example.com:8080/a", "http://api.example.com:8080/a", false)]
    [InlineData("https://api.example.com/a", "https://api.example.com:8080/a", false)]
    [InlineData("https://api.example.com/a", "https://api.example.org/a", false)]
    public void Scheme_host_and_port_are_an_origin(string left, string right, bool areSame)
    {
        Assert.Equal(areSame, Origin.AreSame(new Uri(left), new Uri(right)));
        Assert.Equal(areSame, Origin.AreSame(new Uri(right), new Uri(left)));
    }

    [Theory]
    [InlineData("http://localhost.evil.example", false)]
    [InlineData("http://127.0.0.1.nip.io", false)]
    [InlineData("http://127.1.2.3", true)]
    [InlineData("http://[::ffff:127.0.0.1]:5005", true)]
    public void Only_what_cannot_be_another_machine_is_this_one(string address, bool isThisMachine) =>
        Assert.Equal(isThisMachine, Origin.IsThisMachine(new Uri(address)));

    [Fact]
    public async Task Cookies_of_one_response_do_not_go_out_with_the_next_request()
    {
        await using var server = RawServer.Start(
            "HTTP/1.1 200 OK\r\nSet-Cookie: session=1; Path=/\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"
        );
        using var connection = new ApiConnection(new ApiClientOptions { BaseAddress = server.Address });
        for (var call = 0; call < 2; call++)
            await connection.For(TestApi.Definition).SendAsync(new ApiRequest(TestApi.Open), null, None);

        Assert.Equal(2, server.Requests.Count);
        Assert.DoesNotContain("session", server.Requests[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Calls_to_this_machine_go_past_the_proxy()
    {
        var proxy = new OutwardProxy(static () => new WebProxy("http://proxy.example.com:3128"));

        Assert.True(proxy.IsBypassed(new Uri("http://localhost:5005")));
        Assert.Null(proxy.GetProxy(new Uri("http://127.0.0.1:5005/x")));
        Assert.Equal(new Uri("http://proxy.example.com:3128"), proxy.GetProxy(new Uri("https://api.example.com")));
    }

    private static ApiClientOptions WithKey(ApiClientOptions options) => options with { Credential = ApiCredential.ApiKey(TestApi.Key) };

    private static PreparedCall Call(string address) =>
        new()
        {
            Operation = TestApi.Open,
            Address = new Uri(address),
            Server = new Uri("https://api.example.com/v1"),
            Headers = [],
            Content = null,
            CanRepeat = true,
            Timeout = TimeSpan.FromSeconds(1),
            MaxRetries = 0,
            Credentials = [],
            Secrets = new SecretFilter(static () => []),
        };
}
