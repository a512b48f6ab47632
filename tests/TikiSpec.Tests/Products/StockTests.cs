namespace TikiSpec.Tests.Products;

public sealed class StockTests
{
    [Fact]
    public void Stock_is_what_is_given() => Assert.Equal([new(1, 5), new(2, 0)], new Update([]).WithStock((1, 5), (2, 0)).Stock);

    [Fact]
    public void A_warehouse_twice_or_less_than_nothing_is_refused()
    {
        Assert.Contains(
            "Warehouse 1 is named twice",
            Refused(static () => new Update([]).WithStock((1, 5), (1, 6))),
            StringComparison.Ordinal
        );
        Assert.Contains("warehouse 2 is negative: -1", Refused(static () => new Update([]).WithStock((2, -1))), StringComparison.Ordinal);
        Assert.Contains(
            "named twice",
            Refused(static () => new Update([]).WithStock(new Now([]), (1, 5), (1, 6))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_is_not_changed_is_kept()
    {
        var now = new Now([(1, 5), (2, 6), (3, null)]);

        Assert.Equal([new(1, 5), new(2, 6), new(3, 9)], new Update([]).WithStock(now, (3, 9)).Stock);
        Assert.Contains("how much is in warehouse 3", Refused(() => new Update([]).WithStock(now, (1, 9))), StringComparison.Ordinal);
        Assert.Contains(
            "warehouse without an id",
            Refused(static () => new Update([]).WithStock(new Now([(null, 4)]), (1, 9))),
            StringComparison.Ordinal
        );
    }

    private static string Refused(Func<Update> make) => Assert.Throws<ArgumentException>(make).Message;

    private sealed record Update(StockLevel[] Stock) : IApiStockRequest<Update>
    {
        public Update WithStock(StockLevel[] stock) => new(stock);
    }

    private sealed record Now((long?, long?)[] All) : IApiStock
    {
        public IEnumerable<(long? WarehouseId, long? Quantity)> Levels() => All;
    }
}
