using System.Net;
using System.Reflection;
using System.Text;
using TikiSpec.Emitter.Tests.Compiling;

namespace TikiSpec.Emitter.Tests.Behaviour;

/// <summary>Servers, media types, forms and successes: what emitted methods send for what the document says.</summary>
public sealed class WireTests
{
    [Theory]
    [InlineData("", "https://files.example.com/up/x")]
    [InlineData("BaseAddress = new Uri(\"http://localhost:5005\")", "http://localhost:5005/v1/x")]
    [InlineData("Server = \"0\"", "https://api.example.com/v1/x")]
    [InlineData(
        "Server = \"0\", Servers = new Dictionary<string, Uri> { [\"https://files.example.com/up\"] = "
            + "new(\"https://mirror.example.com/f\") }",
        "https://mirror.example.com/f/x"
    )]
    public async Task An_operation_goes_to_its_own_server(string options, string expected)
    {
        const string Document = """
            servers: [{url: 'https://api.example.com/v1'}]
            paths:
              /x:
                servers: [{url: 'https://files.example.com/up'}]
                get: {operationId: Xs_Get, responses: {'204': {description: ok}}}
            """;

        Assert.Equal(expected, (await Send(Document, "await client.V1.Xs.GetAsync();", options)).Address);
    }

    [Fact]
    public async Task A_relative_server_is_resolved_against_that_of_the_document()
    {
        const string Document = """
            servers: [{url: 'https://api.example.com/v1'}]
            paths:
              /x:
                get: {operationId: Xs_Get, servers: [{url: '/other'}], responses: {'204': {description: ok}}}
            """;

        Assert.Equal("https://api.example.com/other/x", (await Send(Document, "await client.V1.Xs.GetAsync();")).Address);
    }

    private const string Regions = """
        servers:
          - url: 'https://{region}.example.com/{base}'
            variables: {region: {default: eu, enum: [eu, us]}, base: {default: v1}}
        paths:
          /x:
            get: {operationId: Xs_Get, responses: {'204': {description: ok}}}
        """;

    [Theory]
    [InlineData("", "https://eu.example.com/v1/x")]
    [InlineData("[\"region\"] = \"us\"", "https://us.example.com/v1/x")]
    [InlineData("[\"base\"] = \"v2\"", "https://eu.example.com/v2/x")]
    public async Task A_variable_of_a_server_is_an_option(string values, string expected) =>
        Assert.Equal(
            expected,
            (
                await Send(Regions, "await client.V1.Xs.GetAsync();", $"ServerVariables = new Dictionary<string, string> {{ {values} }}")
            ).Address
        );

    [Theory]
    [InlineData("[\"region\"] = \"evil\"")]
    [InlineData("[\"base\"] = \"v1/..\"")]
    [InlineData("[\"base\"] = \"@evil.example\"")]
    [InlineData("[\"base\"] = \"a?b\"")]
    [InlineData("[\"base\"] = \"\"")]
    public async Task A_value_that_would_lead_elsewhere_is_refused(string values) =>
        await Assert.ThrowsAnyAsync<Exception>(() =>
            Send(Regions, "await client.V1.Xs.GetAsync();", $"ServerVariables = new Dictionary<string, string> {{ {values} }}")
        );

    private const string Files = """
        servers: [{url: 'https://shop.test'}]
        paths:
          /files/{path+}:
            get: {operationId: Files_Get, parameters: [{name: path, in: path, required: true, schema: {type: string}}],
                responses: {'204': {description: ok}}}
          /shops/{id}/{+rest}/raw:
            put: {operationId: Files_Put, parameters: [{name: id, in: path, required: true, schema: {type: string}},
                {name: rest, in: path, required: true, schema: {type: string}}], responses: {'204': {description: ok}}}
        """;

    [Theory]
    [InlineData("GetAsync(\"a/b c/d?e#f%2F\")", "https://shop.test/files/a/b%20c/d%3Fe%23f%252F")]
    [InlineData("GetAsync(\"a\")", "https://shop.test/files/a")]
    [InlineData("PutAsync(\"x/y\", \"a//b/\")", "https://shop.test/shops/x%2Fy/a//b//raw")]
    public async Task A_placeholder_that_takes_slashes_keeps_them_and_escapes_the_rest(string call, string expected) =>
        Assert.Equal(expected, (await Send(Files, $"await client.V1.Files.{call};")).Address);

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a/../../b")]
    [InlineData("./a")]
    public async Task What_would_lead_out_of_the_path_is_refused(string path)
    {
        var thrown = await Assert.ThrowsAnyAsync<Exception>(() => Send(Files, $"await client.V1.Files.GetAsync(\"{path}\");"));

        Assert.Contains("addresses something else", thrown.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/#Action=List", "https://shop.test/?Action=List&size=3")]
    [InlineData("/queues#Action=List", "https://shop.test/queues?Action=List&size=3")]
    public async Task What_tells_operations_of_one_address_apart_is_not_sent_and_hides_no_query(string path, string expected)
    {
        var document = $$"""
            servers: [{url: 'https://shop.test'}]
            paths:
              {{path}}:
                get:
                  operationId: Queues_List
                  tags: [Queues]
                  parameters:
                    - {name: Action, in: query, required: true, schema: {type: string, enum: [List]} }
                    - {name: size, in: query, schema: {type: integer} }
                  responses: {'204': {description: ok} }
            """;

        Assert.Equal(expected, (await Send(document, "await client.V1.Queues.ListAsync(new() { Size = 3 });")).Address);
    }

    private const string Fixed = """
        servers: [{url: 'https://shop.test'}]
        paths:
          /{version}/x:
            get:
              operationId: Xs_Get
              parameters:
                - {name: version, in: path, required: true, schema: {type: string, enum: [v 3]}}
                - {name: Action, in: query, required: true, schema: {type: string, enum: [Get&Go]}}
                - {name: id, in: query, required: true, schema: {type: string}}
                - {name: X-Level, in: header, required: true, schema: {type: integer, enum: [7]}}
                - {name: mode, in: query, schema: {type: string, enum: [full]}}
              responses: {'204': {description: ok}}
        """;

    [Theory]
    [InlineData("\"a\"", "https://shop.test/v%203/x?Action=Get%26Go&id=a")]
    [InlineData("\"a\", new() { Mode = \"full\" }", "https://shop.test/v%203/x?Action=Get%26Go&id=a&mode=full")]
    public async Task What_has_one_value_and_must_be_sent_is_no_argument(string arguments, string expected)
    {
        var (_, sent) = await WireRun.Of(Fixed, $"await client.V1.Xs.GetAsync({arguments}); return \"\";");

        Assert.Equal((expected, "7"), (sent[0].Address, sent[0].Header("X-Level")));
    }

    [Fact]
    public async Task The_properties_of_a_form_have_their_own_styles()
    {
        const string Document = """
            servers: [{url: 'https://shop.test'}]
            paths:
              /x:
                post:
                  operationId: Xs_Post
                  requestBody:
                    required: true
                    content:
                      application/x-www-form-urlencoded:
                        encoding: {address: {style: deepObject, explode: true}, tags: {explode: false}}
                        schema:
                          type: object
                          properties:
                            name: {type: string}
                            address: {type: object, properties: {line1: {type: string}, rows: {type: array, items: {type: object,
                                properties: {n: {type: integer}}}}}}
                            tags: {type: array, items: {type: string}}
                            many: {type: array, items: {type: string}}
                            other: {type: object, properties: {a: {type: string}}}
                  responses: {'204': {description: ok}}
            """;

        var sent = await Send(
            Document,
            """
            await client.V1.Xs.PostAsync(new XsPostBody { Name = "a b", Tags = ["a", "b"], Many = ["c", "d"], Other = new() { A = "x" },
                Address = new() { Line1 = "l&1", Rows = [new() { N = 1 }, new() { N = 2 }] } });
            """
        );

        Assert.Equal("application/x-www-form-urlencoded", sent.ContentType);
        Assert.Equal(
            "name=a+b&address%5Bline1%5D=l%261&address%5Brows%5D%5B0%5D%5Bn%5D=1&address%5Brows%5D%5B1%5D%5Bn%5D=2"
                + "&tags=a,b&many=c&many=d&other=%7B%22a%22%3A%22x%22%7D",
            sent.Body
        );
    }

    [Theory]
    [InlineData("text/csv", "text/csv")]
    [InlineData("application/vnd.shop.v2+json", "application/vnd.shop.v2+json")]
    [InlineData("application/json", "application/json, */*;q=0.5")]
    public async Task What_an_operation_declares_is_what_it_asks_for(string declared, string expected)
    {
        var document =
            "servers: [{url: 'https://shop.test'}]\npaths:\n  /x:\n"
            + "    get: {operationId: Xs_Get, responses: {'200': {description: ok, content: {'"
            + declared
            + "': {schema: {type: string}}}}}}\n";

        Assert.Equal(expected, (await Send(document, "await client.V1.Xs.GetAsync();", "", "\"x\"")).Accept);
    }

    [Theory]
    [InlineData("image/png", "image/png")]
    [InlineData("application/*", "application/json")]
    [InlineData("image/*", "application/octet-stream")]
    public async Task Bytes_have_the_content_type_that_is_declared(string declared, string expected)
    {
        var document =
            "servers: [{url: 'https://shop.test'}]\npaths:\n  /x:\n"
            + "    post: {operationId: Xs_Post, requestBody: {required: true, content: {'"
            + declared
            + "': {schema: {}}}}, responses: {'204': {description: ok}}}\n";
        var body = declared == "application/*" ? "5" : "new System.Net.Http.ByteArrayContent([1])";

        Assert.Equal(expected, (await Send(document, $"await client.V1.Xs.PostAsync({body});")).ContentType);
    }

    private const string Successes = """
        servers: [{url: 'https://shop.test'}]
        paths:
          /x:
            head: {operationId: Xs_Head, responses: {'200': {description: ok, content: {application/json: {schema: {type: object,
                properties: {a: {type: string}}}}}}}}
            get: {operationId: Xs_Get, responses: {'200': {description: ok, content: {application/json: {schema: {type: object,
                properties: {a: {type: string}}}}}}, '202': {description: Later.}}}
        """;

    [Fact]
    public async Task A_response_to_HEAD_has_no_content() =>
        Assert.Equal("HEAD", (await Send(Successes, "await client.V1.Xs.HeadAsync();", "", "", HttpStatusCode.OK)).Method);

    [Theory]
    [InlineData(HttpStatusCode.Accepted)]
    [InlineData(HttpStatusCode.NoContent)]
    [InlineData(HttpStatusCode.ResetContent)]
    public async Task A_success_without_content_is_null_where_another_has_some(HttpStatusCode status) =>
        await Send(
            Successes,
            "XsGetResult? result = await client.V1.Xs.GetAsync(); if (result is not null) throw new "
                + "InvalidOperationException(result.ToString());",
            "",
            "",
            status
        );

    private sealed record Sent(string Method, string Address, string Accept, string? ContentType, string Body);

    private static async Task<Sent> Send(
        string document,
        string code,
        string options = "",
        string response = "",
        HttpStatusCode status = HttpStatusCode.OK
    )
    {
        var user =
            "using System; using System.Collections.Generic; using System.Net.Http; using System.Threading.Tasks; "
            + "using TikiSpec; using Shop; using Shop.V1;\n/// <summary>Calls.</summary>\n"
            + "public static class Caller { /// <summary>Once.</summary>\n/// <param name=\"handler\">The wire.</param>\n"
            + "public static async Task CallAsync(HttpMessageHandler handler) { using var client = new ShopClient(new "
            + "ApiClientOptions { HttpMessageHandler = handler"
            + (options.Length == 0 ? "" : ", " + options)
            + " }); "
            + code
            + " } }";
        var caller = EmittedAssembly.Load(Emitted.From(Emitted.Spec(document)), user).GetType("Caller", throwOnError: true)!;
        using var wire = new Wire(response, status);
        await (Task)caller.GetMethod("CallAsync", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, [wire])!;
        return wire.Sent!;
    }

    private sealed class Wire(string response, HttpStatusCode status) : HttpMessageHandler
    {
        public Sent? Sent { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Sent = new Sent(
                request.Method.Method,
                request.RequestUri!.AbsoluteUri,
                string.Join(", ", request.Headers.GetValues("Accept")).Replace("; q", ";q", StringComparison.Ordinal),
                request.Content?.Headers.ContentType?.MediaType,
                request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)
            );
            return new HttpResponseMessage(
                response.Length == 0 && status == HttpStatusCode.OK && request.Method != HttpMethod.Head ? HttpStatusCode.NoContent : status
            )
            {
                Content = response.Length == 0 ? new ByteArrayContent([]) : new StringContent(response, Encoding.UTF8, "application/json"),
            };
        }
    }
}
