using System.Text.Json;
using TikiSpec.Emitter.Tests.Compiling;

namespace TikiSpec.Emitter.Tests.Behaviour;

/// <summary>Formats of texts and numbers, and who sends what.</summary>
public sealed class FormatTests
{
    private static readonly EmittedType Row = EmittedType.Of("values", "Row");

    private static readonly Type Caller = EmittedAssembly
        .Load(
            EmitterCase.Files("values"),
            """
            using System;
            using System.Net.Http;
            using System.Threading.Tasks;
            using Shop;
            using Shop.V1;
            using TikiSpec;

            /// <summary>Calls.</summary>
            public static class Caller
            {
                /// <summary>Sends what came.</summary>
                /// <param name="handler">Gives it.</param>
                public static async Task Call(HttpMessageHandler handler)
                {
                    var server = new Uri("http://localhost:1");
                    using var client = new ShopClient(new ApiClientOptions { HttpMessageHandler = handler, BaseAddress = server });
                    var id = Guid.Parse("01234567-89AB-cdef-0123-456789abcdef");
                    var row = await client.V1.Rows.PutAsync(id, new Row { Made = "now", Secret = "s" }, new() { Other = id });
                    await client.V1.Rows.PutAsync(id, row);
                }

                /// <summary>Searches.</summary>
                /// <param name="handler">Takes it.</param>
                public static async Task Search(HttpMessageHandler handler)
                {
                    var server = new Uri("http://localhost:1");
                    using var client = new ShopClient(new ApiClientOptions { HttpMessageHandler = handler, BaseAddress = server });
                    await client.V1.Rows.SearchAsync(["a/b", "c d"], new() { Q = "x:y/z?&#+=", Limit = "5" });
                }
            }
            """
        )
        .GetType("Caller", throwOnError: true)!;

    [Theory]
    [InlineData("12.50", "12.50")]
    [InlineData("-0.000000001", "-0.000000001")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public void A_number_in_a_text_is_a_decimal_with_all_its_digits(string text, string value)
    {
        var json = $$"""{"price":"{{text}}","prices":["{{text}}"]}""";

        Assert.Equal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), Row.Get(Row.Read(json), "Price"));
        Assert.Equal(json, Row.Through(json));
    }

    [Theory]
    [InlineData("\"12,50\"")]
    [InlineData("\"\"")]
    [InlineData("\"NaN\"")]
    [InlineData("\"0.12345678901234567890123456789\"")]
    [InlineData("\"79228162514264337593543950336\"")]
    public void A_text_that_is_no_decimal_is_kept(string text)
    {
        Assert.Null(Row.Get(Row.Read($$"""{"price":{{text}}}"""), "Price"));
        Assert.Equal($$"""{"price":{{text}}}""", Row.Through($$"""{"price":{{text}}}"""));
    }

    [Theory]
    [InlineData("12.5", "12.5")]
    [InlineData("\"+7\"", "7")]
    [InlineData("\"1e3\"", "1000")]
    public void What_means_a_number_is_read_written_back_as_it_came_and_otherwise_as_a_text(string came, string declared)
    {
        var json = $$"""{"price":{{came}}}""";

        Assert.Equal(json, Row.Through(json));
        Assert.Equal($$"""{"price":"{{declared}}"}""", Row.Anew(json, "Price"));
    }

    [Theory]
    [InlineData("12.5")]
    [InlineData("\"12.5\"")]
    public void Beside_a_number_a_text_that_holds_one_stays_a_text(string cost) =>
        Assert.Equal($$"""{"cost":{{cost}}}""", Row.Through($$"""{"cost":{{cost}}}"""));

    [Fact]
    public void A_uuid_is_a_guid_and_a_text_that_is_none_is_kept()
    {
        const string id = "01234567-89ab-cdef-0123-456789abcdef";

        Assert.Equal(Guid.Parse(id), Row.Get(Row.Read($$"""{"id":"{{id}}"}"""), "Id"));
        Assert.Equal($$"""{"id":"{{id}}","ids":["{{id}}"]}""", Row.Through($$"""{"id":"{{id}}","ids":["{{id}}"]}"""));
        Assert.Null(Row.Get(Row.Read("""{"id":"none"}"""), "Id"));
        Assert.Equal("""{"id":"none"}""", Row.Through("""{"id":"none"}"""));
        Assert.Equal(Guid.Parse(id), Row.Get(Row.Read("""{"id":"0123456789abcdef0123456789abcdef"}"""), "Id"));
    }

    [Theory]
    [InlineData("""["none"]""")]
    [InlineData("""["01234567-89ab-cdef-0123-456789abcdef","none",7,"01234567-89ab-cdef-0123-456789abcdef"]""")]
    public void A_text_in_a_list_that_is_no_uuid_is_kept_where_it_stands(string ids)
    {
        var row = Row.Read($$"""{"ids":{{ids}}}""");

        Assert.Contains(null, Row.List(row, "Ids"));
        Assert.Equal($$"""{"ids":{{ids}}}""", Row.Write(row));
        Assert.Equal(row, Row.Read($$"""{"ids":{{ids}}}"""));
        Assert.NotEqual(row, Row.Read("""{"ids":["another"]}"""));
        Row.Set(row, "Ids", new Guid?[] { null });
        Assert.Equal("""{"ids":[null]}""", Row.Write(row));
    }

    [Theory]
    [InlineData("url", "Url", "-_8")]
    [InlineData("url", "Url", "+/8=")]
    [InlineData("encoded", "Encoded", "-_8")]
    public void Base64_of_addresses_is_written_back_as_it_came_and_otherwise_in_its_own_alphabet(string name, string property, string came)
    {
        var json = $$"""{"{{name}}":"{{came}}"}""";

        Assert.Equal(json, Row.Through(json));
        Assert.Equal($$"""{"{{name}}":"-_8"}""", Row.Anew(json, property));
    }

    [Theory]
    [InlineData("\"NaN\"", double.NaN)]
    [InlineData("\"Infinity\"", double.PositiveInfinity)]
    [InlineData("\"-Infinity\"", double.NegativeInfinity)]
    [InlineData("0.25", 0.25)]
    public void A_double_that_json_has_no_number_for_is_read_and_written_as_its_text(string json, double value)
    {
        Assert.Equal(value, Row.Get(Row.Read($$"""{"ratio":{{json}}}"""), "Ratio"));
        Assert.Equal($$"""{"ratio":{{json}}}""", Row.Through($$"""{"ratio":{{json}}}"""));
    }

    [Fact]
    public void A_number_beyond_all_is_no_number() => Assert.ThrowsAny<JsonException>(() => Row.Read("""{"ratio":1e999}"""));

    [Fact]
    public void A_property_and_an_additional_one_of_its_name_are_written_once()
    {
        var row = Row.Read("""{"name":"a","id":"none","x":1}""");
        Row.Set(row, "AdditionalProperties", Row.Additional(row).With("name", "b").With("y", 2));

        Assert.Equal("""{"name":"a","id":"none","x":1,"y":2}""", Row.Write(row));
    }

    [Fact]
    public void The_first_items_of_a_list_say_what_items_are()
    {
        Assert.Equal("IReadOnlyList`1", Row.Type.GetProperty("Pair")!.PropertyType.Name);
        Assert.Equal("RowPair", Row.Type.GetProperty("Pair")!.PropertyType.GenericTypeArguments[0].Name);
        Assert.Equal(typeof(decimal), Row.Type.GetProperty("Same")!.PropertyType.GenericTypeArguments[0]);
        Assert.Equal("""{"pair":["a",1]}""", Row.Through("""{"pair":["a",1]}"""));
    }

    [Fact]
    public async Task What_only_responses_have_is_not_sent_also_where_it_came_with_one()
    {
        var handler = new RecordingHandler("""{"made":"then","name":"a"}""");
        await (Task)Caller.GetMethod("Call")!.Invoke(null, [handler])!;

        Assert.Equal(
            [
                "POST /rows/01234567-89ab-cdef-0123-456789abcdef?other=01234567-89ab-cdef-0123-456789abcdef application/json "
                    + "{\"secret\":\"s\"}",
                "POST /rows/01234567-89ab-cdef-0123-456789abcdef application/json {\"name\":\"a\"}",
            ],
            handler.Sent
        );
        Assert.Equal("""{"made":"then","name":"a"}""", Row.Through("""{"made":"then","name":"a"}"""));
    }

    [Fact]
    public async Task Reserved_signs_travel_as_they_are_where_it_is_said()
    {
        var handler = new RecordingHandler();

        await (Task)Caller.GetMethod("Search")!.Invoke(null, [handler])!;

        Assert.Equal(["GET /search?at=a/b,c%20d&q=x:y/z?%26%23%2B%3D&limit=5"], handler.Sent);
    }
}
