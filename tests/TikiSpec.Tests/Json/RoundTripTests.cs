using System.Text.Json;
using TikiSpec.Tests.Models;

namespace TikiSpec.Tests.Json;

public sealed class RoundTripTests
{
    public const string Everything = """
        {"item_id":9007199254740993,"sku":"Áo <b>\"dài\"</b> 🙂","price":27000.50,"rate":0.5,"active":1,"is_primary":false,"state":"queued",
        "created_at":"2019-06-27 10:47:34","updated_at":"2020-01-02T03:04:05+00:00","day":"2020-02-29","tags":["a",""],
        "children":[{"item_id":1,"sku":""}],"stock":{"1054":3},"parent":{"item_id":2,"sku":"p"},"warehouses":"1,2","photo":"AQID",
        "anything":{"b":[1,2.50,null],"a":"x"},"kind":2,"unknown":{"deep":[true]},"":"empty name","__proto__":1e2}
        """;

    private static readonly JsonSerializerOptions TinyBuffers = new() { DefaultBufferSize = 16 };

    [Fact]
    public void What_was_read_is_written_back()
    {
        Assert.Equal(ApiValue.Parse(Everything), ApiValue.Parse(ApiModel.ToJson(ApiModel.Parse<Item>(Everything))));
    }

    [Fact]
    public void Text_is_written_as_text_and_not_as_escapes()
    {
        Assert.Contains("Áo <b>\\\"dài\\\"</b>", ApiModel.ToJson(ApiModel.Parse<Item>(Everything)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_list_is_written_and_an_absent_one_is_not()
    {
        Assert.Equal("""{"item_id":1,"sku":""}""", ApiModel.ToJson(ApiModel.Parse<Item>("""{"item_id":1,"sku":""}""")));
        Assert.Equal(
            """{"item_id":1,"sku":"","tags":[],"stock":{}}""",
            ApiModel.ToJson(ApiModel.Parse<Item>("""{"item_id":1,"sku":"","tags":[],"stock":{}}"""))
        );
    }

    [Fact]
    public void JsonSerializer_reads_and_writes_the_same()
    {
        var item = ApiModel.Parse<Item>(Everything);
        var copy = JsonSerializer.Deserialize<Item>(JsonSerializer.Serialize(item));

        Assert.Equal(item, copy);
        Assert.Equal(item, JsonSerializer.Deserialize<Item[]>($"[{Everything}]")![0]);
    }

    [Fact]
    public async Task JsonSerializer_reads_the_same_from_a_stream_that_comes_in_drops()
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes($"[{Everything},{Everything}]");
        var items = await JsonSerializer.DeserializeAsync<Item[]>(
            new DripStream(bytes),
            TinyBuffers,
            TestContext.Current.CancellationToken
        );

        Assert.Equal([ApiModel.Parse<Item>(Everything), ApiModel.Parse<Item>(Everything)], items!);
    }

    [Fact]
    public void JsonSerializer_fails_with_its_own_exception()
    {
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Item>("""{"item_id":{}}"""));
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Item>("""{"sku":"\ud800"}"""));
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Item>("[]"));
    }

    private sealed class DripStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 3)], cancellationToken);
    }
}
