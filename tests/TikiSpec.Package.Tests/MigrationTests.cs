using System.Text.RegularExpressions;

namespace TikiSpec.Package.Tests;

/// <summary>A program on deprecated calls, and one on those of the compiled client: told by the build, moved by the
/// command line with what the packages bring.</summary>
public partial class MigrationTests(PackedFeed feed)
{
    /// <summary>What the build says, operation by operation.</summary>
    private static readonly string[] Told =
    [
        "Deprecated since 2022-01-05. Use V2_1.Products.GetAsync. Call the operation of the same name in v2.1. The parameters are the "
            + "same; the inventory of the product has the quantities per warehouse in warehouse_stocks.",
        "Deprecated since 2022-01-05. Use V2_1.Products.ListAsync. Call the operation of the same name in v2.1. The parameters are the "
            + "same; the inventory of a product has the quantities per warehouse in warehouse_stocks.",
        "Deprecated since 2022-01-05. Use V2_1.Products.UpdateSkuAsync. Call the operation of the same name in v2.1, which is a PUT. Give "
            + "the stock per warehouse in warehouse_quantities, together with seller_warehouse, in place of the single quantity.",
        "Deprecated since 2022-01-05. Use V2_1.Products.UpdateSkusAsync. Call the operation of the same name in v2.1. Give the stock per "
            + "warehouse in warehouse_quantities, for every warehouse of the product, and the warehouses in seller_warehouse; a warehouse "
            + "that is left out drops to 0.",
        "Deprecated since 2022-01-05. Use V2_1.Requests.CreateAsync. Call the operation of the same name in v2.1. Each variant gives its "
            + "stock per warehouse in warehouse_stocks, a list of warehouseId and qtyAvailable, in place of the single quantity; "
            + "certificates can be sent along.",
    ];

    [Fact]
    public async Task A_build_tells_the_five_the_fix_moves_them_and_the_program_does_the_same()
    {
        Assert.Equal(Told, Warnings(feed.Built));
        var outcome = (await feed.RunAsync("OldCalls")).MustSucceed().Output;

        (await feed.FormatAsync("Old.sln", "analyzers", "--severity", "info", "--diagnostics", "TIKI4001")).MustSucceed();

        Assert.Contains("[ApiClient(TikiApi.V2, TikiApi.V2_1)]", feed.ReadConsumer("OldCalls", "TikiClient.cs"), StringComparison.Ordinal);
        Assert.Contains("await tiki.V2_1.Products.UpdateSkuAsync(", feed.ReadConsumer("OldPrices", "Prices.cs"), StringComparison.Ordinal);
        var moved = feed.ReadConsumer("OldCalls", "Program.cs");
        Assert.DoesNotContain("tiki.V2.", moved, StringComparison.Ordinal);

        // What a person does: the marks say that the stock is per warehouse now.
        Assert.Equal(3, Marks(moved, "WarehouseId = default"));
        Assert.Equal(2, Marks(moved, "SellerWarehouse = [default]"));
        var finished = moved
            .Replace("WarehouseId = default", "WarehouseId = 1054", StringComparison.Ordinal)
            .Replace("SellerWarehouse = [default]", "SellerWarehouse = [1054]", StringComparison.Ordinal);
        feed.WriteConsumer("OldCalls", "Program.cs", finished);

        Assert.Empty(Warnings((await feed.BuildAsync("Old.sln")).MustSucceed().Output));
        Assert.Equal(outcome, (await feed.RunAsync("OldCalls")).MustSucceed().Output);
    }

    private static string[] Warnings(string output) =>
        [.. Obsolete().Matches(output).Select(static match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];

    private static int Marks(string text, string mark) => text.Split(mark).Length - 1;

    [GeneratedRegex("warning TIKI9001: '.*?' is obsolete: '(.*?)'")]
    private static partial Regex Obsolete();
}
