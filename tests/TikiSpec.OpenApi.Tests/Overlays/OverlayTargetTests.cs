using TikiSpec.OpenApi.Overlays;

namespace TikiSpec.OpenApi.Tests.Overlays;

/// <summary>Which documents an overlay is for.</summary>
public class OverlayTargetTests
{
    private static readonly SpecText[] Two = [new("pets", "api/pets.yaml", ""), new("pets.v2", "api/pets.v2.json", "")];

    [Theory]
    [InlineData("api/pets.overlay.yaml", null, "pets")]
    [InlineData("api/Pets.names.overlay.yaml", null, "pets")]
    [InlineData("other/pets.v2.overlay.yaml", null, "pets pets.v2")]
    [InlineData("api/fixes.overlay.yaml", null, "")]
    [InlineData("api/pets.yaml", null, "")]
    [InlineData("api/fixes.overlay.yaml", "pets.yaml", "pets")]
    [InlineData("api/fixes.overlay.yaml", "./pets.v2.json", "pets.v2")]
    [InlineData("fixes.overlay.yaml", "api/pets.yaml", "pets")]
    [InlineData("overlays/x.overlay.yaml", "../api/pets.yaml", "pets")]
    [InlineData("api/pets.overlay.yaml", "other.yaml", "")]
    [InlineData("api/x.overlay.yaml", "https://example.com/api/pets.yaml?raw=1", "pets")]
    [InlineData("api/x.overlay.yaml", "https://example.com/api/mypets.yaml", "")]
    [InlineData("api/pets.overlay.yaml", "https://example.com/openapi", "pets")]
    public void By_extends_and_else_by_the_files_name(string path, string? extends, string targets) =>
        Assert.Equal(targets, string.Join(" ", Target(path, extends).Among(Two).Select(static text => text.Name)));

    [Theory]
    [InlineData("x.overlay.yaml", null, true)]
    [InlineData("x.overlay.yaml", "https://example.com/openapi", true)]
    [InlineData("x.overlay.yaml", "other.yaml", false)]
    public void Of_one_document_it_is_for_that_unless_it_names_another_file(string path, string? extends, bool isMeant) =>
        Assert.Equal(isMeant, Target(path, extends).Among(Two, [Two[1]]).SequenceEqual([Two[1]]));

    private static OverlayTarget Target(string path, string? extends) =>
        OverlayTarget.Of(
            new SpecText(
                Path.GetFileNameWithoutExtension(path),
                path,
                "overlay: 1.0.0\n" + (extends is null ? "" : $"extends: {extends}\n") + "actions: [{target: $, update: {}}]"
            )
        );
}
