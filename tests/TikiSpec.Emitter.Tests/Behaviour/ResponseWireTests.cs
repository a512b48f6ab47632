using System.Net;
using System.Text;

namespace TikiSpec.Emitter.Tests.Behaviour;

/// <summary>What emitted methods make of what comes back: a type for each success, and files.</summary>
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

    private const string Redirects = """
        paths:
          /archive: {get: {operationId: Archives_Get, responses: {'302': {description: Where it is., headers: {Location:
              {schema: {type: string}}}}, '404': {description: Not there.}, default: {description: Else.}}}}
          /either: {get: {operationId: Archives_Either, responses: {'200': {description: It., content: {text/plain: {}}},
              '302': {description: Where it is.}}}}
          /moved: {get: {operationId: Archives_Moved, responses: {3XX: {description: Where it is.}}}}
          /unchanged: {get: {operationId: Archives_Unchanged, responses: {'304': {description: As before.}}}}
        """;

    [Theory]
    [InlineData("GetAsync()", HttpStatusCode.Found, "https://files.test/a?b=c", "https://files.test/a?b=c")]
    [InlineData("GetAsync()", HttpStatusCode.TemporaryRedirect, "../a%20b", "https://shop.test/a%20b")]
    [InlineData("MovedAsync()", HttpStatusCode.SeeOther, "/a", "https://shop.test/a")]
    [InlineData("GetAsync()", HttpStatusCode.Found, null, "failed 302")]
    [InlineData("GetAsync()", HttpStatusCode.NotFound, null, "failed 404")]
    [InlineData("EitherAsync()", HttpStatusCode.Found, "/a", "failed 302")]
    public async Task A_redirect_is_its_address_where_no_other_success_is_declared(
        string call,
        HttpStatusCode status,
        string? location,
        string expected
    )
    {
        var (result, _) = await WireRun.Of(
            Redirects,
            $$"""
            try
            {
                return await client.V1.Archives.{{call}};
            }
            catch (ApiException exception)
            {
                return "failed " + (int)exception.Status!;
            }
            """,
            "Drift = DriftPolicy.Report",
            CannedResponse.None(status) with
            {
                Headers = location is null ? new Dictionary<string, string>() : new() { ["Location"] = location },
            }
        );

        Assert.Equal(expected, result);
    }

    [Fact]
    public async Task A_redirect_has_its_headers_and_one_that_names_no_address_is_none()
    {
        var (result, _) = await WireRun.Of(
            Redirects,
            """
            var response = await client.V1.Archives.WithResponse.GetAsync();
            var text = (int)response.Status + " " + response.DeclaredHeaders.Location + " " + response.Value;
            try { await client.V1.Archives.UnchangedAsync(); } catch (ApiException exception) { text += " " + (int)exception.Status!; }
            return text;
            """,
            "",
            CannedResponse.None(HttpStatusCode.Found) with
            {
                Headers = new Dictionary<string, string> { ["Location"] = "/a" },
            },
            CannedResponse.None(HttpStatusCode.NotModified)
        );

        Assert.Equal("302 /a https://shop.test/a 304", result);
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
}
