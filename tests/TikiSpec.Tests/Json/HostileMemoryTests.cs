using System.Text;
using TikiSpec.Json;
using TikiSpec.Tests.Models;

namespace TikiSpec.Tests.Json;

/// <summary>What somebody sends to use up memory: what is allocated stays within a multiple of what was sent, and so
/// does the time, since nothing is looked at twice.</summary>
public sealed class HostileMemoryTests
{
    private const int Length = 2_000_000;

    // An Item has some 250 bytes and is sent in three: that is the dearest thing that a byte can buy.
    private const int MostBytesForOne = 120;

    public static TheoryData<string, string, string, string, double> Payloads =>
        new()
        {
            { "deep arrays", "", "[", "", 0.1 },
            { "deep objects", "", "{\"parent\":", "", 0.1 },
            { "deep in a kept value", "{\"anything\":", "[", "", 0.1 },
            { "a number that is too long for any type", "{\"item_id\":", "9", "}", 8 },
            { "a number that is too long for a decimal", "{\"price\":", "9", "}", 8 },
            { "a number in a text's place", "{\"sku\":", "9", "}", 8 },
            { "a number in a date's place", "{\"created_at\":", "9", "}", 16 },
            { "a kept number", "{\"anything\":", "9", "}", 3 },
            { "a text in a number's place", "{\"item_id\":\"", "9", "\"}", 10 },
            { "a text in a date's place", "{\"updated_at\":\"", "9", "\"}", 16 },
            { "a text of escapes", "{\"sku\":\"", "\\u0041", "\"}", 3 },
            { "bytes that are no base64", "{\"photo\":\"", "!", "\"}", 6 },
            { "a long separated text", "{\"warehouses\":\"", "1,", "1\"}", 60 },
            { "many elements", "{\"tags\":[\"\"", ",\"\"", "]}", 15 },
            { "many elements of another type", "{\"tags\":[1", ",1", "]}", 60 },
            { "many objects", "{\"children\":[{}", ",{}", "]}", MostBytesForOne },
            { "many nulls for objects", "{\"children\":[null", ",null", "]}", MostBytesForOne },
            { "a declared property again and again", "{\"sku\":\"\"", ",\"sku\":\"\"", "}", 5 },
            { "an unknown property again and again", "{\"x\":1", ",\"x\":1", "}", 40 },
            { "a map's property again and again", "{\"stock\":{\"x\":1", ",\"x\":1", "}}", 40 },
            { "unreadable dates again and again", "{\"created_at\":\"x\"", ",\"created_at\":\"x\"", "}", 40 },
            { "blanks", "{", " ", "}", 0.1 },
            { "what follows the end", "{}", " {}", "", 0.1 },
        };

    [Theory]
    [MemberData(nameof(Payloads))]
    public void A_hostile_payload_takes_no_more_than_a_multiple_of_its_length(
        string what,
        string begin,
        string repeated,
        string end,
        double most
    )
    {
        // Once in small, so that what is made once in a process does not count.
        ReadAll(Payload(begin, repeated, end, 100));
        var payload = Payload(begin, repeated, end, Length);

        var ratio = Allocated(payload);

        Assert.True(ratio <= most, FormattableString.Invariant($"{what}: {ratio:0.0} bytes for each that was sent."));
    }

    [Fact]
    public void Many_unknown_properties_take_no_more_than_a_multiple_of_their_length()
    {
        var json = new StringBuilder("{\"first\":1");
        for (var number = 0; json.Length < Length; number++)
            json.Append(System.Globalization.CultureInfo.InvariantCulture, $",\"m{number}\":{number}");
        ReadAll("""{"first":1,"second":2}"""u8.ToArray());

        Assert.InRange(Allocated(Encoding.UTF8.GetBytes(json.Append('}').ToString())), 1, 40);
    }

    [Fact]
    public void A_name_of_a_megabyte_is_not_repeated_in_every_path_that_leads_through_it()
    {
        var name = new string('n', 1_000_000);
        var rows = string.Join(',', Enumerable.Repeat("1", 2_000));
        ReadAll("""{"children":[{"x":{}}]}"""u8.ToArray());

        Assert.InRange(Allocated(Encoding.UTF8.GetBytes("{\"stock\":{\"" + name + "\":{\"children\":[" + rows + "]}}}")), 0, 16);
        Assert.InRange(Allocated(Encoding.UTF8.GetBytes("{\"relatives\":{\"" + name + "\":{\"tags\":[" + rows + "]}}}")), 0, 16);
    }

    [Theory]
    [InlineData("1e999999999", "10e999999998")]
    [InlineData("1e-999999999", "0.1e-999999998")]
    [InlineData("1e99999999999999999999", "1e99999999999999999999")]
    public void A_number_of_a_billion_digits_is_not_written_out(string left, string right)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var (one, other) = (ApiValue.Parse(left), ApiValue.Parse(right));

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.False(one.TryGetInt64(out _));
        foreach (var property in (string[])["item_id", "price", "rate", "active", "kind", "created_at", "sku", "stock", "warehouses"])
            ReadAll(Encoding.UTF8.GetBytes($$"""{"{{property}}":{{left}}}"""));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 1_000_000);
    }

    private static byte[] Payload(string begin, string repeated, string end, int length) =>
        Encoding.UTF8.GetBytes(begin + string.Concat(Enumerable.Repeat(repeated, length / repeated.Length)) + end);

    private static double Allocated(byte[] payload)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        ReadAll(payload);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)payload.Length;
    }

    /// <summary>As calls read: with every drift event, where that is not the failure.</summary>
    private static void ReadAll(byte[] payload)
    {
        try
        {
            JsonPayload.Read(payload, Item.ReadJson, DriftPolicy.Report).DriftEvents?.Resolve(payload, "Items_Get");
        }
        catch (ApiJsonException exception)
        {
            Assert.InRange(exception.Message.Length, 1, 1000);
        }
    }
}
