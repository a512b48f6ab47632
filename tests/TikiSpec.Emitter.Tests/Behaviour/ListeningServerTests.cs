namespace TikiSpec.Emitter.Tests.Behaviour;

/// <summary>What generated methods send over a socket, and what they make of bytes that come back: each construct that
/// other generators, and we once, got wrong. No handler of a test's stands between.</summary>
public sealed class ListeningServerTests
{
    private const string Styles = """
        servers: [{url: 'ADDRESS/v1'}]
        paths:
          /x/{ids}/{lab}/{mat}:
            get:
              operationId: Xs_Get
              parameters:
                - {name: ids, in: path, required: true, schema: {type: array, items: {type: integer}}}
                - {name: lab, in: path, required: true, style: label, schema: {type: array, items: {type: string}}}
                - {name: mat, in: path, required: true, style: matrix, schema: {type: string}}
                - {name: any, in: query, schema: {}}
                - {name: f1, in: query, schema: {type: array, items: {type: string}}}
                - {name: f2, in: query, explode: false, schema: {type: array, items: {type: string}}}
                - {name: sp, in: query, style: spaceDelimited, explode: false, schema: {type: array, items: {type: string}}}
                - {name: pi, in: query, style: pipeDelimited, explode: false, schema: {type: array, items: {type: string}}}
                - {name: filter, in: query, style: deepObject, explode: true, schema: {type: object, properties: {name: {type: string},
                    min: {type: integer}, in: {type: object, properties: {a: {type: string}}}}}}
                - {name: dict, in: query, style: deepObject, explode: true, schema: {type: object, additionalProperties: {type: string}}}
                - {name: obj, in: query, schema: {type: object, properties: {a: {type: string}, b: {type: integer}}}}
                - {name: objn, in: query, explode: false, schema: {type: object, properties: {a: {type: string}, b: {type: integer}}}}
                - {name: js, in: query, content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}
                - {name: t, in: query, content: {text/plain: {schema: {type: string}}}}
                - {name: res, in: query, allowReserved: true, schema: {type: string}}
                - {name: emp, in: query, allowEmptyValue: true, schema: {type: string}}
                - {name: 'arr[]', in: query, schema: {type: array, items: {type: string}}}
                - {name: X-Obj, in: header, schema: {type: object, properties: {a: {type: string}, b: {type: integer}}}}
                - {name: ck, in: cookie, schema: {type: array, items: {type: string}}}
              responses: {'204': {description: ok}}
        """;

    [Theory]
    [InlineData("Any = ApiValue.Parse(\"5\")", "?any=5")]
    [InlineData("F1 = [\"a\", \"b&c\"]", "?f1=a&f1=b%26c")]
    [InlineData("F2 = [\"a\", \"b,c\"]", "?f2=a,b%2Cc")]
    [InlineData("Sp = [\"a\", \"b\"]", "?sp=a%20b")]
    [InlineData("Pi = [\"a\", \"b\"]", "?pi=a%7Cb")]
    [InlineData(
        "Filter = new() { Name = \"n\", Min = 1, In = new() { A = \"z\" } }",
        "?filter%5Bname%5D=n&filter%5Bmin%5D=1&filter%5Bin%5D%5Ba%5D=z"
    )]
    [InlineData("Dict = new Dictionary<string, string> { [\"k y\"] = \"v\" }", "?dict%5Bk%20y%5D=v")]
    [InlineData("Obj = new() { A = \"x\", B = 1 }", "?a=x&b=1")]
    [InlineData("Objn = new() { A = \"x\", B = 1 }", "?objn=a,x,b,1")]
    [InlineData("Js = new() { A = \"x\" }", "?js=%7B%22a%22%3A%22x%22%7D")]
    [InlineData("T = \"a b\"", "?t=a%20b")]
    [InlineData("Res = \"a/b?c#d&e\"", "?res=a/b?c%23d%26e")]
    [InlineData("Emp = \"\"", "?emp=")]
    [InlineData("Arr = [\"a\", \"ệ\"]", "?arr%5B%5D=a&arr%5B%5D=%E1%BB%87")]
    [InlineData("", "")]
    public async Task A_parameter_arrives_in_its_style(string options, string query)
    {
        var (_, arrived) = await WireRun.OverSocket(
            Styles,
            $"await client.V1.Xs.GetAsync([1, 2], [\"x\", \"y\"], \"m/n\", new() {{ {options} }}); return \"\";"
        );

        Assert.Equal("GET /v1/x/1,2/.x,y/;mat=m%2Fn" + query, Assert.Single(arrived).Line);
    }

    [Fact]
    public async Task Headers_and_cookies_arrive_in_their_style()
    {
        var (_, arrived) = await WireRun.OverSocket(
            Styles,
            """
            await client.V1.Xs.GetAsync([1], ["x"], "m", new() { XObj = new() { A = "x", B = 1 }, Ck = ["a", "b c"] });
            return "";
            """
        );

        Assert.Equal(("a,x,b,1", "ck=a; ck=b%20c"), (arrived[0].Header("X-Obj"), arrived[0].Header("Cookie")));
    }

    private const string Paths = """
        servers: [{url: 'ADDRESS/v1'}]
        security: [{k: []}]
        paths:
          /x?action=list: {get: {operationId: Xs_Get, parameters: [{name: q, in: query, schema: {type: string}}],
              responses: {'204': {description: ok}}}}
          '/y{?a,b}': {get: {operationId: Xs_Tpl, parameters: [{name: a, in: query, schema: {type: string}}],
              responses: {'204': {description: ok}}}}
          '/z/{path*}': {get: {operationId: Xs_Star, parameters: [{name: 'path*', in: path, required: true, schema: {type: string}}],
              responses: {'204': {description: ok}}}}
          '/z2/{+path}': {get: {operationId: Xs_Plus, parameters: [{name: path, in: path, required: true, schema: {type: string}}],
              responses: {'204': {description: ok}}}}
          '/w/{id}/{id}': {get: {operationId: Xs_Twice, parameters: [{name: id, in: path, required: true, schema: {type: string}}],
              responses: {'204': {description: ok}}}}
          /own: {servers: [{url: 'ADDRESS/up'}], get: {operationId: Xs_Own, responses: {'204': {description: ok}}}}
          /rooted: {servers: [{url: /top}], get: {operationId: Xs_Rooted, security: [], responses: {'204': {description: ok}}}}
        components: {securitySchemes: {k: {type: apiKey, in: query, name: key}}}
        """;

    [Theory]
    [InlineData("GetAsync(new() { Q = \"a b\" })", "/v1/x?action=list&q=a%20b&key=K")]
    [InlineData("TplAsync(new() { A = \"1\", B = \"2\" })", "/v1/y?a=1&b=2&key=K")]
    [InlineData("StarAsync(\"a/b c\")", "/v1/z/a/b%20c?key=K")]
    [InlineData("PlusAsync(\"a/b?c\")", "/v1/z2/a/b%3Fc?key=K")]
    [InlineData("TwiceAsync(\"a/b\")", "/v1/w/a%2Fb/a%2Fb?key=K")]
    [InlineData("OwnAsync()", "/up/own?key=K")]
    [InlineData("RootedAsync()", "/top/rooted")]
    public async Task A_path_arrives_whole(string call, string target)
    {
        var (_, arrived) = await WireRun.OverSocket(
            Paths,
            $"await client.V1.Xs.{call}; return \"\";",
            "Credential = ApiCredential.ApiKey(\"K\")"
        );

        Assert.Equal("GET " + target, Assert.Single(arrived).Line);
    }

    private const string Secured = """
        servers: [{url: 'ADDRESS'}]
        security: [{basic: []}, {bearer: []}]
        paths:
          /default: {get: {operationId: Xs_Default, responses: {'204': {description: ok}}}}
          /none: {get: {operationId: Xs_None, security: [], responses: {'204': {description: ok}}}}
          /basic: {get: {operationId: Xs_Basic, security: [{basic: []}], responses: {'204': {description: ok}}}}
          /cookie: {get: {operationId: Xs_Cookie, security: [{ck: []}], parameters: [{name: other, in: cookie, schema: {type: string}}],
              responses: {'204': {description: ok}}}}
          /and: {get: {operationId: Xs_And, security: [{h: [], q: []}], responses: {'204': {description: ok}}}}
          /oauth: {get: {operationId: Xs_OAuth, security: [{oauth: [read]}], responses: {'204': {description: ok}}}}
        components:
          securitySchemes:
            basic: {type: http, scheme: Basic}
            bearer: {type: http, scheme: bearer}
            q: {type: apiKey, in: query, name: api_key}
            ck: {type: apiKey, in: cookie, name: SESSION}
            h: {type: apiKey, in: header, name: X-Key}
            oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: /oauth/token, scopes: {read: r}}}}
        """;

    [Theory]
    [InlineData("Default", "ApiCredential.Basic(\"u\", \"p\")", "GET /default Authorization: Basic dTpw")]
    [InlineData("Default", "ApiCredential.AccessToken(\"t\")", "GET /default Authorization: Bearer t")]
    [InlineData("None", "ApiCredential.AccessToken(\"t\")", "GET /none")]
    [InlineData("Basic", "ApiCredential.ApiKey(\"k\")", "")]
    [InlineData("Cookie", "ApiCredential.ApiKey(\"k\")", "GET /cookie Cookie: SESSION=k")]
    [InlineData("And", "ApiCredential.ApiKey(\"k\")", "GET /and?api_key=k X-Key: k")]
    public async Task A_credential_arrives_where_it_is_asked_for(string method, string credential, string expected)
    {
        var (_, arrived) = await WireRun.OverSocket(
            Secured,
            $"try {{ await client.V1.Xs.{method}Async(); }} catch (ApiException) {{ }} return \"\";",
            "Credential = " + credential
        );

        string[] places = ["Authorization", "Cookie", "X-Key"];
        Assert.Equal(
            expected,
            string.Join(
                '|',
                arrived.Select(one =>
                    one.Line
                    + string.Concat(places.Where(name => one.Header(name) is not null).Select(name => $" {name}: {one.Header(name)}"))
                )
            )
        );
    }

    [Fact]
    public async Task A_token_is_fetched_from_an_address_below_the_server()
    {
        var (_, arrived) = await WireRun.OverSocket(
            Secured,
            "await client.V1.Xs.OAuthAsync(); return \"\";",
            "Credential = ApiCredential.ClientCredentials(\"id\", \"secret\")",
            ListeningServer.Response("200 OK", "application/json", """{"access_token": "T", "expires_in": 60, "token_type": "bearer"}"""),
            "204 No Content\r\n\r\n"
        );

        Assert.Equal(["POST /oauth/token", "GET /oauth"], arrived.Select(static one => one.Line));
        Assert.Contains("grant_type=client_credentials", arrived[0].Body, StringComparison.Ordinal);
        Assert.Equal("Bearer T", arrived[1].Header("Authorization"));
    }

    private const string Bodies = """
        servers: [{url: 'ADDRESS'}]
        paths:
          /any: {post: {operationId: Xs_Any, requestBody: {content: {application/json: {schema: {}}}},
              responses: {'204': {description: ok}}}}
          /choice: {post: {operationId: Xs_Choice, requestBody: {content: {application/json: {schema: {oneOf: [{type: string},
              {type: integer}]}}}}, responses: {'204': {description: ok}}}}
          /num: {post: {operationId: Xs_Num, requestBody: {content: {application/json: {schema: {type: integer}}}},
              responses: {'204': {description: ok}}}}
          /enum: {post: {operationId: Xs_Enum, requestBody: {content: {application/json: {schema: {type: string, enum: [a]}}}},
              responses: {'204': {description: ok}}}}
          /bool: {post: {operationId: Xs_Bool, requestBody: {content: {application/json: {schema: {type: boolean}}}},
              responses: {'204': {description: ok}}}}
          /date: {post: {operationId: Xs_Date, requestBody: {content: {application/json: {schema: {type: string, format: date}}}},
              responses: {'204': {description: ok}}}}
          /nullable: {post: {operationId: Xs_Nullable, requestBody: {required: true, content: {application/json: {schema: {type: integer,
              nullable: true}}}}, responses: {'204': {description: ok}}}}
          /text: {post: {operationId: Xs_Text, requestBody: {content: {text/plain: {schema: {type: integer}}}},
              responses: {'204': {description: ok}}}}
          /bytes: {put: {operationId: Xs_Bytes, requestBody: {required: true, content: {image/png: {schema: {type: string,
              format: binary}}}}, responses: {'204': {description: ok}}}}
          /form: {post: {operationId: Xs_Form, requestBody: {content: {application/x-www-form-urlencoded: {
              encoding: {address: {style: deepObject, explode: true}}, schema: {type: object, properties: {address: {type: object,
              properties: {line1: {type: string}, city: {type: string}}}, tags: {type: array, items: {type: string}}}}}}},
              responses: {'204': {description: ok}}}}
        """;

    [Theory]
    [InlineData("AnyAsync()", null, "")]
    [InlineData("AnyAsync(5)", "application/json", "5")]
    [InlineData("ChoiceAsync()", null, "")]
    [InlineData("ChoiceAsync(\"a\")", "application/json", "\"a\"")]
    [InlineData("ChoiceAsync(7)", "application/json", "7")]
    [InlineData("NumAsync()", null, "")]
    [InlineData("NumAsync(0)", "application/json", "0")]
    [InlineData("EnumAsync(XsEnumBody.A)", "application/json", "\"a\"")]
    [InlineData("EnumAsync()", null, "")]
    [InlineData("BoolAsync(false)", "application/json", "false")]
    [InlineData("DateAsync(new DateOnly(2026, 11, 27))", "application/json", "\"2026-11-27\"")]
    [InlineData("NullableAsync(null)", "application/json", "null")]
    [InlineData("TextAsync(\"12\")", "text/plain; charset=utf-8", "12")]
    [InlineData("BytesAsync(new ByteArrayContent([65, 0, 66]))", "image/png", "A\0B")]
    [InlineData("BytesAsync(new StreamContent(new MemoryStream([67])))", "image/png", "C")]
    [InlineData(
        "FormAsync(new() { Address = new() { Line1 = \"a b\", City = \"ệ\" }, Tags = [\"x\", \"y\"] })",
        "application/x-www-form-urlencoded",
        "address%5Bline1%5D=a+b&address%5Bcity%5D=%E1%BB%87&tags=x&tags=y"
    )]
    public async Task A_body_arrives_as_it_is_declared(string call, string? type, string body)
    {
        var (_, arrived) = await WireRun.OverSocket(Bodies, $"await client.V1.Xs.{call}; return \"\";");

        var one = Assert.Single(arrived);
        Assert.Equal((type, body), (one.Header("Content-Type"), one.Body));
    }
}
