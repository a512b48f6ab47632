using TikiSpec.Model;

namespace TikiSpec.Drift.Tests.Documents;

/// <summary>Compares documents that a test writes in place.</summary>
internal static class Drifts
{
    public static readonly DateTime Today = new(2026, 11, 21);

    public static DriftReport Compare(string @base, string revision, DriftOptions? options = null) =>
        SpecDrift.Compare(Parse(@base), Parse(revision), options ?? new DriftOptions { Today = Today });

    public static DriftReport CompareWithSurfaces(string @base, string revision) =>
        SpecDrift.Compare(Parse(@base), Parse(revision), new DriftOptions { Today = Today }, Surface(@base), Surface(revision));

    public static SpecDocument Parse(string text) => SpecDocument.Parse(new SpecText("shop", "shop.yaml", text));

    /// <summary>One operation that takes and gives the schema <c>Product</c>.</summary>
    public static string Products(string schema) =>
        $$$"""
            openapi: 3.0.4
            info: {title: Shop, version: 1.0.0}
            paths:
              /products:
                post:
                  operationId: Products_Create
                  tags: [Products]
                  requestBody:
                    required: true
                    content:
                      application/json: {schema: {$ref: '#/components/schemas/Product'}}
                  responses:
                    '200':
                      description: The product.
                      content:
                        application/json: {schema: {$ref: '#/components/schemas/Product'}}
            components:
              schemas:
                Product: {{{schema}}}
            """;

    private static ApiSurface Surface(string text) => SpecReader.Read(new SpecText("shop", "shop.yaml", text), []).Surface!;
}
