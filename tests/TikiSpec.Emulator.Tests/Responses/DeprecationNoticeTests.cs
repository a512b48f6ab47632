namespace TikiSpec.Emulator.Tests.Responses;

/// <summary>Responses that say that their operation is on its way out.</summary>
public sealed class DeprecationNoticeTests : EmulatorTest
{
    private const string Page = "https://open.tiki.vn/docs/docs/current/api-references/product-api/";

    protected override TikiEmulatorOptions Options => base.Options with { TellsDeprecations = true };

    [Theory]
    [InlineData("GET", "v2/products", "/integration/v2.1/products")]
    [InlineData("GET", "v2/products/17", "/integration/v2.1/products/17")]
    [InlineData("POST", "v2/products/updateSku", "/integration/v2.1/products/updateSku")]
    [InlineData("PUT", "v2/products/updateSkus", "/integration/v2.1/products/updateSkus")]
    [InlineData("POST", "v2/requests", "/integration/v2.1/requests")]
    public async Task The_five_deprecated_operations_say_since_when_and_what_takes_their_place(string method, string path, string successor)
    {
        var response = await Http.SendAsync(method, path, method == "GET" ? null : "{}");

        Assert.Equal("@1641340800", response.Headers["Deprecation"]);
        Assert.Equal($"<{Page}>; rel=\"deprecation\", <{successor}>; rel=\"successor-version\"", response.Headers["Link"]);
        Assert.StartsWith("299 - \"Call the operation of the same name in v2.1", response.Headers["Warning"], StringComparison.Ordinal);
        Assert.DoesNotContain("Sunset", response.Headers.Keys);
    }

    [Fact]
    public async Task Others_say_nothing() =>
        Assert.Empty(
            (await Http.GetAsync("v2.1/products")).Headers.Keys.Intersect(
                ["Deprecation", "Link", "Warning"],
                StringComparer.OrdinalIgnoreCase
            )
        );
}

/// <summary>The same of a document of one's own.</summary>
public sealed class OwnDeprecationNoticeTests : EmulatorTest
{
    private const string Shop = """
        openapi: 3.0.4
        info: { title: Shop, version: "1" }
        paths:
          /items/{id}:
            parameters:
              - { name: id, in: path, required: true, schema: { type: string } }
            get:
              operationId: Items_Get
              deprecated: true
              x-client-deprecation:
                since: '2025-01-01'
                sunset: '2026-12-31'
                successor: { operationId: Goods_Get }
                note: Goods are "items" now…
              responses: { "200": { description: x } }
            delete:
              operationId: Items_Delete
              deprecated: true
              responses: { "204": { description: x } }
          /goods/{id}:
            get:
              operationId: Goods_Get
              parameters:
                - { name: id, in: path, required: true, schema: { type: string } }
              responses: { "200": { description: x } }
        """;

    protected override TikiEmulatorOptions Options =>
        base.Options with
        {
            TellsDeprecations = true,
            Specs = [new EmulatorSpec("shop", Shop)],
        };

    [Fact]
    public async Task Its_day_of_removal_is_told_and_a_successor_of_the_same_document_found()
    {
        var response = await Http.GetAsync("/items/a%20b");

        Assert.Equal("@1735689600", response.Headers["Deprecation"]);
        Assert.Equal("Thu, 31 Dec 2026 00:00:00 GMT", response.Headers["Sunset"]);
        Assert.Equal("</goods/a%20b>; rel=\"successor-version\"", response.Headers["Link"]);
        Assert.Equal("299 - \"Goods are  items  now \"", response.Headers["Warning"]);
    }

    [Fact]
    public async Task What_is_deprecated_without_a_word_says_nothing() =>
        Assert.DoesNotContain("Deprecation", (await Http.SendAsync("DELETE", "/items/1")).Headers.Keys);
}
