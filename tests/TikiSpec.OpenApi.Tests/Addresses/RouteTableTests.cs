using TikiSpec.OpenApi.Addresses;

namespace TikiSpec.OpenApi.Tests.Addresses;

/// <summary>Which path a call is for.</summary>
public sealed class RouteTableTests
{
    private static readonly RouteTable<Known> Table = new([
        new("GET", "/v2/products/{id}"),
        new("GET", "/v2/products/findBy"),
        new("POST", "/v2/products/{sku}/updateSku"),
        new("GET", "/v2/files/{file}"),
        new("GET", "/v2/files/{name}.{type}"),
        new("GET", "/v2/a:b;c"),
        new("POST", "/v2/jobs?action=start"),
        new("POST", "/v2/jobs?action={other}&force=1"),
        new("POST", "/v2/jobs"),
        new("GET", "/v2/search{?q,page}"),
        new("DELETE", "/v2/products/{productId}"),
        new("GET", "/v2/blobs/{path+}"),
        new("PUT", "/v2/blobs/{+path}"),
        new("GET", "/v2/blobs/{name}"),
        new("GET", "/v2/blobs/{store}/{path+}/meta"),
        new("GET", "/v3/{first+}/to/{last+}"),
        new("ANY", "/v3/{proxy+}"),
    ]);

    [Theory]
    [InlineData("GET", "/v2/products/7", "", "/v2/products/{id}", "id=7")]
    [InlineData("GET", "/v2/products/7/", "", "/v2/products/{id}", "id=7")]
    [InlineData("HEAD", "/v2/products/7", "", "/v2/products/{id}", "id=7")]
    [InlineData("DELETE", "/v2/products/7", "", "/v2/products/{productId}", "productId=7")]
    [InlineData("GET", "/v2/products/findBy", "id=1", "/v2/products/findBy", "")]
    [InlineData("GET", "/v2/products/find%42y", "", "/v2/products/findBy", "")]
    [InlineData("POST", "/v2/products/A%2FB%20c/updateSku", "", "/v2/products/{sku}/updateSku", "sku=A/B c")]
    [InlineData("GET", "/v2/files/a.b.tar", "", "/v2/files/{name}.{type}", "name=a, type=b.tar")]
    [InlineData("GET", "/v2/files/readme", "", "/v2/files/{file}", "file=readme")]
    [InlineData("GET", "/v2/a%3Ab%3Bc", "", "/v2/a:b;c", "")]
    [InlineData("POST", "/v2/jobs", "action=start", "/v2/jobs?action=start", "")]
    [InlineData("POST", "/v2/jobs", "force=1&action=stop", "/v2/jobs?action={other}&force=1", "")]
    [InlineData("POST", "/v2/jobs", "action=stop", "/v2/jobs", "")]
    [InlineData("GET", "/v2/search", "q=a", "/v2/search{?q,page}", "")]
    [InlineData("GET", "/v2/blobs/a/b%2Fc/d.txt", "", "/v2/blobs/{path+}", "path=a/b/c/d.txt")]
    [InlineData("GET", "/v2/blobs/a", "", "/v2/blobs/{name}", "name=a")]
    [InlineData("PUT", "/v2/blobs/a", "", "/v2/blobs/{+path}", "path=a")]
    [InlineData("GET", "/v2/blobs/a/b/c/meta", "", "/v2/blobs/{store}/{path+}/meta", "store=a, path=b/c")]
    [InlineData("GET", "/v3/a/to/b/c", "", "/v3/{first+}/to/{last+}", "first=a, last=b/c")]
    [InlineData("ANY", "/v3/a//b", "", "/v3/{proxy+}", "proxy=a//b")]
    public void The_most_telling_path_wins(string method, string path, string query, string found, string values)
    {
        var match = Table.Find(method, path, query);

        Assert.Equal(found, match.Route?.Path);
        Assert.Equal(values, string.Join(", ", match.PathValues.Select(static one => $"{one.Key}={WireText.Plain(one.Value)}")));
    }

    [Theory]
    [InlineData("POST", "/v2/products/7", "GET DELETE")]
    [InlineData("POST", "/v2/products/findBy", "GET")]
    [InlineData("GET", "/v2/jobs", "POST")]
    [InlineData("GET", "/v2/products", "")]
    [InlineData("GET", "/v2/products/", "")]
    [InlineData("GET", "/v2/products//updateSku", "")]
    [InlineData("GET", "/v2/files//", "")]
    [InlineData("GET", "/V2/search", "")]
    [InlineData("DELETE", "/v2/blobs/a", "GET")]
    [InlineData("DELETE", "/v2/blobs/a/b", "GET PUT")]
    [InlineData("GET", "/v2/blobs", "")]
    public void What_is_not_there_is_told_with_the_methods_that_are(string method, string path, string allowed)
    {
        var match = Table.Find(method, path, "");

        Assert.Null(match.Route);
        Assert.Equal(allowed, string.Join(' ', match.AllowedMethods));
    }

    private sealed record Known(string Method, string Path) : IRoute
    {
        public PathTemplate Template { get; } = new(Path);
    }
}
