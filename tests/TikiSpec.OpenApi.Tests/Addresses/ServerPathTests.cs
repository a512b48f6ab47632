using TikiSpec.OpenApi.Addresses;

namespace TikiSpec.OpenApi.Tests.Addresses;

/// <summary>Where the paths of a server begin.</summary>
public sealed class ServerPathTests
{
    [Theory]
    [InlineData("https://api.example", "")]
    [InlineData("https://api.example/", "")]
    [InlineData("https://api.example/v2/", "/v2")]
    [InlineData("https://api.example:8443/a%20b/v2?x=/y#/z", "/a b/v2")]
    [InlineData("https://{region}.api.example/{version}/x", "/{version}/x")]
    [InlineData("{scheme}://{host}/v1", "/v1")]
    [InlineData("//api.example/v2", "/v2")]
    [InlineData("/v2", "/v2")]
    [InlineData("v2/", "/v2")]
    [InlineData("./v2", "/v2")]
    [InlineData("../a/./b/../v2", "/a/v2")]
    [InlineData(".", "")]
    [InlineData("/", "")]
    [InlineData("", "")]
    public void It_is_what_stands_behind_the_host(string url, string path) => Assert.Equal(path, ServerPath.Of(url));

    [Theory]
    [InlineData("[{url: 'https://x.example/{v}', variables: {v: {default: v2, enum: [v1, v2]}}}]", "/v1 /v2")]
    [InlineData(
        "[{url: 'https://x.example/{tenant}/{v}', variables: {tenant: {default: us}, v: {default: a, enum: [a]}}}]",
        "/us/a /{tenant}/a"
    )]
    [InlineData("[{url: 'https://{r}.example/v1', variables: {r: {default: eu}}}, {url: /v1}, {url: /v2}]", "/v1 /v2")]
    [InlineData("[]", "")]
    public void An_operation_is_below_each_of_its_servers(string servers, string paths)
    {
        var view = Documents.Read(
            Documents.Head
                + $"servers: {servers}\npaths:\n  /p: {{get: {{operationId: P_Get, responses: {{'200': {{description: x}}}}}}}}\n"
        );

        Assert.Equal(paths, string.Join(' ', Assert.Single(view.Operations).ServerPaths));
    }

    [Fact]
    public void Servers_of_its_own_stand_in_their_place()
    {
        var view = Documents.Read(
            Documents.Head
                + """
                servers: [{url: /v1}]
                paths:
                  /p:
                    servers: [{url: /files}]
                    get: {operationId: P_Get, responses: {'200': {description: x}}}
                    put: {operationId: P_Put, servers: [{url: /uploads}], responses: {'200': {description: x}}}
                """
        );

        Assert.Equal(["/files", "/uploads"], view.Operations.SelectMany(static operation => operation.ServerPaths));
    }
}
