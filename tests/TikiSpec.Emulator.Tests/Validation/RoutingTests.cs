namespace TikiSpec.Emulator.Tests.Validation;

public sealed class RoutingTests : EmulatorTest
{
    [Theory]
    [InlineData("v2.1/nothing")]
    [InlineData("v3/products")]
    [InlineData("v2.1/categories")]
    [InlineData("v2.1/products/1/2")]
    [InlineData("v2.1//products")]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    public async Task A_path_that_is_none_is_not_found(string path) =>
        (await Http.GetAsync(path)).AssertRefused(404, "no operation is at /");

    [Theory]
    [InlineData("POST", "v2.1/products", "GET, HEAD")]
    [InlineData("GET", "v2.1/products/updateSku", "PUT")]
    [InlineData("POST", "v2.1/products/updateSku", "PUT")]
    [InlineData("DELETE", "v2/requests/findBy", "GET, HEAD")]
    [InlineData("PATCH", "v2/requests/1", "GET, DELETE, HEAD")]
    [InlineData("BREW", "v2/brands", "GET, HEAD")]
    [InlineData("OPTIONS", "v2/brands", "GET, HEAD")]
    public async Task A_wrong_method_is_told_with_those_that_are_right(string method, string path, string allowed)
    {
        var response = await Http.SendAsync(method, path);

        response.AssertRefused(405, $"Request method '{method}' not supported");
        Assert.Equal(allowed, response.Headers["Allow"]);
    }

    /// <summary>As HTTP has it: what GET would say, without the body.</summary>
    [Fact]
    public async Task Head_is_get_without_a_body()
    {
        var response = await Http.SendAsync("HEAD", "v2.1/products");

        Assert.Equal((200, ""), (response.Status, response.Text));
        Assert.StartsWith("application/json", response.Headers["Content-Type"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_literal_path_wins_over_a_parameter() =>
        Assert.Single((await Http.GetJsonAsync("v2/products/findBy?original_sku=YOUR_ORIGINAL_SKU_123")).Data());

    [Theory]
    [InlineData("v2.1/products/abc", "path parameter 'productId' is a string, but an integer of 64 bits is expected")]
    [InlineData("v2.1/products/9999999999999999999", "path parameter 'productId' is a number, but an integer of 64 bits is expected")]
    [InlineData("v1/categories/1.0", "path parameter 'id' is a string, but an integer of 64 bits is expected")]
    public async Task A_path_parameter_of_the_wrong_type_is_named(string path, string error) =>
        (await Http.GetAsync(path)).AssertRefused(400, error);

    [Fact]
    public async Task An_escaped_slash_belongs_to_the_value()
    {
        Emulator.State.Put(Emulator.State.FindProduct(2088336)! with { OriginalSku = "A/B c+d%" });

        Assert.Equal(
            "approved",
            (await Http.SendJsonAsync("POST", "v1/products/A%2FB%20c%2Bd%25/updateSku", """{"price":30000}""")).Text("state")
        );
        Assert.Equal(30000, Emulator.State.FindProduct(2088336)!.Price);
    }
}
