using System.Text;
using TikiSpec.Tests.Models;

namespace TikiSpec.Tests.Json;

/// <summary>Whatever arrives, reading gives a value or an <see cref="ApiJsonException"/>, and nothing else.</summary>
public sealed class HostileJsonTests
{
    private static readonly byte[] Sample = Encoding.UTF8.GetBytes(RoundTripTests.Everything);

    [Fact]
    public void A_payload_cut_at_any_byte_is_refused_with_a_place()
    {
        for (var length = 0; length < Sample.Length - 1; length++)
        {
            var exception = Assert.Throws<ApiJsonException>(() => ApiModel.Parse<Item>(Sample.AsSpan(0, length)));
            Assert.InRange(exception.Offset, 0, length);
            Assert.StartsWith("$", exception.Path, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Random_changes_lead_to_a_value_or_to_that_exception()
    {
        var random = new Random(20261121);
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = Sample.ToArray();
            for (var change = random.Next(1, 6); change > 0; change--)
                bytes[random.Next(bytes.Length)] =
                    random.Next(3) == 0 ? (byte)random.Next(256) : "{}[]\",:\\0-.eEu tfn\u00ff"u8[random.Next(18)];
            ReadAnything(bytes);
        }
    }

    [Theory]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { 0xC3 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xF5, 0x80, 0x80, 0x80 })]
    public void Bytes_that_are_no_text_are_refused_wherever_they_stand(byte[] bad)
    {
        foreach (
            var template in (string[])
                [
                    "{'sku':'@'}",
                    "{'@':1}",
                    "{'state':'@'}",
                    "{'anything':{'a':'@'}}",
                    "{'anything':{'@':1}}",
                    "{'tags':['@']}",
                    "{'stock':{'@':1}}",
                    "{'photo':'@'}",
                    "{'created_at':'@'}",
                    "{'item_id':'@'}",
                    "{'active':'@'}",
                ]
        )
        {
            var parts = template.Replace('\'', '"').Split('@');
            byte[] json = [.. Encoding.ASCII.GetBytes(parts[0]), .. bad, .. Encoding.ASCII.GetBytes(parts[1])];
            Assert.Throws<ApiJsonException>(() => ApiModel.Parse<Item>(json));
        }
    }

    [Theory]
    [InlineData("""{"sku":"\ud800"}""")]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("""{"state":"\udc00"}""")]
    [InlineData("""{"created_at":"\ud800"}""")]
    [InlineData("""{"item_id":"\ud800"}""")]
    [InlineData("""{"stock":{"\ud800":1}}""")]
    public void Escapes_that_are_no_text_are_refused(string json)
    {
        Assert.Throws<ApiJsonException>(() => ApiModel.Parse<Item>(json));
    }

    [Fact]
    public void An_escape_that_is_no_text_in_a_kept_value_is_kept_and_read_by_nobody()
    {
        var value = ApiModel.Parse<Item>("""{"anything":"\ud800"}""").Anything;

        Assert.False(value.TryGetString(out _));
        Assert.Throws<ApiJsonException>(() => value.GetString());
        Assert.Equal(value, value);
        Assert.Equal("\"\\ud800\"", value.ToString());
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"parent\":", "}")]
    [InlineData("{\"anything\":", "}")]
    [InlineData("{\"children\":[", "]}")]
    public void Deep_nesting_is_refused_and_does_not_end_the_process(string open, string close)
    {
        var json = string.Concat(Enumerable.Repeat(open, 100_000)) + "null" + string.Concat(Enumerable.Repeat(close, 100_000));

        Assert.Throws<ApiJsonException>(() => ApiModel.Parse<Item>(json));
        Assert.Throws<ApiJsonException>(() => ApiValue.Parse(json));
    }

    [Fact]
    public void Of_properties_of_one_name_the_last_wins()
    {
        var item = ApiModel.Parse<Item>("""{"sku":"a","x":1,"y":2,"sku":"b","x":3}""");

        Assert.Equal("b", item.Sku);
        Assert.Equal(["x", "y"], item.AdditionalProperties.Keys);
        Assert.Equal(3, item.AdditionalProperties["x"]);
    }

    [Theory]
    [InlineData("{} x")]
    [InlineData("{}{}")]
    [InlineData("{},")]
    [InlineData("{} null")]
    public void What_follows_the_value_is_refused(string json)
    {
        Assert.Throws<ApiJsonException>(() => ApiModel.Parse<Item>(json));
    }

    [Fact]
    public void A_byte_order_mark_and_blanks_are_skipped()
    {
        Assert.Equal("x", ApiModel.Parse<Item>([.. Encoding.UTF8.Preamble, .. " \r\n{\"sku\":\"x\"}\t "u8]).Sku);
    }

    [Theory]
    [InlineData("", "nothing")]
    [InlineData(" \n", "nothing")]
    [InlineData("<html><body>Bad gateway</body></html>", "HTML or XML")]
    [InlineData("{\"sku\":", "its end too early")]
    public void The_message_says_what_was_there_instead_of_JSON(string json, string found)
    {
        Assert.Equal(found, Assert.Throws<ApiJsonException>(() => ApiModel.Parse<Item>(json)).Found);
    }

    [Fact]
    public void The_place_of_a_failure_deep_inside_is_told()
    {
        var exception = Assert.Throws<ApiJsonException>(() => ApiModel.Parse<Item>("""{"children":[{"sku":"a"},{"stock":{"a b":"x"}}]}"""));

        Assert.Equal("$.children[1].stock['a b']", exception.Path);
        Assert.Equal("the string \"x\"", exception.Found);
        Assert.Equal(
            "Expected a whole number of 64 bits at $.children[1].stock['a b'] (byte 41), found the string \"x\".",
            exception.Message
        );
    }

    [Fact]
    public void The_place_of_broken_syntax_is_told_on_any_line()
    {
        var exception = Assert.Throws<ApiJsonException>(() => ApiModel.Parse<Item>("{\n\"tags\": [\n\"a\",\n?]}"));

        Assert.Equal(17, exception.Offset);
        Assert.Equal("$.tags[0]", exception.Path);
    }

    [Fact]
    public void Many_unknown_properties_take_no_quadratic_time()
    {
        var json = "{" + string.Join(',', Enumerable.Range(0, 200_000).Select(static number => $"\"m{number}\":{number}")) + "}";

        Assert.Equal(200_000, ApiModel.Parse<Item>(json).AdditionalProperties.Count);
    }

    private static void ReadAnything(byte[] bytes)
    {
        try
        {
            var item = ApiModel.Parse<Item>(bytes);
            // What could be read can be written, compared and read again.
            Assert.Equal(item, ApiModel.Parse<Item>(ApiModel.ToJson(item)));
            _ = item.AdditionalProperties.GetHashCode();
        }
        catch (ApiJsonException exception)
        {
            Assert.InRange(exception.Offset, 0, bytes.Length);
        }
    }
}
