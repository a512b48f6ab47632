using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.Logging;
using TikiSpec.Credentials;
using TikiSpec.Tests.Stubs;

namespace TikiSpec.Tests.Credentials;

/// <summary>What is told of a token that was fetched, and of one that was not.</summary>
[Collection(nameof(ListenedProcess))]
public sealed class TokenEndpointTests : CredentialTest
{
    [Theory]
    [InlineData("access_token")]
    [InlineData("refresh_token")]
    [InlineData("id_token")]
    public async Task A_token_that_stands_in_a_refusal_is_told_nowhere(string name)
    {
        const string Issued = "qzj4w8tk5vxy7m2d";
        var server = new StubServer().Json(
            $$"""{"error":"invalid_grant","error_description":"{{Issued}} is used up","{{name}}":"{{Issued}}"}""",
            HttpStatusCode.BadRequest
        );
        var told = await Told.OfAsync(_ => SendAsync(server));

        Assert.Contains(told.Texts, static text => text.Contains("invalid_grant", StringComparison.Ordinal));
        Assert.InRange(told.LongestRunOf(Issued), 0, 3);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, true)]
    [InlineData(HttpStatusCode.Unauthorized, true)]
    [InlineData(HttpStatusCode.Forbidden, false)]
    [InlineData(HttpStatusCode.NotFound, false)]
    public async Task A_grant_that_is_not_taken_is_unauthorised_and_other_failures_stay_what_they_are(
        HttpStatusCode status,
        bool isUnauthorised
    )
    {
        var server = new StubServer().Json("""{"error":"no"}""", status);
        var failure = await Assert.ThrowsAnyAsync<ApiException>(() => SendAsync(server));

        Assert.Equal((status, isUnauthorised), (failure.Status, failure is ApiUnauthorizedException));
    }

    [Fact]
    public async Task A_request_that_is_lost_is_sent_again_as_a_token_that_nobody_used_is_no_harm()
    {
        var server = new StubServer()
            .Fails(static () => new HttpRequestException("The connection broke."))
            .Json("""{"access_token":"token-123456"}""")
            .Json("{}");
        await SendAsync(server);

        Assert.Equal("Bearer token-123456", server.Seen[^1].Header("Authorization"));
    }

    [Fact]
    public async Task What_a_failing_connection_says_of_the_secret_is_hidden()
    {
        var server = new StubServer().Fails(static () => new HttpRequestException("Basic aWQ6dmVyeS1zZWNyZXQtc2VjcmV0 did not arrive."));
        var told = await Told.OfAsync(_ => SendAsync(server));

        Assert.Contains(told.Texts, static text => text.Contains("did not arrive", StringComparison.Ordinal));
        Assert.InRange(told.LongestRunOf("aWQ6dmVyeS1zZWNyZXQtc2VjcmV0"), 0, 3);
    }

    [Fact]
    public async Task A_token_that_was_not_given_is_logged_and_is_an_activity_that_failed()
    {
        var log = new SeenLog();
        var told = await Told.OfAsync(_ => SendAsync(new StubServer().Json("""{"error":"no"}""", HttpStatusCode.Forbidden), log));

        Assert.Contains("No token was fetched from api.example.com: 403", log.Texts);
        var activity = Assert.Single(told.Texts, static text => text.Contains("OAuth2_Token]", StringComparison.Ordinal));
        Assert.Contains("[error.type, 403]", activity, StringComparison.Ordinal);
        Assert.Contains("[http.response.status_code, 403]", activity, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_was_given_is_logged_by_its_host_alone()
    {
        var log = new SeenLog();
        await SendAsync(new StubServer().Json("""{"access_token":"token-123456"}""").Json("{}"), log);

        Assert.Contains("A token was fetched from api.example.com", log.Texts);
        Assert.DoesNotContain(log.Texts, static line => line.Contains("token-123456", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refusal_is_told_at_once_where_no_store_can_have_another_token()
    {
        var time = new ManualTime();
        var credential = ApiCredential.RefreshToken("app", "s3cret-of-app", "refresh-0", static (_, _) => Task.CompletedTask);
        var server = new StubServer().Json("""{"error":"invalid_grant"}""", HttpStatusCode.BadRequest);
        await Assert.ThrowsAsync<ApiUnauthorizedException>(() =>
            server
                .Caller(options => options with { Credential = credential, TimeProvider = time })
                .SendAsync(new ApiRequest(TestApi.Create), null, None)
        );

        Assert.Empty(time.Waits);
        Assert.Single(server.Seen);
    }

    private static Task SendAsync(StubServer server, ILoggerFactory? log = null) =>
        server
            .Caller(options =>
                options with
                {
                    Credential = ApiCredential.ClientCredentials("id", "very-secret-secret"),
                    LoggerFactory = log,
                }
            )
            .SendAsync(new ApiRequest(TestApi.Create), null, None);
}
