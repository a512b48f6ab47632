using TikiSpec.OpenApi.Queries;

namespace TikiSpec.OpenApi.Tests.Queries;

/// <summary>Paths of RFC 9535: what each selects, by the RFC's own rules.</summary>
public class JsonPathTests
{
    private const string Document = """
        { "o": {"j": 1, "k": 2, "x-key": "e"}, "a": ["a", "b", "c", "d", "e", "f", "g"], "n": null, "e": {}, "l": [],
          "items": [{"name": "x", "n": 1, "tags": ["paged"]}, {"name": "yy", "n": 2.0}, {"n": "2"}, 5, "text"],
          "paths": { "/pets": {"get": {"id": 1}}, "/owners": {"get": {"id": 2}, "post": {"id": 3}} } }
        """;

    [Theory]
    [InlineData("$.o.j", "1")]
    [InlineData("$['o']['k']", "2")]
    [InlineData("$[\"o\"].x-key", "\"e\"")]
    [InlineData("$ .o [ 'j' ]", "1")]
    [InlineData("$.paths['/pets'].get", """{"id":1}""")]
    [InlineData("$.o.missing", "")]
    [InlineData("$.a.b", "")]
    [InlineData("$.o.*", "1 2 \"e\"")]
    [InlineData("$.o['j','k','j']", "1 2 1")]
    [InlineData("$.a[0]", "\"a\"")]
    [InlineData("$.a[-1]", "\"g\"")]
    [InlineData("$.a[-8]", "")]
    [InlineData("$.a[7]", "")]
    [InlineData("$.o[0]", "")]
    [InlineData("$.a[1:3]", "\"b\" \"c\"")]
    [InlineData("$.a[5:]", "\"f\" \"g\"")]
    [InlineData("$.a[1:5:2]", "\"b\" \"d\"")]
    [InlineData("$.a[5:1:-2]", "\"f\" \"d\"")]
    [InlineData("$.a[::-3]", "\"g\" \"d\" \"a\"")]
    [InlineData("$.a[:-5]", "\"a\" \"b\"")]
    [InlineData("$.a[::0]", "")]
    [InlineData("$.n", "null")]
    [InlineData("$.paths..id", "1 2 3")]
    [InlineData("$.paths.*.get.id", "1 2")]
    [InlineData("$..['/owners']..id", "2 3")]
    [InlineData(
        "$.items..*",
        """{"name":"x","n":1,"tags":["paged"]} {"name":"yy","n":2.0} {"n":"2"} 5 "text" "x" 1 ["paged"] "paged" "yy" 2.0 "2" """
    )]
    [InlineData("$['\\u006f'].j", "1")]
    public void Names_indexes_and_slices(string path, string values) => Assert.Equal(values.Trim(), Selected(path));

    [Theory]
    [InlineData("$.items[?@.name=='yy'].n", "2.0")]
    [InlineData("$.items[?(@.name == \"x\")].n", "1")]
    [InlineData("$.items[?@.n==2].name", "\"yy\"")]
    [InlineData("$.items[?@.n=='2'].n", "\"2\"")]
    [InlineData("$.items[?@.n < 2].n", "1")]
    [InlineData("$.items[?@.n <= 2 && @.name > 'x'].n", "2.0")]
    [InlineData("$.items[?@.name || @ == 5]", """{"name":"x","n":1,"tags":["paged"]} {"name":"yy","n":2.0} 5""")]
    [InlineData("$.items[?!@.name]", """{"n":"2"} 5 "text" """)]
    [InlineData("$.items[?!(@.name || @.n)]", "5 \"text\"")]
    [InlineData("$.items[?@.tags[?@ == 'paged']].n", "1")]
    [InlineData("$.items[?@.missing == @.absent].n", "1 2.0 \"2\"")]
    [InlineData("$.items[?@.n == $.o.j].n", "1")]
    [InlineData("$.items[?@ != 5 && @ != 'text'].n", "1 2.0 \"2\"")]
    [InlineData("$.a[?@ >= 'f']", "\"f\" \"g\"")]
    [InlineData("$[?length(@) == 3]", """{"j":1,"k":2,"x-key":"e"}""")]
    [InlineData("$.items[?length(@.name) == 2].n", "2.0")]
    [InlineData("$.paths[?count(@.*) > 1].get.id", "2")]
    [InlineData("$.items[?value(@..name) == 'x'].n", "1")]
    [InlineData("$.items[?match(@.name, 'y+')].n", "2.0")]
    [InlineData("$.items[?match(@.name, 'y')].n", "")]
    [InlineData("$.items[?search(@.name, '[xy]')].n", "1 2.0")]
    [InlineData("$.items[?!search(@.name, '[')].n", "1 2.0 \"2\"")]
    [InlineData("$.items[?search(@.name, '(^){999999999}')].n", "")]
    [InlineData("$.o[?@ == 1.0]", "1")]
    [InlineData("$[?@ == null]", "null")]
    [InlineData("$.items[?@.n == 2e0].name", "\"yy\"")]
    public void Filters(string path, string values) => Assert.Equal(values.Trim(), Selected(path));

    [Theory]
    [InlineData("", "a path begins with '$'", 0)]
    [InlineData("paths.x", "a path begins with '$'", 0)]
    [InlineData("$.", "a name is missing at the end", 2)]
    [InlineData("$.1", "no name begins with '1'", 2)]
    [InlineData("$paths", "'p' belongs to nothing", 1)]
    [InlineData("$['a", "''' is missing at the end", 4)]
    [InlineData("$['a'", "']' is missing at the end", 5)]
    [InlineData("$[a]", "a name in quotes, an index, '*' or '?' is expected in the brackets", 2)]
    [InlineData("$['\\q']", "no escape is '\\q'", 4)]
    [InlineData("$[99999999999999999]", "an index is a whole number below 2^53", 19)]
    [InlineData("$.a[?@.*==1]", "a path that is compared has names and indexes alone", 10)]
    [InlineData("$.a[?'x']", "a value alone asks nothing: compare it", 8)]
    [InlineData("$.a[?@.x==y]", "there is no function 'y'; texts stand in quotes", 11)]
    [InlineData("$.a[?count(1)==1]", "the function takes a path", 13)]
    [InlineData("$.a[?@.x = 1]", "']' is expected before '='", 9)]
    public void What_is_no_path_is_told_at_its_character(string path, string message, int at)
    {
        Assert.Null(JsonPath.Parse(path, out var fault));
        Assert.Equal((message, at), (fault!.Message, fault.At));
    }

    [Fact]
    public void Parentheses_have_a_limit()
    {
        Assert.Null(JsonPath.Parse("$[?" + new string('(', 10_000) + "@" + new string(')', 10_000) + "]", out var fault));
        Assert.Equal("too much is nested", fault!.Message);
    }

    [Theory]
    [InlineData("length(", "@")]
    [InlineData("count(@[?", "@")]
    [InlineData("value(", "@")]
    public void Functions_within_functions_have_a_limit(string open, string inner)
    {
        var nested = string.Concat(Enumerable.Repeat(open, 200_000)) + inner;

        Assert.Null(JsonPath.Parse("$[?" + nested, out var fault));
        Assert.Equal("too much is nested", fault!.Message);
    }

    [Theory]
    [InlineData("$.list[SLICES]")]
    [InlineData("$[LISTS][SLICES]")]
    [InlineData("$..[?$ == @ || $.list == $.twin]")]
    [InlineData("$..[?length($.text) == 0]")]
    public void Selectors_and_comparisons_count_for_what_they_look_at(string path)
    {
        var many = path.Replace("SLICES", string.Join(",", Enumerable.Repeat("::1", 3000)), StringComparison.Ordinal)
            .Replace("LISTS", string.Join(",", Enumerable.Repeat("'list'", 3000)), StringComparison.Ordinal);
        var list = "[" + string.Join(",", Enumerable.Repeat("[1]", 3_000)) + "]";
        var text = new string('x', 1_000_000);
        var root = SpecDocument.Parse(new SpecText("d", "d.json", $"{{\"list\": {list}, \"twin\": {list}, \"text\": \"{text}\"}}")).Root!;

        Assert.Null(JsonPath.Parse(many, out _)!.Select(root));
    }

    [Fact]
    public void A_path_that_would_look_at_everything_for_everything_selects_nothing_at_all()
    {
        var list = "[" + string.Join(",", Enumerable.Repeat("[1]", 3_000)) + "]";
        var path = JsonPath.Parse("$..[?count($..[?count($..*) > 1]) > 1]", out _)!;

        Assert.Null(path.Select(SpecDocument.Parse(new SpecText("d", "d.json", list)).Root!));
    }

    private static string Selected(string path)
    {
        var root = SpecDocument.Parse(new SpecText("d", "d.json", Document)).Root!;
        var parsed = JsonPath.Parse(path, out var fault);
        Assert.Null(fault);
        return string.Join(" ", parsed!.Select(root)!.Select(static place => JsonText.Of(place.Node)));
    }
}
