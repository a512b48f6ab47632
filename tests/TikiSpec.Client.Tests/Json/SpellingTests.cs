using System.Text;
using System.Text.Json;
using TikiSpec.Client.Tests.Json.Examples;
using TikiSpec.Json;
using TikiSpec.Runtime;

namespace TikiSpec.Client.Tests.Json;

/// <summary>What was read as what it is not is written back as it came, until it is given another value.</summary>
public sealed class SpellingTests
{
    // Each has one property that did not come as it would be written.
    public static TheoryData<string> Products =>
        [
            """{"id":"2166152"}""",
            """{"id":2166152.0}""",
            """{"id":""}""",
            """{"id":true}""",
            """{"product_id":2166152}""",
            """{"sku":8552389463}""",
            """{"sku":8552389463.50}""",
            """{"sku":false}""",
            """{"name":null}""",
            """{"price":"27000"}""",
            """{"price":27000.0}""",
            """{"price":null}""",
            """{"active":true}""",
            """{"active":"1"}""",
            """{"is_hidden":"0"}""",
            """{"is_hidden":1}""",
            """{"type":12}""",
            """{"created_at":1488032065}""",
            """{"created_at":"1488032065"}""",
            """{"created_at":"2017-02-25T21:14:25+07:00"}""",
            """{"created_at":"2017-02-25 21:14:25.0"}""",
            """{"created_at":"2017-02-25"}""",
            """{"created_at":"yesterday"}""",
            """{"categories":{}}""",
            """{"categories":""}""",
            """{"categories":null}""",
            """{"categories":{"0":{"id":1,"name":"a","url_key":"b","is_primary":false},"2":"""
                + """{"id":2,"name":"c","url_key":"d","is_primary":true}}}""",
            """{"inventory":[]}""",
            """{"inventory":""}""",
            """{"seller":[]}""",
            """{"attributes":[]}""",
            """{"attributes":""}""",
        ];

    public static TheoryData<string> Orders =>
        [
            """{"applied_rule_ids":["a",1,2.50,null,true]}""",
            """{"applied_rule_ids":"a"}""",
            """{"applied_rule_ids":7}""",
            """{"applied_rule_ids":{"0":"a","3":7}}""",
            """{"applied_rule_ids":""}""",
            """{"items":[{"price":"409000.00","qty":"2"}]}""",
            """{"items":[{"price":409000.00,"qty":2.0}]}""",
            """{"items":[null,[],{"id":"5"}]}""",
            """{"items":{}}""",
            """{"invoice":{"total_seller_fee":"-11100","tax_info":[]}}""",
            """{"shipping":{"plan":{"promised_delivery_date":"2021-06-02"},"address":[]}}""",
            """{"delivery":{"delivery_confirmed":"true","delivery_confirmed_at":""}}""",
        ];

    [Theory]
    [MemberData(nameof(Products))]
    public void A_product_is_written_as_it_came(string json) => Check<V2_1.ProductDetail>(json);

    [Theory]
    [MemberData(nameof(Orders))]
    public void An_order_is_written_as_it_came(string json) => Check<V2.Order>(json);

    [Theory]
    [InlineData("""{"seller_warehouse":"1034, 1015"}""")]
    [InlineData("""{"seller_warehouse":"1034,1015,"}""")]
    [InlineData("""{"seller_warehouse":[1034,"1015"]}""")]
    [InlineData("""{"seller_warehouse":1034}""")]
    public void Separated_ids_are_written_as_they_came(string json) => Check<V2_1.SkuUpdate>(json);

    [Theory]
    [MemberData(nameof(Products))]
    public void Of_a_product_each_is_told_once(string json) => Assert.InRange(Told<V2_1.ProductDetail>(json), 0, 1);

    [Theory]
    [InlineData("""{"id":"2166152"}""")]
    [InlineData("""{"categories":{}}""")]
    [InlineData("""{"inventory":[]}""")]
    [InlineData("""{"inventory":""}""")]
    [InlineData("""{"created_at":"yesterday"}""")]
    [InlineData("""{"product_id":2166152}""")]
    public void Of_a_product_it_is_told(string json) => Assert.Equal(1, Told<V2_1.ProductDetail>(json));

    [Fact]
    public void What_was_given_another_value_is_written_as_declared()
    {
        var product = ApiModel.Parse<V2_1.ProductDetail>("""{"id":"5","name":7,"price":"27000","created_at":"2017-02-25"}""");

        var changed = product with { Price = 28_000, Name = "seven", CreatedAt = product.CreatedAt!.Value.AddDays(1) };

        Assert.Equal("""{"id":"5","name":"seven","price":28000,"created_at":"2017-02-26 00:00:00"}""", ApiModel.ToJson(changed));
    }

    [Fact]
    public void A_request_has_the_declared_form()
    {
        var update = ApiModel.Parse<V2_1.SkuUpdate>("""{"product_id":"5","price":"27000.0","seller_warehouse":[1, "2"]}""");

        var sent = Encoding.UTF8.GetString(ApiJsonWriter.WriteToSend(update, static (writer, value) => value.WriteJson(writer)).Span);

        Assert.Equal("""{"product_id":5,"price":27000,"seller_warehouse":"1,2"}""", sent);
    }

    [Fact]
    public void How_it_came_is_no_part_of_the_value()
    {
        var came = ApiModel.Parse<V2.Order>("""{"code":"1","applied_rule_ids":[1,"2"],"items":[{"qty":"2"}]}""");
        var declared = ApiModel.Parse<V2.Order>("""{"code":"1","applied_rule_ids":["1","2"],"items":[{"qty":2}]}""");

        Assert.Equal(declared, came);
        Assert.Equal(declared.GetHashCode(), came.GetHashCode());
    }

    [Theory]
    [InlineData("""{"applied_rule_ids":{"first":"a"}}""", "$.applied_rule_ids")]
    [InlineData("""{"invoice":[1]}""", "$.invoice")]
    [InlineData("""{"invoice":"none"}""", "$.invoice")]
    [InlineData("""{"items":"none"}""", "$.items")]
    public void What_has_another_shape_and_content_is_refused_with_its_place(string json, string path) =>
        Assert.Equal(path, Assert.Throws<ApiJsonException>(() => ApiModel.Parse<V2.Order>(json)).Path);

    private static void Check<T>(string json)
        where T : IApiModel<T>
    {
        var code = ExampleCode.Of(typeof(T), isList: false);
        var bytes = Encoding.UTF8.GetBytes(json);

        var written = code.RoundTrip(bytes, DriftPolicy.Ignore);

        Assert.Equal(json, written);
        Assert.Equal(written, code.SerializerRoundTrip(bytes));
        Assert.Equal(json, code.RoundTrip(bytes, DriftPolicy.Report));
    }

    private static int Told<T>(string json)
        where T : IApiModel<T> =>
        JsonPayload
            .Read(Encoding.UTF8.GetBytes(json), T.ReadJson, DriftPolicy.Report)
            .DriftEvents?.Resolve(Encoding.UTF8.GetBytes(json), "Products_Get")
            .Count(static told => told.Kind != ApiDriftEventKind.MissingRequired)
        ?? 0;
}
