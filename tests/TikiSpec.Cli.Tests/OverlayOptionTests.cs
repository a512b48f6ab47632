namespace TikiSpec.Cli.Tests;

/// <summary>What overlays make of a document is what every command sees.</summary>
public sealed class OverlayOptionTests : IDisposable
{
    private const string Adding =
        "overlay: 1.0.0\nactions:\n- {target: $.components.schemas.Parcel.properties, update: {weight: {type: integer}}}\n";

    private readonly ToolRun _tool = new();

    [Fact]
    public void Surface_and_emit_write_what_the_overlay_leaves()
    {
        var (shop, overlay) = Files(Adding);

        Assert.Equal(0, _tool.Run("surface", shop, "--overlay", overlay));
        Assert.Contains("Parcel.Weight: long?", _tool.Out, StringComparison.Ordinal);
        Assert.Equal(0, _tool.Run("emit", shop, "--overlay", overlay, "-o", _tool.PathOf("out")));
        Assert.Contains(
            "long? Weight",
            _tool.Read("out/" + _tool.FilesIn("out").Single(static file => file.EndsWith("Parcel.g.cs", StringComparison.Ordinal))),
            StringComparison.Ordinal
        );
        Assert.Equal(0, _tool.Run("surface", shop));
        Assert.DoesNotContain("Weight", _tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Surface_tells_what_is_wrong_at_the_overlays_line()
    {
        var (shop, overlay) = Files(Adding.Replace("Parcel", "Box", StringComparison.Ordinal));

        Assert.Equal(0, _tool.Run("surface", shop, "--overlay", overlay));
        Assert.Contains("shop.overlay.yaml(3,12): warning TIKI1022: ", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_documents_an_overlay_is_for_those_that_it_names()
    {
        var (shop, overlay) = Files(Adding);
        var other = _tool.File("other.yaml", ToolRun.Spec);

        Assert.Equal(0, _tool.Run("surface", other, shop, "--overlay", overlay));
        Assert.Single(_tool.Out.Split('\n'), static line => line.Contains("Parcel.Weight: long?", StringComparison.Ordinal));
        Assert.Equal(2, _tool.Run("surface", other, _tool.File("third.yaml", ToolRun.Spec), "--overlay", overlay));
        Assert.Contains("shop.overlay.yaml' is for none of the documents.", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Lint_judges_what_the_overlay_leaves_and_tells_it_there()
    {
        var (shop, overlay) = Files(Adding.Replace("{type: integer}", "{type: integer, example: heavy}", StringComparison.Ordinal));

        _tool.Run("lint", shop, "--overlay", overlay);
        Assert.Matches(@"shop\.overlay\.yaml\(3,\d+\): \w+ example", _tool.Out);
    }

    [Fact]
    public void Diff_compares_both_documents_with_the_overlay()
    {
        var (shop, overlay) = Files(Adding);
        var with = ToolRun.Spec.Replace("format: int64}", "format: int64}, weight: {type: integer}", StringComparison.Ordinal);
        var revision = _tool.File("new/shop.yaml", with);

        Assert.Equal(0, _tool.Run("diff", shop, revision));
        Assert.Contains("weight", _tool.Out, StringComparison.Ordinal);
        Assert.Equal(0, _tool.Run("diff", shop, revision, "--overlay", overlay));
        Assert.DoesNotContain("weight", _tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_says_which_document_an_action_does_not_match_and_refuses_one_that_cannot_be_done()
    {
        var (shop, overlay) = Files(Adding.Replace("Parcel", "Box", StringComparison.Ordinal));

        Assert.Equal(0, _tool.Run("diff", shop, shop, "--overlay", overlay));
        Assert.Contains($"tikispec: with '{shop}', {overlay}(3,12): '$.components", _tool.Error, StringComparison.Ordinal);
        Assert.Equal(2, _tool.Run("diff", shop, shop, "--overlay", _tool.File("bad.overlay.yaml", "overlay: 3.0.0")));
        Assert.Contains("bad.overlay.yaml(1,10): The overlay is of version 3.0.0", _tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_an_overlay_refers_to_are_read()
    {
        var (shop, overlay) = Files(Adding.Replace("{type: integer}", "{$ref: weight.yaml}", StringComparison.Ordinal));

        Assert.Equal(2, _tool.Run("surface", shop, "--overlay", overlay));
        Assert.Contains("There is no file 'weight.yaml'", _tool.Error, StringComparison.Ordinal);
        _tool.File("weight.yaml", "type: integer\nformat: int32\n");
        Assert.Equal(0, _tool.Run("surface", shop, "--overlay", overlay));
        Assert.Contains("Parcel.Weight: int?", _tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_overlay_without_a_document_is_refused()
    {
        var (_, overlay) = Files(Adding);

        Assert.Equal(2, _tool.Run("emulator", "--overlay", overlay));
        Assert.Contains("--overlay is for the documents of --spec", _tool.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _tool.Dispose();

    private (string Shop, string Overlay) Files(string overlay) =>
        (_tool.File("shop.yaml", ToolRun.Spec), _tool.File("shop.overlay.yaml", overlay));
}
