using System.Globalization;
using Spectre.Console;
using TikiSpec.Quickstart.Output;
using TikiSpec.Quickstart.V2_1;

namespace TikiSpec.Quickstart.Steps;

/// <summary>What a refused payload and an unknown track id look like to a caller.</summary>
internal static class ShowErrors
{
    // The client itself would refuse the price with an ArgumentException; the server's own words are what is shown
    // here.
    private static readonly CallOptions TheServerJudges = new() { CheckRequests = false };

    public static async Task TellAsync(IAnsiConsole console, TikiClient tiki, NewProduct product, CancellationToken cancellationToken)
    {
        console.Heading("What errors look like");
        var refused = product with { Variants = [product.Variants[0] with { Sku = "NO-PRICE", Price = 0, Option1 = null }] };
        await ShowAsync(
            console,
            "a product without a price and an option value",
            () => tiki.V2_1.Requests.CreateAsync(refused, call: TheServerJudges, cancellationToken: cancellationToken)
        );
        await ShowAsync(
            console,
            "a track id that nobody knows",
            () => tiki.V2.Tracking.GetAsync("no-such-track-id", cancellationToken: cancellationToken)
        );
    }

    private static async Task ShowAsync(IAnsiConsole console, string what, Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (ApiException problem)
        {
            Show(console, what, problem);
            return;
        }

        throw new StoryException($"Nobody refused {what}.");
    }

    private static void Show(IAnsiConsole console, string what, ApiException problem)
    {
        console.Say($"Sending {what} throws [bold]ApiException[/]:");
        var table = new StoryTable("property", "value");
        table.Row("Status", string.Create(CultureInfo.InvariantCulture, $"{(int?)problem.Status} {problem.Status}"));
        table.Row("OperationId", problem.OperationId ?? "");
        foreach (var error in problem.Errors)
        {
            table.Row("Errors", error);
        }

        table.Show(console);
    }
}
