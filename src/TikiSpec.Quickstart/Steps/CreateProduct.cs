using Spectre.Console;
using TikiSpec.Quickstart.Output;
using TikiSpec.Quickstart.V2_1;

namespace TikiSpec.Quickstart.Steps;

/// <summary>Asks for the product and gets a receipt.</summary>
internal static class CreateProduct
{
    public static async Task<string> TellAsync(
        IAnsiConsole console,
        TikiClient tiki,
        NewProduct product,
        CancellationToken cancellationToken
    )
    {
        console.Heading("A product request");
        console.Code("tiki.V2_1.Requests.CreateAsync(new NewProduct { CategoryId = …, Variants = [ … ] })");
        var receipt = await tiki.V2_1.Requests.CreateAsync(product, cancellationToken: cancellationToken);
        var (variants, state) = (product.Variants.Count, receipt.State.Value);
        console.Say($"[bold]{product.Name}[/] with {variants} variants was taken: track id {receipt.TrackId}, state {state}.");
        return receipt.TrackId;
    }
}
