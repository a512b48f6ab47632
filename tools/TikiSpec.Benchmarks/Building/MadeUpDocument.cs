using System.Globalization;
using System.Text;

namespace TikiSpec.Benchmarks.Building;

/// <summary>A document of as many operations as are wanted, of the mixture that public documents have: two in three
/// read, one writes;
/// each resource has a type of a dozen properties with an enum, a list and an object in it.</summary>
internal static class MadeUpDocument
{
    private const string Head = """
        openapi: 3.0.4
        info: {title: Made up, version: '1'}
        servers: [{url: 'https://made-up.example'}]
        paths:

        """;

    /// <param name="operations">How many; three for each resource.</param>
    public static string Of(int operations)
    {
        var text = new StringBuilder(Head);
        var resources = operations / 3;
        for (var number = 0; number < resources; number++)
            text.Append(Paths(number.ToString(CultureInfo.InvariantCulture)));
        text.Append("components:\n  schemas:\n");
        for (var number = 0; number < resources; number++)
        {
            var next = ((number + 1) % resources).ToString(CultureInfo.InvariantCulture);
            text.Append(Schemas(number.ToString(CultureInfo.InvariantCulture), next));
        }

        return text.ToString();
    }

    private static string Paths(string n) =>
        """
              /things%n:
                get:
                  operationId: Things%n_List
                  tags: [Things%n]
                  summary: Lists the things of kind %n.
                  parameters:
                    - {name: page, in: query, description: Which page., schema: {type: integer, format: int32}}
                    - {name: state, in: query, schema: {$ref: '#/components/schemas/State%n'}}
                    - {name: created_after, in: query, schema: {type: string, format: date-time}}
                  responses:
                    '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Page%n'}}}}
                post:
                  operationId: Things%n_Create
                  tags: [Things%n]
                  summary: Makes a thing of kind %n.
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/NewThing%n'}}}}
                  responses:
                    '201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Thing%n'}}}}
              /things%n/{id}:
                get:
                  operationId: Things%n_Get
                  tags: [Things%n]
                  summary: Gets one thing of kind %n.
                  parameters: [{name: id, in: path, required: true, schema: {type: integer, format: int64}}]
                  responses:
                    '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Thing%n'}}}}

            """.Replace("%n", n, StringComparison.Ordinal);

    private static string Schemas(string n, string next) =>
        """
                State%n: {type: string, enum: [open, paid, packed, sent, done], description: How far a thing %n is.}
                Page%n:
                  type: object
                  required: [data]
                  properties:
                    data: {type: array, items: {$ref: '#/components/schemas/Thing%n'}}
                    total: {type: integer, format: int64}
                NewThing%n:
                  type: object
                  required: [name, price]
                  properties:
                    name: {type: string, maxLength: 200, description: What it is called.}
                    price: {type: number, minimum: 0, description: What it costs.}
                    note: {type: string, nullable: true}
                    labels: {type: object, additionalProperties: {type: string}}
                Thing%n:
                  type: object
                  required: [id, name]
                  properties:
                    id: {type: integer, format: int64, description: Its number.}
                    name: {type: string, description: What it is called.}
                    price: {type: number, description: What it costs.}
                    state: {$ref: '#/components/schemas/State%n'}
                    created_at: {type: string, format: date-time}
                    tags: {type: array, items: {type: string}}
                    next: {$ref: '#/components/schemas/Thing%next'}
                    size: {type: object, properties: {width: {type: number}, height: {type: number}}}
                    active: {type: boolean}
                    owner: {type: string, nullable: true}
                    count: {type: integer, format: int32}
                    rate: {type: number, format: double}

            """.Replace("%next", next, StringComparison.Ordinal).Replace("%n", n, StringComparison.Ordinal);
}
