using TikiSpec.Testing;

namespace TikiSpec.Cli.Tests;

public sealed class VerifyTests : IDisposable
{
    private readonly ToolRun _tool = new();

    [Theory]
    [InlineData("tiki.v1")]
    [InlineData("tiki.v2")]
    [InlineData("tiki.v2.1")]
    public void The_approved_surfaces_hold(string name)
    {
        Assert.Equal(
            0,
            _tool.Run(
                "surface",
                Repository.PathOf("spec", name + ".yaml"),
                "--verify",
                Repository.PathOf("spec", "surface", name + ".surface.txt")
            )
        );
        Assert.Equal("", _tool.Out);
    }

    [Fact]
    public void A_changed_surface_is_shown_and_a_finding()
    {
        _tool.Run("surface", _tool.File("shop.yaml", ToolRun.Spec), "-o", _tool.PathOf("shop.surface.txt"));
        var changed = _tool.File("shop.yaml", ToolRun.Spec.Replace("int64", "int32", StringComparison.Ordinal));

        Assert.Equal(1, _tool.Run("surface", changed, "--verify", _tool.PathOf("shop.surface.txt")));
        Assert.Contains("\n- ", _tool.Out, StringComparison.Ordinal);
        Assert.Contains("\n+ ", _tool.Out, StringComparison.Ordinal);
        Assert.Contains("int", _tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_approved_file_is_bad_input() =>
        Assert.Equal(2, _tool.Run("surface", _tool.File("shop.yaml", ToolRun.Spec), "--verify", _tool.PathOf("nowhere.txt")));

    [Fact]
    public void To_write_and_to_verify_exclude_each_other() =>
        Assert.Equal(2, _tool.Run("surface", _tool.File("shop.yaml", ToolRun.Spec), "--verify", "a", "--output", "b"));

    [Fact]
    public void Emitted_files_are_verified_without_being_touched()
    {
        var spec = _tool.File("shop.v2.yaml", ToolRun.Spec);
        _tool.Run("emit", spec, "-o", _tool.PathOf("out"));
        Assert.Equal(0, _tool.Run("emit", spec, "-o", _tool.PathOf("out"), "--verify"));

        File.AppendAllText(_tool.PathOf("out/Shop.V2/Parcel.g.cs"), "// edited\n");
        File.Delete(_tool.PathOf("out/Shop/ShopClient.g.cs"));
        var before = _tool.FilesIn("out");

        Assert.Equal(1, _tool.Run("emit", spec, "-o", _tool.PathOf("out"), "--verify"));
        Assert.Contains("differs: ", _tool.Out, StringComparison.Ordinal);
        Assert.Contains("  - // edited", _tool.Out, StringComparison.Ordinal);
        Assert.Contains("missing: ", _tool.Out, StringComparison.Ordinal);
        Assert.Equal(before, _tool.FilesIn("out"));
    }

    [Fact]
    public void A_file_of_a_type_that_is_gone_is_told()
    {
        _tool.Run("emit", _tool.File("shop.v2.yaml", ToolRun.Spec), "-o", _tool.PathOf("out"));
        var renamed = _tool.File(
            "shop.v2.yaml",
            ToolRun
                .Spec.Replace("schemas/Parcel", "schemas/Box", StringComparison.Ordinal)
                .Replace("    Parcel:", "    Box:", StringComparison.Ordinal)
        );

        Assert.Equal(1, _tool.Run("emit", renamed, "-o", _tool.PathOf("out"), "--verify"));
        Assert.Contains("no longer made: ", _tool.Out, StringComparison.Ordinal);
    }

    public void Dispose() => _tool.Dispose();
}
