using System.Globalization;
using System.Text;
using System.Text.Json;
using TikiSpec.Json;

namespace TikiSpec.Tests.Json;

/// <summary>The bookkeeping of an object's reading, in the first word of bits and beyond it.</summary>
public sealed class ObjectReadingTests
{
    private const int Last = 129;

    // Property 1, 64 and 129 have to come; 2, 63, 65 and 128 must not be null. 130 is another name of 129.
    private static readonly JsonPropertyNames Names = new(
        [1UL << 1, 1UL << 0, 1UL << 1],
        [(1UL << 2) | (1UL << 63), 1UL << 1, 1UL << 0],
        [.. Enumerable.Range(0, Last + 1).Select(static number => Name(number)), "alias"]
    );

    [Theory]
    [InlineData("p1 p64 p129", "")]
    [InlineData("p64 p129", "p1")]
    [InlineData("p1 p129", "p64")]
    [InlineData("p1 p64", "p129")]
    [InlineData("p0", "p1,p64,p129")]
    [InlineData("p1 p64 alias", "")]
    [InlineData("", "p1,p64,p129")]
    public void What_has_to_come_and_does_not_is_told_wherever_it_stands(string came, string missing) =>
        Assert.Equal(missing, Told(Json(came, "1"), ApiDriftEventKind.MissingRequired));

    [Theory]
    [InlineData("p2", true)]
    [InlineData("p3", false)]
    [InlineData("p63", true)]
    [InlineData("p64", false)]
    [InlineData("p65", true)]
    [InlineData("p127", false)]
    [InlineData("p128", true)]
    [InlineData("p129", false)]
    public void Null_is_told_where_it_must_not_be(string property, bool isTold)
    {
        Assert.Equal(isTold ? property : "", Told(Json(property, "null"), ApiDriftEventKind.UnexpectedNull));
        Assert.Equal("", Told(Json(property, "1"), ApiDriftEventKind.UnexpectedNull));
    }

    [Fact]
    public void What_came_as_null_and_what_did_not_come_is_known_of_64_properties()
    {
        var (nulls, absent, _) = Read(Json("p0 p5 p63 p64", "null"), DriftPolicy.Ignore);

        Assert.Equal([0, 5, 63], Enumerable.Range(0, 64).Where(nulls.Has));
        Assert.Equal([1], Enumerable.Range(0, 64).Where(absent.Has));
    }

    [Fact]
    public void Null_in_place_of_the_object_is_told_and_nothing_is_missing()
    {
        var log = JsonPayload.Read("null"u8.ToArray(), ReadAll, DriftPolicy.Report).DriftEvents!;

        Assert.Equal([ApiDriftEventKind.UnexpectedNull], log.Resolve("null"u8, "test").Select(static one => one.Kind));
        Assert.False(Read("null", DriftPolicy.Ignore).Absent.Has(1));
    }

    [Fact]
    public void The_first_that_is_missing_fails_a_strict_reading()
    {
        var thrown = Assert.Throws<ApiJsonException>(() => Read(Json("p64", "1"), DriftPolicy.Throw));

        Assert.Contains("\"p1\"", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"p64":1}""", "")]
    [InlineData("""{"p0":1}""", "p64")]
    public void What_has_to_come_beyond_the_first_word_alone_is_told_too(string json, string missing)
    {
        var names = new JsonPropertyNames([0, 1], [], [.. Enumerable.Range(0, 65).Select(static number => Name(number))]);

        Assert.Equal(
            missing,
            Told(
                json,
                ApiDriftEventKind.MissingRequired,
                (ref Utf8JsonReader reader, JsonReadContext context) =>
                {
                    var read = names.Read(ref reader, context);
                    while (read.Next(ref reader, context))
                        ApiJson.ReadValue(ref reader, context);
                    return read.End(ref reader, context, out _);
                }
            )
        );
    }

    [Fact]
    public void What_is_not_declared_is_kept()
    {
        var (_, _, rest) = Read("""{"p1":1,"p64":1,"x":7,"p129":1}""", DriftPolicy.Ignore);

        Assert.Equal("7", Assert.Single(rest).Value.ToString());
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"p{number}");

    private static string Json(string names, string value) =>
        "{" + string.Join(',', names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => $"\"{name}\":{value}")) + "}";

    private static string Told(string json, ApiDriftEventKind kind) => Told(json, kind, ReadAll);

    private static string Told<T>(string json, ApiDriftEventKind kind, JsonRead<T> read)
    {
        var payload = Encoding.UTF8.GetBytes(json);
        var log = JsonPayload.Read(payload, read, DriftPolicy.Report).DriftEvents;
        return log is null
            ? ""
            : string.Join(
                ',',
                log.Resolve(payload, "test").Where(one => one.Kind == kind).Select(static one => one.Path.TrimStart('$', '.'))
            );
    }

    private static (JsonNulls Nulls, JsonAbsent Absent, ApiProperties Others) Read(string json, DriftPolicy policy) =>
        JsonPayload.Read(Encoding.UTF8.GetBytes(json), ReadAll, policy).Value;

    private static (JsonNulls Nulls, JsonAbsent Absent, ApiProperties Others) ReadAll(ref Utf8JsonReader reader, JsonReadContext json)
    {
        var read = Names.Read(ref reader, json);
        while (read.Next(ref reader, json))
        {
            if (read.Property < 0)
            {
                read.Keep(ref reader, json);
                continue;
            }
            if (read.Property > Last)
                read.Came(Last);
            ApiJson.ReadValue(ref reader, json);
        }
        var rest = read.End(ref reader, json, out var nulls, out var absent);
        return (nulls, absent, rest);
    }
}
