using System.Text;

namespace TikiSpec.Emulator.Tests.Specs;

public sealed class SpecFileTests : IDisposable
{
    private readonly string _path = Path.Combine(Directory.CreateTempSubdirectory("tikispec-").FullName, "shop.yaml");

    [Fact]
    public void Bytes_that_are_no_text_are_refused_with_their_line()
    {
        File.WriteAllBytes(_path, Encoding.Latin1.GetBytes("openapi: 3.0.4\ninfo: {title: é}\n"));

        var problem = Assert.Throws<InvalidDataException>(() => EmulatorSpec.FromFile(_path));

        Assert.Contains("shop.yaml' is not in UTF-8: line 2, byte 15 (0xE9).", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-32BE")]
    public void A_mark_says_what_the_text_is_written_in(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        File.WriteAllBytes(_path, [.. encoding.GetPreamble(), .. encoding.GetBytes("a: é")]);

        Assert.Equal(new EmulatorSpec("shop", "a: é"), EmulatorSpec.FromFile(_path));
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);
}
