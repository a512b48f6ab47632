using TikiSpec.Spec.Tests.Reading;
using Xunit;

namespace TikiSpec.Spec.Tests;

/// <summary>The counts of the pages, reached twice: by the inventory and by the specs. The product pages are counted by
/// themselves.</summary>
public sealed class TotalsTests
{
    private static readonly string?[] Families = [null, .. All.Select(operation => operation.Family).OfType<string>().Distinct()];

    private static IEnumerable<DocumentedOperation> All =>
        Repository.AllSpecs.SelectMany(document => Repository.Inventory(document.Version));

    [Fact]
    public void The_inventory_holds_all_that_the_product_pages_document() =>
        Assert.Equal(
            new Totals(
                Operations: 42,
                PathParameters: 16,
                QueryParameters: 70,
                ErrorStatuses: 118,
                FirstPageBlocks: 20,
                SecondPageBlocks: 45
            ),
            Totals.OfInventory(null)
        );

    [Theory]
    [InlineData("sellers", 3, 0, 2)]
    [InlineData("queues", 5, 3, 0)]
    [InlineData("orders", 13, 10, 22)]
    public void The_inventory_holds_what_is_known_of_the_other_pages(string family, int operations, int pathParameters, int queryParameters)
    {
        var totals = Totals.OfInventory(family);

        Assert.Equal((operations, pathParameters, queryParameters), (totals.Operations, totals.PathParameters, totals.QueryParameters));
    }

    [Fact]
    public void The_specs_hold_as_much_as_the_inventory() =>
        Assert.All(Families, family => Assert.Equal(Totals.OfInventory(family), Totals.OfSpecs(family)));

    private sealed record Totals(
        int Operations,
        int PathParameters,
        int QueryParameters,
        int ErrorStatuses,
        int FirstPageBlocks,
        int SecondPageBlocks
    )
    {
        private static readonly string[] Uses = ["request", "response", "error"];

        public static Totals OfInventory(string? family)
        {
            var first = Repository.Inventory("v1").Where(operation => operation.Family == family).ToList();
            DocumentedOperation[] second =
            [
                .. Repository.Inventory("v2").Concat(Repository.Inventory("v2.1")).Where(operation => operation.Family == family),
            ];
            DocumentedOperation[] all = [.. first, .. second];
            var places = all.SelectMany(operation => operation.Parameters).ToLookup(parameter => parameter.Location);
            return new(
                all.Length,
                places["path"].Count(),
                places["query"].Count(),
                all.Sum(operation => operation.Statuses.Count),
                Blocks(first),
                Blocks(second)
            );
        }

        public static Totals OfSpecs(string? family)
        {
            var names = All.Where(operation => operation.Family == family).Select(operation => operation.Id).ToHashSet();
            SpecOperation[] all =
            [
                .. Repository.AllSpecs.SelectMany(document => document.Operations).Where(operation => names.Contains(operation.Id)),
            ];
            // Observed parameters are on no page.
            var places = all.SelectMany(operation => operation.Parameters)
                .Where(parameter => !Observation.IsOfNoPage(parameter) || family is null)
                .ToLookup(parameter => parameter["in"]?.Text);
            var statuses = all.Sum(operation => operation.Responses.Count(response => response.Key is not ("200" or "default")));
            var examples = all.SelectMany(DocumentedExample.Of).ToLookup(example => example.Operation.Document.Version == "v1");
            return new(
                all.Length,
                places["path"].Count(),
                places["query"].Count(),
                statuses,
                examples[true].Count(),
                examples[false].Count()
            );
        }

        private static int Blocks(IEnumerable<DocumentedOperation> operations) => operations.Sum(operation => Uses.Sum(operation.Examples));
    }
}
