using System.Net;
using System.Text;

namespace TikiSpec.Tests.Recordings;

/// <summary>A recording in the place of a server.</summary>
public sealed class PlayerTests
{
    private static readonly string Har = Archive(
        Entry("GET", "https://api.example/v1/items?page=1&q=a%20b", 200, """{"id":1}"""),
        Entry("GET", "https://api.example/v1/items?page=1&q=a%20b", 200, """{"id":2}"""),
        Entry("POST", "https://api.example/v1/items?api_key=***", 201, """{"id":3}"""),
        Entry("GET", "https://api.example/v1/down", 0, "")
    );

    [Fact]
    public async Task Calls_are_played_in_their_order_whatever_their_host()
    {
        using var player = ApiPlayer.Parse(Har);
        using var http = new HttpClient(player);

        Assert.Equal("""{"id":1}""", await http.GetStringAsync("https://api.example/v1/items?page=1&q=a+b"));
        Assert.Equal("""{"id":2}""", await http.GetStringAsync("http://localhost:5005/v1/items?q=a%20b&page=1"));
        using var made = await http.PostAsync("https://api.example/v1/items?api_key=mine", null);

        Assert.Equal((HttpStatusCode.Created, "application/json"), (made.StatusCode, made.Content.Headers.ContentType?.MediaType));
        Assert.Equal(["tag"], made.Headers.GetValues("ETag"));
        Assert.Equal(["GET /v1/down"], player.NotPlayed);
    }

    [Fact]
    public async Task A_call_that_is_not_recorded_is_told_with_the_nearest()
    {
        using var player = ApiPlayer.Parse(Har);
        using var http = new HttpClient(player);

        Assert.Equal(
            "GET /v1/items?page=2 was not recorded, but GET /v1/items?page=1&q=a b was.",
            (await Assert.ThrowsAsync<InvalidOperationException>(() => http.GetAsync("https://api.example/v1/items?page=2"))).Message
        );
        Assert.Equal(
            "DELETE /v1/items was not recorded. There are 4 calls, the next is GET /v1/items?page=1&q=a b.",
            (await Assert.ThrowsAsync<InvalidOperationException>(() => http.DeleteAsync("https://api.example/v1/items"))).Message
        );
        Assert.Equal(
            "The recording has no response for GET /v1/down: TimeoutException.",
            (await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync("https://api.example/v1/down"))).Message
        );
    }

    [Fact]
    public async Task A_call_that_comes_once_more_is_an_error_unless_the_last_is_to_be_repeated()
    {
        const string address = "https://api.example/v1/items?api_key=x";
        using var strict = new HttpClient(ApiPlayer.Parse(Har));
        using var polling = new HttpClient(ApiPlayer.Parse(Har, repeatsLast: true));
        foreach (var http in (HttpClient[])[strict, polling])
        {
            using (await http.PostAsync(address, null)) { }
        }

        Assert.Contains(
            "was recorded 1 times and is called once more",
            (await Assert.ThrowsAsync<InvalidOperationException>(() => strict.PostAsync(address, null))).Message,
            StringComparison.Ordinal
        );
        using var again = await polling.PostAsync(address, null);
        Assert.Equal("""{"id":3}""", await again.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task What_a_recorder_wrote_is_played()
    {
        using var stream = new MemoryStream();
        using (var recorder = new ApiRecorder(stream, ApiPlayer.Parse(Har)))
        using (var http = new HttpClient(recorder))
        using (await http.PostAsync("https://api.example/v1/items?api_key=mine", new StringContent("ä"))) { }

        using var player = new HttpClient(ApiPlayer.Parse(Encoding.UTF8.GetString(stream.ToArray())));
        using var again = await player.PostAsync("https://api.example/v1/items?api_key=other", new StringContent("ä"));

        Assert.Equal((HttpStatusCode.Created, """{"id":3}"""), (again.StatusCode, await again.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("", "is no JSON at line 1")]
    [InlineData("{\"log\":{\"entries\":[", "A recording ends when its recorder is disposed of.")]
    [InlineData("[]", "it has no log.entries")]
    [InlineData("{\"log\":{\"entries\":[{}]}}", "call 1 of the text has no request with method and url")]
    [InlineData(
        "{\"log\":{\"entries\":[{\"request\":{\"method\":\"GET\",\"url\":\"http://x/\"},\"response\":{\"status\":200,"
            + "\"content\":{\"text\":\"%\",\"encoding\":\"base64\"}}}]}}",
        "is not in Base64"
    )]
    public void What_is_no_archive_is_told(string text, string problem) =>
        Assert.Contains(problem, Assert.Throws<InvalidDataException>(() => ApiPlayer.Parse(text)).Message, StringComparison.Ordinal);

    private static string Archive(params string[] entries) =>
        $$$"""{"log":{"version":"1.2","entries":[{{{string.Join(',', entries)}}}]}}""";

    private static string Entry(string method, string url, int status, string body) =>
        $$$"""
            {"request":{"method":"{{{method}}}","url":"{{{url}}}"},"comment":"{{{(status == 0 ? "TimeoutException" : "")}}}",
             "response":{"status":{{{status}}},"statusText":"",
              "headers":[{"name":":status","value":"200"},{"name":"Content-Encoding","value":"gzip"},{"name":"ETag","value":"tag"},
               {"name":"Set-Cookie","value":"***"}],
              "content":{"mimeType":"application/json","text":"{{{body.Replace("\"", "\\\"", StringComparison.Ordinal)}}}"} } }
            """;
}
