using TikiSpec.Credentials;

namespace TikiSpec.Tests.Credentials;

/// <summary>The filter knows what is secret now and what the call has shown.</summary>
public sealed class SecretFilterTests
{
    [Theory]
    [InlineData("abcd", "x *** y")]
    [InlineData("abc", "x abc y")]
    public void A_secret_that_would_stand_in_ordinary_words_is_left_alone(string secret, string expected) =>
        Assert.Equal(expected, new SecretFilter(() => [secret]).Clean($"x {secret} y"));

    [Fact]
    public void What_was_shown_stays_secret_when_it_is_no_longer_known()
    {
        var filter = new SecretFilter(static () => []);
        filter.Add("token-1");

        Assert.Equal("***", filter.Clean("token-1"));
        Assert.Equal("***", filter.Clean("token-1"));
    }
}
