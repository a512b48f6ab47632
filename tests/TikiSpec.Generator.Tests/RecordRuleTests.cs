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
            get:
              operationId: Orders_List
              tags: [Orders]
              x-client-pagination: {page: page, size: limit, items: orders}
              parameters: [{name: page, in: query, schema: {type: integer}}, {name: limit, in: query, schema: {type: integer}}]
              responses: {'200': {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/OrderPage'}}}}}
            post:
              operationId: Orders_Add
              tags: [Orders]
              parameters: [{name: dry, in: query, schema: {type: boolean}}]
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/NewOrder'}}}}
              responses:
                '200':
                  description: It.
                  headers: {X-Left: {schema: {type: integer}}}
                  content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
        components:
          schemas:
            NewOrder: {type: object, properties: {sku: {type: string}, to: {$ref: '#/components/schemas/Address'}}}
            Order: {type: object, properties: {id: {type: integer}, to: {$ref: '#/components/schemas/Address'}}}
            OrderPage: {type: object, properties: {orders: {type: array, items: {$ref: '#/components/schemas/Order'}}}}
            Address: {type: object, properties: {city: {type: string}}}

        """;

    [Theory]
    [InlineData("", "", "class", "record", "class")]
    [InlineData("all", "", "record", "record", "record")]
    [InlineData("Requests", "", "record", "record", "class")]
    [InlineData("updates", "", "class", "record", "class")]
    [InlineData("none", "", "class", "class", "class")]
    [InlineData("", "x-client-records: none\n", "class", "class", "class")]
    [InlineData("none", "x-client-records: all\n", "record", "record", "record")]
    public void The_document_goes_before_the_project(string property, string key, string sent, string both, string received)
    {
        var run = Run(property, key + Shop);

        Assert.Contains($"partial {sent} NewOrder ", Text(run, "NewOrder"), StringComparison.Ordinal);
        Assert.Contains($"partial {both} Address ", Text(run, "Address"), StringComparison.Ordinal);
        Assert.Contains($"partial {received} Order ", Text(run, "Order"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("all", "record", "record")]
    [InlineData("requests", "class", "record")]
    [InlineData("updates", "class", "record")]
    [InlineData("none", "class", "record")]
    public void Options_are_records_where_all_is_and_where_page_after_page_is_asked_for_by_copies_of_them(
        string property,
        string options,
        string paged
    )
    {
        var run = Run(property, Shop);

        Assert.Contains($"partial {options} OrderAddOptions", Text(run, "OrderAddOptions"), StringComparison.Ordinal);
        Assert.Contains($"partial {options} OrderAddHeaders", Text(run, "OrderAddHeaders"), StringComparison.Ordinal);
        Assert.Contains($"partial {paged} OrderListOptions", Text(run, "OrderListOptions"), StringComparison.Ordinal);
    }

    private static GeneratorRun Run(string property, string text)
    {
        var run = GeneratorRun.Of(
            "namespace Acme; [TikiSpec.ApiClient(\"shop\")] public sealed partial class OrderClient;",
            new Dictionary<string, string> { ["TikiSpecRecords"] = property },
            SpecFileText.Own("shop.yaml", text)
        );

        Assert.Empty(run.Lines());
        return run;
    }

    private static string Text(GeneratorRun run, string type) =>
        run.Files.Single(pair => pair.Key.EndsWith("/" + type + ".g.cs", StringComparison.Ordinal)).Value;
}
