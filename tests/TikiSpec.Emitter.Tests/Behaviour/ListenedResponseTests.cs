namespace TikiSpec.Emitter.Tests.Behaviour;

/// <summary>What generated methods ask for over a socket, and what they make of the bytes that come back.</summary>
public sealed class ListenedResponseTests
{
    private const string Formats = """
        servers: [{url: 'ADDRESS'}]
        paths:
          /text: {get: {operationId: Rs_Text, responses: {'200': {description: ok, content: {text/plain: {schema: {type: string}}}}}}}
          /csv: {get: {operationId: Rs_Csv, responses: {'200': {description: ok, content: {text/csv: {schema: {type: string}}}}}}}
          /html: {get: {operationId: Rs_Html, responses: {'200': {description: ok, content: {text/html: {}}}}}}
          /problem: {get: {operationId: Rs_Problem, responses: {'200': {description: ok}, '400': {description: bad,
              content: {application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}}}}}}}
          /vendor: {get: {operationId: Rs_Vendor, responses: {'200': {description: ok,
              content: {'application/vnd.shop.v1+json; charset=utf-8': {schema: {$ref: '#/components/schemas/Item'}}}}}}}
          /star: {get: {operationId: Rs_Star, responses: {'200': {description: ok,
              content: {'*/*': {schema: {$ref: '#/components/schemas/Item'}}}}}}}
          /upper: {get: {operationId: Rs_Upper, responses: {'200': {description: ok,
              content: {Application/JSON: {schema: {$ref: '#/components/schemas/Item'}}}}}}}
          /three: {get: {operationId: Rs_Three, responses: {'200': {description: ok, content: {
              text/plain: {schema: {$ref: '#/components/schemas/Item'}}, application/json: {schema: {$ref: '#/components/schemas/Item'}},
              text/json: {schema: {$ref: '#/components/schemas/Item'}}}}}}}
          /lines: {get: {operationId: Rs_Lines, responses: {'200': {description: ok,
              content: {application/x-ndjson: {schema: {$ref: '#/components/schemas/Item'}}}}}}}
          /events: {get: {operationId: Rs_Events, responses: {'200': {description: ok,
              content: {text/event-stream: {schema: {type: string}}}}}}}
          /pdf: {get: {operationId: Rs_Pdf, responses: {'200': {description: ok, content: {application/pdf: {schema: {type: string,
              format: binary}}}}}}}
          /else: {get: {operationId: Rs_Else, responses: {default: {description: any,
              content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}}}}
          /range: {get: {operationId: Rs_Range, responses: {2XX: {description: ok,
              content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}, 4XX: {description: e,
              content: {application/json: {schema: {$ref: '#/components/schemas/Made'}}}}}}}
          /head: {head: {operationId: Rs_Head, responses: {'200': {description: ok, headers: {X-Total: {schema: {type: integer}}},
              content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}}}}
          /trace: {options: {operationId: Rs_Options, responses: {'204': {description: ok}}},
              trace: {operationId: Rs_Trace, responses: {'200': {description: ok}}}}
          /null: {get: {operationId: Rs_Null, responses: {'200': {description: ok, content: {application/json: {schema: {nullable: true,
              allOf: [{$ref: '#/components/schemas/Item'}]}}}}}}}
          /moved: {get: {operationId: Rs_Moved, responses: {'302': {description: moved, headers: {Location: {schema: {type: string}}}}}}}
          /none: {get: {operationId: Rs_None, responses: {}}}
          /jobs: {post: {operationId: Rs_Start, responses: {'200': {description: Done.,
              content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}, '202': {description: Later.},
              '204': {description: Nothing to do.}}},
              put: {operationId: Rs_Put, responses: {'200': {description: Changed.,
              content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}, '201': {description: Made.,
              content: {application/json: {schema: {$ref: '#/components/schemas/Made'}}}}}}}
        components:
          schemas:
            Item: {type: object, properties: {text: {type: string}}}
            Made: {type: object, properties: {place: {type: string}}}
            Problem: {type: object, properties: {title: {type: string}}}
        """;

    private const string Item = """{"text":"x"}""";

    [Theory]
    [InlineData("await client.V1.Rs.TextAsync()", "text/plain", "200 text/plain", "ệ", "ệ")]
    [InlineData("await client.V1.Rs.CsvAsync()", "text/csv", "200 text/csv", "a,b", "a,b")]
    [InlineData("await client.V1.Rs.HtmlAsync()", "text/html", "200 text/html", "<p>", "<p>")]
    [InlineData(
        "(await client.V1.Rs.VendorAsync()).Text",
        "application/vnd.shop.v1+json; charset=utf-8",
        "200 application/json",
        Item,
        "x"
    )]
    [InlineData("(await client.V1.Rs.StarAsync()).Text", "*/*", "200 application/json", Item, "x")]
    [InlineData("(await client.V1.Rs.UpperAsync()).Text", "Application/JSON", "200 application/json", Item, "x")]
    [InlineData("(await client.V1.Rs.ThreeAsync()).Text", "application/json, text/plain, text/json", "200 application/json", Item, "x")]
    [InlineData(
        "(await client.V1.Rs.LinesAsync().ToListAsync())[1].Text",
        "application/x-ndjson",
        "200 application/x-ndjson",
        "{}\n" + Item,
        "x"
    )]
    [InlineData(
        "(await client.V1.Rs.EventsAsync().ToListAsync())[0].Data",
        "text/event-stream",
        "200 text/event-stream",
        "data: 1\n\n",
        "1"
    )]
    [InlineData("(await (await client.V1.Rs.PdfAsync()).ReadBytesAsync()).Length", "application/pdf", "200 application/pdf", "%PDF", "4")]
    [InlineData("(await client.V1.Rs.ElseAsync()).Text", "application/json, */*;q=0.5", "200 application/json", Item, "x")]
    [InlineData("(await client.V1.Rs.RangeAsync()).Text", "application/json, */*;q=0.5", "206 application/json", Item, "x")]
    [InlineData(
        "(await client.V1.Rs.NullAsync())?.Text ?? \"null\"",
        "application/json, */*;q=0.5",
        "200 application/json",
        "null",
        "null"
    )]
    public async Task A_success_is_asked_for_and_read_as_it_is_declared(string code, string accept, string head, string body, string result)
    {
        var (read, arrived) = await WireRun.OverSocket(
            Formats,
            $"object? read = {code}; return read?.ToString() ?? \"\";",
            "Drift = DriftPolicy.Throw",
            ListeningServer.Response(head[..3] + " Said", head[4..], body)
        );

        Assert.Equal(result, read);
        Assert.Equal(accept, Assert.Single(arrived).Header("Accept"));
    }

    [Theory]
    [InlineData("202 Accepted\r\nContent-Length: 0\r\n\r\n", "null 202")]
    [InlineData("202 Accepted\r\n\r\n", "null 202")]
    [InlineData("204 No Content\r\n\r\n", "null 204")]
    [InlineData("205 Reset Content\r\nContent-Length: 0\r\n\r\n", "null 205")]
    [InlineData("200 OK\r\nContent-Type: application/json\r\nContent-Length: 12\r\n\r\n{\"text\":\"x\"}", "x 200")]
    public async Task A_success_without_content_is_one(string response, string result)
    {
        var (read, _) = await WireRun.OverSocket(
            Formats,
            """
            var response = await client.V1.Rs.WithResponse.StartAsync();
            return (response.Value?.Text ?? "null") + " " + (int)response.Status;
            """,
            "",
            response
        );

        Assert.Equal(result, read);
    }

    [Theory]
    [InlineData("200 OK", Item, "ok x")]
    [InlineData("201 Created", """{"place":"y"}""", "made y")]
    public async Task Each_success_has_its_own_type(string status, string body, string result)
    {
        var (read, _) = await WireRun.OverSocket(
            Formats,
            """return (await client.V1.Rs.PutAsync()).Match(ok => "ok " + ok.Text, created => "made " + created.Place);""",
            "Drift = DriftPolicy.Throw",
            ListeningServer.Response(status, "application/json", body)
        );

        Assert.Equal(result, read);
    }

    [Fact]
    public async Task The_response_to_HEAD_has_the_headers_of_a_body_that_does_not_come()
    {
        var (read, arrived) = await WireRun.OverSocket(
            Formats,
            "return (await client.V1.Rs.WithResponse.HeadAsync()).DeclaredHeaders.XTotal.ToString()!;",
            "Drift = DriftPolicy.Throw",
            "200 OK\r\nContent-Type: application/json\r\nX-Total: 31\r\nContent-Length: 900\r\n\r\n"
        );

        Assert.Equal(("31", "HEAD /head"), (read, arrived[0].Line));
    }

    [Theory]
    [InlineData("Options", "OPTIONS /trace")]
    [InlineData("Trace", "TRACE /trace")]
    [InlineData("None", "GET /none")]
    public async Task Methods_that_hardly_anybody_declares_are_sent(string method, string line) =>
        Assert.Equal(
            line,
            (await WireRun.OverSocket(Formats, $"await client.V1.Rs.{method}Async(); return \"\";", "", "204 No Content\r\n\r\n"))
                .Arrived[0]
                .Line
        );

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        var (read, arrived) = await WireRun.OverSocket(
            Formats,
            "return await client.V1.Rs.MovedAsync();",
            "",
            "302 Found\r\nLocation: https://elsewhere.test/file?sig=1\r\nContent-Length: 0\r\n\r\n"
        );

        Assert.Equal("https://elsewhere.test/file?sig=1", read);
        Assert.Single(arrived);
    }

    [Theory]
    [InlineData("Problem", "400 Bad", "application/problem+json", """{"title":"no"}""", "400 no")]
    [InlineData("Range", "451 No", "application/json", """{"place":"no"}""", "451 no")]
    public async Task An_error_has_its_type(string method, string status, string type, string body, string result)
    {
        var (read, _) = await WireRun.OverSocket(
            Formats,
            $$"""
            try
            {
                await client.V1.Rs.{{method}}Async();
                return "?";
            }
            catch (ApiException exception)
            {
                return (int)exception.Status! + " "
                    + (exception.DeclaredError switch { Problem problem => problem.Title, Made made => made.Place, _ => "?" });
            }
            """,
            "",
            ListeningServer.Response(status, type, body)
        );

        Assert.Equal(result, read);
    }

    private const string Values = """
        servers: [{url: 'ADDRESS'}]
        paths:
          /x: {post: {operationId: Xs_Post, requestBody: {required: true, content: {application/json: {schema:
              {$ref: '#/components/schemas/T'}}}}, responses: {'200': {description: ok, content: {application/json: {schema:
              {$ref: '#/components/schemas/T'}}}}}}, get: {operationId: Xs_Get, responses: {'200': {description: ok,
              content: {application/json: {schema: {$ref: '#/components/schemas/T'}}}}}}}
        components:
          schemas:
            T: SCHEMA
            Color: {type: integer, enum: [0, 1, 2], x-enumNames: [Red, Green, Blue]}
            Pet: {type: object, required: [kind], properties: {kind: {type: string}},
              discriminator: {propertyName: kind, mapping: {cat: Cat, dog: Dog}}}
            Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, required: [lives], properties: {lives: {type: integer}}}]}
            Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {bark: {type: string}}}]}
        """;

    [Theory]
    [InlineData(
        "{type: object, properties: {at: {type: string, format: date-time}}}",
        """{"at":"2024-02-29T01:02:03.123456789Z"}""",
        "got.At!.Value.Ticks % 10000000",
        "1234567",
        """{"at":"2024-02-29T01:02:03.1234567+00:00"}"""
    )]
    [InlineData(
        "{type: object, properties: {n: {type: string}}, patternProperties: {'^x-': {type: string}}}",
        """{"n":"a","x-a":"b"}""",
        "got.AdditionalValues[\"x-a\"]",
        "b",
        """{"n":"a","x-a":"b"}"""
    )]
    [InlineData(
        "{type: object, properties: {pet: {$ref: '#/components/schemas/Pet'}}}",
        """{"pet":{"kind":"cat","lives":9}}""",
        "got.Pet!.Value.Match(pet => 1L, cat => cat.Lives, dog => 2L, unknown => 3L)",
        "9",
        """{"pet":{"kind":"cat","lives":9}}"""
    )]
    [InlineData(
        "{type: object, properties: {pet: {$ref: '#/components/schemas/Pet'}}}",
        """{"pet":{"kind":"fox","den":"deep"}}""",
        "got.Pet!.Value.Match(pet => 1L, cat => cat.Lives, dog => 2L, unknown => 3L)",
        "1",
        """{"pet":{"kind":"fox","den":"deep"}}"""
    )]
    [InlineData(
        "{type: object, properties: {c: {$ref: '#/components/schemas/Color'}, dec: {type: string, format: decimal}, "
            + "ro: {type: string, readOnly: true}}}",
        """{"c":2,"dec":"1.20","ro":"r"}""",
        "got.C + \" \" + got.Dec!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) + \" \" + got.Ro",
        "Blue 1.20 r",
        """{"c":2,"dec":"1.20"}"""
    )]
    public async Task A_value_is_read_and_sent_back_as_it_came(string schema, string body, string look, string seen, string sent)
    {
        var (read, arrived) = await WireRun.OverSocket(
            Values.Replace("SCHEMA", schema, StringComparison.Ordinal),
            $"var got = await client.V1.Xs.GetAsync(); await client.V1.Xs.PostAsync(got); return ({look}).ToString()!;",
            "Drift = DriftPolicy.Report",
            ListeningServer.Response("200 OK", "application/json", body)
        );

        Assert.Equal(seen, read);
        Assert.Equal(sent, arrived[1].Body);
    }

    [Fact]
    public async Task What_was_missing_is_not_made_up_when_it_is_sent_back()
    {
        const string Schema =
            "{type: object, required: [price, active, name, state, at, lines], properties: {price: {type: integer}, active: "
            + "{type: boolean}, name: {type: string}, state: {type: string, enum: [on, off]}, at: {type: string, format: date-time}, "
            + "lines: {type: array, items: {type: string}}}}";
        var (read, arrived) = await WireRun.OverSocket(
            Values.Replace("SCHEMA", Schema, StringComparison.Ordinal),
            """
            var got = await client.V1.Xs.GetAsync();
            var told = "";
            try { await client.V1.Xs.PostAsync(got); } catch (ArgumentException exception) { told = exception.Message; }
            await client.V1.Xs.PostAsync(got, call: new CallOptions { CheckRequests = false });
            return told;
            """,
            "Drift = DriftPolicy.Report",
            ListeningServer.Response("200 OK", "application/json", """{"name":"n"}""")
        );

        Assert.Contains("price did not come with the response", read, StringComparison.Ordinal);
        Assert.Equal(["", """{"name":"n"}"""], arrived.Select(static one => one.Body));
    }
}
