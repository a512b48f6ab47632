using System.Collections.ObjectModel;
using System.Globalization;
using System.Text;
using System.Text.Json;
using TikiSpec.Json;
using TikiSpec.Runtime;
using TikiSpec.Tests.Models;

namespace TikiSpec.Tests.Json;

public sealed class WritingTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(500)]
    public void Separated_items_are_written_whatever_their_number(int count)
    {
        long[] items = [.. Enumerable.Range(-3, count).Select(static number => number * 1_000_000_007L)];

        Assert.Equal('"' + string.Join("; ", items.Select(static item => item.ToString(CultureInfo.InvariantCulture))) + '"', Csv(items));
        Assert.Equal(
            '"' + string.Join("; ", items.Select(static item => "i" + item)) + '"',
            Csv([.. items.Select(static item => "i" + item)])
        );
    }

    [Fact]
    public void Every_kind_of_list_and_map_is_written()
    {
        Assert.Equal("[1,2]", List([1, 2]));
        Assert.Equal("[1,2]", List(new List<int> { 1, 2 }));
        Assert.Equal("""{"a":1,"":2}""", Map(new Dictionary<string, int> { ["a"] = 1, [""] = 2 }));
        Assert.Equal("""{"a":1}""", Map(new ReadOnlyDictionary<string, int>(new Dictionary<string, int> { ["a"] = 1 })));
    }

    [Theory]
    [InlineData("2019-06-27T10:47:34+07:00", "2019-06-27 10:47:34")]
    [InlineData("2019-06-27T03:47:34.999Z", "2019-06-27 10:47:34")]
    [InlineData("0005-01-02T00:00:00+07:00", "0005-01-02 00:00:00")]
    [InlineData("9999-12-31T23:59:59+07:00", "9999-12-31 23:59:59")]
    public void A_moment_is_written_at_the_clock_of_Tiki(string moment, string expected)
    {
        var value = DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);

        Assert.Equal($"\"{expected}\"", Text(writer => ApiJson.WriteTikiDateTime(writer, value)));
        Assert.Equal(
            $$"""{"at":"{{expected}}"}""",
            Text(writer =>
            {
                writer.WriteStartObject();
                ApiJson.WriteTikiDateTime(writer, JsonEncodedText.Encode("at"), value);
                writer.WriteEndObject();
            })
        );
    }

    [Fact]
    public void A_value_may_be_written_while_another_one_is()
    {
        Assert.Equal(
            """[{"item_id":1,"sku":"x"},2]""",
            Text(static writer =>
            {
                writer.WriteStartArray();
                writer.WriteRawValue(ApiModel.ToJson(new Item { ItemId = 1, Sku = "x" }));
                writer.WriteNumberValue(2);
                writer.WriteEndArray();
            })
        );
    }

    [Fact]
    public void A_value_that_fails_to_write_leaves_nothing_behind_for_the_next()
    {
        Assert.Throws<FormatException>(() =>
            Text(static writer =>
            {
                writer.WriteStartArray();
                throw new FormatException();
            })
        );
        Assert.Equal("1", Text(static writer => writer.WriteNumberValue(1)));
    }

    [Fact]
    public void Writing_allocates_the_bytes_and_nothing_else()
    {
        var item = new Item
        {
            ItemId = 1,
            Sku = "x",
            CreatedAt = DateTimeOffset.UnixEpoch,
            Tags = ["a", "b"],
            Stock = new Dictionary<string, long> { ["c"] = 1 },
        };
        JsonWrite<Item> write = static (writer, value) => value.WriteJson(writer);
        var length = ApiJsonWriter.Write(item, write).Length;
        var before = GC.GetAllocatedBytesForCurrentThread();
        ApiJsonWriter.Write(item, write);

        // The array's own header and rounding come on top.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, length, length + 32);
    }

    private static string Csv<T>(IReadOnlyList<T> items) => Text(writer => ApiJson.WriteCsv(writer, items, "; "));

    private static string List(IReadOnlyList<int> items) =>
        Text(writer => ApiJson.WriteList(writer, items, static (writer, item) => writer.WriteNumberValue(item)));

    private static string Map(IReadOnlyDictionary<string, int> map) =>
        Text(writer => ApiJson.WriteMap(writer, map, static (writer, item) => writer.WriteNumberValue(item)));

    private static string Text(Action<Utf8JsonWriter> write) =>
        Encoding.UTF8.GetString(ApiJsonWriter.Write(write, static (writer, action) => action(writer)).Span);
}
