using System.Net;

namespace TikiSpec.Emitter.Tests.Behaviour;

/// <summary>A success that is declared as a whole and as a stream: a method for each.</summary>
public sealed class StreamedSuccessTests
{
    private const string Chats = """
        paths:
          /chats:
            post:
              operationId: Chats_Create
              tags: [Chats]
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Question'}}}}
              responses:
                '200':
                  description: The reply.
                  content:
                    text/event-stream: {schema: {$ref: '#/components/schemas/Delta'}}
                    application/json: {schema: {$ref: '#/components/schemas/Reply'}}
                '429':
                  description: Too many.
                  content: {application/problem+json: {schema: {type: object, properties: {title: {type: string}}}}}
          /rows:
            get:
              operationId: Rows_List
              responses:
                '200':
                  description: Rows.
                  content:
                    application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Delta'}}}
                    application/x-ndjson: {schema: {$ref: '#/components/schemas/Delta'}}
        components:
          schemas:
            Question: {type: object, required: [text], properties: {text: {type: string}, stream: {type: boolean}}}
            Delta: {type: object, required: [text], properties: {text: {type: string}}}
            Reply: {type: object, required: [whole], properties: {whole: {type: string}}}
        """;

    [Fact]
    public async Task The_whole_is_asked_for_without_the_stream()
    {
        var (result, sent) = await WireRun.Of(
            Chats,
            """return (await client.V1.Chats.CreateAsync(new Question { Text = "?" })).Whole;""",
            "",
            CannedResponse.Json("""{"whole": "all of it"}""")
        );

        Assert.Equal("all of it", result);
        Assert.Equal("application/json, application/problem+json", sent[0].Header("Accept"));
    }

    [Fact]
    public async Task The_stream_is_asked_for_without_the_whole_and_read_as_it_comes()
    {
        var (result, sent) = await WireRun.Of(
            Chats,
            """
            var text = "";
            await foreach (ServerSentEvent<Delta> one in client.V1.Chats.CreateStreamAsync(new Question { Text = "?", Stream = true }))
                text += one.Data.Text;
            return text;
            """,
            "",
            CannedResponse.Text("data: {\"text\": \"a\"}\n\ndata: {\"text\": \"b\"}\n\ndata: [DONE]\n\n", "text/event-stream")
        );

        Assert.Equal("ab", result);
        Assert.Equal("text/event-stream, application/problem+json", sent[0].Header("Accept"));
        Assert.Equal("""{"text":"?","stream":true}""", sent[0].Body);
    }

    [Fact]
    public async Task Lines_stand_beside_a_list()
    {
        var (result, sent) = await WireRun.Of(
            Chats,
            """
            var text = (await client.V1.Rows.ListAsync())[0].Text;
            await foreach (Delta row in client.V1.Rows.ListStreamAsync())
                text += row.Text;
            return text;
            """,
            "",
            CannedResponse.Json("""[{"text": "x"}]"""),
            CannedResponse.Text("{\"text\": \"a\"}\n{\"text\": \"b\"}\n", "application/x-ndjson")
        );

        Assert.Equal("xab", result);
        Assert.Equal(["application/json, */*;q=0.5", "application/x-ndjson"], sent.Select(static one => one.Header("Accept")));
    }

    [Fact]
    public async Task An_error_in_the_place_of_the_stream_is_an_error() =>
        Assert.Equal(
            "429 too many",
            (
                await WireRun.Of(
                    Chats,
                    """
                    try
                    {
                        await foreach (var one in client.V1.Chats.CreateStreamAsync(new Question { Text = "?" })) { }
                        return "read";
                    }
                    catch (ApiException exception) when (exception.DeclaredError is ChatCreateError429 error)
                    {
                        return (int)exception.Status! + " " + error.Title;
                    }
                    """,
                    "",
                    CannedResponse.Text("""{"title": "too many"}""", "application/problem+json", (HttpStatusCode)429)
                )
            ).Result
        );
}
