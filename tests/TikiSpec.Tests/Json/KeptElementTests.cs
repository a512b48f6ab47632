using System.Text.Json;
using TikiSpec.Json;
using TikiSpec.Runtime;

namespace TikiSpec.Tests.Json;

/// <summary>Elements and values that cannot be read are null, are told, and are written back as they came.</summary>
public sealed class KeptElementTests
{
    [Theory]
    [InlineData("""["2024-02-29","soon",null,"2024-13-01"]""", 4)]
    [InlineData("""["soon"]""", 1)]
    [InlineData("""["2024-02-29"]""", 1)]
    [InlineData("[]", 0)]
    [InlineData("""["1","2","3","4","5","6","7","8","9","ten","2024-02-29"]""", 11)]
    public void A_list_is_written_as_it_came(string json, int count)
    {
        var dates = List(json);

        Assert.Equal(count, dates.Count);
        Assert.Equal(json, Written(writer => ApiJson.WriteList(writer, dates, Write)));
    }

    [Fact]
    public void A_text_in_the_place_of_a_list_is_kept_as_well()
    {
        var dates = List("\"soon\"");

        Assert.Equal([null], dates);
        Assert.Equal("""["soon"]""", Written(writer => ApiJson.WriteList(writer, dates, Write)));
    }

    [Theory]
    [InlineData("""{"a":"2024-02-29","b":"soon","c":null}""")]
    [InlineData("""{"a":"2024-02-29"}""")]
    public void A_map_is_written_as_it_came(string json) =>
        Assert.Equal(json, Written(writer => ApiJson.WriteMap(writer, Map(json), Write)));

    [Fact]
    public void Of_a_name_that_comes_twice_the_last_counts() =>
        Assert.Equal(
            """{"a":"2024-02-29"}""",
            Written(static writer => ApiJson.WriteMap(writer, Map("""{"a":"soon","a":"2024-02-29"}"""), Write))
        );

    [Fact]
    public void What_was_kept_makes_two_lists_and_two_maps_differ()
    {
        Assert.True(ApiEquality.Equals(List("""["soon"]"""), List("""["soon"]""")));
        Assert.False(ApiEquality.Equals(List("""["soon"]"""), List("""["later"]""")));
        Assert.False(ApiEquality.Equals(List("""["soon"]"""), [null]));
        Assert.True(ApiEquality.Equals(Map("""{"a":"soon"}"""), Map("""{"a":"soon"}""")));
        Assert.False(ApiEquality.Equals(Map("""{"a":"soon"}"""), Map("""{"a":"later"}""")));
        Assert.False(ApiEquality.Equals(Map("""{"a":"soon"}"""), new Dictionary<string, DateOnly?> { ["a"] = null }));
    }

    [Fact]
    public void Each_is_told()
    {
        var json = """["soon","2024-02-29","later"]"""u8.ToArray();
        var context = new JsonReadContext(json, DriftPolicy.Report);
        var reader = new Utf8JsonReader(json);
        reader.Read();

        ApiJson.ReadList(ref reader, context, ApiJson.ReadDate);

        Assert.Equal(2, context.DriftEvents!.Count);
    }

    [Fact]
    public void A_request_sends_what_was_kept_and_no_null_in_its_place()
    {
        Assert.Null(Refusal(check => check.Each("dates", List("""["soon"]"""))));
        Assert.Null(Refusal(check => check.Each("dates", Map("""{"a":"soon"}"""))));
        Assert.Contains("dates[0]", Refusal(check => check.Each("dates", List("""[null,"soon"]""")))!.Message, StringComparison.Ordinal);
        Assert.Contains(
            "dates.b",
            Refusal(check => check.Each("dates", Map("""{"a":"soon","b":null}""")))!.Message,
            StringComparison.Ordinal
        );

        static Exception? Refusal(Action<RequestCheck> look)
        {
            var check = new RequestCheck();
            look(check);
            return Record.Exception(() => check.ThrowIfRefused(Stubs.TestApi.Open));
        }
    }

    private static IReadOnlyList<DateOnly?> List(string json) =>
        Read(json, static (ref Utf8JsonReader reader, JsonReadContext context) => ApiJson.ReadList(ref reader, context, ApiJson.ReadDate));

    private static IReadOnlyDictionary<string, DateOnly?> Map(string json) =>
        Read(json, static (ref Utf8JsonReader reader, JsonReadContext context) => ApiJson.ReadMap(ref reader, context, ApiJson.ReadDate));

    private static T Read<T>(string json, JsonRead<T> read)
    {
        var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(json));
        reader.Read();
        return read(ref reader, JsonReadContext.Default);
    }

    private static void Write(Utf8JsonWriter writer, DateOnly? date)
    {
        if (date is { } day)
            ApiJson.WriteDate(writer, day);
        else
            writer.WriteNullValue();
    }

    private static string Written(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            write(writer);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
