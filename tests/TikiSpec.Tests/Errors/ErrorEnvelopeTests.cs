using System.Net;
using System.Text;
using TikiSpec.Tests.Models;
using TikiSpec.Tests.Stubs;

namespace TikiSpec.Tests.Errors;

public sealed class ErrorEnvelopeTests
{
    [Theory]
    [InlineData(302, ApiFailure.Refused)]
    [InlineData(400, ApiFailure.Refused)]
    [InlineData(429, ApiFailure.Refused)]
    [InlineData(500, ApiFailure.Responded)]
    [InlineData(504, ApiFailure.Responded)]
    public async Task The_status_tells_whether_it_may_have_been_done(int status, ApiFailure expected)
    {
        var server = new StubServer().Json("{}", (HttpStatusCode)status, ("X-RateLimit-Remaining", "0"));
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() =>
            server.Caller().SendAsync(new ApiRequest(TestApi.Create), new CallOptions { MaxRetries = 0 }, CancellationToken.None)
        );

        Assert.Equal(expected, exception.Failure);
        Assert.Equal(["0"], exception.Headers["x-ratelimit-remaining"]);
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, ApiFailure.NotSent)]
    [InlineData(HttpRequestError.ResponseEnded, ApiFailure.Lost)]
    public async Task A_connection_tells_whether_it_may_have_been_done(HttpRequestError error, ApiFailure expected)
    {
        var server = new StubServer().Fails(() => new HttpRequestException(error, "no"));
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() =>
            server.Caller().SendAsync(new ApiRequest(TestApi.Create), null, CancellationToken.None)
        );

        Assert.Equal(expected, exception.Failure);
        Assert.Equal(
            expected == ApiFailure.Lost,
            exception.Message.EndsWith("The server may have done what was asked.", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Without_a_token_nothing_was_sent_and_the_token_is_not_asked_for_again_by_the_call()
    {
        var server = new StubServer().Fails(static () => new HttpRequestException(HttpRequestError.ResponseEnded, "cut"));
        var credential = ApiCredential.RefreshToken("app", "s3cret-of-app", "refresh-0");
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() =>
            server
                .Caller(options => options with { Credential = credential })
                .SendAsync(new ApiRequest(TestApi.List), null, CancellationToken.None)
        );

        Assert.Equal(("OAuth2_Token", ApiFailure.NotSent), (exception.OperationId, exception.Failure));
        Assert.Single(server.Seen);
    }

    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData("""{"errors":["Category not found id: 1"]}""", "Category not found id: 1", null)]
    [InlineData("""{"errors":["a","b"],"meta":{"source":"meepo","id":"3408590964569639190"}}""", "a|b", "3408590964569639190")]
    [InlineData("""{"errors":"one text"}""", "one text", null)]
    [InlineData("""{"errors":[{"code":1,"message":"in an object"}]}""", "in an object", null)]
    [InlineData("""{"errors":{"price":["must be above 0"],"sku":["is taken"]}}""", "price: must be above 0|sku: is taken", null)]
    [InlineData(
        """{"integration_status":1,"msg":"Seller ko cho phép đồng bộ sản phẩm","product_is_sync":0}""",
        "Seller ko cho phép đồng bộ sản phẩm",
        null
    )]
    [InlineData("""{"error":{"id":"e-1","message":"no such queue"}}""", "no such queue", "e-1")]
    [InlineData("""{"error":{"message":"no id here"}}""", "no id here", null)]
    [InlineData("""{"statusCode":400,"message":{"en":"Too many","vi":"Quá nhiều"},"error":"Bad Request"}""", "Too many", null)]
    [InlineData("""{"statusCode":400,"message":{"vi":"Quá nhiều"},"error":"Bad Request"}""", "Quá nhiều", null)]
    [InlineData(
        """{"error":"invalid_client","error_description":"Unknown client","error_hint":"","error_debug":"x","status_code":401}""",
        "invalid_client: Unknown client",
        null
    )]
    [InlineData("""{"error":"access_denied"}""", "access_denied", null)]
    [InlineData("""{"message":"plain"}""", "plain", null)]
    [InlineData("""{"title":"Not valid","status":400,"detail":"The sku is empty."}""", "The sku is empty.", null)]
    [InlineData("""{"title":"Not valid"}""", "Not valid", null)]
    [InlineData("""["in","a list"]""", "in|a list", null)]
    [InlineData("\"just text\"", "just text", null)]
    [InlineData("""{"errors":[],"message":"behind an empty list"}""", "behind an empty list", null)]
    [InlineData("""{"errors":null,"meta":null}""", "", null)]
    [InlineData("{}", "", null)]
    [InlineData("null", "", null)]
    [InlineData("17", "", null)]
    public async Task Every_known_envelope_is_read(string body, string errors, string? requestId)
    {
        var exception = await FailAsync(new StubServer().Json(body, HttpStatusCode.BadRequest));

        Assert.Equal(errors, string.Join('|', exception.Errors));
        Assert.Equal(
            (HttpStatusCode.BadRequest, requestId, body, ApiValue.Parse(body)),
            (exception.Status, exception.RequestId, exception.RawBody, exception.Error)
        );
    }

    [Theory]
    [InlineData(422, "https://help.example.com/")]
    [InlineData(404, "https://docs.example.com/items")]
    public async Task The_help_link_is_that_of_the_status_else_the_page_of_the_operation(int status, string link)
    {
        var operation = new ApiOperation("Items_Create", "POST", "/items")
        {
            Documentation = "https://docs.example.com/items",
            Help = [new("422", "https://help.example.com/")],
        };
        var caller = new StubServer().Json("{}", (HttpStatusCode)status).Caller();

        Assert.Equal(
            link,
            (
                await Assert.ThrowsAnyAsync<ApiException>(() => caller.SendAsync(new ApiRequest(operation), null, CancellationToken.None))
            ).HelpLink
        );
    }

    [Theory]
    [InlineData(
        "<?xml version=\"1.0\"?>\n<Error><Code>NoSuchKey</Code><Message>No key &lt;a&gt; &amp; none</Message>"
            + "<RequestId>r-1</RequestId></Error>",
        "No key <a> & none",
        "r-1"
    )]
    [InlineData(
        "<e:errors xmlns:e='urn:e'><e:error><e:message><![CDATA[a < b]]></e:message></e:error><message>c</message></e:errors>",
        "a < b; c",
        null
    )]
    [InlineData("<soap:Fault><faultcode>Client</faultcode><faultstring xml:lang=\"en\">Bad id</faultstring></soap:Fault>", "Bad id", null)]
    [InlineData("<!-- <message>not this</message> --><problem><title>Busy</title><detail/></problem>", "Busy", null)]
    [InlineData("<a><b>unknown</b></a>", "an XML document", null)]
    [InlineData("<a><message>cut", "an XML document", null)]
    [InlineData("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a><message>&b;</message></a>", "&b;", null)]
    public async Task What_is_said_in_XML_is_found(string body, string text, string? requestId)
    {
        foreach (var type in new[] { "application/xml", "text/xml", "application/problem+xml" })
        {
            var server = new StubServer().Content(() => new StringContent(body, Encoding.UTF8, type), HttpStatusCode.NotFound);
            var exception = await FailAsync(server);

            Assert.Equal("Items_Get failed with 404 Not Found: " + text, exception.Message);
            Assert.Equal((body, requestId), (exception.RawBody, exception.RequestId));
        }
    }

    [Fact]
    public async Task The_message_reads_as_a_sentence()
    {
        var exception = await FailAsync(new StubServer().Json("""{"errors":["Category not found id: 1"]}""", HttpStatusCode.NotFound));

        Assert.Equal("Items_Get failed with 404 Not Found: Category not found id: 1", exception.Message);
        Assert.Equal(("Items_Get", "https://docs.example.com/items-get"), (exception.OperationId, exception.HelpLink));
    }

    [Theory]
    [InlineData(
        "<html><head><title>502 Bad Gateway</title></head></html>",
        "Items_Get failed with 502 Bad Gateway: an HTML page, \"502 Bad Gateway\""
    )]
    [InlineData("<!doctype html><body>", "Items_Get failed with 502 Bad Gateway: an HTML page")]
    [InlineData("upstream timed out", "Items_Get failed with 502 Bad Gateway: upstream timed out")]
    [InlineData("", "Items_Get failed with 502 Bad Gateway.")]
    [InlineData("{\"errors\":[\"cut", "Items_Get failed with 502 Bad Gateway: {\"errors\":[\"cut")]
    [InlineData("{\"code\":7}", "Items_Get failed with 502 Bad Gateway: {\"code\":7}")]
    public async Task A_body_that_nobody_knows_does_not_hide_the_status(string body, string message)
    {
        var exception = await FailAsync(new StubServer().Json(body, HttpStatusCode.BadGateway));

        Assert.Equal((message, HttpStatusCode.BadGateway), (exception.Message, exception.Status));
        Assert.Equal(body.Length == 0 ? null : body, exception.RawBody);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_do_not_hide_the_status_either()
    {
        var exception = await FailAsync(
            new StubServer().Content(static () => new ByteArrayContent([0xFF, 0xFE, 0x00, 0xC3]), HttpStatusCode.InternalServerError)
        );

        Assert.Equal(HttpStatusCode.InternalServerError, exception.Status);
    }

    [Fact]
    public async Task A_long_body_is_cut()
    {
        var body = "{\"errors\":[\"" + new string('x', 1_000_000) + "\"]}";
        var exception = await FailAsync(
            new StubServer().Json(body, HttpStatusCode.BadRequest),
            static options => options with { MaxErrorBodyBytes = 1000 }
        );

        Assert.Equal(1000, Encoding.UTF8.GetByteCount(exception.RawBody!));
        Assert.True(exception.Message.Length < 300);
        Assert.True(exception.Error.IsAbsent);
    }

    [Fact]
    public async Task Many_errors_make_a_message_of_bounded_length()
    {
        var body = "{\"errors\":[" + string.Join(',', Enumerable.Repeat("\"" + new string('x', 500) + "\"", 40)) + "]}";
        var exception = await FailAsync(new StubServer().Json(body, HttpStatusCode.BadRequest));

        Assert.Equal(40, exception.Errors.Count);
        Assert.True(exception.Message.Length < 1200);
    }

    [Fact]
    public async Task The_request_id_comes_from_a_header_first()
    {
        var exception = await FailAsync(
            new StubServer().Json("""{"meta":{"id":"body"}}""", HttpStatusCode.BadRequest, ("x-request-id", "header"))
        );

        Assert.Equal("header", exception.RequestId);
    }

    [Fact]
    public async Task What_a_spec_leaves_open_may_read_as_an_error_and_be_the_response()
    {
        var caller = new StubServer().Json("""{"msg":"Seller ko cho phép","integration_status":1}""").Caller();
        var value = await caller.SendAsync<ApiValue>(TestApi.GetRequest(), ApiJson.ReadValue, null, None);

        Assert.Equal("Seller ko cho phép", value["msg"]);
    }

    [Theory]
    [InlineData("""{"msg":"Seller ko cho phép","integration_status":1,"product_is_sync":0}""", "Seller ko cho phép")]
    [InlineData("""{"integration_status":1,"msg":"Seller ko cho phép"}""", "Seller ko cho phép")]
    [InlineData("""{"errors":["no leave"]}""", "no leave")]
    [InlineData("""{"error":{"id":"7","message":"no leave"}}""", "no leave")]
    public async Task An_error_that_comes_with_status_200_is_an_error(string body, string text)
    {
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() =>
            new StubServer().Json(body).Caller().SendAsync(TestApi.GetRequest(), Item.ReadJson, null, None)
        );

        Assert.Equal((HttpStatusCode.OK, text, body), (exception.Status, Assert.Single(exception.Errors), exception.RawBody));
        Assert.Equal("Items_Get failed with 200 OK: " + text, exception.Message);
    }

    [Theory]
    [InlineData("""{"item_id":1,"sku":"x","msg":"beside"}""")]
    [InlineData("""{"item_id":1,"errors":["beside what is there"]}""")]
    [InlineData("""{"price":2,"error":"beside what the spec declares"}""")]
    [InlineData("""{"msg":""}""")]
    [InlineData("""{"msg":null,"code":1}""")]
    [InlineData("""{"status":1}""")]
    public async Task Whatever_has_a_part_of_the_response_or_says_nothing_is_the_response(string body) =>
        Assert.NotNull(await new StubServer().Json(body).Caller().SendAsync(TestApi.GetRequest(), Item.ReadJson, null, None));

    [Fact]
    public async Task What_looks_like_an_error_and_is_no_json_is_unreadable() =>
        await Assert.ThrowsAsync<ApiJsonException>(() =>
            new StubServer().Json("""{"msg":"cut""").Caller().SendAsync(TestApi.GetRequest(), Item.ReadJson, null, None)
        );

    private static Task<ApiException> FailAsync(StubServer server, Func<ApiClientOptions, ApiClientOptions>? change = null) =>
        Assert.ThrowsAnyAsync<ApiException>(() =>
            server
                .Caller(options => (change ?? (static same => same))(options) with { Retry = new ApiRetryOptions { MaxRetries = 0 } })
                .SendAsync(TestApi.GetRequest(), null, None)
        );
}
