using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace TikiSpec.Tests.Recordings;

/// <summary>What a recorder writes, and what it does not.</summary>
public sealed class RecorderTests
{
    private const string Key = "4f1c2d9e-key-of-somebody";

    [Fact]
    public async Task A_call_is_an_entry_of_an_archive()
    {
        var entry = Assert.Single(
            await RecordAsync(
                static http => http.PostAsync("https://api.example/v1/items?page=2&q=a%20b", Json("""{"name":"Case"}""")),
                static _ => Respond(HttpStatusCode.Created, """{"id":7}""")
            )
        );

        var (request, response) = (entry.GetProperty("request"), entry.GetProperty("response"));
        Assert.Equal("POST https://api.example/v1/items?page=2&q=a%20b", $"{request.GetProperty("method")} {request.GetProperty("url")}");
        Assert.Equal("""{"name":"Case"}""", request.GetProperty("postData").GetProperty("text").GetString());
        Assert.Equal("""[{"name":"page","value":"2"},{"name":"q","value":"a b"}]""", request.GetProperty("queryString").GetRawText());
        Assert.Equal(201, response.GetProperty("status").GetInt32());
        Assert.Equal("""{"id":7}""", response.GetProperty("content").GetProperty("text").GetString());
        Assert.Equal("application/json; charset=utf-8", response.GetProperty("content").GetProperty("mimeType").GetString());
    }

    [Theory]
    [InlineData("Authorization", "Bearer " + Key)]
    [InlineData("tiki-api", Key)]
    [InlineData("X-Anything", Key)]
    [InlineData("Cookie", "a=1; session=" + Key)]
    public async Task What_a_header_shows_is_nowhere_in_it(string header, string value)
    {
        var text = await TextAsync(
            http =>
            {
                var request = new HttpRequestMessage(HttpMethod.Get, "https://api.example/v1/items/" + Key);
                request.Headers.TryAddWithoutValidation(header, value);
                return http.SendAsync(request);
            },
            static _ => Respond(HttpStatusCode.Unauthorized, $$"""{"errors":["the key {{Key}} is not known"]}""")
        );

        Assert.DoesNotContain(Key, text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("the key *** is not known", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_is_nowhere_in_it_however_it_is_sent()
    {
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes("me:" + Key));
        var text = await TextAsync(
            http =>
            {
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", basic);
                return http.PostAsync(
                    $"https://user:{Key}@api.example/token?api_key={Key}&page=1",
                    new FormUrlEncodedContent([new("client_secret", Key), new("grant_type", "password")])
                );
            },
            static _ =>
                Respond(HttpStatusCode.OK, """{"access_token":"aaaa-bbbb","expires_in":5,"nested":[{"refreshToken":1234,"note":"x"}]}""")
        );

        Assert.DoesNotContain(Key, text, StringComparison.Ordinal);
        Assert.DoesNotContain(basic, text, StringComparison.Ordinal);
        Assert.DoesNotContain("aaaa-bbbb", text, StringComparison.Ordinal);
        Assert.Contains("client_secret=***\\u0026grant_type=password", text, StringComparison.Ordinal);
        using var har = JsonDocument.Parse(text);
        Assert.Equal(
            """{"access_token":"***","expires_in":5,"nested":[{"refreshToken":0,"note":"x"}]}""",
            har.RootElement.GetProperty("log")
                .GetProperty("entries")[0]
                .GetProperty("response")
                .GetProperty("content")
                .GetProperty("text")
                .GetString()
        );
    }

    [Fact]
    public async Task A_caller_names_further_secrets_and_takes_out_what_else_nobody_should_see()
    {
        using var stream = new MemoryStream();
        using (
            var recorder = new ApiRecorder(
                stream,
                new Stub(static _ => Respond(HttpStatusCode.OK, """{"phone":"0901234567","pin":"4711"}"""))
            )
            {
                SecretNames = ["pin"],
                Redact = static text => text.Replace("0901234567", "(phone)", StringComparison.Ordinal),
            }
        )
        using (var http = new HttpClient(recorder))
        using (await http.GetAsync("https://api.example/users/0901234567")) { }

        var text = Encoding.UTF8.GetString(stream.ToArray());
        Assert.DoesNotContain("0901234567", text, StringComparison.Ordinal);
        Assert.DoesNotContain("4711", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_compressed_body_is_looked_into_and_reaches_the_caller_as_it_came(string encoding)
    {
        using var stream = new MemoryStream();
        byte[] received;
        using (var recorder = new ApiRecorder(stream, new Stub(_ => Packed(encoding, """{"password":"hunter2","n":1}"""))))
        using (var http = new HttpClient(recorder))
        {
            received = await http.GetByteArrayAsync("https://api.example/");
        }

        Assert.Equal(Pack(encoding, """{"password":"hunter2","n":1}"""), received);
        Assert.Contains(
            "{\\u0022password\\u0022:\\u0022***\\u0022,\\u0022n\\u0022:1}",
            Encoding.UTF8.GetString(stream.ToArray()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_body_that_is_too_long_or_no_text_is_no_text_in_it()
    {
        byte[] picture = [0xFF, 0xD8, 0x00];
        var entries = await RecordAsync(
            static async http =>
            {
                using (await http.GetAsync("https://api.example/long")) { }
                return await http.GetAsync("https://api.example/picture");
            },
            request => request.RequestUri!.AbsolutePath == "/long" ? Respond(HttpStatusCode.OK, new string('a', 2_000_000)) : Bytes(picture)
        );

        var contents = entries.Select(static entry => entry.GetProperty("response").GetProperty("content")).ToArray();
        Assert.Equal(2_000_000, contents[0].GetProperty("size").GetInt32());
        Assert.False(contents[0].TryGetProperty("text", out _));
        Assert.Equal(picture, contents[1].GetProperty("text").GetBytesFromBase64());
        Assert.Equal("base64", contents[1].GetProperty("encoding").GetString());
    }

    [Fact]
    public async Task A_call_without_a_response_is_in_it_and_fails_as_it_did()
    {
        using var stream = new MemoryStream();
        using (var recorder = new ApiRecorder(stream, new Stub(static _ => throw new HttpRequestException("no such host: " + Key))))
        using (var http = new HttpClient(recorder))
        {
            await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync("https://api.example/"));
        }

        var entry = Assert.Single(Entries(stream));
        Assert.Equal(0, entry.GetProperty("response").GetProperty("status").GetInt32());
        Assert.Equal("HttpRequestException", entry.GetProperty("comment").GetString());
    }

    /// <summary>A stream of events ends when somebody has enough of it.</summary>
    [Fact]
    public async Task A_response_that_nobody_reads_to_its_end_is_recorded_as_far_as_it_was_read()
    {
        using var stream = new MemoryStream();
        using (var recorder = new ApiRecorder(stream, new Stub(static _ => Respond(HttpStatusCode.OK, "data: 1\n\ndata: 2\n\n"))))
        using (var http = new HttpClient(recorder))
        using (var response = await http.GetAsync("https://api.example/", HttpCompletionOption.ResponseHeadersRead))
        {
            await (await response.Content.ReadAsStreamAsync()).ReadExactlyAsync(new byte[9]);
            Assert.Empty(Entries(stream, isWhole: false));
        }

        var content = Assert.Single(Entries(stream)).GetProperty("response").GetProperty("content");
        Assert.Equal("data: 1\n\n", content.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Calls_at_the_same_time_are_all_in_it()
    {
        using var stream = new MemoryStream();
        using (var recorder = new ApiRecorder(stream, new Stub(static request => Respond(HttpStatusCode.OK, request.RequestUri!.Query))))
        using (var http = new HttpClient(recorder))
        {
            await Task.WhenAll(Enumerable.Range(0, 50).Select(i => http.GetStringAsync($"https://api.example/?i={i}")));
        }

        Assert.Equal(
            Enumerable.Range(0, 50).Select(static i => $"?i={i}").Order(StringComparer.Ordinal),
            Entries(stream)
                .Select(static entry => entry.GetProperty("response").GetProperty("content").GetProperty("text").GetString())
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_disk_that_is_full_spoils_no_response_and_is_told_with_the_next_call()
    {
        using var disk = new FullDisk();
        var recorder = new ApiRecorder(disk, new Stub(static _ => Respond(HttpStatusCode.OK, "{}")));
        using var http = new HttpClient(recorder);
        disk.IsFull = true;

        Assert.Equal("{}", await http.GetStringAsync("https://api.example/"));
        Assert.Equal(
            "The recording cannot be written: no space",
            (await Assert.ThrowsAsync<IOException>(() => http.GetStringAsync("https://api.example/"))).Message
        );
        disk.IsFull = false;
    }

    [Fact]
    public async Task An_upload_of_no_known_length_passes_and_is_not_kept()
    {
        var entry = Assert.Single(
            await RecordAsync(
                static http => http.PostAsync("https://api.example/", new StreamContent(new EndlessLength("abc"u8.ToArray()))),
                static _ => Respond(HttpStatusCode.OK, "{}")
            )
        );

        Assert.False(entry.GetProperty("request").GetProperty("postData").TryGetProperty("text", out _));
    }

    private static async Task<JsonElement[]> RecordAsync(
        Func<HttpClient, Task<HttpResponseMessage>> call,
        Func<HttpRequestMessage, HttpResponseMessage> respond
    )
    {
        using var har = JsonDocument.Parse(await TextAsync(call, respond));
        return [.. har.RootElement.GetProperty("log").GetProperty("entries").EnumerateArray().Select(static entry => entry.Clone())];
    }

    private static async Task<string> TextAsync(
        Func<HttpClient, Task<HttpResponseMessage>> call,
        Func<HttpRequestMessage, HttpResponseMessage> respond
    )
    {
        using var stream = new MemoryStream();
        using (var recorder = new ApiRecorder(stream, new Stub(respond)))
        using (var http = new HttpClient(recorder))
        using (await call(http)) { }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static JsonElement[] Entries(MemoryStream stream, bool isWhole = true)
    {
        using var har = JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()) + (isWhole ? "" : "]}}"));
        return [.. har.RootElement.GetProperty("log").GetProperty("entries").EnumerateArray().Select(static entry => entry.Clone())];
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static HttpResponseMessage Respond(HttpStatusCode status, string text) => new(status) { Content = Json(text) };

    private static HttpResponseMessage Bytes(byte[] body) => new(HttpStatusCode.OK) { Content = new ByteArrayContent(body) };

    private static HttpResponseMessage Packed(string encoding, string text)
    {
        var response = Bytes(Pack(encoding, text));
        response.Content.Headers.ContentEncoding.Add(encoding);
        response.Content.Headers.ContentType = new("application/json");
        return response;
    }

    private static byte[] Pack(string encoding, string text)
    {
        using var packed = new MemoryStream();
        using (
            Stream stream =
                encoding == "br" ? new BrotliStream(packed, CompressionLevel.Fastest) : new GZipStream(packed, CompressionLevel.Fastest)
        )
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    private sealed class FullDisk : MemoryStream
    {
        public bool IsFull { get; set; }

        public override void Write(byte[] buffer, int offset, int count)
        {
            if (IsFull)
            {
                throw new IOException("no space");
            }

            base.Write(buffer, offset, count);
        }

        public override void Write(ReadOnlySpan<byte> buffer) => Write(buffer.ToArray(), 0, buffer.Length);
    }

    private sealed class EndlessLength(byte[] body) : MemoryStream(body)
    {
        public override bool CanSeek => false;
    }

    private sealed class Stub(Func<HttpRequestMessage, HttpResponseMessage> respond) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(respond(request));
    }
}
