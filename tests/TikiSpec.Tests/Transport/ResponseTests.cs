using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using TikiSpec.Runtime;
using TikiSpec.Tests.Models;
using TikiSpec.Tests.Stubs;
using TikiSpec.Transport.Responses;

namespace TikiSpec.Tests.Transport;

public sealed class ResponseTests
{
    private const string ItemJson = """{"item_id":1,"sku":"Áo"}""";
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.Created)]
    [InlineData(HttpStatusCode.Accepted)]
    [InlineData(HttpStatusCode.NonAuthoritativeInformation)]
    public async Task Every_2xx_is_a_success(HttpStatusCode status)
    {
        Assert.Equal("Áo", (await GetAsync(new StubServer().Json(ItemJson, status))).Sku);
    }

    [Fact]
    public async Task No_content_reads_as_the_empty_value()
    {
        var server = new StubServer().Content(static () => new ByteArrayContent([]), HttpStatusCode.NoContent);

        Assert.Equal("", (await GetAsync(server)).Sku);
        await server.Caller().SendAsync(TestApi.GetRequest(), null, None);
    }

    [Fact]
    public async Task An_empty_body_where_JSON_was_promised_is_a_failure()
    {
        var exception = await Assert.ThrowsAsync<ApiJsonException>(() =>
            GetAsync(new StubServer().Content(static () => new ByteArrayContent([])))
        );

        Assert.Equal(
            "Items_Get got the response 200 OK, which cannot be read. Expected JSON at $ (byte 0), found nothing.",
            exception.Message
        );
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("text/plain; charset=utf-8")]
    [InlineData("application/octet-stream")]
    [InlineData("application/json; charset=\"UTF-8\"")]
    [InlineData("application/json; charset=nonsense")]
    public async Task The_content_type_does_not_matter(string contentType)
    {
        Assert.Equal("Áo", (await GetAsync(new StubServer().Content(() => Typed(Encoding.UTF8.GetBytes(ItemJson), contentType)))).Sku);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("iso-8859-1")]
    public async Task Other_encodings_are_read_as_they_are_named(string charset)
    {
        var bytes = Encoding.GetEncoding(charset).GetBytes(ItemJson);

        Assert.Equal("Áo", (await GetAsync(new StubServer().Content(() => Typed(bytes, "application/json; charset=" + charset)))).Sku);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task Compressed_responses_are_read(string encoding)
    {
        var server = new StubServer().Content(() => Compressed(Encoding.UTF8.GetBytes(ItemJson), encoding));

        Assert.Equal("Áo", (await GetAsync(server)).Sku);
        Assert.Equal("gzip, deflate, br", server.Only.Header("Accept-Encoding"));
    }

    [Fact]
    public async Task A_body_that_does_not_decompress_is_a_failure()
    {
        foreach (var encoding in (string[])["gzip", "br", "deflate", "zstd"])
        {
            var exception = await Assert.ThrowsAnyAsync<ApiException>(() =>
                GetAsync(new StubServer().Content(() => Encoded("no such thing"u8.ToArray(), encoding)))
            );
            Assert.Equal("Items_Get got a response that cannot be decompressed.", exception.Message);
        }
    }

    [Fact]
    public async Task A_large_response_is_refused_also_when_it_is_small_on_the_wire()
    {
        var bytes = Encoding.UTF8.GetBytes("\"" + new string('x', 1_000_000) + "\"");
        foreach (
            var content in (Func<HttpContent>[])
                [() => new ByteArrayContent(bytes), () => new StreamContent(new MemoryStream(bytes)), () => Compressed(bytes, "gzip")]
        )
        {
            var exception = await Assert.ThrowsAnyAsync<ApiException>(() =>
                GetAsync(new StubServer().Content(content), static options => options with { MaxResponseBytes = 10_000 })
            );
            Assert.Contains("more than 10000 bytes", exception.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_small_body_that_decompresses_into_a_large_one_takes_no_more_memory_than_the_limit_allows(string encoding)
    {
        const int limit = 500_000;
        var bomb = Compressed(new byte[64_000_000], encoding);
        await Assert.ThrowsAsync<ResponseTooLargeException>(() =>
            ResponseBody.ReadAsync(Compressed(new byte[100_000], encoding), 1000, None).AsTask()
        );

        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = ResponseBody.ReadAsync(bomb, limit, None);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(reading.IsCompleted, "Nothing here has to be waited for, so all of it was allocated on this thread.");
        await Assert.ThrowsAsync<ResponseTooLargeException>(() => reading.AsTask());
        Assert.InRange(allocated, 0, 8 * limit);
    }

    [Fact]
    public async Task A_response_of_exactly_the_limit_is_read()
    {
        var length = Encoding.UTF8.GetByteCount(ItemJson);

        Assert.Equal("Áo", (await GetAsync(new StubServer().Json(ItemJson), options => options with { MaxResponseBytes = length })).Sku);
        await Assert.ThrowsAnyAsync<ApiException>(() =>
            GetAsync(new StubServer().Json(ItemJson), options => options with { MaxResponseBytes = length - 1 })
        );
    }

    [Fact]
    public async Task A_response_tells_status_headers_and_body()
    {
        var server = new StubServer().Json(ItemJson, HttpStatusCode.Accepted, ("X-RateLimit-Remaining", "7"));
        var response = await server
            .Caller()
            .SendWithResponseAsync(TestApi.GetRequest(), ResponseReader.Json<Item>(Item.ReadJson), null, None);

        Assert.Equal((HttpStatusCode.Accepted, ItemJson, "Áo"), (response.Status, response.RawBody, response.Value.Sku));
        Assert.Equal(["7"], response.Headers["x-ratelimit-remaining"]);
        Assert.Equal(["application/json; charset=utf-8"], response.Headers["Content-Type"]);
        Assert.Equal(ItemJson, (await server.Caller().SendWithResponseAsync(TestApi.GetRequest(), null, None)).RawBody);
    }

    [Fact]
    public async Task Text_and_bytes_come_as_they_are()
    {
        var caller = new StubServer().Content(static () => Typed([0xEF, 0xBB, 0xBF, .. "é"u8], "text/plain")).Caller();

        Assert.Equal("é", await caller.SendAsync(TestApi.GetRequest(), ResponseReader.Text, null, None));
        await using var file = await caller.SendAsync(TestApi.GetRequest(), ResponseReader.Download, null, None);
        Assert.Equal([0xEF, 0xBB, 0xBF, 0xC3, 0xA9], await file.ReadBytesAsync(None));
        Assert.Equal("é", (await caller.SendWithResponseAsync(TestApi.GetRequest(), ResponseReader.Text, null, None)).Value);
        await using var same = (await caller.SendWithResponseAsync(TestApi.GetRequest(), ResponseReader.Download, null, None)).Value;
        Assert.Equal(5, same.Length);
    }

    [Fact]
    public async Task An_element_that_is_not_there_is_not_found()
    {
        var caller = new StubServer().Json("""{"data":[]}""", headers: ("X-Request-Id", "r-1")).Caller();
        JsonRead<Item?> read = static (ref System.Text.Json.Utf8JsonReader reader, JsonReadContext json) =>
            ApiJson.ReadUnwrapped(ref reader, json, "data", Item.ReadJson);
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => caller.SendAsync(TestApi.GetRequest(), read, null, None));

        Assert.Equal("Items_Get got the response 200 OK, and found nothing.", exception.Message);
        Assert.Equal((HttpStatusCode.NotFound, "Items_Get", "r-1"), (exception.Status, exception.OperationId, exception.RequestId));
        Assert.Null(await caller.SendAsync(TestApi.GetRequest(), ResponseReader.JsonOrNull(read), null, None));
    }

    [Fact]
    public async Task Unreadable_JSON_tells_the_call_and_the_place()
    {
        var exception = await Assert.ThrowsAsync<ApiJsonException>(() => GetAsync(new StubServer().Json("""{"item_id":{}}""")));

        Assert.Equal(
            "Items_Get got the response 200 OK, which cannot be read. Expected a whole number of 64 bits at $.item_id (byte "
                + "11), found an object.",
            exception.Message
        );
        Assert.Equal((HttpStatusCode.OK, "Items_Get", """{"item_id":{}}"""), (exception.Status, exception.OperationId, exception.RawBody));
        Assert.Equal("https://docs.example.com/items-get", exception.HelpLink);
    }

    [Fact]
    public async Task The_strict_policy_fails_a_call_whose_response_departs_from_the_spec()
    {
        var server = new StubServer().Json("""{"item_id":1,"sku":"x","new":1}""");

        Assert.Equal(
            "$.new",
            (
                await Assert.ThrowsAsync<ApiJsonException>(() =>
                    GetAsync(server, static options => options with { Drift = DriftPolicy.Throw })
                )
            ).Path
        );
        Assert.Equal("x", (await GetAsync(server, static options => options with { Drift = DriftPolicy.Ignore })).Sku);
    }

    private static Task<Item> GetAsync(StubServer server, Func<ApiClientOptions, ApiClientOptions>? change = null) =>
        server.Caller(change).SendAsync(TestApi.GetRequest(), Item.ReadJson, null, None);

    private static ByteArrayContent Typed(byte[] bytes, string contentType)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return content;
    }

    private static ByteArrayContent Encoded(byte[] bytes, string encoding)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentEncoding.Add(encoding);
        return content;
    }

    private static ByteArrayContent Compressed(byte[] bytes, string encoding)
    {
        var target = new MemoryStream();
        using (
            Stream stream = encoding switch
            {
                "gzip" => new GZipStream(target, CompressionLevel.Fastest),
                "deflate" => new ZLibStream(target, CompressionLevel.Fastest),
                _ => new BrotliStream(target, CompressionLevel.Fastest),
            }
        )
        {
            stream.Write(bytes);
        }
        return Encoded(target.ToArray(), encoding);
    }
}
