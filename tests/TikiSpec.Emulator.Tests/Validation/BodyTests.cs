using System.Net.Http.Headers;
using System.Text;

namespace TikiSpec.Emulator.Tests.Validation;

public sealed class BodyTests : EmulatorTest
{
    protected override TikiEmulatorOptions Options => new() { MaxBodyBytes = 10_000 };

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{'a':1}")]
    [InlineData("{\"a\":1}}")]
    [InlineData("<xml/>")]
    [InlineData("{\"a\":NaN}")]
    public async Task A_body_that_is_no_json_is_refused(string body)
    {
        var response = await Http.SendAsync("PUT", "v2.1/products/updateSku", body);

        response.AssertRefused(
            400,
            body.Length == 0 ? "Required request body is missing" : "Can't read http message, please check your request"
        );
    }

    [Theory]
    [InlineData("null", "body is null, which is not allowed")]
    [InlineData("[]", "body is an array, but an object is expected")]
    [InlineData("5", "body is a number, but an object is expected")]
    [InlineData("\"text\"", "body is a string, but an object is expected")]
    [InlineData("true", "body is a boolean, but an object is expected")]
    public async Task A_body_of_another_kind_is_refused(string body, string error)
    {
        (await Http.SendAsync("PUT", "v2.1/products/updateSku", body)).AssertRefused(422, error);
        Assert.Equal(422, (await Http.SendAsync("POST", "v2.1/requests", body)).Status);
        (await Http.SendAsync("PUT", "v2.1/products/updateSkus", body)).AssertRefused(400, error);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded;charset=UTF-8")]
    [InlineData("text/plain")]
    [InlineData("")]
    public async Task Only_json_is_taken(string contentType) =>
        (await Http.SendAsync("PUT", "v2.1/products/updateSku", """{"product_id":2166152}""", contentType)).AssertRefused(
            400,
            $"Content type '{contentType}' not supported"
        );

    [Theory]
    [InlineData("application/json;charset=utf-8")]
    [InlineData("APPLICATION/JSON")]
    [InlineData("application/merge-patch+json")]
    public async Task Json_by_any_name_is_taken(string contentType) =>
        Assert.Equal(200, (await Http.SendAsync("PUT", "v2.1/products/updateSku", """{"product_id":2166152}""", contentType)).Status);

    [Theory]
    [InlineData("""{"data":[{"product_id":[1]}]}""", "data[0].product_id is an array, but an integer of 64 bits is expected")]
    [InlineData("""{"data":[{"price":{}}]}""", "data[0].price is an object, but an integer of 64 bits is expected")]
    [InlineData("""{"data":[{"price":true}]}""", "data[0].price is a boolean, but an integer of 64 bits is expected")]
    [InlineData("""{"data":[{"price":1e400}]}""", "data[0].price is a number, but an integer of 64 bits is expected")]
    [InlineData("""{"data":[1,null]}""", "data[0] is a number, but an object is expected")]
    [InlineData("""{"data":[null]}""", "data[0] is null, which is not allowed")]
    [InlineData("""{"data":{}}""", "data is an object, but an array is expected")]
    [InlineData("""{"Data":[]}""", "data is required")]
    public async Task A_property_of_the_wrong_type_is_named(string body, string error) =>
        (await Http.SendAsync("PUT", "v2.1/products/updateSkus", body)).AssertRefused(400, error);

    [Theory]
    [InlineData("""{"product_id":2166152.0,"price":90000.00}""")]
    [InlineData("""{"product_id":2166152,"price":9e4}""")]
    [InlineData("""{"product_id":2166152,"price":null,"unknown":{"deep":[1]}}""")]
    public async Task Whole_numbers_in_any_form_nulls_and_undeclared_properties_are_taken(string body) =>
        Assert.Equal(200, (await Http.SendAsync("PUT", "v2.1/products/updateSku", body)).Status);

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused()
    {
        var body = $$"""{"product_id":2166152,"padding":"{{new string('x', 10_000)}}"}""";

        (await Http.SendAsync("PUT", "v2.1/products/updateSku", body)).AssertRefused(413, "larger than 10000 bytes");
    }

    [Fact]
    public async Task A_body_nested_beyond_reason_is_refused() =>
        (await Http.SendAsync("PUT", "v2.1/products/updateSku", new string('[', 5_000))).AssertRefused(400, "Can't read http message");

    [Theory]
    [InlineData("7B226F726967696E616C5F736B75223A22FF227D")]
    [InlineData("FFFE00")]
    [InlineData("EFBBBF7B")]
    public async Task Bytes_that_are_no_text_are_refused(string hex)
    {
        using var content = new ByteArrayContent(Convert.FromHexString(hex));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        (await Http.SendAsync("PUT", "v2.1/products/updateSku", content)).AssertRefused(400, "Can't read http message");
    }

    [Theory]
    [InlineData("""{"original_sku":"\ud800"}""")]
    [InlineData("""{"\udc00":1}""")]
    public async Task Half_of_a_surrogate_pair_is_refused(string body) =>
        (await Http.SendAsync("PUT", "v2.1/products/updateSku", body)).AssertRefused(400, "no valid Unicode text");

    [Fact]
    public async Task A_thousand_wrong_rows_make_twenty_complaints()
    {
        var rows = string.Join(",", Enumerable.Repeat("1", 1000));
        var response = await Http.SendAsync(
            "PUT",
            "v2.1/products/updateSkus",
            new StringContent($$"""{"data":[{{rows}}]}""", Encoding.UTF8, "application/json")
        );

        Assert.Equal(20, response.Errors.Count);
    }
}
