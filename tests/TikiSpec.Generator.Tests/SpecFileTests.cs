using TikiSpec.Testing.Generation;

namespace TikiSpec.Generator.Tests;

/// <summary>The list of specs: which file goes by a name, and what is told about those that do not.</summary>
public class SpecFileTests
{
    private static readonly string Renamed = TestSpecs.PetstoreText.Replace("Owner", "Keeper", StringComparison.Ordinal);

    [Theory]
    [InlineData("petstore.yaml")]
    [InlineData("PETSTORE.yml")]
    [InlineData("folder/Petstore.json")]
    public void A_file_of_ones_own_replaces_the_packaged_one_in_either_order(string path)
    {
        var packaged = SpecFileText.Packaged("package/petstore.yaml", TestSpecs.PetstoreText);
        var own = SpecFileText.Own(path, Renamed);

        var first = GeneratorRun.Of(TestSpecs.Client, packaged, own);
        var last = GeneratorRun.Of(TestSpecs.Client, own, packaged);

        Assert.Empty(first.Lines());
        Assert.Equal(first.Files, last.Files);
        Assert.Contains(first.Files.Keys, hint => hint.EndsWith("/Keeper.g.cs", StringComparison.Ordinal));
        Assert.DoesNotContain(first.Files.Keys, hint => hint.EndsWith("/Owner.g.cs", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_files_of_one_name_are_told_at_the_one_that_is_not_used()
    {
        var run = GeneratorRun.Of(
            TestSpecs.Client,
            SpecFileText.Own("b/Petstore.yaml", Renamed),
            SpecFileText.Own("a/petstore.yaml", TestSpecs.PetstoreText)
        );

        Assert.Equal(
            [
                "b/Petstore.yaml(1,1): error TIKI5015: The spec 'Petstore' is also in 'a/petstore.yaml', which is used. "
                    + "Rename one of the files, or take one off the list.",
            ],
            run.Lines()
        );
        Assert.Contains("Shop.Petstore/Owner.g.cs", run.Files.Keys);
    }

    [Fact]
    public void A_file_that_is_listed_twice_is_one_file()
    {
        var run = GeneratorRun.Of(TestSpecs.Client, TestSpecs.Petstore, TestSpecs.Petstore);

        Assert.Empty(run.Lines());
        Assert.Contains("Shop.Petstore/Owner.g.cs", run.Files.Keys);
    }

    [Fact]
    public void A_file_named_like_a_packaged_spec_without_the_mark_is_told()
    {
        var run = GeneratorRun.Of(
            TestSpecs.Client,
            SpecFileText.Packaged("package/petstore.yaml", TestSpecs.PetstoreText),
            SpecFileText.Unmarked("mine/Petstore.yaml", Renamed)
        );

        Assert.Equal(
            [
                "mine/Petstore.yaml(1,1): error TIKI5016: 'Petstore.yaml' has the name of a packaged spec but is not used in its "
                    + "place. Write <AdditionalFiles Include=\"Petstore.yaml\" TikiSpec=\"true\" />, or rename it.",
            ],
            run.Lines()
        );
    }

    [Fact]
    public void A_file_named_like_ones_own_spec_is_nobodys_business()
    {
        var run = GeneratorRun.Of(TestSpecs.Client, TestSpecs.Petstore, SpecFileText.Unmarked("appsettings/petstore.json", "{}"));

        Assert.Empty(run.Lines());
    }

    [Fact]
    public void A_file_without_text_is_told()
    {
        var run = GeneratorRun.Of(TestSpecs.Client, SpecFileText.Unreadable("specs/petstore.yaml"));

        Assert.Equal(
            ["specs/petstore.yaml(1,1): error TIKI5017: The spec 'petstore' cannot be opened. Check that the file exists and may be read."],
            run.Lines()
        );
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("false", false)]
    [InlineData("", false)]
    public void The_mark_is_the_word_true(string mark, bool isSpec)
    {
        var run = GeneratorRun.Of(TestSpecs.Client, SpecFileText.Marked("petstore.yaml", TestSpecs.PetstoreText, ("TikiSpec", mark)));

        Assert.Equal(isSpec, run.Files.ContainsKey("Shop.Petstore/Pet.g.cs"));
    }

    [Fact]
    public void A_problem_in_a_spec_stands_at_its_line_and_column()
    {
        var text = TestSpecs.PetstoreText.Replace("schemas/Owner'", "schemas/Ownr'", StringComparison.Ordinal);

        var run = GeneratorRun.Of(TestSpecs.Client, SpecFileText.Own("specs/petstore.yaml", text));

        var line = Assert.Single(run.Lines());
        Assert.StartsWith(
            "specs/petstore.yaml(27,24): error TIKI1012: '#/components/schemas/Ownr' does not exist.",
            line,
            StringComparison.Ordinal
        );
        Assert.Equal("'#/components/schemas/Ownr'", run.Underlined("TIKI1012", text));
    }

    [Fact]
    public void A_broken_spec_leaves_other_specs_and_clients_alone()
    {
        const string both = "[ApiClient(\"broken\", \"petstore\")] partial class Both;";

        var run = GeneratorRun.Of([TestSpecs.Client, both], TestSpecs.Petstore, TestSpecs.Broken("broken"));

        Assert.All(run.Lines(), line => Assert.StartsWith("specs/broken.yaml(", line, StringComparison.Ordinal));
        Assert.NotEmpty(run.Lines());
        Assert.Contains("Shop/PetClient.g.cs", run.Files.Keys);
        Assert.Contains("Both.g.cs", run.Files.Keys);
        Assert.Contains("Petstore/Pet.g.cs", run.Files.Keys);
    }

    [Fact]
    public void A_broken_spec_of_ones_own_is_told_though_no_client_asks_for_it()
    {
        var run = GeneratorRun.Of(TestSpecs.Client, TestSpecs.Petstore, TestSpecs.Broken("unused"));

        Assert.NotEmpty(run.Lines());
    }

    [Fact]
    public void A_packaged_spec_that_no_client_asks_for_is_not_even_parsed()
    {
        var run = GeneratorRun.Of(TestSpecs.Client, TestSpecs.Petstore, SpecFileText.Packaged("tiki.v2.yaml", "["));

        Assert.Empty(run.Lines());
        Assert.Single(run.Reasons(StageNames.Parse));
    }

    [Fact]
    public void Parts_of_one_name_are_told_apart_by_their_folders()
    {
        var text = TestSpecs.PetstoreText.Replace("'#/components/schemas/Owner'", "'owners/row.yaml#/Keeper'", StringComparison.Ordinal);
        const string keeper =
            "Keeper: { type: object, properties: { email: { type: string }, pet: { $ref: '../pets/row.yaml#/Animal' } } }";
        const string animal = "Animal: { type: object, properties: { paws: { type: integer } } }";

        var run = GeneratorRun.Of(
            TestSpecs.Client,
            SpecFileText.Own("specs/pets/row.yaml", animal),
            SpecFileText.Own("specs/petstore.yaml", text),
            SpecFileText.Own("specs/owners/row.yaml", keeper)
        );

        Assert.Empty(run.Lines());
        Assert.Contains("Shop.Petstore/Keeper.g.cs", run.Files.Keys);
        Assert.Contains("Shop.Petstore/Animal.g.cs", run.Files.Keys);
    }

    [Fact]
    public void A_document_goes_before_a_part_of_its_name()
    {
        var text = TestSpecs.PetstoreText.Replace("'#/components/schemas/Owner'", "'a/petstore.yaml#/Keeper'", StringComparison.Ordinal);

        var run = GeneratorRun.Of(
            TestSpecs.Client,
            SpecFileText.Own("specs/a/petstore.yaml", "Keeper: { type: object, properties: { email: { type: string } } }"),
            SpecFileText.Own("specs/petstore.yaml", text)
        );

        Assert.Empty(run.Lines());
        Assert.Contains("Shop.Petstore/Keeper.g.cs", run.Files.Keys);
    }

    [Fact]
    public void A_part_that_lies_elsewhere_is_not_taken_for_the_one_that_is_missing()
    {
        var text = TestSpecs.PetstoreText.Replace("'#/components/schemas/Owner'", "'people.yaml#/Keeper'", StringComparison.Ordinal);

        var run = GeneratorRun.Of(
            TestSpecs.Client,
            SpecFileText.Own("specs/petstore.yaml", text),
            SpecFileText.Own("specs/parts/people.yaml", "Keeper: { type: object, properties: { email: { type: string } } }")
        );

        Assert.Contains(
            run.Lines(),
            static line => line.Contains("error TIKI1013: The file 'people.yaml' is not among the specs.", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_file_that_others_refer_to_is_read_with_them_and_not_by_itself()
    {
        const string keeper = "Keeper: { type: object, properties: { email: { type: string } } }";
        var text = TestSpecs.PetstoreText.Replace("'#/components/schemas/Owner'", "'parts/people.yaml#/Keeper'", StringComparison.Ordinal);

        var run = GeneratorRun.Of(
            TestSpecs.Client,
            SpecFileText.Own("specs/petstore.yaml", text),
            SpecFileText.Own("specs/parts/people.yaml", keeper)
        );

        Assert.Empty(run.Lines());
        Assert.Contains("Shop.Petstore/Keeper.g.cs", run.Files.Keys);
    }
}
