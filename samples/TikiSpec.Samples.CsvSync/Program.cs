// Prices and stock from a CSV file to Tiki: TIKI_CLIENT_ID=… TIKI_CLIENT_SECRET=… dotnet run -- products.csv
// The file: sku,price,warehouse,stock with a line of titles. A second line of the same sku is another warehouse.
using System.Globalization;
using TikiSpec;
using TikiSpec.Client;
using TikiSpec.Client.V2_1;

if (args is not [var file] || Setting("TIKI_CLIENT_ID") is not { } id || Setting("TIKI_CLIENT_SECRET") is not { } secret)
{
    Console.Error.WriteLine("usage: TIKI_CLIENT_ID=… TIKI_CLIENT_SECRET=… dotnet run -- FILE");
    return 2;
}

var address = Setting("TIKI_BASE_ADDRESS");
using var tiki = new TikiClient(
    ApiCredential.ClientCredentials(id, secret),
    new ApiClientOptions { BaseAddress = address is null ? null : new Uri(address), Server = TikiApi.Sandbox }
);
try
{
    var rows = File.ReadLines(file)
        .Skip(1)
        .Select(static line => line.Split(','))
        .GroupBy(static cells => cells[0])
        .Select(static sku =>
            new SkuBatchRow { OriginalSku = sku.Key, Price = Number(sku.First()[1]) }.WithStock([
                .. sku.Select(static cells => (Number(cells[2]), Number(cells[3]))),
            ])
        );
    var result = await tiki.V2_1.Products.UpdateManySkusAsync(rows);
    foreach (var failed in result.Failed)
        Console.Error.WriteLine(
            $"{failed.Row.OriginalSku}: {failed.Exception?.Message ?? string.Join("; ", failed.Result?.Message ?? [])}"
        );
    Console.WriteLine($"{result.Succeeded.Count()} of {result.Count} products are up to date.");
    return result.IsSuccess ? 0 : 1;
}
catch (Exception exception) when (exception is ArgumentException or FormatException or IOException)
{
    // A file that cannot be read, or a row that cannot be sent, by its number: nothing was sent.
    Console.Error.WriteLine(exception.Message);
    return 2;
}

static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

static string? Setting(string name) => Environment.GetEnvironmentVariable(name);
