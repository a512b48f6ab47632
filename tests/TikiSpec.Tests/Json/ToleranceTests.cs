using TikiSpec.Json.Dates;
using TikiSpec.Runtime;
using TikiSpec.Tests.Models;

namespace TikiSpec.Tests.Json;

public sealed class ToleranceTests
{
    [Theory]
    [InlineData("27", 27)]
    [InlineData("\"27\"", 27)]
    [InlineData("\" 27 \"", 27)]
    [InlineData("27.0", 27)]
    [InlineData("\"27.0\"", 27)]
    [InlineData("2.7e1", 27)]
    [InlineData("-0", 0)]
    [InlineData("null", 0)]
    [InlineData("\"\"", 0)]
    [InlineData("true", 1)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("\"-9223372036854775808\"", long.MinValue)]
    public void A_whole_number_comes_in_many_forms(string json, long expected)
    {
        Assert.Equal(expected, Read("item_id", json).ItemId);
    }

    [Theory]
    [InlineData("27.5")]
    [InlineData("1e-999999999")]
    [InlineData("27.000000000000000000000000000000001")]
    [InlineData("\"27,5\"")]
    [InlineData("9223372036854775808")]
    [InlineData("1e400")]
    [InlineData("\"abc\"")]
    [InlineData("{}")]
    [InlineData("[]")]
    public void What_is_no_whole_number_is_refused_with_its_place(string json)
    {
        var exception = Assert.Throws<ApiJsonException>(() => Read("item_id", json));

        Assert.Equal("$.item_id", exception.Path);
        Assert.Equal("a whole number of 64 bits", exception.Expected);
        Assert.Equal("{\"item_id\":".Length, exception.Offset);
    }

    [Theory]
    [InlineData("\"x\"", "x")]
    [InlineData("12345678901234567890.50", "12345678901234567890.50")]
    [InlineData("true", "true")]
    [InlineData("null", "")]
    [InlineData("\"\\u0110\\n\"", "Đ\n")]
    public void A_text_comes_as_number_and_boolean_too(string json, string expected)
    {
        Assert.Equal(expected, Read("sku", json).Sku);
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("0", false)]
    [InlineData("\"1\"", true)]
    [InlineData("\"0\"", false)]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("\"true\"", true)]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    public void Yes_and_no_come_in_many_forms(string json, bool? expected)
    {
        Assert.Equal(expected, Read("active", json).Active);
        Assert.Equal(expected, Read("is_primary", json).IsPrimary);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("\"yes\"")]
    [InlineData("[]")]
    public void What_is_neither_yes_nor_no_is_refused(string json)
    {
        Assert.Throws<ApiJsonException>(() => Read("active", json));
        Assert.Throws<ApiJsonException>(() => Read("is_primary", json));
    }

    [Theory]
    [InlineData("\"2019-06-27 10:47:34\"", "2019-06-27T03:47:34Z")]
    [InlineData("\"2019-06-27T10:47:34+07:00\"", "2019-06-27T03:47:34Z")]
    [InlineData("\"2019-06-27T03:47:34.000Z\"", "2019-06-27T03:47:34Z")]
    [InlineData("\"2019-06-27\"", "2019-06-26T17:00:00Z")]
    [InlineData("\"1561607254\"", "2019-06-27T03:47:34Z")]
    [InlineData("1561607254", "2019-06-27T03:47:34Z")]
    [InlineData("1561607254000", "2019-06-27T03:47:34Z")]
    public void A_Tiki_moment_comes_in_many_forms(string json, string expected)
    {
        var item = Read("created_at", json);

        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), item.CreatedAt);
        Assert.Empty(item.AdditionalProperties);
    }

    [Theory]
    [InlineData("\"0000-00-00 00:00:00\"")]
    [InlineData("\"yesterday\"")]
    [InlineData("\"\"")]
    [InlineData("0")]
    [InlineData("20190627")]
    [InlineData("1e400")]
    [InlineData("-5")]
    public void A_moment_that_cannot_be_read_is_null_and_kept(string json)
    {
        foreach (var name in (string[])["created_at", "updated_at", "day"])
        {
            var item = Read(name, json);

            Assert.Equal((null, null, null), (item.CreatedAt, item.UpdatedAt, item.Day));
            Assert.Equal(ApiValue.Parse(json), item.AdditionalProperties[name]);
            Assert.Contains($"\"{name}\":{json}", ApiModel.ToJson(item), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("2019-06-27 10:47:34", true)]
    [InlineData("2020-02-29 23:59:59", true)]
    [InlineData("9999-12-31 23:59:59", true)]
    [InlineData("2019-02-29 10:47:34", false)]
    [InlineData("2019-13-01 10:47:34", false)]
    [InlineData("2019-00-01 10:47:34", false)]
    [InlineData("2019-01-00 10:47:34", false)]
    [InlineData("0000-01-01 10:47:34", false)]
    [InlineData("0001-01-01 06:59:59", false)]
    [InlineData("2019-06-27 24:00:00", false)]
    [InlineData("2019-06-27 10:60:00", false)]
    [InlineData("2019-06-27 10:47:60", false)]
    [InlineData("2019-06-27T10:47:34", false)]
    [InlineData("2019-06-27 10:47:3x", false)]
    [InlineData("2019-06-27 10:47", false)]
    public void The_fast_way_to_a_moment_agrees_with_the_thorough_one(string text, bool isDeclared)
    {
        var isFast = TikiDateTimeText.TryRead(System.Text.Encoding.UTF8.GetBytes(text), out var fast);
        var (thorough, isThorough) = TikiDateTimeText.Read(text);

        Assert.Equal(isDeclared, isFast);
        Assert.Equal(isDeclared, isThorough && thorough is not null);
        Assert.True(!isFast || fast.EqualsExact(thorough!.Value));
    }

    [Theory]
    [InlineData("2021-06-02 14:40:00.0", "2021-06-02 14:40:00")]
    [InlineData("2021-06-02 14:40:00.125", "2021-06-02 14:40:00.125")]
    [InlineData("2021-06-02", "2021-06-02 00:00:00")]
    public void A_fraction_and_a_day_alone_are_spellings_of_a_moment_too(string text, string clock) =>
        Assert.Equal(
            (new DateTimeOffset(DateTime.Parse(clock, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(7)), true),
            TikiDateTimeText.Read(text)
        );

    [Theory]
    [InlineData("created_at", "\"0001-01-01 00:00:00\"")]
    [InlineData("updated_at", "\"9999-12-31T23:59:59-12:00\"")]
    public void A_moment_beyond_the_ends_of_time_is_null_and_kept(string name, string json)
    {
        Assert.Equal(ApiValue.Parse(json), Read(name, json).AdditionalProperties[name]);
    }

    [Fact]
    public void Moments_without_an_offset_are_not_read_in_the_zone_of_the_machine()
    {
        Assert.Equal(new DateTimeOffset(2020, 5, 6, 7, 8, 9, TimeSpan.Zero), Read("updated_at", "\"2020-05-06T07:08:09\"").UpdatedAt);
        Assert.Equal(TimeSpan.Zero, Read("updated_at", "\"2020-05-06\"").UpdatedAt!.Value.Offset);
    }

    [Theory]
    [InlineData("\"1054, 1233\"")]
    [InlineData("\"1054,1233\"")]
    [InlineData("\"1054 ,1233,\"")]
    [InlineData("[1054, 1233]")]
    [InlineData("[\"1054\", 1233]")]
    public void Ids_in_one_text_come_in_many_forms_and_are_written_in_one(string json)
    {
        var item = Read("warehouses", json);

        Assert.Equal([1054, 1233], item.Warehouses);
        Assert.Contains("\"warehouses\":\"1054,1233\"", ApiModel.ToJson(item), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_of_ids_that_holds_something_else_is_refused()
    {
        Assert.Throws<ApiJsonException>(() => Read("warehouses", "\"1054;1233\""));
    }

    [Fact]
    public void An_unknown_value_of_an_open_enum_survives()
    {
        var item = Read("state", "\"mangrove\"");

        Assert.Equal("mangrove", item.State!.Value.Value);
        Assert.False(item.State.Value.IsKnown);
        Assert.Contains("\"state\":\"mangrove\"", ApiModel.ToJson(item), StringComparison.Ordinal);
    }

    [Fact]
    public void A_known_value_of_an_open_enum_is_the_known_string_itself()
    {
        Assert.Same(Read("state", "\"approved\"").State!.Value.Value, Read("state", "\"approved\"").State!.Value.Value);
        Assert.Same(Read("state", "\"approved\"").State!.Value.Value, Read("state", "\"\\u0061pproved\"").State!.Value.Value);
    }

    [Fact]
    public void An_unknown_number_of_a_closed_enum_survives()
    {
        Assert.Equal((ItemKind)9, Read("kind", "9").Kind);
        Assert.Equal(ItemKind.Configurable, Read("kind", "\"2\"").Kind);
        Assert.Throws<ApiJsonException>(() => Read("kind", "4294967297"));
    }

    [Fact]
    public void An_empty_map_may_come_as_an_empty_array()
    {
        Assert.Empty(Read("stock", "[]").Stock);
        Assert.Throws<ApiJsonException>(() => Read("stock", "[1]"));
    }

    [Fact]
    public void An_alias_is_read_where_the_property_itself_is_missing()
    {
        Assert.Equal(5, ApiModel.Parse<Item>("""{"id":5,"sku":"x"}""").ItemId);
        Assert.Equal(6, ApiModel.Parse<Item>("""{"item_id":6,"id":5,"sku":"x"}""").ItemId);
        Assert.Equal(5, ApiModel.Parse<Item>("""{"item_id":6,"id":5,"sku":"x"}""").AdditionalProperties["id"]);
    }

    [Fact]
    public void What_is_missing_or_null_has_the_empty_value_of_its_type()
    {
        foreach (var json in (string[])["null", "{}", """{"item_id":null,"sku":null,"tags":null,"children":null,"stock":null}"""])
        {
            var item = ApiModel.Parse<Item>(json);

            Assert.Equal((0, ""), (item.ItemId, item.Sku));
            Assert.Empty(item.Tags);
            Assert.Empty(item.Children);
            Assert.Empty(item.Stock);
        }
        Assert.Equal("", ApiJson.Empty<Item>().Sku);
        Assert.Same(ApiJson.Empty<Item>(), ApiJson.Empty<Item>());
    }

    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData("\"1.5\"", 1.5)]
    [InlineData("\"\"", null)]
    public void A_floating_number_comes_as_text_too(string json, double? expected)
    {
        Assert.Equal(expected, Read("rate", json).Rate);
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("\"1e400\"")]
    [InlineData("\"∞\"")]
    public void A_floating_number_beyond_all_is_none(string json)
    {
        Assert.Throws<ApiJsonException>(() => Read("rate", json));
    }

    [Theory]
    [InlineData("\"NaN\"", double.NaN)]
    [InlineData("\"Infinity\"", double.PositiveInfinity)]
    [InlineData("\"-Infinity\"", double.NegativeInfinity)]
    public void What_json_has_no_number_for_comes_as_a_text(string json, double expected)
    {
        Assert.Equal(expected, Read("rate", json).Rate);
    }

    private static Item Read(string name, string json) => ApiModel.Parse<Item>($"{{\"{name}\":{json}}}");
}
