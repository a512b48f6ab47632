using System.Net.Http.Headers;
using System.Text;

namespace TikiSpec.Emulator.Tests.Validation;

/// <summary>Whatever is sent to anybody's document gets a response that is declared, or a refusal; never a failure
/// inside.</summary>
public sealed class ForeignFuzzTests
{
    private const string Document = """
        openapi: 3.1.0
        info: {title: Everything, version: '1'}
        servers: [{url: https://all.example/api}, {url: '/{region}/api', variables: {region: {default: eu}}}]
        paths:
          /a/{id}:
            get:
              operationId: A_Get
              parameters:
                - {name: id, in: path, required: true, style: matrix, explode: true, schema: {type: array, items: {type: integer}}}
                - {name: f, in: query, style: deepObject, explode: true, schema: {type: object, properties: {x: {type: integer},
                  y: {type: array, items: {type: string}}, z: {type: object}}}}
                - {name: p, in: query, style: pipeDelimited, explode: false, schema: {type: array, items: {type: [integer, 'null']}}}
                - {name: o, in: query, schema: {type: object, additionalProperties: {type: number}}}
                - {name: j, in: query, content: {application/json: {schema: {type: object, required: [k]}}}}
                - {name: X-H, in: header, schema: {type: object, properties: {r: {type: boolean}}}}
                - {name: c, in: cookie, schema: {type: array, items: {type: string, pattern: '^(a+)+$'}}}
              responses:
                '200': {description: ok, headers: {X-N: {schema: {type: integer}}},
                  content: {application/json: {schema: {$ref: '#/components/schemas/Any'}}, text/csv: {}, 'image/*': {},
                    text/event-stream: {schema: {type: integer}}}}
                4XX: {description: no, content: {application/json: {schema: {type: object, properties: {error: {type: object,
                  properties: {message: {type: string, maxLength: 20}}}}}}}}
            put: {operationId: A_Put, requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Any'}}}},
              responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Any'}}}}}}
            delete: {operationId: A_Delete, responses: {'204': {description: gone}}}
          /a:
            get: {operationId: A_List, responses: {'200': {description: ok, content: {application/json: {schema: {type: array,
              items: {$ref: '#/components/schemas/Any'}}}}}}}
            post:
              operationId: A_Create
              requestBody:
                content:
                  application/json: {schema: {$ref: '#/components/schemas/Any'}}
                  application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Any'},
                    encoding: {tags: {style: spaceDelimited}, next: {style: deepObject}}}
                  multipart/form-data: {schema: {$ref: '#/components/schemas/Any'}}
                  text/plain: {schema: {type: string, maxLength: 9}}
              responses: {'201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Any'}}}},
                default: {description: other, content: {text/plain: {schema: {type: string}}}}}
          /b.{ext}/{x}-{y}?q={q}: {get: {operationId: B_Get, responses: {default: {description: ok}}}}
        components:
          schemas:
            Any:
              type: object
              required: [id]
              properties:
                id: {type: [string, integer]}
                tags: {type: array, items: {type: string}, uniqueItems: true}
                next: {anyOf: [{$ref: '#/components/schemas/Any'}, {type: 'null'}]}
                kind: {oneOf: [{const: a}, {type: integer, not: {const: 3}}]}
                size: {type: object, minProperties: 1, additionalProperties: {type: number, multipleOf: 0.1}}
        """;

    private static readonly string[] Pieces =
    [
        "a",
        "1",
        "-0",
        "1e400",
        "%",
        "%zz",
        "%2F",
        "%00",
        "%F0%9F%98%80",
        "%ED%A0%80",
        ";id=1",
        ";",
        ",",
        ".",
        "..",
        "[",
        "]",
        "[x]",
        "[y][]",
        "[z][0][q]",
        "|",
        "=",
        "&",
        "?",
        "#",
        "{",
        "}",
        "{\"k\":1}",
        "[1,2]",
        "null",
        "true",
        "\"",
        "f",
        "p",
        "o",
        "j",
        "q",
        "api",
        "eu",
        "b.json",
        "x-y",
        "+",
        "%20",
        "\u00e9",
        "__code=204",
        "__dynamic=true",
        "__example=x",
        "999999999999999999999",
    ];

    private static readonly string[] Types =
    [
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=b",
        "multipart/form-data",
        "text/plain; charset=nope",
        "text/plain",
        "image/png",
        "*/*",
        "garbage",
        "application/json; charset=\"",
        "",
    ];

    private static readonly string[] Bodies =
    [
        "",
        "{}",
        "[]",
        "null",
        "{\"id\":1}",
        "{\"id\":\"x\",\"tags\":[\"a\",\"a\"]}",
        "{\"id\":{}}",
        "{\"id\":1,\"next\":{\"id\":2,\"next\":{\"id\":3}}}",
        "{\"id\":1,\"kind\":3,\"size\":{}}",
        "id=1&tags=a+b&next[id]=2&next[next][id]=3",
        "id=%&next[=1&next]=2&[x]=1",
        "--b\r\nContent-Disposition: form-data; name=\"id\"\r\n\r\n1\r\n--b--\r\n",
        "--b\r\n\r\nx\r\n--b--",
        "--b",
        "\0\u0001",
        "{\"id\":1e999}",
        "{\"id\":\"\\ud800\"}",
        "{\"id\":1,\"id\":2}",
    ];

    private const int CallsEach = 3_000;

    /// <summary>The test command takes one; TIKISPEC_LONG=1 is ten minutes of a processor, with some twenty million
    /// calls.</summary>
    private static readonly int Rounds = Environment.GetEnvironmentVariable("TIKISPEC_LONG") == "1" ? 3_600 : 1;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Nothing_that_is_sent_makes_it_fail(int seed)
    {
        for (var round = 0; round < Rounds; round++)
        {
            await SendAsync(seed + (round * 1000));
        }
    }

    private static async Task SendAsync(int seed)
    {
        await using var run = await CheckedEmulator.StartAsync(
            new TikiEmulatorOptions
            {
                UseSocket = false,
                RateLimit = null,
                Seed = seed,
                MaxStateBytes = 100_000,
                Specs = [new EmulatorSpec("all", Document)],
            }
        );
        using var http = new HttpMessageInvoker(run.Emulator.CreateHandler());
        var random = new Random(seed);
        for (var i = 0; i < CallsEach; i++)
        {
            using var request = Request(random);
            using var response = await http.SendAsync(request, CancellationToken.None);
            Assert.True(
                (int)response.StatusCode < 500,
                $"seed {seed}, call {i}: {request.Method} {request.RequestUri}: {await response.Content.ReadAsStringAsync()}"
            );
        }
    }

    private static HttpRequestMessage Request(Random random)
    {
        var path = random.Next(4) switch
        {
            0 => "api/a",
            1 => "eu/api/a/" + Text(random, 3),
            2 => "api/a/;id=1",
            _ => Text(random, 6),
        };
        var query =
            random.Next(3) == 0
                ? ""
                : "?" + string.Join("&", Enumerable.Range(0, random.Next(4)).Select(_ => Text(random, 2) + "=" + Text(random, 3)));
        var method = ((string[])["GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "BREW"])[random.Next(8)];
        var request = new HttpRequestMessage(new HttpMethod(method), new Uri("http://localhost/" + path + query));
        Add(request.Headers, random, "X-H", "Cookie", "Accept", "Prefer");
        if (random.Next(2) == 0)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Spoil(random, Bodies[random.Next(Bodies.Length)])));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", Types[random.Next(Types.Length)]);
        }

        return request;
    }

    private static void Add(HttpHeaders headers, Random random, params string[] names)
    {
        foreach (var name in names.Where(_ => random.Next(4) == 0))
        {
            var value = name switch
            {
                "Accept" => Types[random.Next(Types.Length)] + (random.Next(2) == 0 ? ";q=x" : ", */*;q=0.1"),
                "Prefer" => $"code={random.Next(90, 499)}, {Text(random, 1)}",
                _ => Text(random, 4),
            };
            headers.TryAddWithoutValidation(name, value);
        }
    }

    private static string Text(Random random, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(most + 1)).Select(_ => Pieces[random.Next(Pieces.Length)]));

    private static string Spoil(Random random, string text) =>
        random.Next(3) > 0 || text.Length == 0 ? text : text.Remove(random.Next(text.Length)) + Pieces[random.Next(Pieces.Length)];
}
