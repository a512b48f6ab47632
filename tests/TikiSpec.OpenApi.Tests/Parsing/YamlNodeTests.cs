namespace TikiSpec.OpenApi.Tests.Parsing;

public sealed class YamlNodeTests
{
    [Theory]
    [InlineData("a: 1\nb:\n  - x\n  - {c: ~}\n", "{\"a\":1,\"b\":[\"x\",{\"c\":null}]}")]
    [InlineData("a: 1\r\nb: 2\r\n", "{\"a\":1,\"b\":2}")]
    [InlineData("\uFEFFa: 1\n", "{\"a\":1}")]
    [InlineData("200: x\ntrue: y\n", "{\"200\":\"x\",\"true\":\"y\"}")]
    [InlineData("a: |\n  two\n  lines\n", "{\"a\":\"two\\nlines\\n\"}")]
    [InlineData("a: 0x1F\nb: +07\nc: .5\nd: 1.\ne: 0o17\n", "{\"a\":31,\"b\":7,\"c\":0.5,\"d\":1,\"e\":15}")]
    [InlineData("{a: 1, b: [x, y]}", "{\"a\":1,\"b\":[\"x\",\"y\"]}")]
    [InlineData("---\na: 1\n...\n", "{\"a\":1}")]
    [InlineData("a: |-\n    \n  t\nb: 1\n", "{\"a\":\"\\nt\",\"b\":1}")]
    [InlineData("a: |- # why\n  \n\n   \n  t\nb: 1\n", "{\"a\":\"\\n\\n\\nt\",\"b\":1}")]
    [InlineData("a: |+\n  \nb: 1\n", "{\"a\":\"\\n\",\"b\":1}")]
    [InlineData("- >\r\n    \r\n  t\r\n", "[\"\\nt\\n\"]")]
    public void Yaml_is_read_as_its_json(string yaml, string json) => Assert.Equal(json, JsonText.Of(NodeText.Root(yaml)));

    [Fact]
    public void Positions_count_from_one_and_survive_a_byte_order_mark_and_crlf()
    {
        var document = NodeText.Parse("\uFEFFa: 1\r\nbcd: \"\\u00e9x\" # comment\r\n");

        var location = document.Find("/bcd")!.Location;

        Assert.Equal(new SpecLocation("api.yaml", 2, 6, 2, 15, 12, 9), location);
        Assert.Equal("\"\\u00e9x\"", document.Source.Text.Content.Substring(location.Start, location.Length));
    }

    [Fact]
    public void A_block_that_begins_with_a_line_of_blanks_moves_nothing_behind_it()
    {
        var document = NodeText.Parse("a: |-\n    \n  t\nb: one\n");

        Assert.Empty(document.Problems);
        Assert.Equal(new SpecLocation("api.yaml", 4, 4, 4, 7, 18, 3), document.Find("/b")!.Location);
    }

    [Fact]
    public void What_is_broken_elsewhere_is_told_as_it_stands()
    {
        var document = NodeText.Parse("a: |-\n    \n  t\nb: 'one\n");

        Assert.Null(document.Root);
        Assert.Equal(NodeText.Parse("a: |-\n\n  t\nb: 'one\n").Problems[0].Location.Line, Assert.Single(document.Problems).Location.Line);
    }

    [Fact]
    public void A_location_ends_on_the_line_where_it_begins()
    {
        var location = NodeText.Parse("a:\n  b: 1\n  c: 2\n").Find("/a")!.Location;

        Assert.Equal((2, 3, 2, 7), (location.Line, location.Column, location.EndLine, location.EndColumn));
    }

    [Fact]
    public void An_alias_is_the_anchored_node() =>
        Assert.Equal("{\"a\":{\"x\":1},\"b\":{\"x\":1}}", JsonText.Of(NodeText.Root("a: &one {x: 1}\nb: *one\n")));

    [Fact]
    public void Of_an_anchor_that_is_defined_twice_the_last_before_the_alias_counts() =>
        Assert.Equal("{\"a\":1,\"b\":1,\"c\":2,\"d\":2}", JsonText.Of(NodeText.Root("a: &one 1\nb: *one\nc: &one 2\nd: *one\n")));

    [Fact]
    public void A_node_is_not_within_itself_by_an_anchor_that_stood_elsewhere_before()
    {
        var problem = NodeText.OnlyProblem("a: &one 1\nb: &one [*one]\n");

        Assert.Equal(("TIKI1006", 2), (problem.Id, problem.Location!.Line));
    }

    [Theory]
    [InlineData("base: &b {x: 1, y: 2}\na:\n  <<: *b\n  x: 3\n", "{\"x\":3,\"y\":2}")]
    [InlineData("b: &b {x: 1}\nc: &c {x: 2, y: 2}\na:\n  <<: [*b, *c]\n", "{\"x\":1,\"y\":2}")]
    public void A_merge_key_copies_what_is_not_there(string yaml, string json) =>
        Assert.Equal(json, JsonText.Of(NodeText.Parse(yaml).Find("/a")!));

    [Fact]
    public void A_quoted_merge_key_is_a_key() => Assert.Equal("{\"<<\":1}", JsonText.Of(NodeText.Root("\"<<\": 1\n")));
}
