using Spectre.Console;
using TikiSpec.Emulator;
using TikiSpec.Quickstart.Arguments;
using TikiSpec.Quickstart.Output;
using TikiSpec.Quickstart.Steps;

namespace TikiSpec.Quickstart.Stories;

/// <summary>A seller's work from the first category to the first order and the first error, against a Tiki on this
/// machine.</summary>
internal static class LocalStory
{
    public static async Task TellAsync(
        IAnsiConsole console,
        QuickstartArguments arguments,
        Func<CancellationToken, Task<TikiEmulator>> startEmulator,
        CancellationToken cancellationToken
    )
    {
        ShowGenerated.Tell(console);

        await using var emulator = await startEmulator(cancellationToken);
        using var tiki = Connect(console, emulator);

        var category = await FindCategory.TellAsync(console, tiki, "Children", cancellationToken);
        var product = ProductToCreate.Make(category, emulator.State.Seller.WarehouseIds, arguments);
        var trackId = await CreateProduct.TellAsync(console, tiki, product, cancellationToken);
        await FollowRequest.TellAsync(console, tiki, trackId, cancellationToken);
        await ListProducts.TellAsync(console, tiki, cancellationToken);
        await UpdateSku.TellAsync(console, tiki, product.Variants[0], cancellationToken);
        await SendBatch.TellAsync(console, tiki, product.Variants, cancellationToken);
        await ListProducts.TellAsync(console, tiki, cancellationToken);
        await SellOrder.TellAsync(console, tiki, emulator, product.Variants[1].Sku, cancellationToken);
        await ShowErrors.TellAsync(console, tiki, product, cancellationToken);

        console.Heading("Done");
        // How often something is asked until it is there depends on the machine; which operations were called does not.
        var operations = emulator.Calls.Select(static call => (call.Spec, call.OperationId)).Distinct().Count();
        console.Say($"{operations} operations were called over HTTP, of an emulator that was made from the same specs as the client.");
        console.Say($"With [bold]--live[/] and a credential in the environment the read-only part runs against Tiki's own sandbox.");
    }

    private static TikiClient Connect(IAnsiConsole console, TikiEmulator emulator)
    {
        console.Heading("A Tiki on this machine");
        console.Say(
            $"The emulator listens at [bold]{emulator.BaseAddress}[/]; the client gets its token there by OAuth2 client credentials."
        );
        return new TikiClient(
            ApiCredential.ClientCredentials(emulator.ClientId, emulator.ClientSecret),
            new ApiClientOptions { BaseAddress = emulator.BaseAddress }
        );
    }
}
