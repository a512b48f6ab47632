using System.Text;
using System.Text.Json;
using TikiSpec.Json;
using TikiSpec.Json.DriftEvents;
using TikiSpec.Runtime;
using TikiSpec.Tests.Models;

namespace TikiSpec.Tests.Json;

public sealed class DriftEventTests
{
    [Theory]
    [InlineData("""{"item_id":1,"sku":"x"}""", "")]
    [InlineData("""{"item_id":"1","sku":"x"}""", "CoercedScalar $.item_id 1")]
    [InlineData("""{"item_id":1,"sku":null}""", "UnexpectedNull $.sku null")]
    [InlineData("""{"item_id":1}""", "MissingRequired $.sku ")]
    [InlineData("""{"item_id":1,"sku":"x","new":{"a":1}}""", "UnknownProperty $.new new")]
    [InlineData("""{"item_id":1,"sku":"x","state":"mangrove"}""", "UnknownEnumValue $.state mangrove")]
    [InlineData("""{"item_id":1,"sku":"x","kind":9}""", "UnknownEnumValue $.kind 9")]
    [InlineData("""{"item_id":1,"sku":"x","created_at":"never"}""", "UnreadableDate $.created_at never")]
    [InlineData(
        """{"item_id":1,"sku":"x","children":[{"item_id":1,"sku":"y"},{"sku":5}]}""",
        "CoercedScalar $.children[1].sku 5|MissingRequired $.children[1].item_id "
    )]
    [InlineData("""{"item_id":1,"sku":"x","price":null,"tags":[]}""", "")]
    public void Drift_events_are_told_with_kind_place_and_sample(string json, string expected)
    {
        Assert.Equal(expected, DriftEvents(json));
    }

    [Fact]
    public void The_strict_policy_fails_at_the_first_drift_event()
    {
        var exception = Assert.Throws<ApiJsonException>(() =>
            JsonPayload.Read("""{"item_id":1,"sku":"x","new":1}"""u8.ToArray(), Item.ReadJson, DriftPolicy.Throw)
        );

        Assert.Equal("$.new", exception.Path);
        Assert.Equal("a declared property", exception.Expected);
        Assert.Equal("$", Assert.Throws<ApiJsonException>(() => JsonPayload.Read("{}"u8.ToArray(), Item.ReadJson, DriftPolicy.Throw)).Path);
    }

    [Fact]
    public void A_flood_of_drift_events_is_counted_and_not_kept()
    {
        var json = "{\"item_id\":1,\"sku\":\"x\",\"tags\":[" + string.Join(',', Enumerable.Repeat("1", 10_000)) + "]}";
        var log = JsonPayload.Read(Encoding.UTF8.GetBytes(json), Item.ReadJson, DriftPolicy.Report).DriftEvents!;

        Assert.Equal(10_000, log.Count);
        Assert.Equal(DriftEventLog.Capacity, log.Resolve(Encoding.UTF8.GetBytes(json), "X").Count);
    }

    [Fact]
    public void A_response_as_declared_leaves_no_log()
    {
        Assert.Null(JsonPayload.Read("""{"item_id":1,"sku":"x"}"""u8.ToArray(), Item.ReadJson, DriftPolicy.Report).DriftEvents);
        Assert.Null(JsonPayload.Read("{}"u8.ToArray(), Item.ReadJson, DriftPolicy.Ignore).DriftEvents);
    }

    [Fact]
    public void Watching_for_drift_events_allocates_nothing_where_there_are_none()
    {
        var payload = Encoding.UTF8.GetBytes(
            """{"item_id":1,"sku":"x","state":"approved","created_at":"2019-06-27 10:47:34","tags":["a"]}"""
        );

        Assert.Equal(Allocated(payload, DriftPolicy.Ignore), Allocated(payload, DriftPolicy.Report));
    }

    [Theory]
    [InlineData("null", JsonTypes.Null, "")]
    [InlineData("\"1\"", JsonTypes.Null, "CoercedScalar $ 1")]
    [InlineData("\"1\"", JsonTypes.Null | JsonTypes.String, "")]
    [InlineData("true", JsonTypes.Boolean, "")]
    [InlineData("1.0", JsonTypes.Boolean, "CoercedScalar $ 1.0")]
    [InlineData("1.0", JsonTypes.Number, "")]
    public void A_type_that_the_spec_tells_of_is_no_drift_event(string text, JsonTypes declared, string expected)
    {
        Assert.Equal(
            expected,
            DriftEvents(
                text,
                (ref Utf8JsonReader reader, JsonReadContext json) => ApiJson.ReadInt64(ref reader, json.Accepting(declared, ref reader))
            )
        );
    }

    [Fact]
    public void An_alias_is_told_and_never_fails()
    {
        static long Read(ref Utf8JsonReader reader, JsonReadContext json)
        {
            json.ReportAlias(ref reader);
            return ApiJson.ReadInt64(ref reader, json);
        }

        Assert.Equal("AliasUsed $ 5", DriftEvents("5", Read));
        Assert.Equal(5, JsonPayload.Read("5"u8.ToArray(), Read, DriftPolicy.Throw).Value);
    }

    [Fact]
    public void Null_that_a_reader_would_take_is_told_where_the_spec_does_not_allow_it()
    {
        static long? Read(ref Utf8JsonReader reader, JsonReadContext json)
        {
            json.RefuseNull(ref reader);
            return ApiJson.ReadInt64OrNull(ref reader, json);
        }

        Assert.Equal("UnexpectedNull $ null", DriftEvents("null", Read));
        Assert.Equal("", DriftEvents("1", Read));
        Assert.Throws<ApiJsonException>(() => JsonPayload.Read("null"u8.ToArray(), Read, DriftPolicy.Throw));
    }

    private static long Allocated(byte[] payload, DriftPolicy policy)
    {
        JsonPayload.Read(payload, Item.ReadJson, policy);
        var before = GC.GetAllocatedBytesForCurrentThread();
        JsonPayload.Read(payload, Item.ReadJson, policy);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string DriftEvents(string json) => DriftEvents(json, Item.ReadJson);

    private static string DriftEvents<T>(string json, JsonRead<T> read)
    {
        var payload = Encoding.UTF8.GetBytes(json);
        var log = JsonPayload.Read(payload, read, DriftPolicy.Report).DriftEvents;
        return string.Join(
            '|',
            log?.Resolve(payload, "Items_Get").Select(static driftEvent => $"{driftEvent.Kind} {driftEvent.Path} {driftEvent.Sample}") ?? []
        );
    }
}
