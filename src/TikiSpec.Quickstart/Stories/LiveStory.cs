using Spectre.Console;
using TikiSpec.Quickstart.Output;
using TikiSpec.Quickstart.Steps;

namespace TikiSpec.Quickstart.Stories;

/// <summary>The part that only reads, against Tiki's own sandbox.</summary>
internal static class LiveStory
{
    public static async Task TellAsync(IAnsiConsole console, ApiCredential credential, CancellationToken cancellationToken)
    {
        ShowGenerated.Tell(console);
        console.Heading("Tiki's sandbox");
        using var tiki = new TikiClient(credential, new ApiClientOptions { Server = TikiApi.Sandbox });
        await FindCategory.TellAsync(console, tiki, "book", cancellationToken);
        await ListProducts.TellAsync(console, tiki, cancellationToken);
    }
}
