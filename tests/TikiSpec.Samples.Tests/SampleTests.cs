using System.Diagnostics;
using System.Globalization;
using System.Net;
using TikiSpec.Emulator;
using TikiSpec.Emulator.State;
using TikiSpec.Testing;

namespace TikiSpec.Samples.Tests;

/// <summary>The samples, as programs of their own, against an emulator.</summary>
public sealed class SampleTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tikispec-samples-");
    private CheckedEmulator _run = null!;

    private TikiEmulator Emulator => _run.Emulator;

    public async ValueTask InitializeAsync() => _run = await CheckedEmulator.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _run.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Csv_files_become_prices_and_stock()
    {
        Emulator.State.Seller = Emulator.State.Seller with { WarehouseIds = [1054, 1233] };
        PutProduct(1, "CASE");
        var file = Path.Combine(_folder.FullName, "products.csv");
        await File.WriteAllTextAsync(file, "sku,price,warehouse,stock\nCASE,95000,1054,3\nCASE,95000,1233,5\nNOPE,1000,1054,1\n");

        var (code, output) = await RunAsync(
            "CsvSync",
            [file],
            ("TIKI_CLIENT_ID", Emulator.ClientId),
            ("TIKI_CLIENT_SECRET", Emulator.ClientSecret),
            ("TIKI_BASE_ADDRESS", Emulator.BaseAddress.AbsoluteUri)
        );

        Assert.Contains("1 of 2 products are up to date.", output, StringComparison.Ordinal);
        Assert.Contains("NOPE: ", output, StringComparison.Ordinal);
        Assert.Equal(1, code);
        var product = Emulator.State.FindProduct("CASE")!;
        Assert.Equal((95_000, 8), (product.Price, product.TotalStock.Available));
    }

    [Fact]
    public void The_console_sample_is_short() =>
        Assert.InRange(File.ReadAllLines(Repository.PathOf("samples", "TikiSpec.Samples.CsvSync", "Program.cs")).Length, 1, 59);

    [Fact]
    public async Task An_application_has_a_client_for_each_seller()
    {
        PutProduct(1, "CASE");
        using var server = Start(
            "Sellers",
            [],
            ("ASPNETCORE_URLS", "http://127.0.0.1:0"),
            ("Tiki__Sellers__north__ApiKey", Emulator.ApiKey),
            ("Tiki__Sellers__north__BaseAddress", Emulator.BaseAddress.AbsoluteUri)
        );
        try
        {
            const string Listens = "Now listening on: ";
            var line = "";
            while (!line.Contains(Listens, StringComparison.Ordinal))
                line = await server.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("It ended too early.");
            using var http = new HttpClient { BaseAddress = new Uri(line.Split(Listens)[1]) };

            Assert.Contains(
                "CASE",
                await http.GetStringAsync(new Uri("sellers/north/products", UriKind.Relative)),
                StringComparison.Ordinal
            );
            using var stranger = await http.GetAsync(new Uri("sellers/south/products", UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
            Assert.Equal("Healthy", await http.GetStringAsync(new Uri("health", UriKind.Relative)));
        }
        finally
        {
            server.Kill();
        }
    }

    [Fact]
    public async Task A_worker_that_is_misconfigured_does_not_start_and_says_why()
    {
        var (code, output) = await RunAsync("Worker", [], ("Tiki__ClientId", "app"), ("Redis", "127.0.0.1:1,abortConnect=false"));

        Assert.NotEqual(0, code);
        Assert.Contains("Tiki:ClientSecret is missing: Tiki:ClientId is given", output, StringComparison.Ordinal);
    }

    private void PutProduct(long id, string sku) =>
        Emulator.State.Put(
            new EmulatedProduct
            {
                Id = id,
                Sku = (1_000_000_000_000 + id).ToString(CultureInfo.InvariantCulture),
                OriginalSku = sku,
                Name = "Product",
                Price = 90_000,
                MarketPrice = 120_000,
                IsActive = true,
            }
        );

    private static async Task<(int Code, string Output)> RunAsync(
        string sample,
        string[] arguments,
        params (string Name, string Value)[] environment
    )
    {
        using var process = Start(sample, arguments, environment);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    private static Process Start(string sample, string[] arguments, params (string Name, string Value)[] environment)
    {
        var name = "TikiSpec.Samples." + sample;
        // As this project was built: bin/Debug/net10.0.
        var built = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar)[^3..];
        var dll = Repository.PathOf(["samples", name, .. built, name + ".dll"]);
        var start = new ProcessStartInfo("dotnet", [dll, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in environment)
            start.Environment[key] = value;
        return Process.Start(start)!;
    }
}
