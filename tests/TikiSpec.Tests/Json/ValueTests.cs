using System.Text.Json;
using TikiSpec.Tests.Models;

namespace TikiSpec.Tests.Json;

public sealed class ValueTests
{
    [Fact]
    public void Plain_values_convert_by_themselves()
    {
        ApiValue[] values = ["a\"b", 5, 5L, 1.50m, true, false, (string?)null, ApiProperties.Empty, new ItemState("approved").Value];

        Assert.Equal(
            ["\"a\\\"b\"", "5", "5", "1.50", "true", "false", "null", "{}", "\"approved\""],
            values.Select(static value => value.ToString())
        );
    }

    [Fact]
    public void Collection_expressions_make_arrays_and_objects()
    {
        ApiValue list = ["a", 1, true, ApiValue.Null, new ApiValue()];
        ApiProperties properties = [new("x", 1), new("y", "z"), new("x", 2)];

        Assert.Equal("""["a",1,true,null,null]""", list.ToString());
        Assert.Equal("""{"x":2,"y":"z"}""", properties.ToString());
        Assert.Equal(properties, new Dictionary<string, ApiValue> { ["y"] = "z", ["x"] = 2 });
    }

    [Fact]
    public void The_default_value_is_absent_and_not_null()
    {
        ApiValue value = default;

        Assert.Equal((JsonValueKind.Undefined, true, true, ""), (value.Kind, value.IsAbsent, value.IsNull, value.ToString()));
        Assert.NotEqual(ApiValue.Null, value);
        Assert.True(ApiValue.Null.IsNull);
        Assert.Empty(value.Items);
        Assert.Empty(value.Properties);
        Assert.True(value["x"]["y"].IsAbsent);
        Assert.False(value.TryGetInt64(out _));
        Assert.Throws<ApiJsonException>(() => value.GetString());
        Assert.Throws<ApiJsonException>(() => ApiValue.Null.GetInt64());
    }

    [Theory]
    [InlineData("1", "1.0", true)]
    [InlineData("100", "1e2", true)]
    [InlineData("-0", "0", true)]
    [InlineData("0.10", "1E-1", true)]
    [InlineData("12345678901234567890123456789012345678901", "12345678901234567890123456789012345678902", false)]
    [InlineData("1e99999999999", "1e99999999999", true)]
    [InlineData("\"a\"", "\"\\u0061\"", true)]
    [InlineData("\"1\"", "1", false)]
    [InlineData("""{"a":1,"b":[{}]}""", """{ "b" : [ { } ], "a" : 1.0 }""", true)]
    [InlineData("""{"a":1}""", """{"a":1,"b":null}""", false)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("null", "false", false)]
    public void Equality_is_by_value(string left, string right, bool expected)
    {
        var (one, other) = (ApiValue.Parse(left), ApiValue.Parse(right));

        Assert.Equal(expected, one == other);
        Assert.Equal(expected, other.Equals((object)one));
        if (expected)
            Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public void Getters_are_as_tolerant_as_calls()
    {
        Assert.Equal(27000, ApiValue.Parse("27000.0").GetInt64());
        Assert.Equal(27000.5m, ApiValue.Parse("\"27000.5\"").GetDecimal());
        Assert.Equal(0.5, ApiValue.Parse("0.5").GetDouble());
        Assert.True(ApiValue.Parse("\"1\"").GetBoolean());
        Assert.Equal("5", ApiValue.Parse("5").GetString());
        Assert.False(ApiValue.Parse("\"\"").TryGetInt64(out _));
        Assert.False(ApiValue.Parse("{}").TryGetString(out _));
        Assert.Equal("$", Assert.Throws<ApiJsonException>(() => ApiValue.Parse("[]").GetDecimal()).Path);
    }

    [Fact]
    public void Objects_and_arrays_are_looked_into()
    {
        var value = ApiValue.Parse("""{"a":{"b":[1,{"c":"d"}]}}""");

        Assert.Equal("d", value["a"]["b"].Items[1]["c"]);
        Assert.True(value["a"]["x"].IsAbsent);
        Assert.Equal([1, ApiValue.Parse("""{"c":"d"}""")], [.. value["a"]["b"]]);
    }

    [Theory]
    [InlineData("""{"errors":[{"code":420,"msg_eng":"Seller product code is not unique"}]}""", JsonValueKind.Object)]
    [InlineData(" [1] ", JsonValueKind.Array)]
    [InlineData("5", JsonValueKind.Number)]
    [InlineData("null", JsonValueKind.Null)]
    [InlineData("Image does not match product name", JsonValueKind.Undefined)]
    [InlineData("{\"errors\":[", JsonValueKind.Undefined)]
    [InlineData("{} {}", JsonValueKind.Undefined)]
    [InlineData("", JsonValueKind.Undefined)]
    [InlineData(" \n", JsonValueKind.Undefined)]
    [InlineData(null, JsonValueKind.Undefined)]
    public void A_text_that_may_hold_JSON_is_tried(string? text, JsonValueKind kind)
    {
        Assert.Equal(kind != JsonValueKind.Undefined, ApiValue.TryParse(text, out var value));
        Assert.Equal(kind, value.Kind);
    }

    [Fact]
    public void A_text_that_nests_too_deep_to_be_read_is_no_JSON() => Assert.False(ApiValue.TryParse(new string('[', 100_000), out _));

    [Fact]
    public void A_value_becomes_a_record_and_a_record_a_value()
    {
        var item = ApiModel.Parse<Item>("""{"item_id":1,"sku":"x"}""");

        Assert.Equal(item, ApiValue.From(item).As<Item>());
        Assert.Throws<ApiJsonException>(() => default(ApiValue).As<Item>());
    }

    [Fact]
    public void Infinity_is_no_JSON()
    {
        Assert.Equal("1E+300", ApiValue.FromDouble(1e300).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => ApiValue.FromDouble(double.NaN));
    }

    [Fact]
    public void Properties_keep_their_order_and_compare_without_it()
    {
        ApiProperties one = [new("b", 1), new("a", 2)];
        ApiProperties other = [new("a", 2), new("b", 1)];

        Assert.Equal(["b", "a"], one.Keys);
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, other.With("a", 3));
        Assert.Equal(3, other.With("c", 3)["c"]);
        Assert.Throws<KeyNotFoundException>(() => one["x"]);
        Assert.True(one.GetValueOrDefault("x").IsAbsent);
    }

    [Fact]
    public void Many_properties_are_found_too()
    {
        var many = ApiPropertiesBuilder.Create([
            .. Enumerable.Range(0, 50).Select(static number => new KeyValuePair<string, ApiValue>("m" + ApiText.Int32(number), number)),
        ]);

        Assert.All(Enumerable.Range(0, 50), number => Assert.Equal(number, many["m" + ApiText.Int32(number)]));
        Assert.False(many.ContainsKey("m50"));
    }
}
