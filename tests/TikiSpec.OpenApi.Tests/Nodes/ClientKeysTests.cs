namespace TikiSpec.OpenApi.Tests.Nodes;

public class ClientKeysTests
{
    public static TheoryData<string> Keys => [.. ClientKeys.All];

    [Theory]
    [MemberData(nameof(Keys))]
    public void The_old_spelling_is_the_same_key(string key)
    {
        var old = key.Replace("x-client-", "x-tiki-", StringComparison.Ordinal);
        var mapping = (SpecMapping)SpecDocument.Parse(new SpecText("a", "a.yaml", $"{old}: 1\n")).Root!;

        Assert.NotNull(mapping[key]);
        Assert.Same(mapping[key], mapping[old]);
        Assert.True(ClientKeys.IsOldSpelling(old));
        Assert.False(ClientKeys.IsOldSpelling(key));
    }

    [Theory]
    [InlineData("x-tiki-decision")]
    [InlineData("x-tiki-source")]
    [InlineData("x-tiki-")]
    [InlineData("x-tiki-batches")]
    [InlineData("batch")]
    public void Other_keys_are_what_they_are(string key)
    {
        Assert.Equal(key, ClientKeys.NameOf(key));
        Assert.False(ClientKeys.IsOldSpelling(key));
    }

    [Fact]
    public void Both_spellings_in_one_place_are_one_key_that_stands_twice() =>
        Assert.Equal(
            "TIKI1003",
            Assert.Single(SpecDocument.Parse(new SpecText("a", "a.yaml", "x-client-help: 1\nx-tiki-help: 2\n")).Problems).Id
        );

    [Fact]
    public void What_is_written_stays_as_it_is_written()
    {
        var document = SpecDocument.Parse(new SpecText("a", "a.yaml", "x-tiki-help: 1\n"));

        Assert.Equal("{\"x-tiki-help\":1}", JsonText.Of(document.Root!));
    }
}
