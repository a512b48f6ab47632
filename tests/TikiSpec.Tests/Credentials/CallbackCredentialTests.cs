using System.Net;
using TikiSpec.Tests.Stubs;

namespace TikiSpec.Tests.Credentials;

/// <summary>A credential that the application looks up.</summary>
public sealed class CallbackCredentialTests : CredentialTest
{
    [Fact]
    public async Task A_key_or_token_may_be_looked_up_for_each_call_and_once_more_when_it_is_refused()
    {
        var given = 0;
        var server = new StubServer().Json("{}").Json("{}", HttpStatusCode.Unauthorized).Json("{}");
        var credential = ApiCredential.AccessToken(_ => Task.FromResult("looked-up-" + ApiText.Int32(++given)));
        var caller = server.Caller(options => options with { Credential = credential });
        await caller.SendAsync(TestApi.GetRequest(), null, None);
        await caller.SendAsync(TestApi.GetRequest(), null, None);

        Assert.Equal(
            ["Bearer looked-up-1", "Bearer looked-up-2", "Bearer looked-up-3"],
            server.Seen.Select(static seen => seen.Header("Authorization"))
        );
        Assert.Equal(
            "vault-key",
            (await SendAsync(TestApi.Get, ApiCredential.ApiKey(static _ => Task.FromResult("vault-key")))).Header("tiki-api")
        );
    }

    [Theory]
    [InlineData(false, "The callback that gives the access token failed with IOException: vault is shut")]
    [InlineData(true, "The callback that gives the access token gave none: The text holds blanks, line breaks or letters beyond ASCII")]
    public async Task A_callback_that_gives_nothing_ends_the_call_before_it_is_sent(bool gives, string message)
    {
        var server = new StubServer().Json("{}");
        var credential = ApiCredential.AccessToken(_ => gives ? Task.FromResult("a b") : throw new IOException("vault is shut"));
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() =>
            server.Caller(options => options with { Credential = credential }).SendAsync(TestApi.GetRequest(), null, None)
        );

        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
        Assert.Equal(ApiFailure.NotSent, exception.Failure);
        Assert.Empty(server.Seen);
    }

    [Fact]
    public async Task A_looked_up_token_that_the_server_repeats_is_not_told()
    {
        var server = new StubServer().Json("""{"error":"not looked-up-1"}""", HttpStatusCode.Forbidden);
        var credential = ApiCredential.AccessToken(static _ => Task.FromResult("looked-up-1"));
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() =>
            server.Caller(options => options with { Credential = credential }).SendAsync(TestApi.GetRequest(), null, None)
        );

        Assert.Equal(["not ***"], exception.Errors);
    }
}
