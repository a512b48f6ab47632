using System.Globalization;
using System.Net;
using System.Text;
using TikiSpec.Credentials;

namespace TikiSpec.Tests.Credentials;

public sealed class SecretTextTests
{
    private const string Secret = "k/e+y<1>\"2&%41'-Zz";

    public static TheoryData<string, string> Forms =>
        new()
        {
            { "plain", Secret },
            { "upper case", Secret.ToUpperInvariant() },
            {
                "JSON, every character",
                string.Concat(Secret.Select(static c => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture)))
            },
            { "JSON, slashes", Secret.Replace("/", "\\/", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) },
            { "address", Uri.EscapeDataString(Secret) },
            {
                "address, every character",
                string.Concat(Secret.Select(static c => "%" + ((int)c).ToString("x2", CultureInfo.InvariantCulture)))
            },
            { "page", WebUtility.HtmlEncode(Secret) },
            { "page, every character", string.Concat(Secret.Select(static c => FormattableString.Invariant($"&#{(int)c};"))) },
            { "page in JSON", WebUtility.HtmlEncode(Secret).Replace("&", "\\u0026", StringComparison.Ordinal) },
            { "base64", Convert.ToBase64String(Encoding.UTF8.GetBytes(Secret)) },
            {
                "base64 for addresses",
                Convert.ToBase64String(Encoding.UTF8.GetBytes(Secret)).TrimEnd('=').Replace('+', '-').Replace('/', '_')
            },
            { "hexadecimal", Convert.ToHexString(Encoding.UTF8.GetBytes(Secret)).ToLowerInvariant() },
            { "hexadecimal, by bytes", BitConverter.ToString(Encoding.UTF8.GetBytes(Secret)) },
        };

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_secret_is_found_in_every_form(string form, string text)
    {
        Assert.NotEmpty(form);
        Assert.Equal("No key ***.", Mask("No key " + text.TrimEnd('=') + ".", Secret));
    }

    [Theory]
    [InlineData("pässwörd-1", "of p%C3%A4ssw%C3%B6rd-1!")]
    [InlineData("pässwörd-1", "of p\\u00e4ssw\\u00f6rd-1!")]
    [InlineData("pässwörd-1", "of p&#228;ssw&ouml;rd-1!")]
    public void Letters_beyond_ASCII_are_found_as_well(string secret, string text) => Assert.Equal("of ***!", Mask(text, secret));

    [Fact]
    public void A_secret_within_another_is_hidden_with_it()
    {
        foreach (
            var secrets in (string[][])
                [
                    ["secret", "secret-key"],
                    ["secret-key", "secret"],
                    ["key-secret", "secret"],
                    ["my-secret-key", "secret"],
                ]
        )
            Assert.Equal("a *** b", Mask("a " + secrets.MaxBy(static secret => secret.Length) + " b", secrets));
    }

    [Fact]
    public void Secrets_are_hidden_in_whatever_order_they_come_and_overlap()
    {
        Assert.Equal("*** then ***.", Mask("secret-b then secret-a.", "secret-a", "secret-b"));
        Assert.Equal("x *** y", Mask("x abcdefgh y", "defgh", "abcdef"));
    }

    [Fact]
    public void What_a_cut_has_left_of_a_secret_is_hidden()
    {
        for (var length = 6; length < Secret.Length; length++)
        {
            Assert.Equal("x ***", Mask("x " + Secret[..length], Secret));
            Assert.Equal("x ***… y", Mask("x " + Secret[..length] + "… y", Secret));
        }
        Assert.Equal("x ***", Mask("x k\\/e\\u002by<1>\\u00", Secret));
        Assert.Equal("x ***", Mask("x k%2Fe%2By%3C1%3", Secret));
        Assert.Equal("x ***", Mask("x k/e+y&lt;1&g", Secret));
    }

    [Theory]
    [InlineData("abcd", "abcd")]
    [InlineData("abcd=", "abcd%3D")]
    [InlineData("abcd=", "abcd\\u003d")]
    [InlineData("abcde=", "61-62-63-64-65-3D")]
    [InlineData("abcdef=", "6162636465663D")]
    public void The_shortest_secret_is_found_as_the_whole_of_a_text(string secret, string text) => Assert.Equal("***", Mask(text, secret));

    [Theory]
    [InlineData("x abcdefgh\\", "x ***")]
    [InlineData("x \\u0061bcdefgh\\", "x ***")]
    [InlineData("x 61-62-63-64-65-66-67-68-6", "x ***")]
    [InlineData("x abcdefgh%z", "x abcdefgh%z")]
    [InlineData("x abcdefgh&qrstuvwxy", "x abcdefgh&qrstuvwxy")]
    [InlineData("x abcdefgh&qrstuvwx", "x ***")]
    public void A_text_is_cut_off_where_it_or_an_escape_ends_too_early(string text, string expected) =>
        Assert.Equal(expected, Mask(text, "abcdefghijklmn"));

    [Theory]
    [InlineData("100 % of k/e+")]
    [InlineData("a & b \\ c")]
    [InlineData("k/e+y<1>")]
    [InlineData("")]
    public void Other_texts_stay_as_they_are(string text) => Assert.Equal(text + ".", Mask(text + ".", Secret));

    private static string Mask(string text, params string[] secrets) =>
        SecretText.Mask(text, [.. secrets.Select(static secret => new SecretText(secret))]);
}
