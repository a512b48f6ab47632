using TikiSpec.Spec.Tests.Reading;

namespace TikiSpec.Spec.Tests.CheckTests;

/// <summary>Documents just large enough to get one thing wrong.</summary>
internal static class TinySpec
{
    public static SpecDocument WithItem(string properties) =>
        new(
            "v9",
            $$"""
            paths:
              /items:
                get:
                  operationId: Items_List
                  tags: [Items]
                  x-tiki-source: {page: https://tiki.example/items, section: List the items}
                  x-tiki-decision: D-1
                  security: [{tikiApi: []}, {oauth2: []}]
                  parameters:
                    - {name: page, in: query, required: false, schema: {type: integer, format: int32, default: 1} }
                  responses:
                    '200':
                      content:
                        application/json:
                          schema: {type: array, items: {$ref: '#/components/schemas/Item'} }
                    default: {description: failed}
            components:
              schemas:
                Item:
                  type: object
                  required: [id]
                  properties: {{{properties}}}
                Part: {type: object, properties: {value: {type: string} } }
            """
        );

    public static DocumentedOperation Documented(string parameters, string response) =>
        new(
            "Items_List",
            NodeReader.Read(
                $$"""
                operation: GET /items
                section: List the items
                deprecated: false
                auth: [tiki-api]
                parameters: [{{parameters}}]
                request: []
                response: [{{response}}]
                statuses: []
                examples: {request: 0, response: 1, error: 0}
                """
            )
        );
}
