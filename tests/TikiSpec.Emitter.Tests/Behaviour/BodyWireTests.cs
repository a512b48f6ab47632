using System.Text;

namespace TikiSpec.Emitter.Tests.Behaviour;

/// <summary>What emitted methods send as bodies: parts, several formats, bytes, texts.</summary>
public sealed class BodyWireTests
{
    private const string Photos = """
        paths:
          /photos:
            post:
              operationId: Photos_Upload
              requestBody:
                required: true
                content:
                  multipart/form-data:
                    encoding: {thumb: {contentType: image/png}, rows: {contentType: application/json},
                        more: {contentType: 'image/png, image/jpeg'}, raw: {contentType: text/csv}}
                    schema:
                      type: object
                      required: [file, note]
                      properties:
                        file: {type: string, format: binary}
                        thumb: {type: string, contentMediaType: image/png}
                        more: {type: array, items: {type: string, format: binary}}
                        note: {type: string}
                        count: {type: integer}
                        at: {type: string, format: date}
                        tags: {type: array, items: {type: string}}
                        meta: {type: object, properties: {x: {type: integer}}}
                        metas: {type: array, items: {type: object, properties: {y: {type: string}}}}
                        rows: {type: array, items: {type: integer}}
                        raw: {type: string}
                  application/json:
                    schema: {type: object, required: [url], properties: {url: {type: string}}}
              responses: {'204': {description: ok}}
        """;

    [Fact]
    public async Task Properties_are_parts_each_in_its_own_form()
    {
        var (_, sent) = await WireRun.Of(
            Photos,
            """
            await client.V1.Photos.UploadAsync(new PhotoUploadParts
            {
                File = ApiFile.FromBytes(Encoding.UTF8.GetBytes("abc"), "ảnh \"1\".png", "image/png"),
                Thumb = ApiFile.FromStream(new MemoryStream(Encoding.UTF8.GetBytes("th")), "t"),
                More = [ApiFile.FromBytes(Encoding.UTF8.GetBytes("1"), "1"), ApiFile.FromBytes(Encoding.UTF8.GetBytes("2"), "2",
                    "image/jpeg")],
                Note = "a b\r\n",
                Count = 3,
                At = new DateOnly(2026, 11, 26),
                Tags = ["x", "y"],
                Meta = new() { X = 1 },
                Metas = [new() { Y = "z" }],
                Rows = [1, 2],
                Raw = "1,2",
            }, call: new CallOptions { BodyProperties = [new("extra", true), new("note", "new")] });
            return "";
            """
        );

        Assert.StartsWith("multipart/form-data; boundary=", sent[0].Header("Content-Type"), StringComparison.Ordinal);
        Assert.Equal(
            [
                "form-data; name=\"file\"; filename=\"ảnh %221%22.png\" | image/png | abc",
                "form-data; name=\"thumb\"; filename=\"t\" | image/png | th",
                "form-data; name=\"more\"; filename=\"1\" | application/octet-stream | 1",
                "form-data; name=\"more\"; filename=\"2\" | image/jpeg | 2",
                "form-data; name=\"count\" |  | 3",
                "form-data; name=\"at\" |  | 2026-11-26",
                "form-data; name=\"tags\" |  | x",
                "form-data; name=\"tags\" |  | y",
                "form-data; name=\"meta\" | application/json | {\"x\":1}",
                "form-data; name=\"metas\" | application/json | {\"y\":\"z\"}",
                "form-data; name=\"rows\" | application/json | [1,2]",
                "form-data; name=\"raw\" | text/csv | 1,2",
                "form-data; name=\"extra\" |  | true",
                "form-data; name=\"note\" |  | new",
            ],
            PartsOf(sent[0])
        );
    }

    [Fact]
    public async Task What_is_null_is_no_part_and_what_must_be_there_is_asked_for()
    {
        var (result, sent) = await WireRun.Of(
            Photos,
            """
            await client.V1.Photos.UploadAsync(new PhotoUploadParts { File = ApiFile.Empty, Note = "n" });
            try
            {
                await client.V1.Photos.UploadAsync(new PhotoUploadParts { File = null!, Note = "n" });
                return "?";
            }
            catch (ArgumentException exception)
            {
                return exception.Message;
            }
            """
        );

        Assert.Contains("file", result, StringComparison.Ordinal);
        Assert.Equal(
            ["form-data; name=\"file\"; filename=\"\" | application/octet-stream | ", "form-data; name=\"note\" |  | n"],
            PartsOf(Assert.Single(sent))
        );
    }

    [Fact]
    public async Task A_part_has_the_headers_that_the_call_gives_it()
    {
        var (result, sent) = await WireRun.Of(
            Photos,
            """
            var body = new PhotoUploadParts { File = ApiFile.Empty, Thumb = ApiFile.Empty, Note = "n" };
            await client.V1.Photos.UploadAsync(body, call: new CallOptions
            {
                PartHeaders = [new("file", "X-Sum", "ảnh"), new("thumb", "Content-Type", "image/webp"), new("gone", "X-None", "y")],
            });
            var refused = "";
            foreach (var header in (PartHeader[])[new("file", "X", "a\r\nY: z"), new("file", "X: y", "z"), new("file", "", "z")])
            {
                try
                {
                    await client.V1.Photos.UploadAsync(body, call: new CallOptions { PartHeaders = [header] });
                }
                catch (ArgumentException exception)
                {
                    refused += exception.Message.Split(';')[0] + "\n";
                }
            }

            try
            {
                var whole = new PhotoUploadBody { Url = "u" };
                await client.V1.Photos.UploadAsync(whole, call: new CallOptions { PartHeaders = [new("url", "X", "y")] });
            }
            catch (ArgumentException exception)
            {
                refused += exception.Message;
            }

            return refused;
            """
        );

        var text = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(Assert.Single(sent).Body));
        Assert.Contains("X-Sum: ảnh\r\n", text, StringComparison.Ordinal);
        Assert.Contains("form-data; name=\"thumb\"; filename=\"\" | image/webp | ", PartsOf(sent[0]));
        Assert.DoesNotContain("X-None", text, StringComparison.Ordinal);
        Assert.Equal(
            """
            PartHeaders: 'X' of the part 'file' is no header
            PartHeaders: 'X: y' of the part 'file' is no header
            PartHeaders: '' of the part 'file' is no header
            PartHeaders can only be given to a multipart body.
            """.ReplaceLineEndings("\n"),
            result
        );
    }

    [Fact]
    public async Task A_body_of_several_formats_has_a_method_for_each()
    {
        var (_, sent) = await WireRun.Of(
            Photos,
            """
            await client.V1.Photos.UploadAsync(new PhotoUploadBody { Url = "u" });
            await client.V1.Photos.WithResponse.UploadAsync(new PhotoUploadParts { File = ApiFile.Empty, Note = "n" });
            IPhotosEndpoints photos = client.V1.Photos;
            await photos.UploadAsync(new PhotoUploadBody { Url = "u" });
            return "";
            """
        );

        Assert.Equal(
            ["application/json", "multipart/form-data", "application/json"],
            sent.Select(static one => one.Header("Content-Type")!.Split(';')[0])
        );
    }

    [Theory]
    [InlineData(
        "application/json: {schema: {$ref: '#/components/schemas/A'}}, application/x-www-form-urlencoded: {schema: {$ref: "
            + "'#/components/schemas/A'}}",
        "A"
    )]
    [InlineData(
        "application/json: {schema: {$ref: '#/components/schemas/A'}}, application/xml: {schema: {$ref: '#/components/schemas/A'}}",
        "A"
    )]
    [InlineData("application/json: {schema: {$ref: '#/components/schemas/A'}}, text/plain: {schema: {type: string}}", "A string")]
    [InlineData("application/json: {schema: {$ref: '#/components/schemas/A'}}, application/octet-stream: {}", "A HttpContent")]
    [InlineData("application/json: {schema: {}}, text/plain: {schema: {type: string}}", "ApiValue")]
    [InlineData("text/plain: {}, multipart/form-data: {}", "HttpContent string")]
    public void Of_bodies_that_CSharp_cannot_tell_apart_there_is_one(string content, string types)
    {
        var operation = Compiling
            .Emitted.Read(
                Compiling.Emitted.Spec(
                    $"paths: {{/x: {{post: {{operationId: Xs_Post, requestBody: {{required: true, content: {{{content}}}}}, "
                        + "responses: {}}}}\ncomponents: {schemas: {A: {type: object, "
                        + "properties: {a: {type: string}}}}}"
                )
            )
            .Groups[0]
            .Operations[0];

        Assert.Equal(
            types,
            string.Join(
                ' ',
                TikiSpec
                    .Model.Declarations.OperationMethods.Of(operation)
                    .Select(static method =>
                        method.Parameters.First(static one => one.Role == TikiSpec.Model.Declarations.ParameterRole.Body).Type.ToString()
                    )
            )
        );
    }

    [Fact]
    public async Task A_stream_is_sent_once_and_so_is_a_content()
    {
        const string Document = """
            paths:
              /bytes: {put: {operationId: Xs_Bytes, requestBody: {required: true, content: {image/png: {}}},
                  responses: {'204': {description: ok}}}}
              /parts: {put: {operationId: Xs_Parts, requestBody: {required: true, content: {multipart/form-data: {schema: {type: object,
                  properties: {f: {type: string, format: binary}}}}}}, responses: {'204': {description: ok}}}}
            """;
        var (result, sent) = await WireRun.Of(
            Document,
            """
            var told = new List<string>();
            var content = new ByteArrayContent([1]);
            await client.V1.Xs.BytesAsync(content);
            try { await client.V1.Xs.BytesAsync(content); } catch (ArgumentException exception) { told.Add(exception.Message); }
            var parts = new XsPartsBody { F = ApiFile.FromStream(new MemoryStream([1]), "f") };
            await client.V1.Xs.PartsAsync(parts);
            try { await client.V1.Xs.PartsAsync(parts); } catch (ArgumentException exception) { told.Add(exception.Message); }
            var again = new XsPartsBody { F = ApiFile.FromBytes(new byte[] { 1 }, "f") };
            await client.V1.Xs.PartsAsync(again);
            await client.V1.Xs.PartsAsync(again);
            return string.Join(" | ", told);
            """
        );

        Assert.Equal(4, sent.Count);
        Assert.Equal(
            "Nothing was sent: this HttpContent was sent before, and sending disposes of it. Make a new one for each call. "
                + "| Nothing was sent: the stream of the file \"f\" was sent before. Make a new ApiFile for each call.",
            result
        );
    }

    [Theory]
    [InlineData("text/plain", "text/plain; charset=utf-8", "Việt", "Vi\u00e1\u00bb\u0087t")]
    [InlineData("text/plain; charset=windows-1258", "text/plain; charset=windows-1258", "Việt", "Vi\u00ea\u00f2t")]
    [InlineData("text/csv; charset=iso-8859-1", "text/csv; charset=iso-8859-1", "é", "\u00e9")]
    [InlineData("text/csv; charset=nobody", "text/csv; charset=utf-8", "é", "\u00c3\u00a9")]
    public async Task Text_is_sent_in_the_charset_that_is_declared(string declared, string sentType, string text, string bytes)
    {
        var (_, sent) = await WireRun.Of(TextBody(declared), $"await client.V1.Xs.PostAsync(\"{text}\"); return \"\";");

        Assert.Equal((sentType, bytes), (sent[0].Header("Content-Type"), sent[0].Body));
    }

    [Fact]
    public async Task A_letter_that_the_charset_does_not_have_is_told()
    {
        var (result, sent) = await WireRun.Of(
            TextBody("text/plain; charset=iso-8859-1"),
            "try { await client.V1.Xs.PostAsync(\"ệ\"); return \"?\"; } catch (ArgumentException exception) { return exception.Message; }"
        );

        Assert.Contains("iso-8859-1", result, StringComparison.Ordinal);
        Assert.Empty(sent);
    }

    private static string TextBody(string type) =>
        $"paths: {{/x: {{post: {{operationId: Xs_Post, requestBody: {{required: true, content: {{'{type}': {{}}}}}}, "
        + "responses: {'204': {description: ok}}}}}";

    /// <summary>Disposition, content type and text of each part.</summary>
    private static IEnumerable<string> PartsOf(Sent sent)
    {
        var boundary = sent.Header("Content-Type")!.Split("boundary=")[1].Trim('"');
        var body = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(sent.Body));
        foreach (var part in body.Split("--" + boundary)[1..^1])
        {
            var (head, text) = (part.Split("\r\n\r\n", 2)[0], part.Split("\r\n\r\n", 2)[1][..^2]);
            var headers = head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
                .ToDictionary(static line => line.Split(": ")[0], static line => line.Split(": ", 2)[1], StringComparer.OrdinalIgnoreCase);
            yield return $"{headers["Content-Disposition"]} | {headers.GetValueOrDefault("Content-Type")} | {text}";
        }
    }
}
