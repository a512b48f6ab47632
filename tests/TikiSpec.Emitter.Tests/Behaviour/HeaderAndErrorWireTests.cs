using System.Net;
using System.Text;

namespace TikiSpec.Emitter.Tests.Behaviour;

/// <summary>What emitted methods make of headers, of errors and of charsets.</summary>
public sealed class HeaderAndErrorWireTests
{
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
                '415': {description: Other., content: {application/xml: {schema: {type: object, properties: {message: {type: string}}}}}}
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
    [InlineData(
        HttpStatusCode.UnsupportedMediaType,
        "application/xml",
        "<e><message>no</message></e>",
        "text <e><message>no</message></e>"
    )]
    [InlineData(HttpStatusCode.UnsupportedMediaType, "text/html", "<html>", "nothing")]
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
