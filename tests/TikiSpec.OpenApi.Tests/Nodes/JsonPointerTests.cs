namespace TikiSpec.OpenApi.Tests.Nodes;

public sealed class JsonPointerTests
{
    private const string Text = "paths:\n  /a/{b}:\n    get: [x, y]\n  '~t': 1\n  'é%': 2\n  '': 3\n";

    [Theory]
    [InlineData("#/paths/~1a~1{b}/get/1", "\"y\"")]
    [InlineData("#/paths/~1a~1%7Bb%7D/get/0", "\"x\"")]
    [InlineData("/paths/~0t", "1")]
    [InlineData("#/paths/%C3%A9%25", "2")]
    [InlineData("/paths/é%", "2")]
    [InlineData("/paths/", "3")]
    public void A_pointer_leads_to_its_node(string path, string json) => Assert.Equal(json, JsonText.Of(NodeText.Parse(Text).Find(path)!));

    [Theory]
    [InlineData("")]
    [InlineData("#")]
    public void An_empty_pointer_is_the_root(string path)
    {
        var document = NodeText.Parse(Text);

        Assert.Same(document.Root, document.Find(path));
    }

    [Theory]
    [InlineData("#/nope")]
    [InlineData("#/paths/~1a~1{b}/get/2")]
    [InlineData("#/paths/~1a~1{b}/get/-1")]
    [InlineData("#/paths/~1a~1{b}/get/x")]
    [InlineData("#/paths/~0t/deeper")]
    [InlineData("#/%")]
    public void A_pointer_to_nothing_finds_nothing(string path) => Assert.Null(NodeText.Parse(Text).Find(path));

    [Fact]
    public void Steps_are_escaped() => Assert.Equal("/a/b~1c~0d/0", JsonPointer.Append(JsonPointer.Append("/a", "b/c~d"), 0));
}
