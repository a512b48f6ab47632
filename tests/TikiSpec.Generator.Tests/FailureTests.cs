using TikiSpec.Generator.Diagnostics;
using TikiSpec.Model;
using TikiSpec.Testing.Generation;

namespace TikiSpec.Generator.Tests;

/// <summary>A fault of ours breaks the build and says so, and takes nothing else with it.</summary>
public class FailureTests
{
    [Fact]
    public void An_exception_becomes_an_error_at_the_file_that_it_concerns()
    {
        var broken = SpecFileText.Unreadable("specs/broken.yaml", new IOException("The disk is on fire.\nAll of it."));

        var run = GeneratorRun.Of(TestSpecs.Client, broken, TestSpecs.Petstore);

        var line = Assert.Single(run.Lines());
        Assert.StartsWith("specs/broken.yaml(1,1): error TIKI1099: ", line, StringComparison.Ordinal);
        Assert.Contains("stage Read, IOException: The disk is on fire", line, StringComparison.Ordinal);
        Assert.Contains("Shop.Petstore/Pet.g.cs", run.Files.Keys);
    }

    [Fact]
    public void Cancelling_is_no_failure()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        var stage = Stages.Guard<int, int>((_, token) => throw new OperationCanceledException(token), (_, _) => 1);

        Assert.Throws<OperationCanceledException>(() => stage(0, source.Token));
    }

    [Fact]
    public void Any_other_exception_goes_to_the_stage_that_it_happened_in()
    {
        var stage = Stages.Guard<int, string>(
            (_, _) => throw new InvalidOperationException("Boom."),
            (input, exception) => input + exception.Message
        );

        Assert.Equal("7Boom.", stage(7, CancellationToken.None));
    }

    [Fact]
    public void A_failure_without_a_place_is_still_told()
    {
        var diagnostic = ProblemReport.ToDiagnostic(Stages.Failure("Join", new InvalidOperationException("Boom."), Locations.Nowhere));

        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal(Microsoft.CodeAnalysis.Location.None, diagnostic.Location);
        Assert.Contains(
            "stage Join, InvalidOperationException: Boom",
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_problem_of_the_model_can_be_told() =>
        Assert.All(
            SpecProblems.All,
            kind => Assert.Equal(kind.Id, ProblemReport.ToDiagnostic(new SpecProblem(kind.Id, kind.Severity, "text", Locations.Nowhere)).Id)
        );
}
