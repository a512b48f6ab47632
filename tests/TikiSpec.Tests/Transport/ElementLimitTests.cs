using System.Globalization;
using System.Text;
using TikiSpec.Json;
using TikiSpec.Tests.Models;
using TikiSpec.Tests.Stubs;

namespace TikiSpec.Tests.Transport;

/// <summary>What a few bytes of a response become many bytes of memory by is counted, and has a limit.</summary>
public sealed class ElementLimitTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    public static TheoryData<string, string, string, string> Payloads =>
        new()
        {
            { "elements", "{\"children\":[{}", ",{}", "]}" },
            { "elements of several lists", "{\"children\":[{\"tags\":[\"\"]}", ",{\"tags\":[\"\"]}", "]}" },
            { "entries of a map", "{\"stock\":{\"x#\":1", ",\"x#\":1", "}}" },
            { "undeclared properties", "{\"y\":1", ",\"x#\":1", "}" },
            { "separated items", "{\"warehouses\":\"1", ",1", "\"}" },
        };

    [Theory]
    [MemberData(nameof(Payloads))]
    public async Task As_many_as_the_limit_are_read_and_no_more(string what, string begin, string repeated, string end)
    {
        Assert.NotNull(await ReadAsync(Payload(begin, repeated, end, 4), 10));
        var exception = await Assert.ThrowsAsync<ApiJsonException>(() => ReadAsync(Payload(begin, repeated, end, 12), 10));

        Assert.True(
            exception.Expected == "at most 10 elements (set by ApiClientOptions.MaxResponseElements)",
            what + ": " + exception.Message
        );
    }

    [Fact]
    public async Task The_limit_itself_is_allowed()
    {
        Assert.Equal(10, (await ReadAsync(Payload("{\"children\":[{}", ",{}", "]}", 9), 10)).Children.Count);
        await Assert.ThrowsAsync<ApiJsonException>(() => ReadAsync(Payload("{\"children\":[{}", ",{}", "]}", 10), 10));
    }

    [Fact]
    public void Nine_million_empty_objects_take_no_more_than_the_memory_of_a_million()
    {
        var payload = Payload("{\"children\":[{}", ",{}", "]}", 9_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<ApiJsonException>(() =>
            JsonPayload.Read(payload, Item.ReadJson, DriftPolicy.Ignore, new ApiClientOptions().MaxResponseElements)
        );

        // An Item has some 250 bytes, and there are many of the types that are emitted.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 300_000_000);
    }

    private static Task<Item> ReadAsync(byte[] payload, int limit) =>
        new StubServer()
            .Content(() => new ByteArrayContent(payload))
            .Caller(options => options with { MaxResponseElements = limit })
            .SendAsync(TestApi.GetRequest(), Item.ReadJson, null, None);

    private static byte[] Payload(string begin, string repeated, string end, int count)
    {
        var json = new StringBuilder(begin);
        for (var index = 0; index < count; index++)
            json.Append(repeated.Replace("#", index.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        return Encoding.UTF8.GetBytes(json.Append(end).ToString());
    }
}
