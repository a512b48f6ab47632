using System.Globalization;
using TikiSpec.Client.V2_1;
using TikiSpec.Emulator.State;

namespace TikiSpec.Client.Tests;

public sealed class BatchTests : ClientTest
{
    [Fact]
    public async Task Any_number_of_rows_goes_in_chunks_and_each_row_has_its_outcome()
    {
        for (var id = 1; id <= 45; id++)
        {
            Emulator.State.Put(
                new EmulatedProduct
                {
                    Id = id,
                    Sku = "1",
                    OriginalSku = Sku(id),
                    Name = "Product",
                    Price = 1000,
                    MarketPrice = 1000,
                }
            );
        }

        // Every ninth row asks for more than the list price.
        var rows = Enumerable
            .Range(1, 45)
            .Select(static id => new SkuBatchRow
            {
                OriginalSku = Sku(id),
                Price = id % 9 == 0 ? 1001 : 999,
                Status = SkuStatus.Enabled,
            });
        var result = await Tiki.V2_1.Products.UpdateManySkusAsync(rows);

        Assert.All(result, static row => Assert.Null(row.Exception));
        Assert.Equal(3, Emulator.Calls.Total);
        Assert.Equal([8, 17, 26, 35, 44], result.Failed.Select(static row => row.Index));
        Assert.All(result.Failed, static row => Assert.Equal("resource_illegal", row.Result!.Code.Value));
        Assert.All(
            Emulator.State.Products.Where(static product => product.Id <= 45),
            static product => Assert.Equal(product.Id % 9 == 0 ? 1000 : 999, product.Price)
        );
    }

    [Fact]
    public async Task A_row_that_cannot_be_sent_is_told_by_its_own_index_before_anything_is_sent()
    {
        var rows = Enumerable.Range(0, 45).Select(static id => new SkuBatchRow { OriginalSku = Sku(id), Price = 999 }).ToArray();
        rows[41] = rows[41] with { WarehouseQuantities = [null!] };
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => Tiki.V2_1.Products.UpdateManySkusAsync(rows));
        Assert.StartsWith(
            "Nothing was sent: rows[41].warehouse_quantities[0] is null and must have a value.",
            exception.Message,
            StringComparison.Ordinal
        );

        rows[41] = null!;
        exception = await Assert.ThrowsAsync<ArgumentException>(() => Tiki.V2_1.Products.UpdateManySkusAsync(rows));
        Assert.StartsWith("Nothing was sent: rows[41] is null.", exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, Emulator.Calls.Total);
    }

    private static string Sku(int id) => "ROW-" + id.ToString(CultureInfo.InvariantCulture);
}
