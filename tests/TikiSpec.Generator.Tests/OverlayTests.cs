using TikiSpec.Testing.Generation;

namespace TikiSpec.Generator.Tests;

/// <summary>Overlays among the additional files: which spec each is for, and what a build tells of them.</summary>
public class OverlayTests
{
    private const string Adding = """
        overlay: 1.0.0
        info: { title: Fixes, version: "1" }
        actions:
          - target: $.components.schemas.Pet.properties
            update: { tag: { type: string } }
        """;

    [Theory]
    [InlineData("specs/petstore.overlay.yaml")]
    [InlineData("other/Petstore.tags.overlay.json")]
    [InlineData("specs/fixes.overlay.yaml")]
    public void A_client_is_made_of_what_the_overlay_leaves(string path)
    {
        var run = GeneratorRun.Of(TestSpecs.Client, TestSpecs.Petstore, SpecFileText.Own(path, Adding));

        Assert.Empty(run.Lines());
        Assert.Contains("string? Tag ", run.Files["Shop.Petstore/Pet.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_packaged_spec_can_be_mended_too()
    {
        var run = GeneratorRun.Of(
            TestSpecs.Client,
            SpecFileText.Packaged("package/petstore.yaml", TestSpecs.PetstoreText),
            SpecFileText.Own("petstore.overlay.yaml", Adding)
        );

        Assert.Empty(run.Lines());
        Assert.Contains("string? Tag ", run.Files["Shop.Petstore/Pet.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Several_are_applied_in_the_order_of_their_paths()
    {
        var run = GeneratorRun.Of(
            TestSpecs.Client,
            SpecFileText.Own(
                "specs/petstore.b.overlay.yaml",
                Adding.Replace("tag: {", "label: {", StringComparison.Ordinal).Replace(".Pet.", ".Dog.", StringComparison.Ordinal)
            ),
            SpecFileText.Own(
                "specs/petstore.a.overlay.yaml",
                "overlay: 1.0.0\nactions: [{target: $, update: {x-client-types: all}}, "
                    + "{target: $.components.schemas, update: {Dog: {type: object, properties: {}}}}]"
            ),
            TestSpecs.Petstore
        );

        Assert.Empty(run.Lines());
        Assert.Contains("string? Label ", run.Files["Shop.Petstore/Dog.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_action_that_matches_nothing_is_a_warning_at_its_line()
    {
        var run = GeneratorRun.Of(
            TestSpecs.Client,
            TestSpecs.Petstore,
            SpecFileText.Own("specs/petstore.overlay.yaml", Adding.Replace("Pet.", "Cat.", StringComparison.Ordinal))
        );

        Assert.Equal(
            [
                "specs/petstore.overlay.yaml(4,13): warning TIKI1022: '$.components.schemas.Cat.properties' selects "
                    + "nothing of the document, so the action changes nothing. Correct the path, or remove the action.",
            ],
            run.Lines()
        );
    }

    [Fact]
    public void An_overlay_of_nothing_is_an_error()
    {
        var run = GeneratorRun.Of(
            TestSpecs.Client,
            TestSpecs.Petstore,
            TestSpecs.Named("shop"),
            SpecFileText.Own("specs/fixes.overlay.yaml", Adding)
        );

        Assert.Equal(
            [
                "specs/fixes.overlay.yaml(1,1): error TIKI5022: The overlay 'fixes.overlay.yaml' is for none of the "
                    + "specs. Let its 'extends' name the file, or call it like the spec, as in 'petstore.overlay.yaml'.",
            ],
            run.Lines()
        );
    }

    [Fact]
    public void A_file_that_an_overlay_refers_to_lies_where_it_would_from_the_spec()
    {
        var overlay = Adding.Replace("{ type: string }", "{ $ref: 'parts/tag.yaml' }", StringComparison.Ordinal);

        var run = GeneratorRun.Of(
            TestSpecs.Client,
            TestSpecs.Petstore,
            SpecFileText.Own("overlays/petstore.overlay.yaml", overlay),
            SpecFileText.Own("specs/parts/tag.yaml", "type: integer")
        );

        Assert.Empty(run.Lines());
        Assert.Contains("long? Tag ", run.Files["Shop.Petstore/Pet.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_of_the_overlay_emits_what_it_changes()
    {
        var run = GeneratorRun.Of(TestSpecs.Client, TestSpecs.Petstore, SpecFileText.Own("specs/petstore.overlay.yaml", Adding));

        var edited = run.WithSpec("specs/petstore.overlay.yaml", static text => text.Replace("tag:", "label:", StringComparison.Ordinal));

        Assert.Equal(["Shop.Petstore/Pet.g.cs"], edited.Emitted);
    }
}
