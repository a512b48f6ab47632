using TikiSpec.Cli.Usage;
using TikiSpec.Drift;
using TikiSpec.Drift.Findings;
using TikiSpec.OpenApi.Parsing;
using TikiSpec.OpenApi.Sources;
using TikiSpec.OpenApi.Views;

namespace TikiSpec.Cli.Tests.Usage;

/// <summary>A change of the shop's document, and code that uses its client: whom does it break.</summary>
public sealed class UsageJudgeTests
{
    private const string OrderNote = "note: {type: string}\n        state";

    [Theory]
    [InlineData("_ = (await shop.Orders.GetAsync(1)).Note;", "breaks you")]
    [InlineData("_ = (await shop.Orders.GetAsync(1)).Id;", "unused by you")]
    [InlineData("_ = order.Note;", "breaks you")] // C# no longer compiles, wherever it came from
    [InlineData("object all = await shop.Orders.GetAsync(1);", "unknown")]
    [InlineData("_ = System.Text.Json.JsonSerializer.Serialize(await shop.Orders.ListAsync());", "unknown")]
    [InlineData("await shop.Orders.CreateAsync(new() { Sku = \"a\", Note = \"b\" });", "unused by you")]
    public void A_property_that_goes_from_a_response_breaks_who_reads_it(string code, string verdict) =>
        Assert.Equal(verdict, Of(code, OrderNote, "state", "note"));

    [Theory]
    [InlineData("_ = (await shop.Orders.GetAsync(1)).State;", "breaks you")]
    [InlineData("await foreach (var one in shop.Orders.ListAllAsync()) { _ = one is { State: { } }; }", "breaks you")]
    [InlineData("_ = (await shop.Orders.GetAsync(1)).Id;", "unused by you")]
    [InlineData("_ = order.State;", "breaks others")]
    [InlineData("await shop.Orders.ReplaceAsync(1, new() { State = OrderState.Paid });", "breaks others")]
    public void A_value_that_newly_comes_breaks_who_reads_the_property(string code, string verdict) =>
        Assert.Equal(verdict, Of(code, "enum: [new, paid]", "enum: [new, paid, sent]", "sent"));

    [Theory]
    [InlineData("await shop.Orders.CreateAsync(new() { Sku = \"a\", Gift = new() { Card = \"b\" } });", "breaks you")]
    [InlineData("await shop.Orders.CreateAsync(new() { Sku = \"a\", Gift = new() });", "unused by you")]
    [InlineData("var gift = ApiModel.Parse<Gift>(\"{}\"); await shop.Orders.CreateAsync(new() { Sku = \"a\", Gift = gift });", "unknown")]
    public void A_limit_breaks_who_sends_the_property(string code, string verdict) =>
        Assert.Equal(verdict, Of(code, "card: {type: string}", "card: {type: string, maxLength: 3}", "card"));

    [Theory]
    [InlineData("await shop.Orders.ReplaceAsync(1, new() { Id = 1, Note = \"a\" });", "breaks you")]
    [InlineData("await shop.Orders.ReplaceAsync(1, new() { Id = 1 });", "unused by you")]
    [InlineData("await shop.Orders.ReplaceAsync(1, await shop.Orders.GetAsync(1));", "unknown")]
    [InlineData("await shop.Orders.ReplaceAsync(1, (await shop.Orders.GetAsync(1)) with { Id = 2 });", "unknown")]
    public void What_was_received_and_is_sent_back_is_unknown(string code, string verdict) =>
        Assert.Equal(verdict, Of(code, OrderNote, OrderNote.Replace("string", "string, maxLength: 5", StringComparison.Ordinal), "note"));

    [Theory]
    [InlineData("await shop.Orders.CreateAsync(new() { Sku = \"a\" });", "breaks you")]
    [InlineData("await shop.Orders.CreateAsync(new() { Sku = \"a\", Note = \"b\" });", "unknown")]
    [InlineData("_ = await shop.Orders.GetAsync(1);", "unused by you")]
    public void What_is_newly_demanded_breaks_who_leaves_it_out(string code, string verdict) =>
        Assert.Equal(verdict, OnWire(code, "required: [sku]", "required: [sku, note]", "note"));

    [Theory]
    [InlineData("_ = await shop.Orders.ListAsync(new() { Limit = 9 });", "breaks you")]
    [InlineData("_ = await shop.Orders.ListAsync(new() { Page = 9 });", "unused by you")]
    [InlineData("_ = await shop.Orders.ListAsync();", "unused by you")]
    public void A_parameter_breaks_who_gives_it(string code, string verdict) =>
        Assert.Equal(
            verdict,
            Of(
                code,
                "{name: limit, in: query, schema: {type: integer}}",
                "{name: limit, in: query, schema: {type: integer, maximum: 5}}",
                "limit"
            )
        );

    [Theory]
    [InlineData("await foreach (var one in shop.Orders.ListAllAsync()) { }", "breaks you")]
    [InlineData("_ = (await shop.Orders.ListAsync()).Count;", "unused by you")]
    public void What_a_method_of_ours_reads_is_read(string code, string verdict) =>
        Assert.Equal(verdict, OnWire(code, "last_page: {type: integer}", "last_page: {type: integer, nullable: true}", "last_page"));

    [Theory]
    [InlineData("type: string", "type: array, items: {type: string}", "breaks you")]
    [InlineData("type: string", "type: integer", "unused by you")]
    [InlineData("type: integer", "type: string", "unknown")]
    [InlineData("type: string, format: date", "type: string", "unused by you")]
    [InlineData("type: array, items: {type: integer}", "type: array, items: {type: object}", "breaks you")]
    public void A_response_is_read_whole_so_what_the_reader_makes_of_a_value_concerns_who_does_not_look_at_it(
        string from,
        string to,
        string verdict
    )
    {
        var spec = ShopCode.Spec.Replace(OrderNote, $"extra: {{{from}}}\n        state", StringComparison.Ordinal);
        string Told(string statements)
        {
            var (judge, findings) = Compare(UsageOf(statements, spec), $"extra: {{{from}}}", $"extra: {{{to}}}", spec);
            return judge.OnWire(One(findings, "extra")).Word;
        }

        Assert.Equal(verdict, Told("_ = await shop.Orders.GetAsync(1);"));
        Assert.Equal("breaks you", Told("_ = (await shop.Orders.GetAsync(1)).Extra;"));
    }

    [Fact]
    public void What_an_assembly_at_no_hand_may_use_is_never_unused()
    {
        var usage = new ClientUsage("shop");
        usage.Add(UsageKind.Whole, ClientUsage.Everything, new Cli.Projects.CodeLocation("Orders", "", Why: "Plugins.dll"));

        var (judge, findings) = Compare(usage, OrderNote, "state");

        Assert.All(findings, finding => Assert.Equal("unknown", judge.Of(finding)!.Word));
    }

    [Fact]
    public void What_breaks_nobody_has_no_verdict()
    {
        var (judge, findings) = Compare(new ClientUsage("shop"), OrderNote, "more: {type: string}\n        " + OrderNote);

        Assert.All(findings.Where(static one => one.Wire == Drift.Rules.WireLevel.Safe), finding => Assert.Null(judge.Of(finding)));
    }

    private static string Of(string statements, string from, string to, string name)
    {
        var (judge, findings) = Compare(UsageOf(statements), from, to);
        return Assert.IsType<UsageFinding>(judge.Of(One(findings, name))).Word;
    }

    private static string OnWire(string statements, string from, string to, string name)
    {
        var (judge, findings) = Compare(UsageOf(statements), from, to);
        return judge.OnWire(One(findings, name)).Word;
    }

    private static DriftFinding One(IReadOnlyList<DriftFinding> findings, string name) =>
        findings.First(finding => finding.Text.Contains(name, StringComparison.Ordinal));

    private static ClientUsage UsageOf(string statements, string spec = ShopCode.Spec) =>
        ShopCode.Usage(
            ShopCode.Project(
                ShopCode.Surface(spec),
                $$"""
                using Shop;
                using Shop.Shop;
                internal static class Program
                {
                    public static async Task Run(ShopClient shop, Order order) { await Task.Yield(); {{statements}} }
                }
                """
            )
        );

    private static (UsageJudge Judge, IReadOnlyList<DriftFinding> Findings) Compare(
        ClientUsage usage,
        string from,
        string to,
        string spec = ShopCode.Spec
    )
    {
        var changed = spec.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(spec, changed);
        var (before, after) = (Document(spec), Document(changed));
        var surface = ShopCode.Surface(spec);
        var report = SpecDrift.Compare(
            before,
            after,
            new DriftOptions { Today = new DateTime(2026, 11, 26) },
            surface,
            ShopCode.Surface(changed)
        );
        Assert.NotEmpty(report.Findings);
        return (new UsageJudge(usage, surface, ComposedComponents.Of(DocumentView.Of(before))), report.Findings);
    }

    private static SpecDocument Document(string text) => SpecDocument.Parse(new SpecText("shop", "shop.yaml", text));
}
