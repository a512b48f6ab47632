using TikiSpec.Emulator;
using TikiSpec.Emulator.State;

namespace TikiSpec.Client.Tests;

public sealed class PagingTests : ClientTest
{
    protected override TikiEmulatorOptions EmulatorOptions => new() { TimeSpeed = 0, SeedFromExamples = false };

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(4, 1)]
    [InlineData(5, 2)]
    [InlineData(8, 2)]
    [InlineData(9, 3)]
    public async Task All_products_come_once_and_in_order_with_no_call_too_many(int count, int calls)
    {
        PutProducts(count);

        var ids = new List<long>();
        await foreach (var product in Tiki.V2_1.Products.ListAllAsync(new() { Limit = 4 }))
        {
            ids.Add(product.ProductId);
        }

        Assert.Equal(Enumerable.Range(1, count).Reverse().Select(static id => (long)id), ids);
        Assert.Equal(calls, Emulator.Calls.Total);
    }

    [Fact]
    public async Task Attribute_values_are_paged_too()
    {
        for (var i = 1; i <= 7; i++)
        {
            Emulator.State.Put(
                new EmulatedAttributeValue(i, 9, "size", "S" + i.ToString(System.Globalization.CultureInfo.InvariantCulture))
            );
        }

        Assert.Equal(7, (await Tiki.V2.Attributes.ListValuesAllAsync(9, new() { Limit = 3 }).ToListAsync()).Count);
    }

    private void PutProducts(int count)
    {
        for (var id = 1; id <= count; id++)
        {
            Emulator.State.Put(
                new EmulatedProduct
                {
                    Id = id,
                    Sku = "1",
                    Name = "Product",
                    CreatedAt = Emulator.Time.Now,
                }
            );
        }
    }
}
