using TikiSpec.Tests.Stubs;

namespace TikiSpec.Tests.Credentials;

/// <summary>Which credential a call shows, and that it shows none that it is not to.</summary>
public sealed class CredentialChoiceTests : CredentialTest
{
    [Fact]
    public async Task A_key_goes_into_the_header_that_the_spec_names()
    {
        var seen = await SendAsync(TestApi.Get, Key);

        Assert.Equal((TestApi.Key, null), (seen.Header("tiki-api"), seen.Header("Authorization")));
    }

    [Fact]
    public async Task The_first_alternative_for_which_everything_is_there_is_sent()
    {
        Assert.Equal("Bearer token-123456", (await SendAsync(TestApi.Get, Token)).Header("Authorization"));
        Assert.Equal(TestApi.Key, (await SendAsync(TestApi.List, Key)).Header("tiki-api"));
        Assert.Equal("Bearer token-123456", (await SendAsync(TestApi.Create, Token)).Header("Authorization"));
    }

    [Fact]
    public async Task What_the_operation_does_not_take_is_refused_before_sending()
    {
        var server = new StubServer().Json("{}");
        var caller = server.Caller(static options => options with { Credential = Key });
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => caller.SendAsync(new ApiRequest(TestApi.Create), null, None));

        Assert.Equal(
            "Items_Create was not sent: it takes an access token (oauth2), and what was given is \"API key\". "
                + "ApiClientOptions.Credentials takes one for each scheme.",
            exception.Message
        );
        Assert.Equal(ApiFailure.NotSent, exception.Failure);
        Assert.Empty(server.Seen);
    }

    [Fact]
    public async Task A_kind_that_the_spec_cannot_take_is_refused_before_sending()
    {
        var server = new StubServer().Json("{}");
        var caller = server.Caller(static options => options with { Credential = Key }, WithScheme(ApiSecurityScheme.Bearer("key")));
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => caller.SendAsync(TestApi.GetRequest(), null, None));

        Assert.Equal(
            "Items_Get was not sent: it takes an access token (key), or oauth2, and what was given is \"API key\". "
                + "ApiClientOptions.Credentials takes one for each scheme.",
            exception.Message
        );
        Assert.Empty(server.Seen);
    }

    [Fact]
    public async Task A_client_may_have_a_credential_for_each_scheme()
    {
        var server = new StubServer().Json("{}");
        var caller = server.Caller(static options =>
            options with
            {
                Credentials = new Dictionary<string, ApiCredential> { ["key"] = Key, ["oauth2"] = Token },
            }
        );
        await caller.SendAsync(new ApiRequest(TestApi.Create), null, None);
        await caller.SendAsync(TestApi.GetRequest(), null, None);
        await caller.SendAsync(new ApiRequest(TestApi.Both), null, None);

        Assert.Equal(
            [(null, "Bearer token-123456"), (TestApi.Key, null), (TestApi.Key, "Bearer token-123456")],
            server.Seen.Select(static seen => (seen.Header("tiki-api"), seen.Header("Authorization")))
        );
    }

    [Fact]
    public async Task Half_of_what_goes_together_is_not_sent()
    {
        var server = new StubServer().Json("{}");
        var caller = server.Caller(static options => options with { Credential = Key });
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => caller.SendAsync(new ApiRequest(TestApi.Both), null, None));

        Assert.Contains("it takes an API key (key) with an access token (oauth2)", exception.Message, StringComparison.Ordinal);
        Assert.Empty(server.Seen);
    }

    [Fact]
    public async Task The_credential_of_a_call_leaves_those_of_the_client_aside()
    {
        var server = new StubServer().Json("{}");
        var caller = server.Caller(static options =>
            options with
            {
                Credentials = new Dictionary<string, ApiCredential> { ["key"] = Key },
            }
        );
        await caller.SendAsync(TestApi.GetRequest(), new CallOptions { Credential = Token }, None);

        Assert.Equal((null, "Bearer token-123456"), (server.Only.Header("tiki-api"), server.Only.Header("Authorization")));
    }

    [Fact]
    public async Task A_call_may_have_its_own_credential()
    {
        var server = new StubServer().Json("{}");
        var caller = server.Caller(static options => options with { Credential = Key });
        await caller.SendAsync(TestApi.GetRequest(), new CallOptions { Credential = ApiCredential.ApiKey("another-key") }, None);

        Assert.Equal("another-key", server.Only.Header("tiki-api"));
    }

    [Fact]
    public async Task A_scheme_that_nobody_can_send_for_the_caller_is_left_to_him()
    {
        var definition = WithScheme(ApiSecurityScheme.Other("key"));
        var server = new StubServer().Json("{}");
        await server.Caller(static options => options with { Credential = Key }, definition).SendAsync(TestApi.GetRequest(), null, None);

        Assert.Null(server.Only.Header("tiki-api"));
    }

    [Fact]
    public async Task An_operation_without_security_gets_no_credential()
    {
        var seen = await SendAsync(TestApi.Open, Key);

        Assert.Equal((null, null), (seen.Header("tiki-api"), seen.Header("Authorization")));
    }
}
