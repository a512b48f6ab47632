using TikiSpec.Cli.Usage;
using TikiSpec.Testing;

namespace TikiSpec.Cli.Tests.Usage;

/// <summary>What code uses of a value of one of several types.</summary>
public sealed class UnionUsageTests
{
    private static readonly string Spec = ShopCode.Spec.Replace(
        "buyer: {$ref: '#/components/schemas/Buyer'}",
        "buyer: {oneOf: [{$ref: '#/components/schemas/Buyer'}, {$ref: '#/components/schemas/Gift'}]}",
        StringComparison.Ordinal
    );

    [Theory]
    [InlineData("_ = order.Buyer?.Match(buyer => buyer.Name, gift => gift.Card, unknown => null);", "read Buyer.Name", "read Gift.Card")]
    [InlineData(
        "if (order.Buyer.HasValue && order.Buyer.Value.TryGetValue(out Buyer? buyer)) { _ = buyer.Phone; }",
        "read Buyer.Phone",
        "read Order.Buyer"
    )]
    [InlineData("if (order.Buyer?.Value is Gift gift) { _ = gift.Card; }", "read Gift.Card")]
    [InlineData("await shop.Orders.ReplaceAsync(1, new() { Buyer = new Buyer { Name = \"a\" } });", "send Buyer.Name", "send Order.Buyer")]
    [InlineData("await shop.Orders.ReplaceAsync(1, new() { Buyer = new OrderBuyer(new Gift { Card = \"a\" }) });", "send Gift.Card")]
    [InlineData("object? any = order.Buyer?.Value;", "whole Buyer", "whole Gift")]
    [InlineData("_ = System.Text.Json.JsonSerializer.Serialize(order.Buyer);", "whole Buyer", "whole Gift")]
    public void What_is_done_with_the_value_is_done_with_its_type(string statements, params string[] lines) =>
        Assert.Equal([.. lines.Order()], LinesOf(statements).Where(lines.Contains).Order());

    [Theory]
    [InlineData("_ = order.Buyer?.Match(buyer => 1, gift => 2, unknown => 3);")]
    [InlineData("if (order.Buyer?.Value is Gift gift) { _ = gift.Card; }")]
    public void What_is_seen_by_its_type_is_not_used_as_a_whole(string statements) =>
        Assert.DoesNotContain(LinesOf(statements), static line => line.StartsWith("whole ", StringComparison.Ordinal));

    [Theory]
    [InlineData("unions")]
    [InlineData("values")]
    public void A_compiler_that_knows_unions_takes_emitted_code_in_the_language_before_them(string name) =>
        ShopCode.Project(
            ShopCode.Surface(File.ReadAllText(Repository.PathOf("tests", "TikiSpec.Emitter.Tests", "Cases", name + ".yaml"))),
            "internal static class Nothing;"
        );

    private static IReadOnlyList<string> LinesOf(string statements)
    {
        var code = $$"""
            using Shop;
            using Shop.Shop;
            internal static class Program
            {
                public static async Task Run(ShopClient shop, Order order)
                {
                    await Task.Yield();
                    {{statements}}
                }
            }
            """;
        return
        [
            .. UsageFile
                .Write([ShopCode.Usage(ShopCode.Project(ShopCode.Surface(Spec), code))])
                .Split('\n')
                .Skip(5)
                .Where(static line => line.Length > 0)
                .Select(static line => line[..line.IndexOf(':', StringComparison.Ordinal)]),
        ];
    }
}
