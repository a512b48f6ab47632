using TikiSpec.OpenApi.Judging;

namespace TikiSpec.OpenApi.Tests.Judging;

/// <summary>A text misses a pattern only where that is certain, and no pattern takes the process with it.</summary>
public sealed class PatternJudgeTests
{
    [Theory]
    [InlineData("A12", @"[A-Z]\d{2}")]
    [InlineData("ộ", @"^\W$")]
    [InlineData("Số", @"^\p{L}+$")]
    [InlineData("a\u00a0b", @"^a\sb$")]
    [InlineData("👍", "^.$")]
    [InlineData("anything", @"^\p{Letter}+$")]
    [InlineData("anything", "[")]
    [InlineData("", "")]
    public void A_text_that_may_be_meant_matches(string text, string pattern) => Assert.True(PatternJudge.MayMatch(pattern, text));

    [Theory]
    [InlineData("A1", @"^[A-Z]\d{2}$")]
    [InlineData("Số", "^[a-z]+$")]
    [InlineData("{3}", @"^\{9999999\}$")]
    [InlineData("9", "^[^]{9999999}]$")]
    [InlineData("x", @"^[]\]{9999999}]$")]
    public void A_text_that_cannot_be_meant_does_not(string text, string pattern) => Assert.False(PatternJudge.MayMatch(pattern, text));

    [Theory]
    [InlineData("(^){999999999}")]
    [InlineData("x|(?:(?:^|b){99999}){99999}")]
    [InlineData("((?:)){100001,}")]
    [InlineData("(?:[(](^){1000}){1000}")]
    public void What_would_be_repeated_for_ever_is_not_tried(string pattern) => Assert.True(PatternJudge.MayMatch(pattern, "a"));

    [Fact]
    public void What_would_be_tried_for_ever_is_given_up() => Assert.True(PatternJudge.MayMatch("^(a+)+$", new string('a', 5000) + "!"));

    [Fact]
    public void Counts_beside_each_other_are_no_repetition_of_each_other() =>
        Assert.False(PatternJudge.MayMatch("^" + string.Concat(Enumerable.Repeat("[a-z]{63}", 20)) + "$", "a"));

    [Fact]
    public void A_process_that_sees_new_patterns_for_weeks_decides_as_at_first()
    {
        for (var number = 0; number < 2_500; number++)
        {
            Assert.False(PatternJudge.MayMatch($"^a{{{number}}}b$", "c"));
        }
    }
}
