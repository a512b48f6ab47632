namespace TikiSpec.Emitter.Tests.Behaviour;

/// <summary>Lists whose pages are told by rows, by a cursor or by an address: what is asked for, page by
/// page.</summary>
public sealed class PagingWireTests
{
    private const string Credential = "Credential = ApiCredential.ApiKey(\"x\")";

    private const string Walk = """
        var text = "";
        await foreach (var row in client.V1.Rows.ListAllAsync(OPTIONS))
            text += row;
        return text;
        """;

    [Fact]
    public async Task Rows_are_counted_up_to_how_many_there_are()
    {
        var (result, sent) = await WireRun.Of(
            Document(
                "x-client-pagination: {offset: start, items: found.rows, total: total}",
                "{name: start, in: query, schema: {type: integer}}",
                "{type: object, properties: {found: {type: object, properties: {rows: {type: array, items: {type: string}}}}, "
                    + "total: {type: integer}}}"
            ),
            Walk.Replace("OPTIONS", "new() { Size = 2 }", StringComparison.Ordinal),
            Credential,
            CannedResponse.Json("""{"found": {"rows": ["a", "b"]}, "total": 3}"""),
            CannedResponse.Json("""{"found": {"rows": ["c"]}, "total": 3}""")
        );

        Assert.Equal("abc", result);
        Assert.Equal(["start=0&size=2", "start=2&size=2"], sent.Select(Query));
    }

    [Theory]
    [InlineData("{name: start, in: query, schema: {type: integer, minimum: 1}}", "start=1", "start=3", "start=4")]
    [InlineData("{name: start, in: query, schema: {type: integer, format: int32}}", "start=0", "start=2", "start=3")]
    public async Task Without_a_total_rows_are_asked_for_until_none_come(string parameter, params string[] queries)
    {
        var (result, sent) = await WireRun.Of(
            Document("x-fern-pagination: {offset: $request.start, step: $request.size, results: $response.data}", parameter, Rows("data")),
            Walk.Replace("OPTIONS", "", StringComparison.Ordinal),
            Credential,
            CannedResponse.Json("""{"data": ["a", "b"]}"""),
            CannedResponse.Json("""{"data": ["c"]}"""),
            CannedResponse.Json("""{"data": []}""")
        );

        Assert.Equal("abc", result);
        Assert.Equal(queries, sent.Select(Query));
    }

    [Theory]
    [InlineData("x-client-pagination: {cursor: start, next: next, items: data}", "string", "\"x&y\"", "\"\"", "start=x%26y")]
    [InlineData(
        "x-fern-pagination: {cursor: $request.start, next_cursor: $response.next, results: $response.data}",
        "integer",
        "17",
        "null",
        "start=17"
    )]
    public async Task A_cursor_is_handed_back_until_there_is_none(string key, string type, string next, string none, string query)
    {
        var (result, sent) = await WireRun.Of(
            Document(
                key,
                $$$"""{name: start, in: query, schema: {type: {{{type}}}}}""",
                "{type: object, properties: {next: {type: TYPE, nullable: true}, data: {type: array, items: {type: string}}}}".Replace(
                    "TYPE",
                    type,
                    StringComparison.Ordinal
                )
            ),
            Walk.Replace("OPTIONS", "", StringComparison.Ordinal),
            Credential,
            CannedResponse.Json($$"""{"data": ["a"], "next": {{next}}}"""),
            CannedResponse.Json($$"""{"data": ["b"], "next": {{none}}}""")
        );

        Assert.Equal("ab", result);
        Assert.Equal(["", query], sent.Select(Query));
    }

    [Theory]
    [InlineData("https://shop.test/v1/rows?after=5&key=k", "https://shop.test/v1/rows?after=5&key=k")]
    [InlineData("?after=5", "https://shop.test/v1/rows?after=5")]
    [InlineData("/v1/more/5", "https://shop.test/v1/more/5")]
    public async Task An_address_is_called_as_it_is(string link, string called)
    {
        var (result, sent) = await Linked(link, "");

        Assert.Equal("ab", result);
        Assert.Equal(["https://shop.test/v1/rows?size=2", called], sent.Select(static one => one.Address));
        Assert.All(sent, static one => Assert.Equal("x", one.Header("X-Key")));
    }

    [Fact]
    public async Task An_address_at_a_declared_server_moves_to_the_one_that_is_called()
    {
        var (_, sent) = await Linked(
            "https://shop.test/v1/rows?after=5",
            "BaseAddress = new Uri(\"http://localhost:1/proxy\"), Credential = ApiCredential.ApiKey(\"x\")"
        );

        Assert.Equal("http://localhost:1/proxy/v1/rows?after=5", sent[1].Address);
    }

    [Theory]
    [InlineData("https://evil.test/v1/rows")]
    [InlineData("http://shop.test/v1/rows")]
    [InlineData("https://me@shop.test/v1/rows")]
    [InlineData("https://shop.test:444/v1/rows")]
    [InlineData("//evil.test/v1/rows")]
    [InlineData("file:///etc/hosts")]
    public async Task An_address_elsewhere_is_not_called_and_gets_no_credential(string link)
    {
        var (result, sent) = await Linked(link, "");

        Assert.Contains("Rows_List was not sent", result, StringComparison.Ordinal);
        Assert.Single(sent);
    }

    [Fact]
    public async Task A_list_that_leads_back_to_itself_is_told()
    {
        var (result, sent) = await WireRun.Of(
            Document("x-ms-pageable: {nextLinkName: next}", "{name: start, in: query, schema: {type: string}}", Rows("value")),
            """
            try { await client.V1.Rows.ListAllAsync().ToListAsync(); return "read"; }
            catch (ApiException exception) { return exception.Message; }
            """,
            Credential,
            CannedResponse.Json("""{"value": ["a"], "next": "/v1/rows?after=1"}""")
        );

        Assert.Contains("does not end", result, StringComparison.Ordinal);
        Assert.Equal(2, sent.Count);
    }

    [Fact]
    public async Task The_reading_goes_on_where_it_stopped()
    {
        var (result, sent) = await WireRun.Of(
            Document("x-ms-pageable: {nextLinkName: next}", "{name: start, in: query, schema: {type: string}}", Rows("value")),
            """
            var all = client.V1.Rows.ListAllAsync();
            string? next = null;
            await foreach (var page in all.ByPage()) { next = page.Next; break; }
            return string.Join(",", await all.StartingAt(next!).ToListAsync());
            """,
            Credential,
            CannedResponse.Json("""{"value": ["a"], "next": "/v1/rows?after=1"}"""),
            CannedResponse.Json("""{"value": ["b"]}""")
        );

        Assert.Equal("b", result);
        Assert.Equal("?after=1", new Uri(sent[1].Address).Query);
    }

    [Fact]
    public async Task The_result_itself_may_be_the_list()
    {
        var (result, sent) = await WireRun.Of(
            Document(
                "x-client-pagination: {page: start}",
                "{name: start, in: query, schema: {type: integer, default: 0}}",
                "{type: array, items: {type: string}}"
            ),
            Walk.Replace("OPTIONS", "", StringComparison.Ordinal),
            Credential,
            CannedResponse.Json("""["a"]"""),
            CannedResponse.Json("[]")
        );

        Assert.Equal("a", result);
        Assert.Equal(["start=0", "start=1"], sent.Select(Query));
    }

    private static Task<(string Result, IReadOnlyList<Sent> Sent)> Linked(string link, string options) =>
        WireRun.Of(
            Document("x-ms-pageable: {nextLinkName: next}", "{name: start, in: query, schema: {type: string}}", Rows("value")),
            """
            try { return string.Join("", await client.V1.Rows.ListAllAsync(new() { Size = 2 }).ToListAsync()); }
            catch (ApiException exception) { return exception.Message; }
            """,
            options.Length > 0 ? options : Credential,
            CannedResponse.Json($$"""{"value": ["a"], "next": "{{link}}"}"""),
            CannedResponse.Json("""{"value": ["b"], "next": null}""")
        );

    private static string Query(Sent sent) => new Uri(sent.Address).Query.TrimStart('?');

    private static string Rows(string name) =>
        "{type: object, properties: {" + name + ": {type: array, items: {type: string}}, next: {type: string, nullable: true}}}";

    private static string Document(string key, string parameter, string schema) =>
        $"""
            servers: [url: 'https://shop.test/v1']
            security: [key: []]
            paths:
              /rows:
                get:
                  operationId: Rows_List
                  {key}
                  parameters:
                    - {parameter}
                    - name: size
                      in: query
                      schema:
                        type: integer
                  responses:
                    '200':
                      description: Rows.
                      content:
                        application/json:
                          schema: {schema}
            components:
              securitySchemes:
                key:
                  type: apiKey
                  in: header
                  name: X-Key
            """;
}
