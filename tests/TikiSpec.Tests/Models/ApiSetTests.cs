using System.Text.Json;
using TikiSpec.Runtime;

namespace TikiSpec.Tests.Models;

/// <summary>Which values a filter takes, and the text that travels.</summary>
public sealed class ApiSetTests
{
    [Fact]
    public void One_value_travels_as_it_is_and_some_behind_what_says_whether_they_are_meant()
    {
        Assert.Equal("a", Text(new Letter("a")));
        Assert.Equal("in|a", Text(ApiSet.In(new Letter("a"))));
        Assert.Equal("in|a,b", Text(ApiSet.In(new Letter("a"), new Letter("b"))));
        Assert.Equal("nin|b,a", Text(ApiSet.NotIn(new Letter("b"), new Letter("a"))));
    }

    [Fact]
    public void A_set_of_nothing_is_refused()
    {
        Assert.Throws<ArgumentException>(static () => ApiSet.In<Letter>());
        Assert.Throws<ArgumentException>(static () => ApiSet.NotIn<Letter>([]));
        Assert.Throws<ArgumentNullException>(static () => ApiSet.In<Letter>(null!));
        Assert.Throws<ArgumentException>(static () => Text(default));
    }

    [Theory]
    [InlineData("a,b")]
    [InlineData("")]
    public void A_value_that_would_be_read_as_others_is_refused(string value) =>
        Assert.Contains(
            $"\"{value}\"",
            Assert.Throws<ArgumentException>(() => Text(ApiSet.In(new Letter("a"), new Letter(value)))).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Sets_are_equal_by_their_values_and_by_what_is_meant()
    {
        ApiSet<Letter> one = new Letter("a");
        Assert.True(ApiSet.In(new Letter("a")) == ApiSet.In(new Letter("a")));
        Assert.Equal(ApiSet.In(new Letter("a")).GetHashCode(), ApiSet.In(new Letter("a")).GetHashCode());
        Assert.True(ApiSet.In(new Letter("a")) != ApiSet.NotIn(new Letter("a")));
        Assert.False(one.Equals(ApiSet.In(new Letter("a"))));
        Assert.False(ApiSet.In(new Letter("a")).Equals((object)"a"));
        Assert.True(one.Equals((object)(ApiSet<Letter>)new Letter("a")));
        Assert.NotEqual(ApiSet.In(new Letter("a"), new Letter("b")), ApiSet.In(new Letter("b"), new Letter("a")));
    }

    [Fact]
    public void What_was_given_can_be_read_and_changes_no_more()
    {
        Letter[] given = [new("a"), new("b")];
        var set = ApiSet.NotIn(given);
        given[0] = new("z");

        Assert.Equal(["a", "b"], set.Values.Select(static value => value.Value));
        Assert.True(set.IsExcluded);
        Assert.Equal("not in a, b", set.ToString());
        Assert.Equal("in a", ApiSet.In(new Letter("a")).ToString());
        Assert.Equal("a", ((ApiSet<Letter>)new Letter("a")).ToString());
        Assert.Empty(default(ApiSet<Letter>).Values);
        Assert.False(default(ApiSet<Letter>).IsExcluded);
    }

    private static string Text(ApiSet<Letter> set) => ApiText.Set(set, "in|", "nin|", ",");

    private readonly record struct Letter(string Value) : IApiEnum<Letter>
    {
        public bool IsKnown => true;

        public static Letter ReadJson(ref Utf8JsonReader reader, JsonReadContext json) => new(ApiJson.ReadString(ref reader, json));

        public void WriteJson(Utf8JsonWriter writer) => writer.WriteStringValue(Value);

        public void WriteJson(Utf8JsonWriter writer, JsonEncodedText name) => writer.WriteString(name, Value);
    }
}
