using TikiSpec.Evidence.Samples;

namespace TikiSpec.Evidence.Tests.Samples;

public sealed class JsonRepairTests
{
    [Theory]
    [InlineData("{\n\"a\": \"say \"yes\" now\"\n}", "a", "say \"yes\" now", 2)]
    [InlineData("{\n\"a\": \"{\"b\":[{\"c\":1}]}\"\n}", "a", "{\"b\":[{\"c\":1}]}", 2)]
    [InlineData("{\n\"x\": 1\n\"a\": \"y\"\n}", "a", "y", 2)]
    [InlineData("{\n\"x\": {\n\"z\": 1\n}\n\"a\": \"y\"\n}", "a", "y", 4)]
    [InlineData("{\n\"a\" \"y\"\n}", "a", "y", 2)]
    [InlineData("{\n\"a\": \"y\",\n}", "a", "y", 2)]
    [InlineData("{\n\"a\": \"y\" // the name\n}", "a", "y", 2)]
    public void What_people_break_is_mended_where_it_stands(string broken, string name, string value, int line)
    {
        var sample = SampleText.Read(broken, 1);

        Assert.Equal(value, sample.Value![name]!.Text);
        Assert.Contains(sample.Repairs, repair => repair.Line == line);
    }

    [Fact]
    public void What_is_sound_stays_as_it_is()
    {
        var sample = SampleText.Read("{\n\"a\": \"http://x.example/y\",\n\"b\": []\n}", 7);

        Assert.Empty(sample.Repairs);
        Assert.Equal(8, sample.LineOf(sample.Value!["a"]!));
    }

    [Fact]
    public void What_cannot_be_mended_is_told_with_its_line()
    {
        var sample = SampleText.Read("{\n\"a\": [1,\n}", 10);

        Assert.Null(sample.Value);
        Assert.InRange(Assert.Single(sample.Repairs).Line, 10, 13);
    }
}
