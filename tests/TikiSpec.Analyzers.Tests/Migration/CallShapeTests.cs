using static TikiSpec.Analyzers.Tests.Migration.MigrationTest;

namespace TikiSpec.Analyzers.Tests.Migration;

/// <summary>However a call is written.</summary>
public class CallShapeTests
{
    private const string Both = "using V2 = TikiSpec.Client.V2;\nusing V2_1 = TikiSpec.Client.V2_1;\n";

    private const string Note =
        "Call the operation of the same name in v2.1. The parameters are the same; the inventory of the product has the quantities "
        + "per warehouse in warehouse_stocks.";

    [Fact]
    public Task Stored_and_awaited_later() =>
        MovesAsync(
            Method("Task<V2.ProductDetail> task = tiki.V2.Products.[|GetAsync|](7);\nvar product = await task;"),
            Method("Task<V2_1.ProductDetail> task = tiki.V2_1.Products.GetAsync(7);\nvar product = await task;", Both)
        );

    [Fact]
    public Task In_a_lambda() =>
        MovesAsync(
            Method("var all = await Task.WhenAll(new long[] { 1, 2 }.Select(id => tiki.V2.Products.[|GetAsync|](id)));"),
            Method("var all = await Task.WhenAll(new long[] { 1, 2 }.Select(id => tiki.V2_1.Products.GetAsync(id)));")
        );

    [Fact]
    public Task In_a_lambda_of_a_declared_type() =>
        MovesAsync(
            Method("Func<V2.SkuUpdate, Task<V2.UpdateReceipt>> send = update => tiki.V2.Products.[|UpdateSkuAsync|](update);"),
            Method("Func<V2_1.SkuUpdate, Task<V2_1.UpdateReceipt>> send = update => tiki.V2_1.Products.UpdateSkuAsync(update);", Both)
        );

    [Fact]
    public Task With_options_that_name_values() =>
        MovesAsync(
            Method(
                "await tiki.V2.Products.[|ListAsync|](new V2.ProductListOptions { Include = [V2.ProductListInclude.Inventory], "
                    + "Page = 2 });"
            ),
            Method(
                "await tiki.V2_1.Products.ListAsync(new V2_1.ProductListOptions { Include = [V2_1.ProductListInclude.Inventory], "
                    + "Page = 2 });",
                Both
            )
        );

    [Fact]
    public Task By_a_copy_a_choice_and_what_may_be_null() =>
        MovesAsync(
            Method(
                """
                var one = new V2.SkuUpdate { ProductId = 7 };
                var update = new V2.SkuUpdate { ProductId = 8 };
                V2.SkuUpdate? other = null;
                await tiki.V2.Products.[|UpdateSkuAsync|](one with { Price = 5 });
                await tiki.V2.Products.[|UpdateSkuAsync|](token.CanBeCanceled switch { true => update, _ => other ?? update });
                """
            ),
            Method(
                """
                var one = new V2_1.SkuUpdate { ProductId = 7 };
                var update = new V2_1.SkuUpdate { ProductId = 8 };
                V2_1.SkuUpdate? other = null;
                await tiki.V2_1.Products.UpdateSkuAsync(one with { Price = 5 });
                await tiki.V2_1.Products.UpdateSkuAsync(token.CanBeCanceled switch { true => update, _ => other ?? update });
                """,
                Both
            )
        );

    [Fact]
    public Task With_named_arguments() =>
        MovesAsync(
            Method(
                "var options = new V2.ProductGetOptions();\n"
                    + "await tiki.V2.Products.[|GetAsync|](options: options, cancellationToken: token, productId: 7);"
            ),
            Method(
                "var options = new V2_1.ProductGetOptions();\n"
                    + "await tiki.V2_1.Products.GetAsync(options: options, cancellationToken: token, productId: 7);",
                Both
            )
        );

    [Fact]
    public Task With_the_whole_response() =>
        MovesAsync(
            Method("ApiResponse<V2.ProductDetail> response = await tiki.V2.Products.WithResponse.[|GetAsync|](7);"),
            Method("ApiResponse<V2_1.ProductDetail> response = await tiki.V2_1.Products.WithResponse.GetAsync(7);", Both)
        );

    [Fact]
    public Task By_way_of_a_variable_that_holds_the_group() =>
        MovesAsync(
            Method("var products = tiki.V2.Products;\nawait products.[|GetAsync|](7);\nawait products.[|ListAsync|]();"),
            Method("var products = tiki.V2_1.Products;\nawait products.GetAsync(7);\nawait products.ListAsync();")
        );

    [Fact]
    public Task A_variable_that_other_operations_need_stays() =>
        MovesAsync(
            Method("var products = tiki.V2.Products;\nawait products.[|GetAsync|](7);\nawait products.FindByOriginalSkuAsync(\"A\");"),
            Method(
                "var products = tiki.V2.Products;\nawait tiki.V2_1.Products.GetAsync(7);\n"
                    + "await products.FindByOriginalSkuAsync(\"A\");"
            )
        );

    [Fact]
    public Task Through_the_interface_with_whoever_hands_it_over() =>
        MovesAsync(
            """
            using TikiSpec.Client.V2;

            sealed class Sync(IProductsEndpoints products)
            {
                public async Task<string> NameAsync(long id) => (await products.[|GetAsync|](id)).Name;

                public static Sync Of(TikiClient tiki) => new(tiki.V2.Products);
            }

            """,
            """
            using TikiSpec.Client.V2;

            sealed class Sync(TikiSpec.Client.V2_1.IProductsEndpoints products)
            {
                public async Task<string> NameAsync(long id) => (await products.GetAsync(id)).Name;

                public static Sync Of(TikiClient tiki) => new(tiki.V2_1.Products);
            }

            """
        );

    [Fact]
    public Task Through_a_field_that_the_constructor_sets() =>
        MovesAsync(
            """
            using V2 = TikiSpec.Client.V2;

            sealed class Sync
            {
                private readonly V2.IProductsEndpoints _products;

                public Sync(V2.IProductsEndpoints products) => _products = products;

                public Task<V2.ProductDetail> ReadAsync(long id) => _products.[|GetAsync|](id);
            }

            """,
            """
            using V2 = TikiSpec.Client.V2;
            using V2_1 = TikiSpec.Client.V2_1;

            sealed class Sync
            {
                private readonly V2_1.IProductsEndpoints _products;

                public Sync(V2_1.IProductsEndpoints products) => _products = products;

                public Task<V2_1.ProductDetail> ReadAsync(long id) => _products.GetAsync(id);
            }

            """
        );

    [Fact]
    public Task An_interface_that_other_operations_need_stays_and_says_what_is_to_be_done() =>
        ChangesAsync(
            [
                """
                using TikiSpec.Client.V2;

                static class Sync
                {
                    public static async Task RunAsync(IProductsEndpoints products)
                    {
                        await products.FindByOriginalSkuAsync("A");
                        await products.[|GetAsync|](7);
                    }
                }

                """,
            ],
            [
                $$"""
                using TikiSpec.Client.V2;

                static class Sync
                {
                    public static async Task RunAsync(IProductsEndpoints products)
                    {
                        await products.FindByOriginalSkuAsync("A");
                        // TODO TIKI4001: move to V2_1.Products.GetAsync. {{Note}}
                        await products.[|GetAsync|](7);
                    }
                }

                """,
            ]
        );

    [Fact]
    public Task A_method_that_takes_and_gives_types_of_the_old_spec() =>
        MovesAsync(
            """
            using TikiSpec.Client.V2;

            static class Shop
            {
                public static async Task<Product?> FirstAsync(TikiClient tiki)
                {
                    var page = await tiki.V2.Products.[|ListAsync|]();
                    Show(page.Data);
                    return page.Data.FirstOrDefault();
                }

                private static void Show(IReadOnlyList<Product> products) => Console.WriteLine(products.Count);
            }

            """,
            """
            using TikiSpec.Client.V2;

            static class Shop
            {
                public static async Task<TikiSpec.Client.V2_1.Product?> FirstAsync(TikiClient tiki)
                {
                    var page = await tiki.V2_1.Products.ListAsync();
                    Show(page.Data);
                    return page.Data.FirstOrDefault();
                }

                private static void Show(IReadOnlyList<TikiSpec.Client.V2_1.Product> products) => Console.WriteLine(products.Count);
            }

            """
        );

    [Fact]
    public Task Two_files_at_once() =>
        ChangesAsync(
            [
                Method("await Other.ShowAsync(tiki.V2.Products.[|GetAsync|](7));"),
                """
                static class Other
                {
                    public static async Task ShowAsync(Task<TikiSpec.Client.V2.ProductDetail> one) => Console.WriteLine((await one).Name);

                    public static Task<TikiSpec.Client.V2.ProductPage> ListAsync(TikiClient tiki) => tiki.V2.Products.[|ListAsync|]();
                }

                """,
            ],
            [
                Method("await Other.ShowAsync(tiki.V2_1.Products.GetAsync(7));"),
                """
                static class Other
                {
                    public static async Task ShowAsync(Task<TikiSpec.Client.V2_1.ProductDetail> one) => Console.WriteLine((await one).Name);

                    public static Task<TikiSpec.Client.V2_1.ProductPage> ListAsync(TikiClient tiki) => tiki.V2_1.Products.ListAsync();
                }

                """,
            ]
        );

    [Fact]
    public Task What_is_not_deprecated_is_left_alone() =>
        ChangesAsync(
            [Method("await tiki.V2.Products.FindByOriginalSkuAsync(\"A\");")],
            [Method("await tiki.V2.Products.FindByOriginalSkuAsync(\"A\");")]
        );
}
