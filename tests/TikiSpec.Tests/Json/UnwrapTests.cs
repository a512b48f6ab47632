using System.Text;
using System.Text.Json;
using TikiSpec.Json;
using TikiSpec.Runtime;
using TikiSpec.Tests.Models;

namespace TikiSpec.Tests.Json;

public sealed class UnwrapTests
{
    [Theory]
    [InlineData("""{"data":[{"item_id":1}],"paging":{"total":7837}}""", 1L)]
    [InlineData("""{"paging":{"data":[]},"data":[{"item_id":1}]}""", 1L)]
    [InlineData("""{"data":{"item_id":1}}""", 1L)]
    [InlineData("""{"item_id":1,"sku":"x"}""", 1L)]
    [InlineData("""[{"item_id":1}]""", 1L)]
    [InlineData("""{"d\u0061ta":[{"item_id":1}]}""", 1L)]
    [InlineData("""{"data":[]}""", null)]
    [InlineData("""{"data":null}""", null)]
    [InlineData("[]", null)]
    [InlineData("null", null)]
    public void The_single_element_is_taken_from_wherever_it_is(string json, long? expected)
    {
        Assert.Equal(expected, Read(json).Value?.ItemId);
    }

    [Fact]
    public void More_than_one_element_is_told()
    {
        var reading = Read("""{"data":[{"item_id":1,"sku":""},{"item_id":2,"sku":""}]}""");

        Assert.Equal(1, reading.Value!.ItemId);
        Assert.Equal(1, reading.DriftEvents!.Count);
    }

    [Fact]
    public void Hostile_wrappers_are_refused()
    {
        const string sample = """{"paging":{"total":1},"data":[{"item_id":1,"sku":"x"}],"more":[1]}""";
        for (var length = 0; length < sample.Length; length++)
            Assert.Throws<ApiJsonException>(() => Read(sample[..length]));
        Assert.Throws<ApiJsonException>(() => Read("""{"data":5}"""));
        Assert.Throws<ApiJsonException>(() => Read("""{"\ud800":5}"""));
    }

    private static JsonReading<Item?> Read(string json) =>
        JsonPayload.Read(
            Encoding.UTF8.GetBytes(json),
            static (ref Utf8JsonReader reader, JsonReadContext context) =>
                ApiJson.ReadUnwrapped(ref reader, context, "data", Item.ReadJson),
            DriftPolicy.Report
        );
}
