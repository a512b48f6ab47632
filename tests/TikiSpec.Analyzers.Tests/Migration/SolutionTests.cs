using Microsoft.CodeAnalysis.Testing;
using static TikiSpec.Analyzers.Tests.Migration.MigrationTest;

namespace TikiSpec.Analyzers.Tests.Migration;

/// <summary>Fix All over the projects of a solution: what one hands to another moves with the calls in both.</summary>
public class SolutionTests
{
    private static readonly string[] Before =
    [
        Method("Stock.Show(await tiki.V2.Products.[|GetAsync|](7));"),
        """
            using V2 = TikiSpec.Client.V2;

            public static class Stock
            {
                public static void Show(V2.ProductDetail product) => Console.WriteLine(product.Name);
            }

            """,
        Method("V2.ProductPage page = await tiki.V2.Products.[|ListAsync|]();"),
    ];

    private static readonly string[] After =
    [
        Method("Stock.Show(await tiki.V2_1.Products.GetAsync(7));"),
        """
            using V2 = TikiSpec.Client.V2;
            using V2_1 = TikiSpec.Client.V2_1;

            public static class Stock
            {
                public static void Show(V2_1.ProductDetail product) => Console.WriteLine(product.Name);
            }

            """,
        Method(
            "V2_1.ProductPage page = await tiki.V2_1.Products.ListAsync();",
            "using V2 = TikiSpec.Client.V2;\nusing V2_1 = TikiSpec.Client.V2_1;\n"
        ),
    ];

    [Fact]
    public Task Three_projects_move_at_once()
    {
        // The third has nothing to do with the others: document by document, and project by project, it is a second
        // step.
        var test = new MigrationTest
        {
            NumberOfFixAllIterations = 1,
            NumberOfFixAllInDocumentIterations = 2,
            NumberOfFixAllInProjectIterations = 2,
            NumberOfIncrementalIterations = 2,
        };
        Fill(test.TestState, Before);
        Fill(test.FixedState, After);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A program, what it uses, and a program beside it.</summary>
    private static void Fill(SolutionState state, string[] sources)
    {
        state.Sources.Add(("Usings.cs", Usings));
        state.Sources.Add(("Program.cs", sources[0]));
        state.AdditionalProjectReferences.Add("Stocks");
        foreach (var (name, source) in new[] { ("Stocks", sources[1]), ("Lists", sources[2]) })
        {
            var project = state.AdditionalProjects[name];
            project.Sources.Add(("Usings.cs", Usings));
            project.Sources.Add((name + ".cs", source));
            project.AdditionalReferences.AddRange(References);
        }
    }
}
