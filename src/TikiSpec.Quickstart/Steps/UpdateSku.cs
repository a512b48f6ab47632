using Spectre.Console;
using TikiSpec.Quickstart.Output;
using TikiSpec.Quickstart.V2_1;

namespace TikiSpec.Quickstart.Steps;

/// <summary>Changes price and stock of one product.</summary>
internal static class UpdateSku
{
    public static async Task TellAsync(IAnsiConsole console, TikiClient tiki, NewVariant variant, CancellationToken cancellationToken)
    {
        console.Heading("A new price and new stock");
        console.Code("tiki.V2_1.Products.UpdateSkuAsync(new SkuUpdate { OriginalSku = …, Price = …, WarehouseQuantities = [ … ] })");
        var stocks = variant.WarehouseStocks ?? [];
        var update = new SkuUpdate
        {
            OriginalSku = variant.Sku,
            Price = variant.Price + (variant.Price / 10),
            SellerWarehouse = variant.SellerWarehouse,
            WarehouseQuantities =
            [
                .. stocks.Select(static stock => new WarehouseQuantity
                {
                    WarehouseId = stock.WarehouseId,
                    QtyAvailable = stock.QtyAvailable + 10,
                }),
            ],
        };
        var receipt = await tiki.V2_1.Products.UpdateSkuAsync(update, cancellationToken: cancellationToken);
        console.Say(
            $"[bold]{variant.Sku}[/] now costs {Narration.Number(update.Price.Value)}",
            $"and has ten more in each warehouse: {receipt.State.Value}."
        );
    }
}
