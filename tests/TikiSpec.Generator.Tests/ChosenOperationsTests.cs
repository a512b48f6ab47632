using TikiSpec.Testing.Generation;

namespace TikiSpec.Generator.Tests;

/// <summary>A project may want some operations of a document.</summary>
public sealed class ChosenOperationsTests
{
    private static readonly string TwoOperations = TestSpecs.PetstoreText.Replace(
        "components:",
        """
          /owners:
            get:
              operationId: Owners_Get
              tags: [Owners]
              responses: {"200": {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Owner'}}}}}
        components:
        """,
        StringComparison.Ordinal
    );

    [Fact]
    public void Only_what_they_need_is_generated()
    {
        var run = GeneratorRun.Of(TestSpecs.Client, Choosing("Owners_Get"));

        Assert.Empty(run.Lines());
        Assert.Contains("Shop.Petstore/Owner.g.cs", run.Files.Keys);
        Assert.DoesNotContain("Shop.Petstore/Pet.g.cs", run.Files.Keys);
        Assert.DoesNotContain(run.Files.Keys, static hint => hint.Contains("PetsEndpoints", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_generated_is_as_in_the_whole_client()
    {
        var whole = GeneratorRun.Of(TestSpecs.Client, Choosing("")).Files;

        var part = GeneratorRun.Of(TestSpecs.Client, Choosing("Pets_*")).Files;

        Assert.Contains("Shop.Petstore/Pet.g.cs", part.Keys);
        Assert.Equal(whole["Shop.Petstore/Pet.g.cs"], part["Shop.Petstore/Pet.g.cs"]);
        Assert.Equal(whole["Shop.Petstore/PetsEndpoints.g.cs"], part["Shop.Petstore/PetsEndpoints.g.cs"]);
    }

    [Fact]
    public void A_name_that_matches_nothing_is_an_error_and_the_rest_is_generated()
    {
        var run = GeneratorRun.Of(TestSpecs.Client, Choosing("Pets_List, Owner_*"));

        Assert.Equal(
            [
                "specs/petstore.yaml(1,1): error TIKI5021: 'Owner_*' of TikiSpecOperations matches no operation of 'petstore'. "
                    + "It has Owners_Get, Pets_List; * stands for any text, and commas stand between names.",
            ],
            run.Lines()
        );
        Assert.Contains("Shop.Petstore/Pet.g.cs", run.Files.Keys);
    }

    private static SpecFileText Choosing(string operations) =>
        SpecFileText.Marked("specs/petstore.yaml", TwoOperations, ("TikiSpec", "true"), ("TikiSpecOperations", operations));
}
