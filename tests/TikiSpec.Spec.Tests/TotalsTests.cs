using TikiSpec.Spec.Tests.Reading;
using Xunit;

namespace TikiSpec.Spec.Tests;

/// <summary>The counts of the pages, reached twice: by the inventory and by the specs.</summary>
public sealed class TotalsTests
{
    [Fact]
    public void The_inventory_holds_all_that_the_pages_document() => Assert.Equal(
        new Totals(Operations: 42, PathParameters: 16, QueryParameters: 70, ErrorStatuses: 118, FirstPageBlocks: 20, SecondPageBlocks: 45),
        Totals.OfInventory());

    [Fact]
    public void The_specs_hold_as_much_as_the_inventory() => Assert.Equal(Totals.OfInventory(), Totals.OfSpecs());

    private sealed record Totals(int Operations, int PathParameters, int QueryParameters, int ErrorStatuses, int FirstPageBlocks, int SecondPageBlocks)
    {
        private static readonly string[] Uses = ["request", "response", "error"];

        public static Totals OfInventory()
        {
            var first = Repository.Inventory("v1");
            DocumentedOperation[] second = [.. Repository.Inventory("v2"), .. Repository.Inventory("v2.1")];
            DocumentedOperation[] all = [.. first, .. second];
            var places = all.SelectMany(operation => operation.Parameters).ToLookup(parameter => parameter.Location);
            return new(all.Length, places["path"].Count(), places["query"].Count(), all.Sum(operation => operation.Statuses.Count), Blocks(first), Blocks(second));
        }

        public static Totals OfSpecs()
        {
            SpecOperation[] all = [.. Repository.AllSpecs.SelectMany(document => document.Operations)];
            var places = all.SelectMany(operation => operation.Parameters).ToLookup(parameter => parameter["in"]?.Text);
            var statuses = all.Sum(operation => operation.Responses.Count(response => response.Key is not ("200" or "default")));
            var examples = all.SelectMany(DocumentedExample.Of).ToLookup(example => example.Operation.Document.Version == "v1");
            return new(all.Length, places["path"].Count(), places["query"].Count(), statuses, examples[true].Count(), examples[false].Count());
        }

        private static int Blocks(IEnumerable<DocumentedOperation> operations) => operations.Sum(operation => Uses.Sum(operation.Examples));
    }
}
