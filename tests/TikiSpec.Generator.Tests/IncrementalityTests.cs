using TikiSpec.Testing.Generation;

namespace TikiSpec.Generator.Tests;

/// <summary>What an edit costs. That the same input again costs nothing is proved by every run.</summary>
public class IncrementalityTests
{
    private static readonly string[] BeyondParsing = [StageNames.Surface, StageNames.Join, StageNames.Unit, StageNames.Emit];

    private static GeneratorRun Start() =>
        GeneratorRun.Of([TestSpecs.Client, "class Other { }"], TestSpecs.Petstore, TestSpecs.Named("shelter.v2"));

    [Fact]
    public void The_first_run_writes_everything()
    {
        var run = Start();

        Assert.Equal(run.Files.Keys.Order(StringComparer.Ordinal), run.Emitted);
        Assert.Contains("Shop.Petstore/Pet.g.cs", run.Emitted);
    }

    [Fact]
    public void Typing_in_another_file_reads_and_parses_nothing()
    {
        var run = Start().WithSource(1, text => text + " class Another { }");

        run.DidNotRun(
                StageNames.Select,
                StageNames.Read,
                StageNames.Catalog,
                StageNames.Link,
                StageNames.Parse,
                StageNames.Join,
                StageNames.Emit
            )
            .DidNot(StageNames.Clients, StageNames.Report);
        Assert.Empty(run.Emitted);
    }

    [Fact]
    public void Moving_the_client_in_its_file_writes_nothing()
    {
        var run = Start().WithSource(0, text => "// A new first line.\n" + text);

        run.DidNotRun(StageNames.Parse, StageNames.Join, StageNames.Emit).DidNot(StageNames.Candidates);
        Assert.Contains(Microsoft.CodeAnalysis.IncrementalStepRunReason.Modified, run.Reasons(StageNames.Clients));
        Assert.Empty(run.Emitted);
    }

    [Fact]
    public void Moving_lines_and_adding_comments_in_a_spec_writes_nothing()
    {
        var run = Start()
            .WithSpec(
                "specs/petstore.yaml",
                text => "# A comment.\n\n" + text.Replace("components:", "\n# Another.\ncomponents:", StringComparison.Ordinal)
            );

        Assert.Contains(Microsoft.CodeAnalysis.IncrementalStepRunReason.Modified, run.Reasons(StageNames.Read));
        run.DidNot(BeyondParsing).DidNotRun(StageNames.Join, StageNames.Emit);
        Assert.Empty(run.Emitted);
    }

    [Fact]
    public void A_problem_follows_its_line_and_nothing_is_written()
    {
        var run = GeneratorRun.Of(
            TestSpecs.Client,
            TestSpecs.Petstore.With(TestSpecs.PetstoreText.Replace("type: string }", "type: text }", StringComparison.Ordinal))
        );
        var before = run.Lines();

        run = run.WithSpec("specs/petstore.yaml", text => "# A comment.\n" + text);

        Assert.NotEmpty(before);
        Assert.Equal(before.Count, run.Lines().Count);
        Assert.NotEqual(before, run.Lines());
        Assert.Empty(run.Emitted);
    }

    [Fact]
    public void Editing_one_schema_writes_one_file()
    {
        var run = Start()
            .WithSpec("specs/petstore.yaml", text => text.Replace("What it is called.", "What it answers to.", StringComparison.Ordinal));

        Assert.Equal(["Shop.Petstore/Pet.g.cs"], run.Emitted);
        Assert.Contains("What it answers to.", run.Files["Shop.Petstore/Pet.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_big_document_editing_one_schema_writes_the_one_file_that_it_stands_in()
    {
        var run = GeneratorRun
            .Of([TestSpecs.Client.Replace("petstore", "big", StringComparison.Ordinal)], SpecFileText.Own("specs/big.yaml", Big))
            .WithSpec("specs/big.yaml", text => text.Replace("What number 150 is.", "What it was.", StringComparison.Ordinal));

        Assert.InRange(run.Files.Count, 90, 100);
        Assert.Contains("What it was.", run.Files[Assert.Single(run.Emitted)], StringComparison.Ordinal);
    }

    /// <summary>One operation and 300 types.</summary>
    private static string Big =>
        "x-client-types: all\n"
        + TestSpecs.PetstoreText
        + string.Concat(
            Enumerable
                .Range(0, 300)
                .Select(static number =>
                    $"    Type{number}: {{type: object, properties: {{a: {{type: string, description: What number {number} is.}}}}}}\n"
                )
        );

    [Fact]
    public void Editing_one_operation_writes_its_group_alone()
    {
        var run = Start()
            .WithSpec(
                "specs/petstore.yaml",
                text =>
                    text.Replace("operationId: Pets_List", "operationId: Pets_List\n      summary: Every pet.", StringComparison.Ordinal)
            );

        Assert.Equal(["Shop.Petstore/PetsEndpoints.g.cs"], run.Emitted);
    }

    [Fact]
    public void Editing_one_spec_parses_no_other()
    {
        var run = Start().WithSpec("specs/petstore.yaml", text => text + "\n# A comment.\n");

        Assert.Single(run.Reasons(StageNames.Parse), reason => reason != Microsoft.CodeAnalysis.IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void A_new_property_of_the_client_writes_nothing()
    {
        var run = Start().WithSource(1, _ => "namespace Shop; partial class PetClient { public int Count => 1; }");

        run.DidNotRun(StageNames.Parse, StageNames.Emit).DidNot(StageNames.Unit);
        Assert.Empty(run.Emitted);
    }

    [Theory]
    [InlineData("readme.txt")]
    [InlineData("appsettings.json")]
    public void An_unrelated_file_changes_nothing(string path)
    {
        var run = Start().WithFile(SpecFileText.Unmarked(path, "{}"));

        run.DidNotRun(StageNames.Parse, StageNames.Join, StageNames.Emit).DidNot(StageNames.Link, StageNames.Report);
        Assert.Empty(run.Emitted);
    }

    [Fact]
    public void A_new_spec_that_nobody_asks_for_writes_nothing()
    {
        var run = Start().WithFile(TestSpecs.Named("another"));

        Assert.Equal(2, run.Reasons(StageNames.Parse).Count(reason => reason == Microsoft.CodeAnalysis.IncrementalStepRunReason.Cached));
        Assert.Empty(run.Emitted);
    }

    [Fact]
    public void Asking_for_one_more_spec_leaves_the_files_of_the_first_alone()
    {
        var run = Start().WithSource(0, text => text.Replace("(\"petstore\")", "(\"petstore\", \"shelter.v2\")", StringComparison.Ordinal));

        Assert.Contains("Shop/PetClient.g.cs", run.Emitted);
        Assert.Contains("Shop.V2/Pet.g.cs", run.Emitted);
        Assert.DoesNotContain(
            "Shop.Petstore/Pet.g.cs",
            run.Emitted.Where(hint => run.Files[hint] == Start().Files.GetValueOrDefault(hint))
        );
    }

    [Fact]
    public void Mending_a_broken_spec_brings_its_files()
    {
        var run = GeneratorRun.Of(TestSpecs.Client, TestSpecs.Broken("petstore"));
        Assert.NotEmpty(run.Lines());

        run = run.WithSpec("specs/petstore.yaml", _ => TestSpecs.PetstoreText);

        Assert.Empty(run.Lines());
        Assert.Contains("Shop.Petstore/Pet.g.cs", run.Files.Keys);
    }
}
