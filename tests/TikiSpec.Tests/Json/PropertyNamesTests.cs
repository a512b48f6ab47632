using System.Buffers;
using System.Text;
using System.Text.Json;
using TikiSpec.Tests.Models;

namespace TikiSpec.Tests.Json;

public sealed class PropertyNamesTests
{
    private static readonly JsonPropertyNames Names = new("a", "bb", "cc", "", "tên", "dd");

    [Theory]
    [InlineData("""{"a":1,"bb":2,"cc":3,"":4,"tên":5,"dd":6}""", "0 1 2 3 4 5")]
    [InlineData("""{"dd":6,"tên":5,"":4,"cc":3,"bb":2,"a":1}""", "5 4 3 2 1 0")]
    [InlineData("""{"a":1,"x":0,"bb":2}""", "0 ? 1")]
    [InlineData("""{"xx":0,"a":1}""", "? 0")]
    [InlineData("""{"a":1,"a":2}""", "0 0")]
    [InlineData("""{"\u0061":1,"\u0062b":2,"t\u00ean":5,"\u0078":0}""", "0 1 4 ?")]
    [InlineData("""{"aaaaaaaaaaaaaaaaaaaaaaaaa":0,"A":0}""", "? ?")]
    [InlineData("{}", "")]
    public void Properties_are_found_in_any_order_and_spelling(string json, string expected)
    {
        Assert.Equal(expected, Walk(new Utf8JsonReader(Encoding.UTF8.GetBytes(json))));
    }

    [Fact]
    public void Properties_are_found_in_a_payload_of_many_pieces()
    {
        var json = Encoding.UTF8.GetBytes("""{"bb":[1,{"a":2}],"tên":5,"x":{"y":1},"dd":6}""");
        for (var size = 1; size < json.Length; size++)
            Assert.Equal("1 4 ? 5", Walk(new Utf8JsonReader(Pieces.Of(json, size))));
    }

    [Fact]
    public void A_record_is_read_from_a_payload_of_many_pieces()
    {
        var json = Encoding.UTF8.GetBytes(
            """{"item_id":"7","sku":"Áo dài","state":"approved","anything":{"x":[1,"2"]},"unknown":{"a":"é"},"tags":["x","y"]}"""
        );
        var whole = ApiModel.Parse<Item>(json);
        for (var size = 1; size < json.Length; size++)
        {
            var reader = new Utf8JsonReader(Pieces.Of(json, size));
            reader.Read();
            Assert.Equal(whole, Item.ReadJson(ref reader, JsonReadContext.Default));
        }
    }

    private static string Walk(Utf8JsonReader reader)
    {
        var found = new List<string>();
        var property = -1;
        reader.Read();
        while (Names.Next(ref reader, JsonReadContext.Default, ref property))
        {
            found.Add(property < 0 ? "?" : ApiText.Int32(property));
            if (property < 0)
                reader.Read();
            reader.Skip();
        }
        return string.Join(' ', found);
    }
}
