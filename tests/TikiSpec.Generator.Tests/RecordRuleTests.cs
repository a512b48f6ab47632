using TikiSpec.Testing.Generation;

namespace TikiSpec.Generator.Tests;

/// <summary>Which objects a project wants to be records.</summary>
public class RecordRuleTests
{
    private const string Shop = """
        openapi: 3.0.4
        info: {title: Shop, version: '1'}
        paths:
          /orders:
            post:
              operationId: Orders_Add
              tags: [Orders]
              parameters: [{name: dry, in: query, schema: {type: boolean}}]
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/NewOrder'}}}}
              responses: {'200': {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}
        components:
          schemas:
            NewOrder: {type: object, properties: {sku: {type: string}}}
            Order: {type: object, properties: {id: {type: integer}}}

        """;

    [Theory]
    [InlineData("", "", "record", "class")]
    [InlineData("all", "", "record", "record")]
    [InlineData("Requests", "", "record", "class")]
    [InlineData("none", "", "class", "class")]
    [InlineData("", "x-client-records: none\n", "class", "class")]
    [InlineData("none", "x-client-records: all\n", "record", "record")]
    public void The_document_goes_before_the_project(string property, string key, string sent, string received)
    {
        var run = GeneratorRun.Of(
            "namespace Acme; [TikiSpec.ApiClient(\"shop\")] public sealed partial class OrderClient;",
            new Dictionary<string, string> { ["TikiSpecRecords"] = property },
            SpecFileText.Own("shop.yaml", key + Shop)
        );

        Assert.Empty(run.Lines());
        Assert.Contains($"partial {sent} NewOrder ", Text(run, "NewOrder"), StringComparison.Ordinal);
        Assert.Contains($"partial {received} Order ", Text(run, "Order"), StringComparison.Ordinal);
        Assert.Contains("partial record OrderAddOptions", Text(run, "OrderAddOptions"), StringComparison.Ordinal);
    }

    private static string Text(GeneratorRun run, string type) =>
        run.Files.Single(pair => pair.Key.EndsWith("/" + type + ".g.cs", StringComparison.Ordinal)).Value;
}
