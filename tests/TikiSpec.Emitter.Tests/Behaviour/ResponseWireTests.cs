using System.Net;
using System.Text;

namespace TikiSpec.Emitter.Tests.Behaviour;

/// <summary>What emitted methods make of what comes back: statuses, streams, files, headers, errors.</summary>
public sealed class ResponseWireTests
{
    private const string Jobs = """
        paths:
          /jobs:
            post:
              operationId: Jobs_Start
              responses:
                '200': {description: Done., content: {application/json: {schema: {$ref: '#/components/schemas/Job'}}}}
                '202': {description: Later., content: {application/json: {schema: {$ref: '#/components/schemas/Ticket'}}}}
                '204': {description: Nothing to do.}
            put:
              operationId: Jobs_Put
              responses:
                '200': {description: Changed., content: {application/json: {schema: {$ref: '#/components/schemas/Job'}}}}
                '201': {description: Made., content: {application/json: {schema: {$ref: '#/components/schemas/Job'}}}}
            get:
              operationId: Jobs_Report
              responses:
                '200': {description: The report., content: {application/pdf: {schema: {type: string, format: binary}}}}
                '202': {description: Not ready., content: {application/json: {schema: {$ref: '#/components/schemas/Ticket'}}}}
                2XX: {description: Something., content: {text/plain: {schema: {type: string}}}}
        components:
          schemas:
            Job: {type: object, required: [id], properties: {id: {type: integer}}}
            Ticket: {type: object, required: [ticket], properties: {ticket: {type: string}}}
        """;

    private const string Match = """
        return (await client.V1.Jobs.StartAsync()).Match(ok => "job " + ok.Id, accepted => "ticket " + accepted.Ticket2, () => "nothing");
        """;

    [Theory]
    [InlineData(HttpStatusCode.OK, """{"id": 5}""", "job 5")]
    [InlineData(HttpStatusCode.Accepted, """{"ticket": "t"}""", "ticket t")]
    [InlineData(HttpStatusCode.NoContent, "", "nothing")]
    public async Task Each_success_has_its_type(HttpStatusCode status, string body, string expected)
    {
        var canned = body.Length == 0 ? CannedResponse.None(status) : CannedResponse.Json(body, status);

        Assert.Equal(
            expected,
            (await WireRun.Of(Jobs, Match.Replace("Ticket2", "TicketValue", StringComparison.Ordinal), "", canned)).Result
        );
    }

    [Fact]
    public async Task An_outcome_is_taken_apart_by_its_records()
    {
        var (result, _) = await WireRun.Of(
            Jobs,
            """
            var outcome = await client.V1.Jobs.StartAsync();
            return outcome switch
            {
                JobStartOutcome.Ok { Value.Id: var id } => "job " + id,
                JobStartOutcome.Accepted accepted => "ticket " + accepted.Value.TicketValue,
                _ => outcome.ToString(),
            };
            """,
            "",
            CannedResponse.None(HttpStatusCode.NoContent)
        );

        Assert.Equal("NoContent { }", result);
    }

    [Fact]
    public async Task Two_successes_of_one_type_are_of_that_type() =>
        Assert.Equal(
            "7",
            (
                await WireRun.Of(
                    Jobs,
                    "Job job = await client.V1.Jobs.PutAsync(); return job.Id.ToString();",
                    "",
                    CannedResponse.Json("""{"id": 7}""", HttpStatusCode.Created)
                )
            ).Result
        );

    [Theory]
    [InlineData(HttpStatusCode.OK, "application/pdf", "%PDF", "4 bytes of application/pdf")]
    [InlineData(HttpStatusCode.Accepted, "application/json", """{"ticket": "t"}""", "ticket t")]
    [InlineData(HttpStatusCode.PartialContent, "text/plain", "half", "text half")]
    public async Task A_file_can_be_one_of_the_successes(HttpStatusCode status, string type, string body, string expected)
    {
        var (result, _) = await WireRun.Of(
            Jobs,
            """
            switch (await client.V1.Jobs.ReportAsync())
            {
                case JobReportOutcome.Ok { Value: var file }:
                    await using (file)
                    {
                        return (await file.ReadBytesAsync()).Length + " bytes of " + file.ContentType;
                    }
                case JobReportOutcome.Accepted { Value: var ticket }:
                    return "ticket " + ticket.TicketValue;
                case JobReportOutcome.OtherSuccess { Value: var text }:
                    return "text " + text;
                default:
                    return "?";
            }
            """,
            "",
            CannedResponse.Text(body, type, status)
        );

        Assert.Equal(expected, result);
    }

    private const string Files = """
        paths:
          /file:
            get: {operationId: Files_Get, responses: {'200': {description: The file., content: {application/pdf: {schema: {type: string,
                format: binary}}}}, '204': {description: None.}}}
        """;

    [Fact]
    public async Task A_file_comes_with_its_name_its_type_and_its_length_and_no_limit_holds_for_it()
    {
        var canned = CannedResponse.Text(new string('x', 5000), "application/pdf") with
        {
            Headers = new Dictionary<string, string>
            {
                ["Content-Disposition"] = "attachment; filename=\"../b\u00ecl.pdf\"; filename*=UTF-8''..%2Fb%C3%ACll.pdf",
            },
        };
        var (result, sent) = await WireRun.Of(
            Files,
            """
            await using var file = await client.V1.Files.GetAsync();
            var bytes = await file!.ReadBytesAsync();
            return file.FileName + " " + file.ContentType + " " + file.Length + " " + bytes.Length;
            """,
            "MaxResponseBytes = 100",
            canned
        );

        Assert.Equal("bìll.pdf application/pdf 5000 5000", result);
        Assert.Equal("identity", sent[0].Header("Accept-Encoding"));
        Assert.Equal("application/pdf", sent[0].Header("Accept"));
    }

    [Fact]
    public async Task Where_there_may_be_no_file_there_may_be_null() =>
        Assert.Equal(
            "True",
            (
                await WireRun.Of(
                    Files,
                    "return (await client.V1.Files.GetAsync() is null).ToString();",
                    "",
                    CannedResponse.None(HttpStatusCode.NoContent)
                )
            ).Result
        );

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

    private const string Headers = """
        paths:
          /list:
            get:
              operationId: Rows_List
              responses:
                '200':
                  description: ok
                  headers:
                    X-Total: {description: How many there are., schema: {type: integer}}
                    X-Rate: {schema: {type: number, format: double}}
                    X-Tags: {schema: {type: array, items: {type: string}}}
                    X-Window: {schema: {type: object, properties: {from: {type: integer}, to: {type: integer}}}}
                    X-Exploded: {explode: true, schema: {type: object, additionalProperties: {type: string}}}
                    X-Json: {content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}
                    X-At: {schema: {type: string, format: date-time}}
                    X-Kind: {schema: {type: string, enum: [new, old]}}
                    Content-Type: {schema: {type: string}}
                  content: {application/json: {schema: {type: array, items: {type: string}}}}
            head:
              operationId: Rows_Head
              responses: {'200': {description: ok, headers: {X-Total: {schema: {type: integer}}}}}
        """;

    [Fact]
    public async Task Declared_headers_have_their_types()
    {
        var canned = CannedResponse.Json("[]") with
        {
            Headers = new Dictionary<string, string>
            {
                ["x-total"] = "31",
                ["X-Rate"] = "0.5",
                ["X-Tags"] = "a, b",
                ["X-Window"] = "from,1,to,9",
                ["X-Exploded"] = "k=v,l=w",
                ["X-Json"] = """{"a": "b"}""",
                ["X-At"] = "2026-11-26T19:20:00Z",
                ["X-Kind"] = "old",
            },
        };
        var (result, _) = await WireRun.Of(
            Headers,
            """
            var response = await client.V1.Rows.WithResponse.ListAsync();
            RowListHeaders headers = response.DeclaredHeaders;
            var rate = headers.XRate!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return string.Join(" ", headers.XTotal, rate, string.Join("+", headers.XTags!), headers.XWindow!.From, headers.XWindow.To,
                headers.XExploded!["l"], headers.XJson!.A, headers.XAt!.Value.Minute, headers.XKind == RowListHeadersXKind.Old,
                response.Value.Count);
            """,
            "",
            canned
        );

        Assert.Equal("31 0.5 a+b 1 9 w b 20 True 0", result);
    }

    [Fact]
    public async Task What_does_not_come_or_cannot_be_read_is_null() =>
        Assert.Equal(
            "True True many",
            (
                await WireRun.Of(
                    Headers,
                    """
                    var response = await client.V1.Rows.WithResponse.HeadAsync();
                    var list = await client.V1.Rows.WithResponse.ListAsync();
                    var (total, tags) = (response.DeclaredHeaders.XTotal, list.DeclaredHeaders.XTags);
                    return (total is null) + " " + (tags is null) + " " + response.Headers["X-Total"][0];
                    """,
                    "",
                    CannedResponse.None(HttpStatusCode.OK) with
                    {
                        Headers = new Dictionary<string, string> { ["X-Total"] = "many" },
                    },
                    CannedResponse.Json("[]")
                )
            ).Result
        );

    private const string Errors = """
        paths:
          /x:
            get:
              operationId: Xs_Get
              responses:
                '204': {description: ok}
                '404': {description: Missing., content: {application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}}}}
                '409': {description: Busy., content: {text/plain: {schema: {type: string}}}}
                '422': {description: Busy., content: {'text/*': {schema: {type: string}}}}
                4XX: {description: Refused., content: {application/json: {schema: {$ref: '#/components/schemas/Refusal'}}}}
                default: {description: Else., content: {application/json: {schema: {type: array, items: {type: string}}}}}
        components:
          schemas:
            Problem: {type: object, properties: {title: {type: string}}}
            Refusal: {type: object, required: [reason], properties: {reason: {type: string}}}
        """;

    [Theory]
    [InlineData(HttpStatusCode.NotFound, """{"title": "gone"}""", "problem gone")]
    [InlineData(HttpStatusCode.Gone, """{"reason": "busy"}""", "refusal busy")]
    [InlineData(HttpStatusCode.InternalServerError, """["a", "b"]""", "list 2")]
    [InlineData(HttpStatusCode.NotFound, "<html>", "nothing")]
    [InlineData(HttpStatusCode.NotFound, "[]", "nothing")]
    public async Task An_error_has_the_type_that_is_declared_for_its_status(HttpStatusCode status, string body, string expected)
    {
        var (result, _) = await WireRun.Of(
            Errors,
            """
            try
            {
                await client.V1.Xs.GetAsync();
                return "?";
            }
            catch (ApiException exception)
            {
                return exception.DeclaredError switch
                {
                    Problem problem => "problem " + problem.Title,
                    Refusal refusal => "refusal " + refusal.Reason,
                    IReadOnlyList<string> list => "list " + list.Count,
                    _ => "nothing",
                };
            }
            """,
            "",
            CannedResponse.Text(body, "application/problem+json", status)
        );

        Assert.Equal(expected, result);
    }

    [Theory]
    [InlineData(HttpStatusCode.Conflict, "text/plain", "busy", "text busy")]
    [InlineData(HttpStatusCode.Conflict, "text/plain", "12", "text 12")]
    [InlineData(HttpStatusCode.Conflict, "text/html", "<html>", "nothing")]
    [InlineData(HttpStatusCode.Conflict, "text/plain", "", "nothing")]
    [InlineData(HttpStatusCode.UnprocessableEntity, "text/markdown", "# no", "text # no")]
    [InlineData(HttpStatusCode.UnprocessableEntity, "application/json", "{}", "nothing")]
    public async Task An_error_that_is_declared_as_text_is_that_text(HttpStatusCode status, string type, string body, string expected)
    {
        var (result, _) = await WireRun.Of(
            Errors,
            """
            try
            {
                await client.V1.Xs.GetAsync();
                return "?";
            }
            catch (ApiException exception)
            {
                return exception.DeclaredError is string text ? "text " + text : "nothing";
            }
            """,
            "",
            CannedResponse.Text(body, type, status)
        );

        Assert.Equal(expected, result);
    }

    [Theory]
    [InlineData("windows-1258", "Vi\u1ec7t")]
    [InlineData("windows-1252", "é€")]
    [InlineData("shift_jis", "日本")]
    [InlineData("utf-8", "Việt")]
    public async Task Text_is_read_by_the_charset_of_the_response(string charset, string text)
    {
        const string Document = """
            paths:
              /x: {get: {operationId: Xs_Get, responses: {'200': {description: ok, content: {text/plain: {schema: {type: string}}}}}}}
            """;
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.UTF8;
        // Code page 1258 has the tone behind its letter: ê, then the dot below.
        var bytes = encoding.GetBytes(charset == "windows-1258" ? "Vi\u00ea\u0323t" : text);
        var (result, _) = await WireRun.Of(
            Document,
            "return await client.V1.Xs.GetAsync();",
            "",
            new CannedResponse(HttpStatusCode.OK, "text/plain; charset=" + charset, bytes)
        );

        Assert.Equal(text, result);
    }
}
