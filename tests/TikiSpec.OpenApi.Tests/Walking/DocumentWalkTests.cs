using TikiSpec.OpenApi.Grammar;
using TikiSpec.OpenApi.Views;
using TikiSpec.OpenApi.Walking;

namespace TikiSpec.OpenApi.Tests.Walking;

public class DocumentWalkTests
{
    [Fact]
    public void Objects_come_once_and_in_the_order_of_the_text()
    {
        var view = Documents.Read(
            Documents.Head
                + """
                paths:
                  /a:
                    get:
                      responses: {'200': {$ref: '#/components/responses/R'}}
                components:
                  schemas: {S: {type: object, properties: {example: {type: string}}}}
                  responses:
                    R: {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/S'}}}}
                """
        );

        Assert.Equal(
            [
                "Document ",
                "Info /info",
                "Paths /paths",
                "PathItem /paths/~1a",
                "Operation /paths/~1a/get",
                "Responses /paths/~1a/get/responses",
                "Components /components",
                "Schema /components/schemas/S",
                "Schema /components/schemas/S/properties/example",
                "Response /components/responses/R",
                "MediaType /components/responses/R/content/application~1json",
                "Schema /components/responses/R/content/application~1json/schema",
            ],
            view.Walk().Where(static step => step.IsObject).Select(static step => $"{step.Expected.Kind} {step.At.Pointer}")
        );
    }

    [Theory]
    [InlineData("x-vendor: {$ref: 'gone.yaml'}")]
    [InlineData("info: {title: T, version: '1', x-a: [{$ref: 'gone.yaml'}]}")]
    [InlineData("paths: {/a: {get: {x-code: {$ref: 'gone.yaml'}, responses: {x-r: {$ref: 'gone.yaml'}}}}}")]
    [InlineData("paths: {/a: {get: {parameters: [{name: q, in: query, example: {$ref: 'gone.yaml'}}]}}}")]
    [InlineData("paths: {/a: {get: {parameters: [{name: q, in: query, examples: {one: {value: {$ref: 'gone.yaml'}}}}]}}}")]
    [InlineData("paths: {/a: {post: {requestBody: {content: {application/json: {example: {$ref: 'gone.yaml'}}}}}}}")]
    [InlineData("components: {schemas: {T: {default: {$ref: 'gone.yaml'}, enum: [{$ref: 'gone.yaml'}], const: {$ref: 'gone.yaml'}}}}")]
    [InlineData("components: {schemas: {T: {example: {$ref: 'gone.yaml'}, examples: [{$ref: 'gone.yaml'}]}}}")]
    [InlineData("components: {schemas: {T: {vendorword: {$ref: 'gone.yaml'}}}}")]
    [InlineData("components: {links: {L: {operationId: a, parameters: {a: {$ref: 'gone.yaml'}}, requestBody: {$ref: 'gone.yaml'}}}}")]
    [InlineData("components: {schemas: {T: {x-client-observed: {$ref: 'gone.yaml'}}}}")]
    public void A_reference_among_data_is_data(string text) => Assert.Empty(References(Documents.Read("openapi: 3.1.0\n" + text + "\n")));

    [Theory]
    [InlineData("components: {schemas: {T: {properties: {example: {$ref: 'gone.yaml'}, x-a: {$ref: 'gone.yaml'}}}}}", 2)]
    [InlineData("components: {schemas: {default: {$ref: 'gone.yaml'}, x-a: {$ref: 'gone.yaml'}}}", 2)]
    [InlineData("components: {examples: {value: {$ref: 'gone.yaml'}}}", 1)]
    [InlineData(
        "components: {schemas: {T: {allOf: [{$ref: 'gone.yaml'}], additionalProperties: {$ref: 'gone.yaml'}, if: {$ref: 'gone.yaml'}}}}",
        3
    )]
    [InlineData("components: {schemas: {T: {properties: {$ref: {type: string}}}}}", 0)]
    [InlineData("components: {securitySchemes: {O: {flows: {implicit: {scopes: {$ref: all}}}}}}", 0)]
    public void A_reference_below_a_name_is_a_reference_whatever_the_name(string text, int count) =>
        Assert.Equal(count, References(Documents.Read("openapi: 3.1.0\n" + text + "\n")).Count());

    [Fact]
    public void What_stands_outside_of_what_is_known_is_gone_through_as_what_refers_to_it_wants()
    {
        var view = Documents.Read(
            Documents.Head
                + "components: {schemas: {T: {$ref: '#/x-own/S'}, U: {$ref: 'part.yaml#/V'}}}\nx-own: {S: {items: {type: string}}, "
                + "R: {items: {}}}\n",
            Documents.File("part.yaml", "V: {properties: {a: {$ref: '#/W'}}}\nW: {type: string}\n")
        );

        Assert.Equal(
            [
                "/components/schemas/T",
                "/components/schemas/U",
                "/x-own/S",
                "/x-own/S/items",
                "/x-files/part.yaml/V",
                "/x-files/part.yaml/V/properties/a",
                "/x-files/part.yaml/W",
            ],
            view.Walk().Where(static step => step.Expected.Kind == ObjectKind.Schema).Select(static step => step.At.Pointer)
        );
    }

    [Fact]
    public void A_circle_ends() =>
        Assert.Equal(
            2,
            Documents
                .Read(Documents.Head + "components: {schemas: {T: {items: {$ref: '#/components/schemas/T'}}}}\n")
                .Walk()
                .Count(static step => step.Expected.Kind == ObjectKind.Schema)
        );

    private static IEnumerable<WalkStep> References(DocumentView view) => view.Walk().Where(static step => step.Reference is not null);
}
