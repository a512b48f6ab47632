using System.Net;
using TikiSpec.Tests.Models;
using TikiSpec.Tests.Stubs;

namespace TikiSpec.Tests.Errors;

/// <summary>What a program has to tell apart is a type.</summary>
public sealed class ErrorKindTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    public static TheoryData<int, Type> Statuses =>
        new()
        {
            { 302, typeof(ApiException) },
            { 400, typeof(ApiValidationException) },
            { 401, typeof(ApiUnauthorizedException) },
            { 403, typeof(ApiForbiddenException) },
            { 404, typeof(ApiNotFoundException) },
            { 409, typeof(ApiException) },
            { 422, typeof(ApiValidationException) },
            { 429, typeof(ApiRateLimitException) },
            { 500, typeof(ApiServerException) },
            { 504, typeof(ApiServerException) },
        };

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task A_status_is_a_type(int status, Type expected)
    {
        var server = new StubServer().Json("""{"error":"no"}""", (HttpStatusCode)status, ("X-Request-Id", "r-1"));
        var exception = await FailAsync(server);

        Assert.Equal(expected, exception.GetType());
        Assert.Equal(
            ((HttpStatusCode)status, "r-1", "no"),
            (exception.Status!.Value, exception.RequestId, Assert.Single(exception.Errors))
        );
    }

    [Fact]
    public async Task It_stays_that_type_when_a_secret_is_taken_out_of_it()
    {
        var server = new StubServer().Json($$"""{"error":"not {{TestApi.Key}}"}""", HttpStatusCode.Forbidden);
        var exception = await FailAsync(server, options => options with { Credential = ApiCredential.ApiKey(TestApi.Key) });

        Assert.Equal("not ***", Assert.Single(Assert.IsType<ApiForbiddenException>(exception).Errors));
        Assert.Equal((HttpStatusCode.Forbidden, TestApi.Get.Documentation), (exception.Status!.Value, exception.HelpLink));
    }

    [Fact]
    public async Task No_response_and_no_element_are_types_too()
    {
        Assert.IsType<ApiTransportException>(await FailAsync(new StubServer().Fails(static () => new IOException("cut"))));
        Assert.Equal(
            HttpStatusCode.NotFound,
            (
                await Assert.ThrowsAsync<ApiNotFoundException>(() =>
                    new StubServer().Json("null").Caller().SendAsync(TestApi.GetRequest(), Nothing, null, None)
                )
            ).Status
        );
    }

    [Theory]
    [InlineData(400, typeof(ApiUnauthorizedException))]
    [InlineData(401, typeof(ApiUnauthorizedException))]
    [InlineData(503, typeof(ApiServerException))]
    public async Task A_grant_that_is_not_taken_is_a_credential_that_is_not_taken(int status, Type expected)
    {
        var server = new StubServer().Json("""{"error":"invalid_grant"}""", (HttpStatusCode)status);
        var credential = ApiCredential.RefreshToken("app", "s3cret-of-app", "refresh-0");
        var exception = await FailAsync(
            server,
            options =>
                options with
                {
                    Credential = credential,
                    Retry = new() { MaxRetries = 0 },
                },
            TestApi.List
        );

        Assert.Equal(expected, exception.GetType());
        Assert.Equal((HttpStatusCode)status, exception.Status);
    }

    [Theory]
    [InlineData(500, true)]
    [InlineData(422, false)]
    public async Task What_may_have_been_done_is_said_where_asking_again_may_do_harm(int status, bool isSaid)
    {
        var server = new StubServer().Json("""{"error":"no."}""", (HttpStatusCode)status);

        Assert.EndsWith(
            isSaid ? ": no. The server may have done what was asked." : ": no.",
            (await FailAsync(server, null, TestApi.Create)).Message,
            StringComparison.Ordinal
        );
        Assert.EndsWith(": no.", (await FailAsync(server)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_can_be_made_in_a_test_double_and_says_its_status()
    {
        Assert.Equal(HttpStatusCode.TooManyRequests, new ApiRateLimitException().Status);
        Assert.Equal(HttpStatusCode.Unauthorized, new ApiUnauthorizedException("no").Status);
        Assert.Equal(HttpStatusCode.Forbidden, new ApiForbiddenException("no", null).Status);
        Assert.Equal(HttpStatusCode.InternalServerError, new ApiServerException().Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, new ApiValidationException { Status = HttpStatusCode.UnprocessableEntity }.Status);
        Assert.Null(new ApiTransportException().Status);
    }

    private static Item? Nothing(ref System.Text.Json.Utf8JsonReader reader, JsonReadContext json) =>
        ApiJson.ReadOrNull(ref reader, json, Item.ReadJson);

    private static async Task<ApiException> FailAsync(
        StubServer server,
        Func<ApiClientOptions, ApiClientOptions>? change = null,
        ApiOperation? operation = null
    )
    {
        var request = operation is null ? TestApi.GetRequest() : new ApiRequest(operation);
        return await Assert.ThrowsAnyAsync<ApiException>(() =>
            server.Caller(change).SendAsync(request, new CallOptions { MaxRetries = 0 }, None)
        );
    }
}
