using System.Runtime.Versioning;
using TikiSpec.Cli.Inputs;

namespace TikiSpec.Cli.Tests.Inputs;

/// <summary>Whatever is named as a document, no more than a document is read of it.</summary>
public sealed class BoundedTextTests : IDisposable
{
    private const string Told = "documents of up to 32 MB are read.";

    private readonly ToolRun _tool = new();

    [Fact]
    public void A_file_that_is_too_long_is_told_with_its_length()
    {
        using (var file = File.Create(_tool.PathOf("big.yaml")))
        {
            file.SetLength(BoundedText.MaxLength + (1024 * 1024));
        }

        Assert.Equal(2, _tool.Run("lint", _tool.PathOf("big.yaml")));
        Assert.Contains("has 33 MB; " + Told, _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_exactly_the_limit_is_read()
    {
        using (var file = File.Create(_tool.PathOf("most.yaml")))
        {
            file.SetLength(BoundedText.MaxLength);
        }

        Assert.Equal(BoundedText.MaxLength, BoundedText.ReadFile(_tool.PathOf("most.yaml")).Length);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told_where_it_must_be_and_is_none_where_it_may()
    {
        var path = _tool.PathOf("none.txt");

        Assert.Equal($"There is no file '{path}'.", Assert.Throws<InputException>(() => TextFile.Read(path)).Message);
        using var store = new DiskStore(null);
        Assert.Null(store.Read(path));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void What_has_no_length_and_no_end_is_told_as_well()
    {
        Assert.Equal(2, _tool.Run("lint", "/dev/zero"));
        Assert.Contains("'/dev/zero' has more than 32 MB; " + Told, _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_of_exactly_the_limit_is_read_and_not_one_sign_more()
    {
        using var most = new Repeated(BoundedText.MaxLength);
        Assert.Equal(BoundedText.MaxLength, BoundedText.Read(most, "it").Length);
        using var more = new Repeated(BoundedText.MaxLength + 1);
        Assert.Throws<InputException>(() => BoundedText.Read(more, "it"));
        using var bytes = new MemoryStream(Enumerable.Repeat((byte)'a', BoundedText.MaxLength).ToArray());
        Assert.Equal(BoundedText.MaxLength, BoundedText.Read(bytes, "it").Length);
        using var moreBytes = new MemoryStream(Enumerable.Repeat((byte)'a', BoundedText.MaxLength + 1).ToArray());
        Assert.Throws<InputException>(() => BoundedText.Read(moreBytes, "it"));
    }

    public void Dispose() => _tool.Dispose();

    private sealed class Repeated(int length) : TextReader
    {
        private int _left = length;

        public override int Read(char[] buffer, int index, int count)
        {
            var given = Math.Min(count, _left);
            buffer.AsSpan(index, given).Fill('a');
            _left -= given;
            return given;
        }
    }
}
