using System.Net;
using TikiSpec.Tests.Stubs;

namespace TikiSpec.Tests.Credentials;

/// <summary>A server that repeats a credential does not get it told, and nothing tells it by itself.</summary>
public sealed class RepeatedCredentialTests : CredentialTest
{
    [Fact]
    public void Nothing_that_holds_a_secret_tells_it()
    {
        var credentials = (ApiCredential[])
            [Key, Token, ApiCredential.ClientCredentials("id-1", "client-secret-1"), ApiCredential.Basic("user", "secret-123456")];
        foreach (var credential in credentials)
        {
            var told =
                credential + " " + new ApiClientOptions { Credential = credential } + " " + new CallOptions { Credential = credential };
            Assert.DoesNotContain("secret", told, StringComparison.Ordinal);
            Assert.DoesNotContain("123456", told, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_server_that_repeats_the_key_does_not_get_it_told()
    {
        var key = "k/e+y<1>\"2";
        var body = $$"""{"errors":["Authentication key is not valid: k\/e+y<1>\"2", "again k/e+y\u003c1\u003e\u00222"]}""";
        var server = new StubServer().Json(body, HttpStatusCode.Forbidden);
        var caller = server.Caller(options => options with { Credential = ApiCredential.ApiKey(key) });
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => caller.SendAsync(TestApi.GetRequest(), null, None));

        Assert.Equal(["Authentication key is not valid: ***", "again ***"], exception.Errors);
        Assert.DoesNotContain("e+y", exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("e+y<1>", exception.RawBody, StringComparison.Ordinal);
        Assert.DoesNotContain("e+y<1>", exception.Error["errors"].Items[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nor_does_one_that_repeats_it_beside_the_body()
    {
        var server = new StubServer().Then(
            static (_, _) =>
                Task.FromResult(
                    new HttpResponseMessage(HttpStatusCode.Found)
                    {
                        ReasonPhrase = "Not valid: k&e+y/1",
                        Headers = { { "X-Request-Id", "of k&e+y/1" }, { "Location", "https://elsewhere.example.com/k%26e%2By%2F1" } },
                        Content = new StringContent(""),
                    }
                )
        );
        var caller = server.Caller(static options => options with { Credential = ApiCredential.ApiKey("k&e+y/1") });
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => caller.SendAsync(TestApi.GetRequest(), null, None));

        Assert.Equal(
            "Items_Get failed with 302 Not valid: ***: the redirect to https://elsewhere.example.com/*** is not followed",
            exception.Message
        );
        Assert.Equal("of ***", exception.RequestId);
    }

    [Fact]
    public async Task An_error_page_that_shows_the_key_does_not_get_it_told()
    {
        var server = new StubServer().Json("<html><title>No key k&amp;e+y/1</title></html>", HttpStatusCode.Forbidden);
        var caller = server.Caller(static options => options with { Credential = ApiCredential.ApiKey("k&e+y/1") });
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => caller.SendAsync(TestApi.GetRequest(), null, None));

        Assert.Equal("Items_Get failed with 403 Forbidden: an HTML page, \"No key ***\"", exception.Message);
        Assert.DoesNotContain("e+y", exception.RawBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Not yours: pass-1234")]
    [InlineData("Not yours: dXNlcjpwYXNzLTEyMzQ=")]
    public async Task A_server_that_repeats_the_password_does_not_get_it_told(string error)
    {
        var server = new StubServer().Json("{\"errors\":[\"" + error + "\"]}", HttpStatusCode.Forbidden);
        var caller = server.Caller(
            static options => options with { Credential = ApiCredential.Basic("user", "pass-1234") },
            WithScheme(ApiSecurityScheme.Basic("key"))
        );

        Assert.Equal(
            ["Not yours: ***"],
            (await Assert.ThrowsAnyAsync<ApiException>(() => caller.SendAsync(TestApi.GetRequest(), null, None))).Errors
        );
    }
}
