using static TikiSpec.Analyzers.Tests.Migration.MigrationTest;

namespace TikiSpec.Analyzers.Tests.Migration;

/// <summary>Each of the five operations of v2 that v2.1 has a successor of, and what became of its
/// properties.</summary>
public class PairTests
{
    private const string Both = "using V2 = TikiSpec.Client.V2;\nusing V2_1 = TikiSpec.Client.V2_1;\n";

    private const string UpdateNote =
        "Quantity is WarehouseQuantities.QtyAvailable in V2_1. Call the operation of the same name in v2.1, which is a PUT. "
        + "Give the stock per warehouse in warehouse_quantities, together with seller_warehouse, in place of the single quantity.";

    private const string BatchNote =
        "Quantity is WarehouseQuantities.QtyAvailable in V2_1. Call the operation of the same name in v2.1. Give the "
        + "stock per warehouse in "
        + "warehouse_quantities, for every warehouse of the product, and the warehouses in seller_warehouse; a warehouse "
        + "that is left out "
        + "drops to 0.";

    private const string CreateNote =
        "Quantity is WarehouseStocks.QtyAvailable in V2_1. Call the operation of the same name in v2.1. Each variant gives its stock per "
        + "warehouse in warehouse_stocks, a list of warehouseId and qtyAvailable, in place of the single quantity; "
        + "certificates can be sent "
        + "along.";

    private const string CreateTodo = "/* TODO TIKI4001: " + CreateNote + " */";

    private const string Stocks = "[new() { WarehouseId = default, QtyAvailable = 2 }]";

    [Fact]
    public Task A_product() =>
        MovesAsync(
            Method("var product = await tiki.V2.Products.[|GetAsync|](7);\nConsole.WriteLine(product.Name);"),
            Method("var product = await tiki.V2_1.Products.GetAsync(7);\nConsole.WriteLine(product.Name);")
        );

    [Fact]
    public Task A_quantity_that_was_one_number_is_the_sum_of_all_warehouses() =>
        MovesAsync(
            Method("var product = await tiki.V2.Products.[|GetAsync|](7);\nlong? left = product.Inventory?.QuantityAvailable;"),
            Method(
                "var product = await tiki.V2_1.Products.GetAsync(7);\n"
                    + "long? left = product.Inventory?.WarehouseStocks.Sum(one => one.QuantityAvailable) "
                    + "/* TODO TIKI4001: QuantityAvailable is WarehouseStocks.QuantityAvailable in V2_1. Call the operation of the "
                    + "same name in v2.1. "
                    + "The parameters are the same; the inventory of the product has the quantities per warehouse in warehouse_stocks. "
                    + "*/;"
            )
        );

    [Fact]
    public Task A_list_of_products() =>
        MovesAsync(
            Method("V2.ProductPage page = await tiki.V2.Products.[|ListAsync|](new V2.ProductListOptions { Limit = 5 });"),
            Method("V2_1.ProductPage page = await tiki.V2_1.Products.ListAsync(new V2_1.ProductListOptions { Limit = 5 });", Both)
        );

    [Fact]
    public Task All_pages_of_a_list() =>
        MovesAsync(
            Method("await foreach (V2.Product one in tiki.V2.Products.[|ListAllAsync|]())\n    Console.WriteLine(one.Sku);"),
            Method("await foreach (V2_1.Product one in tiki.V2_1.Products.ListAllAsync())\n    Console.WriteLine(one.Sku);", Both)
        );

    [Fact]
    public Task An_update_whose_stock_a_person_must_give_to_a_warehouse() =>
        MovesAsync(
            Method("await tiki.V2.Products.[|UpdateSkuAsync|](new V2.SkuUpdate { ProductId = 7, Quantity = 3, Active = true });"),
            Method(
                $"await tiki.V2_1.Products.UpdateSkuAsync(new V2_1.SkuUpdate {{ ProductId = 7, /* TODO TIKI4001: {UpdateNote} */ "
                    + "WarehouseQuantities = [new() { WarehouseId = default, QtyAvailable = 3 }], SellerWarehouse = [default], Active "
                    + "= true });",
                Both
            )
        );

    [Fact]
    public Task An_update_whose_stock_may_be_left_out() =>
        MovesAsync(
            Method(
                "long? stock = token.CanBeCanceled ? 3 : null;\n"
                    + "await tiki.V2.Products.[|UpdateSkuAsync|](new() { ProductId = 7, Quantity = stock });"
            ),
            Method(
                "long? stock = token.CanBeCanceled ? 3 : null;\n"
                    + $"await tiki.V2_1.Products.UpdateSkuAsync(new() {{ ProductId = 7, /* TODO TIKI4001: {UpdateNote} */ "
                    + "WarehouseQuantities = stock is { } given ? new[] { new TikiSpec.Client.V2_1.WarehouseQuantity { WarehouseId = "
                    + "default, QtyAvailable = given } } : null, "
                    + "SellerWarehouse = [default] });"
            )
        );

    [Fact]
    public Task An_update_without_stock_is_moved_and_nothing_else() =>
        MovesAsync(
            Method("await tiki.V2.Products.[|UpdateSkuAsync|](new V2.SkuUpdate { ProductId = 7, Price = 99_000 });"),
            Method("await tiki.V2_1.Products.UpdateSkuAsync(new V2_1.SkuUpdate { ProductId = 7, Price = 99_000 });", Both)
        );

    [Fact]
    public Task Many_updates() =>
        MovesAsync(
            Method(
                "var rows = new List<V2.SkuBatchRow>();\nrows.Add(new V2.SkuBatchRow { OriginalSku = \"A\", Status = "
                    + "V2.SkuStatus.Enabled });\n"
                    + "rows.Add(new V2.SkuBatchRow { OriginalSku = \"B\", Quantity = 2 });\n"
                    + "var result = await tiki.V2.Products.[|UpdateManySkusAsync|](rows);"
            ),
            Method(
                "var rows = new List<V2_1.SkuBatchRow>();\nrows.Add(new V2_1.SkuBatchRow { OriginalSku = \"A\", Status = "
                    + "V2_1.SkuStatus.Enabled });\n"
                    + $"rows.Add(new V2_1.SkuBatchRow {{ OriginalSku = \"B\", /* TODO TIKI4001: {BatchNote} */ "
                    + "WarehouseQuantities = [new() { WarehouseId = default, QtyAvailable = 2 }], SellerWarehouse = [default] });\n"
                    + "var result = await tiki.V2_1.Products.UpdateManySkusAsync(rows);",
                Both
            )
        );

    [Fact]
    public Task A_batch_in_one_call() =>
        MovesAsync(
            Method("await tiki.V2.Products.[|UpdateSkusAsync|](new V2.SkuBatch { Data = [new() { ProductId = 7, Price = 5 }] });"),
            Method("await tiki.V2_1.Products.UpdateSkusAsync(new V2_1.SkuBatch { Data = [new() { ProductId = 7, Price = 5 }] });", Both)
        );

    [Fact]
    public Task A_new_product_with_its_variants() =>
        MovesAsync(
            Method(
                """
                var product = new V2.NewProduct
                {
                    Name = "Watch", CategoryId = 1, Description = "", Image = "", Images = [], OptionAttributes = [],
                    Attributes = new Dictionary<string, ApiValue>(),
                    Variants = new[]
                    {
                        new V2.NewVariant { Sku = "A", Price = 5, Quantity = 2, SellerWarehouse = [7] },
                    },
                };
                V2.RequestReceipt receipt = await tiki.V2.Requests.[|CreateAsync|](product);
                """
            ),
            Method(
                $$"""
                var product = new V2_1.NewProduct
                {
                    Name = "Watch", CategoryId = 1, Description = "", Image = "", Images = [], OptionAttributes = [],
                    Attributes = new Dictionary<string, ApiValue>(),
                    Variants = new[]
                    {
                        new V2_1.NewVariant { Sku = "A", Price = 5, {{CreateTodo}} WarehouseStocks = {{Stocks}}, SellerWarehouse = [7] },
                    },
                };
                V2_1.RequestReceipt receipt = await tiki.V2_1.Requests.CreateAsync(product);
                """,
                Both
            )
        );

    [Fact]
    public Task Calls_of_several_pairs_at_once_each_with_its_own_difference() =>
        MovesAsync(
            Method(
                """
                var page = await tiki.V2.Products.[|ListAsync|]();
                await tiki.V2.Products.[|UpdateSkuAsync|](new V2.SkuUpdate { ProductId = 7, Quantity = 3 });
                await tiki.V2.Products.[|UpdateSkusAsync|](new V2.SkuBatch { Data = [new V2.SkuBatchRow { Quantity = 2 }] });
                var variant = new V2.NewVariant { Sku = "A", Price = 5, Quantity = 2, SellerWarehouse = [7] };
                Func<V2.NewProduct, Task> create = product => tiki.V2.Requests.[|CreateAsync|](product with { Variants = [variant] });
                """
            ),
            Method(
                $$"""
                var page = await tiki.V2_1.Products.ListAsync();
                await tiki.V2_1.Products.UpdateSkuAsync(new V2_1.SkuUpdate { ProductId = 7, {{Update("3", UpdateNote)}} });
                await tiki.V2_1.Products.UpdateSkusAsync(new V2_1.SkuBatch { Data = [new V2_1.SkuBatchRow { {{Update(
                    "2",
                    BatchNote
                )}} }] });
                var variant = new V2_1.NewVariant { Sku = "A", Price = 5, {{CreateTodo}} WarehouseStocks = {{
                    Stocks
                }}, SellerWarehouse = [7] };
                Func<V2_1.NewProduct, Task> create = product => tiki.V2_1.Requests.CreateAsync(product with { Variants = [variant] });
                """,
                Both
            )
        );

    private static string Update(string quantity, string note) =>
        $"/* TODO TIKI4001: {note} */ WarehouseQuantities = [new() {{ WarehouseId = default, QtyAvailable = {quantity} }}], "
        + "SellerWarehouse = [default]";
}
