using System.Text.Json;
using System.Text.Json.Nodes;
using TikiSpec.Client.Tests.Json.Examples;

namespace TikiSpec.Client.Tests.Json;

public sealed class DocumentedExampleTests
{
    // Writing follows the spec's order, declared members first, and the spec's order is the one in which most samples have them.
    private static readonly Dictionary<string, string> OrderedOtherwise = new()
    {
        ["V2/Attributes_ListValues/200/publishers"] = "paging begins with the totals",
        ["V2/Products_ListHidden/200/first-page"] = "paging begins with the totals",
        ["V2/Brands_FindByName/200/apple"] = "paging begins with from and to",
        ["V2/Tracking_Get/200/approved"] = "the request's id is not last",
        ["V2/Products_Get/200/book"] = "specifications, which are declared, stand among attributes that are not",
        ["V2_1/Products_Get/200/book"] = "specifications, which are declared, stand among attributes that are not",
    };

    public static TheoryData<string> All => [.. DocumentedExample.Ids];

    public static TheoryData<string> Valid => [.. DocumentedExample.All.Values.Where(static example => example.Example.InvalidStatus is null).Select(static example => example.Id)];

    public static TheoryData<string> Invalid => [.. DocumentedExample.All.Values.Where(static example => example.Example.InvalidStatus is not null).Select(static example => example.Id)];

    public static TheoryData<string> Answers => [.. DocumentedExample.All.Values.Where(static example => !example.IsRequest).Select(static example => example.Id)];

    [Fact]
    public void There_are_sixty_five_of_them() => Assert.Equal(65, DocumentedExample.All.Count);

    [Theory]
    [MemberData(nameof(Valid))]
    public void What_was_read_is_written_again_in_the_same_order(string id)
    {
        var example = DocumentedExample.All[id];
        using var read = JsonDocument.Parse(example.Json);
        using var written = JsonDocument.Parse(example.Code.RoundTrip(example.Json, DriftPolicy.Ignore));

        Assert.Empty(new JsonDifference(inOrder: !OrderedOtherwise.ContainsKey(id)).Of(read.RootElement, written.RootElement));
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public void A_request_that_lacks_its_price_has_the_empty_price_and_nothing_else_in_addition(string id)
    {
        var example = DocumentedExample.All[id];
        var read = JsonNode.Parse(example.Json)!;
        using var written = JsonDocument.Parse(example.Code.RoundTrip(example.Json, DriftPolicy.Ignore));

        read["variants"]![1]!["price"] = 0;
        using var expected = JsonDocument.Parse(read.ToJsonString());
        Assert.Empty(new JsonDifference(inOrder: false).Of(expected.RootElement, written.RootElement));
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void A_documented_answer_departs_from_its_spec_nowhere(string id)
    {
        var example = DocumentedExample.All[id];

        Assert.NotEmpty(example.Code.RoundTrip(example.Json, DriftPolicy.Throw));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_serializer_reads_and_writes_the_same(string id)
    {
        var example = DocumentedExample.All[id];

        Assert.Equal(example.Code.RoundTrip(example.Json, DriftPolicy.Ignore), example.Code.SerializerRoundTrip(example.Json));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Cut_at_any_byte_it_is_refused_with_a_place(string id)
    {
        var (json, code) = (DocumentedExample.All[id].Json, DocumentedExample.All[id].Code);
        for (var length = 0; length < json.Length; length++)
        {
            var cut = json[..length];
            var refused = Assert.Throws<ApiJsonException>(() => code.RoundTrip(cut, DriftPolicy.Ignore));
            Assert.InRange(refused.Offset, 0, length);
        }
    }
}
