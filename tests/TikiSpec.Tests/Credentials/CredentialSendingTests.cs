using TikiSpec.Tests.Stubs;

namespace TikiSpec.Tests.Credentials;

/// <summary>How a credential travels, and where it does not.</summary>
public sealed class CredentialSendingTests : CredentialTest
{
    [Theory]
    [InlineData(ApiKeyLocation.Query, "https://api.example.com/integration/v1/items/1?api_key=a%26b", null)]
    [InlineData(ApiKeyLocation.Cookie, "https://api.example.com/integration/v1/items/1", "api_key=a%26b")]
    public async Task A_key_may_travel_in_a_query_or_a_cookie(ApiKeyLocation place, string address, string? cookie)
    {
        var seen = await SendAsync(TestApi.Get, ApiCredential.ApiKey("a&b"), WithScheme(ApiSecurityScheme.ApiKey("key", place, "api_key")));

        Assert.Equal((address, cookie), (seen.Address, seen.Header("Cookie")));
    }

    [Theory]
    [InlineData("Aladdin", "open sesame", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")]
    [InlineData("test", "123£", "Basic dGVzdDoxMjPCow==")]
    [InlineData("sk_key", "", "Basic c2tfa2V5Og==")]
    public async Task A_user_name_and_a_password_travel_as_RFC_7617_says(string userName, string password, string header)
    {
        var seen = await SendAsync(TestApi.Get, ApiCredential.Basic(userName, password), WithScheme(ApiSecurityScheme.Basic("key")));

        Assert.Equal(header, seen.Header("Authorization"));
    }

    [Theory]
    [InlineData("", "p")]
    [InlineData("a:b", "p")]
    [InlineData("a\r\nb", "p")]
    [InlineData("a", "p\r\nHost: elsewhere")]
    public void A_user_name_or_password_that_would_be_read_otherwise_is_refused(string userName, string password) =>
        Assert.Throws<ArgumentException>(() => ApiCredential.Basic(userName, password));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a\r\nb")]
    [InlineData("khóa")]
    [InlineData("a b")]
    public void A_text_that_no_header_carries_is_refused_without_telling_it(string text)
    {
        var exception = Assert.Throws<ArgumentException>(() => ApiCredential.ApiKey(text));

        Assert.DoesNotContain("khóa", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ApiCredential.AccessToken(text));
    }

    [Theory]
    [InlineData("http://api.example.com", false)]
    [InlineData("http://192.168.0.1", false)]
    [InlineData("http://localhost:5005", true)]
    [InlineData("http://127.0.0.1:5005", true)]
    [InlineData("http://[::1]:5005", true)]
    [InlineData("https://api.example.com", true)]
    [InlineData("http://emulator:5005", true)]
    public async Task A_credential_never_goes_over_plain_http_to_another_machine(string address, bool isSent)
    {
        var server = new StubServer().Json("{}");
        var caller = server.Caller(options =>
            options with
            {
                Credential = Key,
                BaseAddress = new Uri(address),
                HostsTrustedWithoutEncryption = ["Emulator"],
            }
        );
        if (isSent)
        {
            await caller.SendAsync(TestApi.GetRequest(), null, None);
            Assert.Equal(TestApi.Key, server.Only.Header("tiki-api"));
            return;
        }
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => caller.SendAsync(TestApi.GetRequest(), null, None));
        Assert.Contains("only over https", exception.Message, StringComparison.Ordinal);
        Assert.Contains(
            "ApiClientOptions.HostsTrustedWithoutEncryption = [\"" + new Uri(address).Host,
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.Empty(server.Seen);
    }

    [Fact]
    public async Task Without_a_credential_plain_http_is_nobodys_secret()
    {
        var server = new StubServer().Json("{}");
        await server
            .Caller(static options => options with { BaseAddress = new Uri("http://api.example.com") })
            .SendAsync(TestApi.GetRequest(), null, None);

        Assert.Single(server.Seen);
    }
}
