using TikiSpec.Cli.Usage;

namespace TikiSpec.Cli.Tests.Usage;

public sealed class UsageReaderTests
{
    [Theory]
    [InlineData("_ = order.Id;", "read Order.Id")]
    [InlineData("_ = order.Buyer?.Name;", "read Buyer.Name", "read Order.Buyer")]
    [InlineData("_ = orders.Select(one => one.Note).ToList();", "read Order.Note", "read OrderPage.[]")]
    [InlineData(
        "_ = from one in orders where one.State == OrderState.Paid select one.Id;",
        "read Order.Id",
        "read Order.State",
        "read OrderPage.[]",
        "name OrderState",
        "name OrderState.Paid"
    )]
    [InlineData("System.Linq.Expressions.Expression<Func<Order, long?>> id = one => one.Id;", "read Order.Id")]
    public void A_property_whose_value_is_looked_at_is_read(string statements, params string[] lines) => Uses(statements, lines);

    [Theory]
    [InlineData("foreach (var one in orders) { _ = one.Id; }", "read Order.Id", "read OrderPage.[]")]
    [InlineData("List<Order> all = [.. orders];", "read OrderPage.[]")]
    [InlineData("_ = orders[0].Id;", "read Order.Id", "read OrderPage.[]")]
    [InlineData("_ = orders is [{ Id: 1 }, ..];", "read Order.Id", "read OrderPage.[]")]
    [InlineData("IEnumerable<Order> all = orders;", "read OrderPage.[]")]
    public void A_page_that_is_gone_through_is_read_by_its_elements(string statements, params string[] lines) =>
        Assert.Equal([.. lines.Order()], ShopCode.Lines(statements).Where(lines.Contains).Order());

    [Theory]
    [InlineData("_ = order.Id;", "read Order.Id")]
    [InlineData("foreach (var one in orders) { _ = one.Id; }", "read Order.Id", "read OrderPage.[]")]
    [InlineData("_ = order.AdditionalProperties;", "read Order.AdditionalProperties")]
    [InlineData("_ = order is { AdditionalProperties.Count: 0 };", "read Order.AdditionalProperties")]
    [InlineData("_ = new NewOrder { Sku = \"a\", AdditionalProperties = [] };", "send NewOrder.AdditionalProperties")]
    [InlineData("await shop.Orders.ReplaceAsync(1, order);", "copy Order")]
    [InlineData("System.Console.WriteLine(order);", "whole Order")]
    public void What_is_used_of_a_class_is_what_would_be_of_a_record(string statements, params string[] lines)
    {
        var ofClasses = ShopCode.Lines(statements, spec: "x-client-records: none\n" + ShopCode.Spec);

        Assert.Equal(ShopCode.Lines(statements, spec: "x-client-records: all\n" + ShopCode.Spec), ofClasses);
        Assert.Subset(ofClasses.ToHashSet(), lines.ToHashSet());
    }

    [Theory]
    [InlineData("_ = new OrderGet1Options { Fields = \"a\" };", "make OrderGet1Options", "send OrderGet1Options.Fields")]
    [InlineData("var some = new OrderGet2Options(); _ = some.Limit;", "make OrderGet2Options", "read OrderGet2Options.Limit")]
    [InlineData("_ = nameof(OrderGet1Options.Limit);", "name OrderGet1Options.Limit")]
    public void An_option_that_many_operations_share_is_used_of_one(string statements, params string[] lines) =>
        Assert.Subset(ShopCode.Lines(statements, spec: SharingSpec).ToHashSet(), lines.ToHashSet());

    [Theory]
    [InlineData("_ = order is { Id: 1, Buyer.Name: \"An\" };", "read Buyer.Name", "read Order.Buyer", "read Order.Id")]
    [InlineData("_ = order switch { { Note: null } => 1, _ => 2 };", "read Order.Note")]
    public void A_pattern_reads(string statements, params string[] lines) => Uses(statements, lines);

    [Theory]
    [InlineData("_ = new NewOrder { Sku = \"a\" };", "make NewOrder", "send NewOrder.Sku")]
    [InlineData(
        "NewOrder made = new() { Sku = \"a\", Gift = new() { Card = \"b\" } };",
        "make Gift",
        "make NewOrder",
        "send Gift.Card",
        "send NewOrder.Gift",
        "send NewOrder.Sku"
    )]
    [InlineData("_ = order with { Note = \"a\" };", "send Order.Note", "copy Order")]
    [InlineData("OrderListOptions options = new() { Limit = 3 };", "make OrderListOptions", "send OrderListOptions.Limit")]
    public void A_property_that_is_given_a_value_is_sent(string statements, params string[] lines) => Uses(statements, lines);

    [Theory]
    [InlineData("await shop.Orders.GetAsync(1);", "call Orders.GetAsync")]
    [InlineData("await shop.Orders.WithResponse.GetAsync(1);", "call Orders.GetAsync")]
    [InlineData("IOrdersEndpoints all = shop.Orders; await all.GetAsync(1);", "call Orders.GetAsync", "name IOrdersEndpoints")]
    [InlineData(
        "Func<long, OrderGetOptions?, CallOptions?, CancellationToken, Task<Order>> get = shop.Orders.GetAsync;",
        "call Orders.GetAsync",
        "name OrderGetOptions"
    )]
    public void A_method_is_called_by_whichever_type_it_is_named(string statements, params string[] lines) => Uses(statements, lines);

    [Fact]
    public void A_name_alone_reads_nothing() => Uses("_ = nameof(Order.Note);", "name Order.Note");

    [Theory]
    [InlineData("_ = System.Text.Json.JsonSerializer.Serialize(order);")]
    [InlineData("_ = System.Text.Json.JsonSerializer.Serialize(new { order });")]
    [InlineData("_ = ApiModel.ToJson(order);")]
    [InlineData("_ = ApiModel.Parse<Order>(\"{}\");")]
    [InlineData("object all = order;")]
    [InlineData("dynamic any = order; _ = any.Id;")]
    [InlineData("_ = $\"{order}\";")]
    [InlineData("_ = \"\" + order;")]
    [InlineData("_ = order.ToString();")]
    [InlineData("_ = order.GetType().GetProperties();")]
    [InlineData("_ = typeof(Order).GetProperties();")]
    [InlineData("_ = order == new List<Order>().First();")]
    [InlineData("_ = order.Equals(null);")]
    [InlineData("_ = new HashSet<Order>();")]
    [InlineData("_ = orders.Distinct().ToList();")]
    [InlineData("_ = new List<Order>().Contains(order);")]
    [InlineData("Delegate handler = async () => await shop.Orders.GetAsync(1);")]
    [InlineData("IEnumerable<object> all = orders.ToList();")]
    public void What_gets_out_of_sight_is_used_as_a_whole(string statements) => Assert.Contains("whole Order", ShopCode.Lines(statements));

    [Theory]
    [InlineData("var all = new Dictionary<long, Order> { [1] = order }; _ = all.TryGetValue(1, out var one);")]
    [InlineData("Task<Order> task = shop.Orders.GetAsync(1); Task any = task; await Task.WhenAll(task, any);")]
    [InlineData("var pair = (order, 1); _ = pair.order.Id;")]
    [InlineData("var made = new { order.Id }; _ = made.Id;")]
    [InlineData("Console.WriteLine(order.Id);")]
    [InlineData("_ = await Again.Twice(() => shop.Orders.GetAsync(1));")]
    [InlineData("var kept = new Kept<Order>(order); _ = kept.Value.Id;")]
    public void What_only_hands_values_on_hides_nothing(string statements) =>
        Assert.DoesNotContain("whole Order", ShopCode.Lines(statements, Generic));

    [Theory]
    [InlineData("Again.Log(order);")]
    [InlineData("Again.Print(order);")]
    [InlineData("new Shown<Order>(order).Show();")]
    public void Generic_code_of_the_users_own_is_followed(string statements) =>
        Assert.Contains("whole Order", ShopCode.Lines(statements, Generic));

    [Fact]
    public void What_a_type_of_the_users_shows_is_serialised_with_it() =>
        Assert.Contains(
            "whole Order",
            ShopCode.Lines(
                "_ = System.Text.Json.JsonSerializer.Serialize(new View(order, 1));",
                "internal sealed record View(Order Order, int Number);"
            )
        );

    [Fact]
    public void A_record_seen_through_an_interface_of_the_users_own_gets_out_of_sight() =>
        Assert.Contains(
            "whole Order",
            ShopCode.Lines(
                "IHasId id = order; _ = id.Id;",
                "namespace Shop.Shop { public interface IHasId { long? Id { get; } } partial record Order : IHasId; }"
            )
        );

    [Fact]
    public void An_action_that_a_framework_calls_gives_its_result_away() =>
        Assert.Contains(
            "whole Order",
            ShopCode.Lines(
                "",
                "public sealed class Orders : ApiException { public Task<Order> Get(ShopClient shop) => shop.Orders.GetAsync(1); }"
            )
        );

    [Fact]
    public void A_class_that_implements_a_group_is_told()
    {
        var lines = UsageFile.Write([ShopCode.Usage(ShopCode.Project(ShopCode.Surface(), ShopCode.FakeOrders))]);

        // The path before the name is that of the folder that the tests run in.
        Assert.Matches(@"(?m)^implement Orders: \S*Code0\.cs$", lines);
    }

    [Theory]
    [InlineData("try { } catch (ApiException failure) { _ = failure.Error; }", "raw Error")]
    [InlineData("var response = await shop.Orders.WithResponse.GetAsync(1); _ = response.RawBody;", "call Orders.GetAsync", "raw RawBody")]
    public void A_response_as_it_came_is_told(string statements, params string[] lines) => Uses(statements, lines);

    /// <summary>So many operations more that what their options share stands in a base class.</summary>
    private static readonly string SharingSpec = ShopCode.Spec.Replace(
        "paths:\n",
        "paths:\n"
            + string.Concat(
                Enumerable
                    .Range(0, 51)
                    .Select(static index =>
                        $"  /a{index}: {{get: {{operationId: Orders_Get{index}, "
                        + "parameters: [{name: fields, in: query, schema: {type: string}}, "
                        + "{name: limit, in: query, schema: {type: integer}}], "
                        + "responses: {'204': {description: ok}}}}\n"
                    )
            ),
        StringComparison.Ordinal
    );

    private const string Generic = """
        internal static class Again
        {
            public static async Task<T> Twice<T>(Func<Task<T>> call) { await call(); return await call(); }
            public static void Log<T>(T value) => Print(value);
            public static void Print<T>(T value) { Console.WriteLine(value); }
        }
        internal sealed class Kept<T>(T value) { public T Value => value; }
        internal sealed class Shown<T>(T value) { public void Show() => Console.WriteLine(value?.ToString()); }
        """;

    private static void Uses(string statements, params string[] lines) => Assert.Equal([.. lines], ShopCode.Lines(statements));
}
