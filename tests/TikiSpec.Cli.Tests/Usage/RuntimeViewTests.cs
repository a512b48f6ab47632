using TikiSpec.Cli.Usage;
using TikiSpec.Drift;
using TikiSpec.OpenApi.Parsing;
using TikiSpec.OpenApi.Sources;

namespace TikiSpec.Cli.Tests.Usage;

/// <summary>Records that the runtime sees by an interface: what it reads of them is read, and nothing else
/// is.</summary>
public sealed class RuntimeViewTests
{
    private const string Spec = """
        openapi: 3.0.4
        info: {title: Shop, version: '1'}
        paths:
          /orders/{id}:
            parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
            get:
              operationId: Orders_Get
              responses: {'200': {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}
            post:
              operationId: Orders_Confirm
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Confirmation'}}}}
              responses: {'204': {description: Done.}}
          /requests/{id}:
            parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
            get:
              operationId: Requests_Get
              x-client-poll: {state: state, reason: reason, end: [approved, rejected], success: [approved], method: WaitForDecision}
              responses: {'200': {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/Request'}}}}}
        components:
          schemas:
            Order:
              type: object
              x-client-ids: {items: lines, id: id}
              properties: {lines: {type: array, items: {$ref: '#/components/schemas/Line'}}, note: {type: string}}
            Line: {type: object, properties: {id: {type: integer, format: int64}, sku: {type: string}}}
            Confirmation:
              type: object
              required: [picked]
              x-client-ids: {ids: picked}
              properties: {picked: {type: array, items: {type: integer, format: int64}}}
            Request: {type: object, properties: {state: {type: string}, reason: {type: string}, note: {type: string}}}
        """;

    private const string Confirm =
        "var order = await shop.Orders.GetAsync(1); "
        + "await shop.Orders.ConfirmAsync(1, new Confirmation { Picked = [7] }.CheckedAgainst(order));";

    private const string Decide = "var request = await shop.Requests.GetAsync(1); _ = request.EnsureApproved();";

    [Theory]
    [InlineData(Confirm, "properties: {id: {type: integer, format: int64}, sku", "properties: {sku", "breaks you")]
    [InlineData(Confirm, ", sku: {type: string}", "", "unused by you")]
    [InlineData(Confirm, "Line'}}, note: {type: string}", "Line'}}", "unused by you")]
    [InlineData(Confirm, "lines: {type: array, items: {$ref: '#/components/schemas/Line'}}, note", "note", "breaks you")]
    [InlineData("_ = (await shop.Orders.GetAsync(1)).Note;", "x-client-ids: {items: lines, id: id}\n", "x-none: 1\n", null)]
    [InlineData(
        "_ = (await shop.Orders.GetAsync(1)).Note;",
        "lines: {type: array, items: {$ref: '#/components/schemas/Line'}}, note",
        "note",
        "unused by you"
    )]
    [InlineData(Decide, "state: {type: string}, reason", "reason", "breaks you")]
    [InlineData(
        "IApiDecision seen = await shop.Requests.GetAsync(1); _ = seen.IsApproved;",
        "state: {type: string}, reason",
        "reason",
        "breaks you"
    )]
    [InlineData(Decide, "reason: {type: string}, note: {type: string}", "reason: {type: string}", "unused by you")]
    [InlineData("_ = (await shop.Requests.GetAsync(1)).Note;", "state: {type: string}, reason", "reason", "unused by you")]
    public void What_the_runtime_sees_of_a_record_is_read(string code, string old, string @new, string? verdict) =>
        Assert.Equal(verdict, Of(code, old, @new));

    /// <summary>The worst of all that changed; null where nothing is told.</summary>
    private static string? Of(string code, string old, string @new)
    {
        Assert.Contains(old, Spec, StringComparison.Ordinal);
        var surface = ShopCode.Surface(Spec);
        var usage = ShopCode.Usage(ShopCode.Project(surface, Program(code)));
        var revision = SpecDocument.Parse(new SpecText("shop", "shop.yaml", Spec.Replace(old, @new, StringComparison.Ordinal)));
        var report = SpecDrift.Compare(
            SpecDocument.Parse(new SpecText("shop", "shop.yaml", Spec)),
            revision,
            new DriftOptions { Today = new DateTime(2026, 11, 26) },
            surface,
            SpecReader.Read(revision, []).Surface
        );
        var judge = new UsageJudge(usage, surface, new HashSet<string>());
        var verdicts = report.Findings.Select(judge.Of).OfType<UsageFinding>().ToList();
        return report.Findings.Count == 0 ? null
            : verdicts.Count == 0 ? UsageFinding.Unused.Word
            : UsageFinding.Worst(verdicts).Word;
    }

    private static string Program(string statements) =>
        $$"""
            using Shop;
            using Shop.Shop;
            internal static class Program
            {
                public static async Task Run(ShopClient shop)
                {
                    {{statements}}
                }
            }
            """;
}
