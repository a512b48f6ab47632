using TikiSpec.Runtime;
using TikiSpec.Tests.Stubs;
using TikiSpec.Transport.Calls;

namespace TikiSpec.Tests.Transport;

public sealed class AddressTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData("123", "123")]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("../x", "..%2Fx")]
    [InlineData("%2e%2e", "%252e%252e")]
    [InlineData("a?b#c&d=e+f g", "a%3Fb%23c%26d%3De%2Bf%20g")]
    [InlineData("áo\u0001", "%C3%A1o%01")]
    [InlineData("a\\..\\b", "a%5C..%5Cb")]
    [InlineData("...", "...")]
    [InlineData(" ", "%20")]
    public async Task A_path_value_stays_one_segment(string value, string expected)
    {
        var server = new StubServer().Json("{}");
        await server.Caller().SendAsync(TestApi.GetRequest(value), null, None);

        Assert.Equal("https://api.example.com/integration/v1/items/" + expected, server.Only.Address);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void A_path_value_that_addresses_something_else_is_refused(string value)
    {
        Assert.Equal("id", Assert.Throws<ArgumentException>(() => TestApi.GetRequest(value)).ParamName);
        Assert.Equal("id", Assert.Throws<ArgumentNullException>(() => TestApi.GetRequest(null!)).ParamName);
    }

    [Fact]
    public async Task A_path_without_its_value_is_refused()
    {
        var call = new StubServer().Json("{}").Caller().SendAsync(new ApiRequest(TestApi.Get), null, None);

        Assert.Equal("id", (await Assert.ThrowsAsync<ArgumentException>(() => call)).ParamName);
    }

    [Fact]
    public async Task Query_values_are_escaped_and_null_ones_left_out()
    {
        var server = new StubServer().Json("{}");
        var request = new ApiRequest(TestApi.List);
        request.AddQuery("name", "a&b=c d+é");
        request.AddQuery("none", null);
        request.AddQuery("active", (bool?)true, ApiText.Flag);
        request.AddQuery("page", (int?)null, ApiText.Int32);
        request.AddQueryList("include", ["x,y", "z"], ApiText.String, explode: false, separator: ',');
        request.AddQueryList("id", [1L, 2L], ApiText.Int64, explode: true);
        request.AddQueryList("space", ["a", "b"], ApiText.String, explode: false, separator: ' ');
        request.AddQueryList<string>("empty", [], ApiText.String, explode: false);
        request.AddQueryList<string>("null", null, ApiText.String, explode: true);
        request.AddQueryMap("filter", new Dictionary<string, long> { ["a b"] = 1 }, ApiText.Int64, deep: true);
        request.AddQueryMap("flat", new Dictionary<string, long> { ["k"] = 1 }, ApiText.Int64, deep: false);
        await server.Caller().SendAsync(request, null, None);

        Assert.Equal(
            "https://api.example.com/integration/v1/items?name=a%26b%3Dc%20d%2B%C3%A9&active=1&include=x%2Cy,z&id=1&id=2"
                + "&space=a%20b&filter%5Ba%20b%5D=1&k=1",
            server.Only.Address
        );
    }

    [Theory]
    [InlineData(null, null, "https://api.example.com/integration/v1")]
    [InlineData("sandbox", null, "https://sandbox.example.com/integration/v1")]
    [InlineData("1", null, "https://sandbox.example.com/integration/v1")]
    [InlineData(null, "http://localhost:5005", "http://localhost:5005/integration/v1")]
    [InlineData("Sandbox", "https://proxy.example.org/tiki/", "https://proxy.example.org/tiki/integration/v1")]
    public void The_server_follows_from_spec_and_options(string? server, string? address, string expected)
    {
        var options = new ApiClientOptions { Server = server, BaseAddress = address is null ? null : new Uri(address) };

        Assert.Equal(expected, ServerAddress.Resolve(TestApi.Definition, options));
    }

    [Theory]
    [InlineData("/api/v3", "https://pets.example.com", "https://pets.example.com/api/v3")]
    [InlineData("/", "https://pets.example.com/", "https://pets.example.com")]
    [InlineData("https://x.example.com/", null, "https://x.example.com")]
    public void A_spec_may_name_a_path_alone(string url, string? address, string expected)
    {
        var definition = new ApiDefinition("pets") { Servers = [new(url)] };

        Assert.Equal(
            expected,
            ServerAddress.Resolve(definition, new ApiClientOptions { BaseAddress = address is null ? null : new Uri(address) })
        );
    }

    [Fact]
    public void A_server_that_does_not_exist_is_refused_with_those_that_do()
    {
        var exception = Assert.Throws<ArgumentException>(() =>
            ServerAddress.Resolve(TestApi.Definition, new ApiClientOptions { Server = "Test" })
        );

        Assert.StartsWith(
            "ApiClientOptions.Server is none of the servers of the spec \"test.v1\": it has \"Production\", \"Sandbox\".",
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentException>(() => ServerAddress.Resolve(new ApiDefinition("pets"), new ApiClientOptions()));
        Assert.Throws<ArgumentException>(() =>
            ServerAddress.Resolve(TestApi.Definition, new ApiClientOptions { BaseAddress = new Uri("ftp://x") })
        );
        Assert.Throws<ArgumentException>(() =>
            ServerAddress.Resolve(TestApi.Definition, new ApiClientOptions { BaseAddress = new Uri("/x", UriKind.Relative) })
        );
    }

    /// <summary>Whoever gave it knows it, and it may be a secret in the wrong place.</summary>
    [Theory]
    [InlineData("region", "s3cr3t", "ApiClientOptions.ServerVariables[\"region\"] is none of eu, us.")]
    [InlineData("base", "s3cr3t/..", "ApiClientOptions.ServerVariables[\"base\"] is empty or holds one of / @ : ? # \\, which")]
    [InlineData("base", "", "ApiClientOptions.ServerVariables[\"base\"] is empty or holds one of / @ : ? # \\, which")]
    [InlineData(
        "none",
        "x",
        "The server \"https://{region}.example.com/{base}\" needs a value: set ApiClientOptions.ServerVariables[\"base\"]."
    )]
    public void What_is_wrong_with_an_option_is_told_by_its_name_and_without_its_value(string name, string value, string expected)
    {
        var definition = new ApiDefinition("regions")
        {
            Servers =
            [
                new("https://{region}.example.com/{base}") { Variables = [new("region", "eu", ["eu", "us"]), new("base", null, [])] },
            ],
        };
        var options = new ApiClientOptions { ServerVariables = new Dictionary<string, string> { [name] = value } };
        var exception = Assert.Throws<ArgumentException>(() => ServerAddress.Resolve(definition, options));

        Assert.StartsWith(expected, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", exception.Message, StringComparison.Ordinal);
    }
}
