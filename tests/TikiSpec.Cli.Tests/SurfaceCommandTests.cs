using TikiSpec.Testing;

namespace TikiSpec.Cli.Tests;

public sealed class SurfaceCommandTests : IDisposable
{
    private readonly ToolRun _tool = new();

    [Theory]
    [InlineData("tiki.v1")]
    [InlineData("tiki.v2")]
    [InlineData("tiki.v2.1")]
    public void The_surface_of_a_spec_is_the_approved_file(string name)
    {
        Assert.Equal(0, _tool.Run("surface", Repository.PathOf("spec", name + ".yaml")));
        Assert.Equal(File.ReadAllText(Repository.PathOf("spec", "surface", name + ".surface.txt")), _tool.Out);
    }

    [Fact]
    public void It_can_be_written_to_a_file_again_and_again()
    {
        var spec = _tool.File("shop.yaml", ToolRun.Spec);

        Assert.Equal(0, _tool.Run("surface", spec, "-o", _tool.PathOf("new/shop.surface.txt")));
        Assert.Equal(0, _tool.Run("surface", spec, "-o", _tool.PathOf("new/shop.surface.txt")));
        Assert.StartsWith("surface shop document 1 in Shop\n", _tool.Read("new/shop.surface.txt"), StringComparison.Ordinal);
        Assert.Equal("", _tool.Out);
    }

    [Fact]
    public void Another_file_is_not_overwritten()
    {
        var notes = _tool.File("notes.txt", "important");

        Assert.Equal(2, _tool.Run("surface", _tool.File("shop.yaml", ToolRun.Spec), "-o", notes));
        Assert.Equal("important", _tool.Read("notes.txt"));
    }

    public void Dispose() => _tool.Dispose();
}
