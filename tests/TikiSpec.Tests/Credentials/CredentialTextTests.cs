namespace TikiSpec.Tests.Credentials;

/// <summary>What cannot travel in a header is refused when it is given, and told without the secret.</summary>
public class CredentialTextTests
{
    [Theory]
    [InlineData("a b")]
    [InlineData("line\nbreak")]
    [InlineData("delete\u007fkey")]
    [InlineData("kh\u00f3a")]
    public void A_key_that_a_header_cannot_carry_is_refused_and_not_told(string key)
    {
        var exception = Assert.Throws<ArgumentException>(() => ApiCredential.ApiKey(key));

        Assert.Equal(
            "The text holds blanks, line breaks or letters beyond ASCII, which a header cannot carry. (Parameter 'key')",
            exception.Message
        );
    }

    [Fact]
    public void The_last_printable_sign_of_ascii_may_stand_in_a_key() => _ = ApiCredential.ApiKey("~!");

    [Fact]
    public void A_user_needs_a_name_and_may_have_an_empty_password()
    {
        Assert.Throws<ArgumentException>(() => ApiCredential.Basic(" ", "password"));
        Assert.Throws<ArgumentNullException>("password", () => ApiCredential.Basic("user", null!));
        _ = ApiCredential.Basic("user", "");
    }

    [Fact]
    public void A_user_name_with_a_colon_is_refused_and_says_why() =>
        Assert.StartsWith(
            "A user name cannot hold a colon: the password begins behind it.",
            Assert.Throws<ArgumentException>(() => ApiCredential.Basic("a:b", "c")).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("us\u0001er", "password")]
    [InlineData("user", "pass\rword")]
    public void Control_characters_are_refused_in_both(string userName, string password) =>
        Assert.StartsWith(
            "The user name or the password holds a control character.",
            Assert.Throws<ArgumentException>(() => ApiCredential.Basic(userName, password)).Message,
            StringComparison.Ordinal
        );
}
