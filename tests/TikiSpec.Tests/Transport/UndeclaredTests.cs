using System.Net;
using TikiSpec.Tests.Stubs;

namespace TikiSpec.Tests.Transport;

/// <summary>What the spec does not have is called as what it has.</summary>
public sealed class UndeclaredTests
{
    [Fact]
    public async Task A_call_has_the_server_the_credential_and_the_repetitions_of_others()
    {
        var server = new StubServer().Json("{}", HttpStatusCode.ServiceUnavailable).Json("""{"notes":["a"]}""");
        var response = await Send(server, HttpMethod.Put, "/items/17/notes?page=2", ApiValue.Parse("""{"text":"a"}"""));

        Assert.Equal("""["a"]""", response.Value["notes"].ToString());
        Assert.Equal(2, server.Seen.Count);
        Assert.Equal("https://api.example.com/integration/v1/items/17/notes?page=2", server.Seen[1].Address);
        Assert.Equal(
            ("PUT", """{"text":"a"}""", TestApi.Key),
            (server.Seen[1].Method, server.Seen[1].Body, server.Seen[1].Header("tiki-api"))
        );
    }

    [Theory]
    [InlineData("", HttpStatusCode.NoContent)]
    [InlineData("<p>fine</p>", HttpStatusCode.OK)]
    public async Task What_is_no_JSON_is_absent_and_at_hand_as_it_came(string body, HttpStatusCode status)
    {
        var response = await Send(new StubServer().Json(body, status), HttpMethod.Get, "/page", default);

        Assert.True(response.Value.IsAbsent || response.Value.IsNull);
        Assert.Equal((status, body), (response.Status, response.RawBody));
    }

    [Fact]
    public async Task A_failure_is_the_one_that_a_declared_operation_has()
    {
        var exception = await Assert.ThrowsAsync<ApiNotFoundException>(() =>
            Send(new StubServer().Json("{}", HttpStatusCode.NotFound), HttpMethod.Delete, "/nothing/{x}", default)
        );

        Assert.StartsWith("Undeclared_DELETE failed with 404", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("items")]
    [InlineData("https://example.com/items")]
    public async Task A_path_that_does_not_begin_with_a_slash_is_refused(string path) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Send(new StubServer(), HttpMethod.Get, path, default));

    private static Task<ApiResponse<ApiValue>> Send(StubServer server, HttpMethod method, string path, ApiValue body) =>
        server
            .Caller(static options => options with { Credential = ApiCredential.ApiKey(TestApi.Key) })
            .SendUndeclaredAsync(method, path, body, null, CancellationToken.None);
}
