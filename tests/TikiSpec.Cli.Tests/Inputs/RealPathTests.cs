using System.Globalization;
using TikiSpec.Cli.Inputs;

namespace TikiSpec.Cli.Tests.Inputs;

public sealed class RealPathTests : IDisposable
{
    private readonly ToolRun _tool = new();
    private readonly string _folder;

    public RealPathTests() => _folder = RealPath.Of(_tool.PathOf("links"));

    [Theory]
    [InlineData(40, true)]
    [InlineData(41, false)]
    public void So_many_links_are_followed_as_the_system_follows(int links, bool isFollowed)
    {
        Directory.CreateDirectory(_folder);
        File.WriteAllText(At("0"), "end");
        for (var link = 1; link <= links; link++)
        {
            File.CreateSymbolicLink(At(Name(link)), Name(link - 1));
        }

        var path = At(Name(links));
        if (isFollowed)
        {
            Assert.Equal(At("0"), RealPath.Of(path));
        }
        else
        {
            AssertCircle(path);
        }
    }

    [Fact]
    public void A_circle_is_told()
    {
        Directory.CreateDirectory(_folder);
        File.CreateSymbolicLink(At("a"), "b");
        File.CreateSymbolicLink(At("b"), "a");

        AssertCircle(At("a"));
    }

    [Fact]
    public void A_link_in_the_midst_of_a_path_is_followed_and_what_is_not_there_stays()
    {
        Directory.CreateDirectory(At("real"));
        Directory.CreateSymbolicLink(At("link"), "real");

        Assert.Equal(At("real/none/x"), RealPath.Of(At("link/none/x")));
        Assert.Equal(At("real"), RealPath.Of(At("link")));
        Assert.Equal("/", RealPath.Of("/"));
    }

    [Theory]
    [InlineData("/a", "/a", true)]
    [InlineData("/a", "/a/b", true)]
    [InlineData("/a", "/a/..b", true)]
    [InlineData("/a", "/", false)]
    [InlineData("/a", "/b", false)]
    [InlineData("/a", "/ab", false)]
    [InlineData("/a/b", "/a", false)]
    public void A_folder_holds_itself_and_what_lies_below(string folder, string path, bool isIn) =>
        Assert.Equal(isIn, RealPath.IsIn(folder, path));

    public void Dispose() => _tool.Dispose();

    private static string Name(int link) => link.ToString(CultureInfo.InvariantCulture);

    private static void AssertCircle(string path) =>
        Assert.Equal(
            $"'{path}' leads over more than 40 links, perhaps in a circle.",
            Assert.Throws<InputException>(() => RealPath.Of(path)).Message
        );

    private string At(string name) => Path.Combine(_folder, name);
}
