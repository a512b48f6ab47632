using System.Globalization;
using System.Text;
using System.Text.Json;
using TikiSpec.Json;
using TikiSpec.Runtime;

namespace TikiSpec.Tests.Json;

/// <summary>What is read by shorter ways than the framework's own gives what the framework gives.</summary>
public sealed class ReadingTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(5000)]
    public void A_list_of_any_length_keeps_its_elements_in_order(int count)
    {
        var expected = Enumerable.Range(0, count).Select(static number => number.ToString(CultureInfo.InvariantCulture)).ToArray();

        Assert.Equal(expected, Read(JsonSerializer.Serialize(expected), Texts));
        Assert.Equal([expected, [], expected], Read(JsonSerializer.Serialize<string[][]>([expected, [], expected]), Lists));
    }

    [Fact]
    public void A_list_that_breaks_off_leaves_nothing_behind_for_the_next()
    {
        var many = string.Join(',', Enumerable.Repeat("\"x\"", 100));

        Assert.Throws<ApiJsonException>(() => Read($"[{many},{{}}]", Texts));
        Assert.Equal(["a"], Read("""["a"]""", Texts));
        Assert.Equal(100, Read($"[{many}]", Texts).Count);
    }

    [Fact]
    public void Whole_numbers_agree_with_the_framework()
    {
        var random = new Random(2);
        string[] edges =
        [
            "0",
            "-0",
            "9",
            "-9",
            "2147483647",
            "-2147483648",
            "999999999999999999",
            "-999999999999999999",
            "9223372036854775807",
            "-9223372036854775808",
        ];
        foreach (
            var text in edges.Concat(
                Enumerable.Range(0, 2000).Select(_ => (random.NextInt64() >> random.Next(64)).ToString(CultureInfo.InvariantCulture))
            )
        )
            Assert.Equal(long.Parse(text, CultureInfo.InvariantCulture), Read(text, ApiJson.ReadInt64));
    }

    [Theory]
    [InlineData("2147483648")]
    [InlineData("-2147483649")]
    [InlineData("4294967296")]
    public void A_number_beyond_32_bits_is_not_cut_to_them(string json)
    {
        Assert.Throws<ApiJsonException>(() => Read(json, ApiJson.ReadInt32));
        Assert.Equal(long.Parse(json, CultureInfo.InvariantCulture), Read(json, ApiJson.ReadInt64));
    }

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("1.5")]
    [InlineData("1e-1")]
    public void What_is_no_whole_number_of_64_bits_is_refused(string json) =>
        Assert.Throws<ApiJsonException>(() => Read(json, ApiJson.ReadInt64));

    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("\u007f~ ")]
    [InlineData("Điện thoại")]
    [InlineData("😀")]
    [InlineData("line\nbreak \"quoted\" \\")]
    public void Texts_agree_with_the_framework(string text)
    {
        Assert.Equal(text, Read(JsonSerializer.Serialize(text), ApiJson.ReadString));
        Assert.Equal(text, Read('"' + text.Replace("\\", "\\\\").Replace("\n", "\\n").Replace("\"", "\\\"") + '"', ApiJson.ReadString));
    }

    [Fact]
    public void Properties_that_an_object_is_said_to_have_are_no_drift_event()
    {
        var properties = JsonPayload.Read("""{"a":1,"b":[2],"a":"3"}"""u8.ToArray(), ReadProperties, DriftPolicy.Throw).Value;

        Assert.Equal("""{"a":"3","b":[2]}""", properties.ToString());
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(300)]
    public void Of_undeclared_properties_the_last_of_a_name_wins_at_the_place_of_the_first(int count)
    {
        var builder = default(ApiPropertiesBuilder);
        for (var number = 0; number < count; number++)
            builder.Add("m" + number, number);
        builder.Add("m1", "again");
        var properties = builder.Build();

        Assert.Equal(count, properties.Count);
        Assert.Equal("m1", properties.Keys.ElementAt(1));
        Assert.Equal("again", properties["m1"].GetString());
        Assert.Equal(count - 1, properties["m" + (count - 1)].GetInt64());
        Assert.False(properties.ContainsKey("m"));
    }

    private static T Read<T>(string json, JsonRead<T> read) =>
        JsonPayload.Read(Encoding.UTF8.GetBytes(json), read, DriftPolicy.Report).Value;

    private static IReadOnlyList<string> Texts(ref Utf8JsonReader reader, JsonReadContext json) =>
        ApiJson.ReadList(ref reader, json, ApiJson.ReadString);

    private static IReadOnlyList<IReadOnlyList<string>> Lists(ref Utf8JsonReader reader, JsonReadContext json) =>
        ApiJson.ReadList(ref reader, json, Texts);

    private static ApiProperties ReadProperties(ref Utf8JsonReader reader, JsonReadContext json)
    {
        var names = new JsonPropertyNames();
        var additional = default(ApiPropertiesBuilder);
        var property = -1;
        while (names.Next(ref reader, json, ref property))
            ApiJson.AddProperty(ref reader, json, ref additional);
        return additional.Build();
    }
}
