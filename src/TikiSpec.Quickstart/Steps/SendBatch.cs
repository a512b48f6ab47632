using Spectre.Console;
using TikiSpec.Quickstart.Output;
using TikiSpec.Quickstart.V2_1;

namespace TikiSpec.Quickstart.Steps;

/// <summary>Updates several products in one call, of which one is refused.</summary>
internal static class SendBatch
{
    public static async Task TellAsync(
        IAnsiConsole console,
        TikiClient tiki,
        IReadOnlyList<NewVariant> variants,
        CancellationToken cancellationToken
    )
    {
        console.Heading("A batch in which one row fails");
        console.Say(
            $"The first row takes a variant off sale, as a seller does who has run out of it;",
            $"the second asks for more than the list price."
        );
        console.Code("tiki.V2_1.Products.UpdateManySkusAsync(rows)");
        SkuBatchRow[] rows =
        [
            new() { OriginalSku = variants[0].Sku, Status = SkuStatus.Disabled },
            new() { OriginalSku = variants[1].Sku, Price = (variants[1].Price * 2) + 1 },
        ];
        var result = await tiki.V2_1.Products.UpdateManySkusAsync(rows, cancellationToken: cancellationToken);

        var table = new StoryTable("row", "original sku", "outcome", "why");
        foreach (var row in result)
        {
            table.Row(
                Narration.Number(row.Index + 1),
                row.Row.OriginalSku ?? "",
                row.IsSuccess ? "✔ updated" : "✘ " + (row.Result?.Code.Value ?? "no result"),
                string.Join("; ", row.Result?.Message ?? [])
            );
        }

        table.Show(console);
        console.Say(
            $"{result.Succeeded.Count()} updated, {result.Failed.Count()} refused;",
            $"the call itself succeeds, each row has an outcome of its own."
        );
    }
}
