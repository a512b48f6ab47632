using System.Globalization;
using TikiSpec.Testing.Generation;

namespace TikiSpec.Generator.Tests;

/// <summary>Which schemas a project wants to be types.</summary>
public class TypeRuleTests
{
    private const string Shop = """
        openapi: 3.1.0
        info: {title: Shop, version: '1'}
        paths:
          /orders:
            post:
              operationId: Orders_Add
              tags: [Orders]
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/NewOrder'}}}}
              responses:
                '204': {description: Done.}
                '400': {description: Not done., content: {application/json: {schema: {$ref: '#/components/schemas/Fault'}}}}
              callbacks:
                paid:
                  '{$request.body#/to}':
                    post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Paid'}}}}, responses: {}}
        webhooks:
          shipped: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Shipped'}}}}, responses: {}}}
        components:
          schemas:
            NewOrder: {type: object, properties: {lines: {type: array, items: {$ref: '#/components/schemas/Line'}}}}
            Line: {type: object, properties: {sku: {type: string}}}
            Fault: {type: object, properties: {code: {type: string}}}
            Paid: {type: object, properties: {at: {type: string}}}
            Shipped: {type: object, properties: {at: {type: string}}}
            Stray: {type: object, properties: {inner: {type: object, properties: {a: {type: string}}}}}

        """;

    private const string Library = """
        openapi: 3.1.0
        info: {title: Shop, version: '1'}
        components: {schemas: {Line: {type: object, properties: {sku: {type: string}}}}}
        """;

    [Theory]
    [InlineData("", "", false)]
    [InlineData("Reached", "", false)]
    [InlineData("all", "", true)]
    [InlineData("", "x-client-types: all\n", true)]
    [InlineData("all", "x-client-types: reached\n", false)]
    public void What_operations_callbacks_and_webhooks_reach_are_types_and_the_rest_where_somebody_wants_it(
        string property,
        string key,
        bool isWhole
    )
    {
        string[] reached = ["Fault", "Line", "NewOrder", "Paid", "Shipped"];

        var run = Run(property, key + Shop);

        Assert.Equal(isWhole ? [.. reached, "Stray", "StrayInner"] : reached, TypesOf(run));
        Assert.Equal(isWhole ? [] : ["TIKI2015"], run.Diagnostics.Select(static diagnostic => diagnostic.Id));
    }

    [Fact]
    public void Who_looks_for_a_type_that_is_not_there_is_told_where_its_schema_stands_and_how_to_have_it()
    {
        var text = Shop + "    Other: {type: object, properties: {a: {type: string}}}\n";
        var run = Run("", text);
        var message = Assert.Single(run.Diagnostics).GetMessage(CultureInfo.InvariantCulture);

        Assert.Equal("Stray", run.Underlined("TIKI2015", text));
        Assert.StartsWith("2 schemas have no type", message, StringComparison.Ordinal);
        Assert.Contains("'Stray' is the first", message, StringComparison.Ordinal);
        Assert.Contains("<TikiSpecTypes>all</TikiSpecTypes>", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_nobody_can_call_is_a_library_of_types()
    {
        var run = Run("", Library);

        Assert.Equal(["Line"], TypesOf(run));
        Assert.Empty(run.Diagnostics);
    }

    private static GeneratorRun Run(string property, string text) =>
        GeneratorRun.Of(
            "namespace Acme; [TikiSpec.ApiClient(\"shop\")] public sealed partial class OrderClient;",
            new Dictionary<string, string> { ["TikiSpecTypes"] = property },
            SpecFileText.Own("shop.yaml", text)
        );

    private static List<string> TypesOf(GeneratorRun run) =>
        [
            .. run
                .Files.Keys.Select(static file => Path.GetFileName(file).Replace(".g.cs", "", StringComparison.Ordinal))
                .Where(static name => !name.Contains("Order", StringComparison.Ordinal) || name == "NewOrder")
                .Where(static name =>
                    !name.EndsWith("Webhooks", StringComparison.Ordinal) && !name.EndsWith("Endpoints", StringComparison.Ordinal)
                )
                .Order(StringComparer.Ordinal),
        ];
}
