using System.Text;
using System.Text.Json;
using TikiSpec.Client.Tests.Json.Examples;

namespace TikiSpec.Client.Tests.Json;

public sealed class DocumentedExampleTests
{
    // Whose properties come back in another order, and why. The README's response to "Is what I write what I read?"
    // says the same in words. Each of them must still occur.
    private static readonly Dictionary<string, string> Reordered = new()
    {
        ["V2/Attributes_ListValues/200/publishers"] = "paging begins with the totals",
        ["V2/Products_ListHidden/200/first-page"] = "paging begins with the totals",
        ["V2/Brands_FindByName/200/apple"] = "paging begins with from and to",
        ["V2/Tracking_Get/200/approved"] = "the request's id is not last",
        ["V2/Products_Get/200/book"] = "specifications, which are declared, stand among attributes that are not",
        ["V2_1/Products_Get/200/book"] = "specifications, which are declared, stand among attributes that are not",
    };

    public static TheoryData<string> All => [.. DocumentedExample.Ids];

    public static TheoryData<string> Valid =>
        [
            .. DocumentedExample
                .All.Values.Where(static example => example.Example.InvalidStatus is null)
                .Select(static example => example.Id),
        ];

    public static TheoryData<string> Invalid =>
        [
            .. DocumentedExample
                .All.Values.Where(static example => example.Example.InvalidStatus is not null)
                .Select(static example => example.Id),
        ];

    public static TheoryData<string> Responses =>
        [.. DocumentedExample.All.Values.Where(static example => !example.IsRequest).Select(static example => example.Id)];

    [Fact]
    public void There_are_one_hundred_and_twelve_of_them() => Assert.Equal(112, DocumentedExample.All.Count);

    [Theory]
    [MemberData(nameof(Valid))]
    public void What_was_read_is_written_again_but_for_what_is_declared(string id)
    {
        var example = DocumentedExample.All[id];
        var changes = Changes(example).ToArray();

        RoundTripChange[] declared = Reordered.ContainsKey(id) ? [RoundTripChange.Order] : [];
        Assert.True(
            declared.SequenceEqual(changes.Select(static change => change.Change).Distinct()),
            string.Join('\n', changes.Select(static change => $"{change.Change} {change.Text}"))
        );
    }

    [Fact]
    public void What_is_declared_to_change_is_a_documented_example_and_has_a_reason() =>
        Assert.All(
            Reordered,
            static declared => Assert.True(DocumentedExample.All.ContainsKey(declared.Key) && declared.Value.Length > 0, declared.Key)
        );

    [Theory]
    [MemberData(nameof(Invalid))]
    public void A_request_that_lacks_its_price_is_given_none(string id)
    {
        var example = DocumentedExample.All[id];
        using var written = JsonDocument.Parse(example.Code.RoundTrip(example.Json, DriftPolicy.Ignore));
        using var expected = JsonDocument.Parse(example.Json);
        Assert.DoesNotContain(
            JsonDifference.Of(expected.RootElement, written.RootElement),
            static change => change.Change != RoundTripChange.Order
        );
    }

    [Theory]
    [MemberData(nameof(Responses))]
    public void A_documented_response_departs_from_its_spec_nowhere(string id)
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

    [Theory]
    [MemberData(nameof(All))]
    public void With_a_byte_anywhere_that_is_no_text_it_is_refused_with_a_place(string id)
    {
        var (json, code) = (DocumentedExample.All[id].Json, DocumentedExample.All[id].Code);
        for (var position = 0; position < json.Length; position++)
        {
            var broken = json.ToArray();
            broken[position] = 0xFF;
            var refused = Assert.Throws<ApiJsonException>(() => code.RoundTrip(broken, DriftPolicy.Ignore));
            Assert.InRange(refused.Offset, 0, broken.Length);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_byte_order_mark_before_it_does_not_count_and_anything_after_it_is_refused(string id)
    {
        var (json, code) = (DocumentedExample.All[id].Json, DocumentedExample.All[id].Code);

        Assert.Equal(
            code.RoundTrip(json, DriftPolicy.Ignore),
            code.RoundTrip([.. Encoding.UTF8.Preamble, .. json, .. " \r\n"u8], DriftPolicy.Ignore)
        );
        foreach (var more in (string[])["{}", "null", ",", "\0", "\ufeff"])
            Assert.Throws<ApiJsonException>(() => code.RoundTrip([.. json, .. Encoding.UTF8.GetBytes(more)], DriftPolicy.Ignore));
    }

    private static IEnumerable<(RoundTripChange Change, string Text)> Changes(DocumentedExample example)
    {
        using var read = JsonDocument.Parse(example.Json);
        using var written = JsonDocument.Parse(example.Code.RoundTrip(example.Json, DriftPolicy.Ignore));
        return [.. JsonDifference.Of(read.RootElement.Clone(), written.RootElement.Clone())];
    }
}
