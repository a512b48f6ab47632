using TikiSpec.Runtime;
using TikiSpec.Tests.Stubs;
using TikiSpec.Transport.Calls;

namespace TikiSpec.Tests.Transport;

/// <summary>Addresses that a caller gives.</summary>
public sealed class GivenAddressTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task The_address_of_a_given_client_is_used_and_two_addresses_are_refused()
    {
        var server = new StubServer().Json("{}");
        using var http = new HttpClient(server) { BaseAddress = new Uri("https://proxy.example.org/tiki/") };
        await new ApiConnection(new ApiClientOptions { HttpClient = http })
            .For(TestApi.Definition)
            .SendAsync(new ApiRequest(TestApi.Open), null, None);
        Assert.Equal("https://proxy.example.org/tiki/integration/v1/open", server.Only.Address);

        _ = new ApiConnection(new ApiClientOptions { HttpClient = http, BaseAddress = http.BaseAddress });
        var exception = Assert.Throws<ArgumentException>(() =>
            new ApiConnection(new ApiClientOptions { HttpClient = http, BaseAddress = new Uri("https://other.example.org") })
        );
        Assert.Contains("set one of them", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_addresses_are_told_without_what_is_secret_in_them()
    {
        using var http = new HttpClient { BaseAddress = new Uri("https://user:pass-1234@proxy.example.org/a?key=pass-5678") };
        var exception = Assert.Throws<ArgumentException>(() =>
            new ApiConnection(new ApiClientOptions { HttpClient = http, BaseAddress = new Uri("https://user:pass-9999@x.example.org/b") })
        );

        Assert.Contains("https://x.example.org/b", exception.Message, StringComparison.Ordinal);
        Assert.Contains("https://proxy.example.org/a:", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_with_a_password_is_refused_without_telling_it()
    {
        var exception = Assert.Throws<ArgumentException>(() =>
            ServerAddress.Resolve(
                TestApi.Definition,
                new ApiClientOptions { BaseAddress = new Uri("https://user:pass-1234@x.example.com") }
            )
        );

        Assert.DoesNotContain("pass-1234", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?action=list", "?action=list&q=1")]
    [InlineData("", "?q=1")]
    public async Task A_path_may_have_a_query_of_its_own(string own, string expected)
    {
        var server = new StubServer().Json("{}");
        var request = new ApiRequest(new ApiOperation("Xs_Get", "GET", "/x" + own));
        request.AddQuery("q", "1");
        await server.Caller().SendAsync(request, null, None);

        Assert.EndsWith("/x" + expected, server.Only.Address, StringComparison.Ordinal);
    }
}
