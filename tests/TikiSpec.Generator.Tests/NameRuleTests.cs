using TikiSpec.Testing.Generation;

namespace TikiSpec.Generator.Tests;

/// <summary>How a project wants methods to be called.</summary>
public class NameRuleTests
{
    private static readonly string Spelled = TestSpecs.PetstoreText.Replace("Pets_List", "list-pets", StringComparison.Ordinal);

    [Theory]
    [InlineData("short", "", "ListAsync")]
    [InlineData("Full", "", "ListPetsAsync")]
    [InlineData(" ", "", "ListAsync")]
    [InlineData("short", "x-client-names: full\n", "ListPetsAsync")]
    [InlineData("full", "x-client-names: short\n", "ListAsync")]
    public void The_document_goes_before_the_project(string property, string key, string method)
    {
        var run = GeneratorRun.Of(
            TestSpecs.Client,
            new Dictionary<string, string> { ["TikiSpecNames"] = property },
            SpecFileText.Own("petstore.yaml", key + Spelled)
        );

        Assert.Empty(run.Lines());
        Assert.Contains($" {method}(", run.Files["Shop.Petstore/PetsEndpoints.g.cs"], StringComparison.Ordinal);
    }
}
