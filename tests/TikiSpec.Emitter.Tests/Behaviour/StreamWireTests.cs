using System.Net;

namespace TikiSpec.Emitter.Tests.Behaviour;

/// <summary>What emitted methods make of responses that come item by item.</summary>
public sealed class StreamWireTests
{
    private const string Streams = """
        paths:
          /chat: {post: {operationId: Chats_Stream, responses: {'200': {description: ok,
              content: {text/event-stream: {schema: {$ref: '#/components/schemas/Word'}}}}}}}
          /ticks: {get: {operationId: Chats_Ticks, responses: {'200': {description: ok,
              content: {text/event-stream: {schema: {type: string}}}}}}}
          /rows: {get: {operationId: Chats_Rows, responses: {'200': {description: ok,
              content: {application/x-ndjson: {schema: {$ref: '#/components/schemas/Word'}}}}}}}
          /seq: {get: {operationId: Chats_Seq, responses: {'200': {description: ok, content: {application/json-seq: {schema: {type: array,
              items: {$ref: '#/components/schemas/Word'}}}}}}}}
        components:
          schemas:
            Word: {type: object, required: [w], properties: {w: {type: string}}}
        """;

    [Fact]
    public async Task Events_are_read_as_they_come()
    {
        const string Body = """
            : a comment
            id: 1
            event: delta
            data: {"w":
            data:  "a"}
            retry: 5

            data: {"w": "b"}

            data: [DONE]

            data: {"w": "never"}


            """;
        var (result, sent) = await WireRun.Of(
            Streams,
            """
            var seen = new List<string>();
            await foreach (var one in client.V1.Chats.StreamAsync())
                seen.Add(one.Event + " " + one.Id + " " + one.Data.W);
            return string.Join(", ", seen);
            """,
            "",
            CannedResponse.Text(Body, "text/event-stream")
        );

        Assert.Equal("delta 1 a, message 1 b", result);
        Assert.Equal("text/event-stream", sent[0].Header("Accept"));
    }

    [Theory]
    [InlineData("data: a\n\ndata:b\n\ndata: cut off", "a|b")]
    [InlineData("data: a\r\n\r\ndata: b\r\n\r\n", "a|b")]
    [InlineData("data: a\r\rdata: b\r\r", "a|b")]
    [InlineData("\uFEFFdata: a\ndata:  b\n\n", "a\n b")]
    [InlineData("event: nothing\n\ndata\n\n", "")]
    [InlineData("", "")]
    public async Task Events_of_text_are_read_as_the_standard_has_it(string body, string expected)
    {
        var (result, _) = await WireRun.Of(
            Streams,
            """
            var seen = new List<string>();
            await foreach (var one in client.V1.Chats.TicksAsync())
                seen.Add(one.Data);
            return string.Join("|", seen);
            """,
            "",
            CannedResponse.Text(body, "text/event-stream")
        );

        Assert.Equal(expected, result);
    }

    [Theory]
    [InlineData("Rows", "application/x-ndjson", "{\"w\": \"a\"}\n\n{\"w\": \"b\"}")]
    [InlineData("Seq", "application/json-seq", "\u001e{\"w\": \"a\"}\n\u001e{\"w\": \"b\"}\n")]
    public async Task Lines_of_JSON_are_read_as_they_come(string method, string type, string body)
    {
        var (result, _) = await WireRun.Of(
            Streams,
            $$"""
            var words = client.V1.Chats.{{method}}Async();
            var seen = new List<string>();
            await foreach (var word in words) seen.Add(word.W);
            await foreach (var word in words) seen.Add(word.W);
            var response = await client.V1.Chats.WithResponse.{{method}}Async();
            await foreach (var word in response.Value) seen.Add(word.W);
            return string.Join(",", seen) + " " + (int)response.Status;
            """,
            "",
            CannedResponse.Text(body, type)
        );

        Assert.Equal("a,b,a,b,a,b 200", result);
    }

    [Fact]
    public async Task An_item_that_cannot_be_read_is_an_exception_that_says_so()
    {
        var (result, _) = await WireRun.Of(
            Streams,
            """
            var seen = 0;
            try
            {
                await foreach (var word in client.V1.Chats.RowsAsync()) seen++;
                return "?";
            }
            catch (ApiJsonException exception)
            {
                return seen + " " + exception.OperationId + " " + exception.Path;
            }
            """,
            "",
            CannedResponse.Text("{\"w\": \"a\"}\n{\"w\": [}", "application/x-ndjson")
        );

        Assert.StartsWith("1 Chats_Rows $.w", result, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_in_the_place_of_a_stream_is_an_error() =>
        Assert.Equal(
            "429",
            (
                await WireRun.Of(
                    Streams,
                    """
                    try
                    {
                        await foreach (var word in client.V1.Chats.RowsAsync()) { }
                        return "?";
                    }
                    catch (ApiRateLimitException exception)
                    {
                        return ((int)exception.Status!).ToString();
                    }
                    """,
                    "",
                    CannedResponse.Json("{}", HttpStatusCode.TooManyRequests)
                )
            ).Result
        );
}
