using System.Globalization;
using Spectre.Console;
using TikiSpec.Quickstart.Output;
using TikiSpec.Quickstart.V2_1;

namespace TikiSpec.Quickstart.Steps;

/// <summary>Reads all products, page by page.</summary>
internal static class ListProducts
{
    private const int Limit = 5;

    public static async Task TellAsync(IAnsiConsole console, TikiClient tiki, CancellationToken cancellationToken)
    {
        console.Heading("Products, page by page");
        console.Code($"tiki.V2_1.Products.ListAllAsync(new() {{ Include = [\"inventory\"], Limit = {Limit} }}).ByPage()");
        var table = new StoryTable("page", "original sku", "name", "price", "on sale", "stock", "by warehouse");
        var products = tiki.V2_1.Products.ListAllAsync(new() { Include = ["inventory"], Limit = Limit });
        await foreach (var page in products.ByPage(cancellationToken))
        {
            foreach (var product in page.Items)
            {
                Add(table, page.Number, product);
            }
        }

        table.Show(console);
    }

    private static void Add(StoryTable table, long page, Product product)
    {
        var stocks = product.Inventory?.WarehouseStocks ?? [];
        table.Row(
            Narration.Number(page),
            product.OriginalSku ?? "",
            Shorten(product.Name),
            Narration.Number(product.Price),
            product.Active == true ? "yes" : "no",
            Narration.Number(stocks.Sum(static stock => stock.QuantityAvailable ?? 0)),
            string.Join(
                "  ",
                stocks.Select(static stock =>
                    string.Create(CultureInfo.InvariantCulture, $"{stock.WarehouseId}: {stock.QuantityAvailable}")
                )
            )
        );
    }

    private static string Shorten(string name) => name.Length <= 32 ? name : string.Concat(name.AsSpan(0, 31), "…");
}
