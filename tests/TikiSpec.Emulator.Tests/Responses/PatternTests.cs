using System.Text.RegularExpressions;
using TikiSpec.Emulator.Samples;

namespace TikiSpec.Emulator.Tests.Responses;

/// <summary>Texts for regular expressions of anybody's document.</summary>
public sealed class PatternTests
{
    [Theory]
    [InlineData("^[A-Z]{2}-\\d{4}$")]
    [InlineData("^(red|green|blue)?[0-9a-f]+$")]
    [InlineData("^[^\\s@]+@(?:[a-z]{2,3}\\.)+[a-z]+$")]
    [InlineData("^\\u0041\\x42\\t[\\w.-]*?[\\]\\\\]$")]
    [InlineData("^(?<year>\\d{4})(?=-)-\\p{Lu}\\P{N}$")]
    public void A_text_matches_what_it_is_made_for(string pattern)
    {
        foreach (var extra in Enumerable.Range(0, 4))
        {
            Assert.Matches(new Regex(pattern), PatternText.Make(pattern, new Random(extra), extra));
        }
    }

    [Theory]
    [InlineData("(a")]
    [InlineData("a)")]
    [InlineData("[a")]
    [InlineData("[]")]
    [InlineData("(?<a")]
    [InlineData("\\p{}")]
    [InlineData("\\u12")]
    [InlineData("(a)\\1")]
    [InlineData("a\\")]
    // Sixteen million steps, and many more one level deeper.
    [InlineData("(b(b(b(a{4000}){0}){4000}){0}){4000}")]
    public void What_cannot_be_read_gives_no_text(string pattern) => Assert.Null(PatternText.Make(pattern, new Random(1), 0));

    [Fact]
    public void Nothing_is_not_repeated() => Assert.Equal("a", PatternText.Make("^(^){999999999}a$", new Random(1), 0));

    [Fact]
    public void What_nests_without_end_gives_no_text() =>
        Assert.Null(PatternText.Make(new string('(', 100_000) + "a" + new string(')', 100_000), new Random(1), 0));
}
