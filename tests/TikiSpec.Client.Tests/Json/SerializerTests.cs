using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TikiSpec.Client.Tests.Json.Examples;
using TikiSpec.Client.V2_1;

namespace TikiSpec.Client.Tests.Json;

/// <summary>Emitted types within types of the user's own, by reflection and by a source-generated context.</summary>
public sealed class SerializerTests
{
    private static readonly EnvelopeContext AsTheClientWrites = new(
        new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
    );

    private static readonly Envelope Full = new()
    {
        State = RequestState.Approved,
        NoState = null,
        Status = SkuStatus.Hidden,
        Row = new SkuBatchRow
        {
            ProductId = 1,
            Price = 2,
            SellerWarehouse = [3, 4],
        },
        Rows = [new SkuBatchRow { OriginalSku = "x" }],
        Value = ApiValue.Parse("""{"a":[1,"b"]}"""),
        ByState = new Dictionary<string, SkuBatchRow> { ["approved"] = new() { Price = 5 } },
    };

    private const string Json =
        """{"State":"approved","NoState":null,"Status":3,"Row":{"product_id":1,"price":2,"seller_warehouse":"3,4"}"""
        + ""","Rows":[{"original_sku":"x"}],"Value":{"a":[1,"b"]},"ByState":{"approved":{"price":5}}}""";

    [Fact]
    public void Both_ways_write_what_the_client_writes()
    {
        Assert.Equal(Json, JsonSerializer.Serialize(Full));
        Assert.Equal(Json, JsonSerializer.Serialize(Full, EnvelopeContext.Default.Envelope));
    }

    [Fact]
    public void Both_ways_read_it_again()
    {
        Check(JsonSerializer.Deserialize<Envelope>(Json)!);
        Check(JsonSerializer.Deserialize(Json, EnvelopeContext.Default.Envelope)!);
    }

    [Fact]
    public void Both_ways_are_as_tolerant_as_the_client()
    {
        const string json = """{"State":"mangrove","Row":{"product_id":"1","price":2.0,"new":true},"Value":null}""";
        foreach (
            var envelope in new[]
            {
                JsonSerializer.Deserialize<Envelope>(json)!,
                JsonSerializer.Deserialize(json, EnvelopeContext.Default.Envelope)!,
            }
        )
        {
            Assert.Equal(("mangrove", false), (envelope.State.Value, envelope.State.IsKnown));
            Assert.Equal((1, 2), (envelope.Row!.ProductId!.Value, envelope.Row.Price!.Value));
            Assert.True(envelope.Row.AdditionalProperties["new"].GetBoolean());
        }
    }

    [Theory]
    [InlineData("V2_1/Products_List/200/with-inventory")]
    [InlineData("V2/Tracking_List/200/four-entries")]
    public void Alone_in_a_context_they_are_read_and_written_as_by_the_client(string id)
    {
        var example = DocumentedExample.All[id];
        var type = id.StartsWith("V2_1", StringComparison.Ordinal)
            ? (JsonTypeInfo)AsTheClientWrites.ProductPage
            : AsTheClientWrites.TrackingEntryArray;

        Assert.Equal(
            example.Code.RoundTrip(example.Json, DriftPolicy.Ignore),
            JsonSerializer.Serialize(JsonSerializer.Deserialize(example.Json, type), type)
        );
    }

    [Fact]
    public void What_cannot_be_read_is_a_JsonException_as_everywhere_in_a_serializer() =>
        Assert.ThrowsAny<JsonException>(static () => JsonSerializer.Deserialize<Envelope>("""{"Row":[1]}"""));

    private static void Check(Envelope read)
    {
        Assert.Equal(
            (Full.State, Full.NoState, Full.Status, Full.Row, Full.Value),
            (read.State, read.NoState, read.Status, read.Row, read.Value)
        );
        Assert.Equal(Full.Rows, read.Rows);
        Assert.Equal(Full.ByState, read.ByState);
    }
}
