namespace TikiSpec.Model.Tests;

/// <summary>A small document that uses everything we read, as raw material for hostile changes.</summary>
internal static class RichSpec
{
    public const string Yaml = """
        openapi: 3.1.0
        info: {title: Rich, version: v1, description: All in one}
        servers:
          - url: https://{host}/v1
            variables: {host: {default: example.org, enum: [example.org]}}
        security: [{key: []}, {}]
        tags: [{name: pets, description: Animals}]
        paths:
          /pets/{id}:
            parameters:
              - $ref: '#/components/parameters/Id'
            get:
              operationId: Pets_Get
              tags: [pets]
              summary: One
              deprecated: true
              x-tiki-source: {page: p, section: s}
              x-client-deprecation: {since: '2024-01-01', sunset: '2025-01-01', successor: {spec: rich.v2, operationId: Pets_Get,
                  properties: {a: b}}, note: n}
              x-client-unwrap: data
              x-client-poll: {state: state, end: [done], method: WaitForIt}
              parameters:
                - {name: active, in: query, schema: {type: integer, format: flag, enum: [0, 1], default: 1}}
                - {name: filter, in: query, style: deepObject, explode: true, schema: {type: object, properties: {from: {type: string,
                    format: date}}}}
                - {name: X-Trace, in: header, required: true, schema: {type: string, maxLength: 5}}
                - {name: body, in: query, content: {application/json: {schema: {type: array, items: {type: string}}}}}
              responses:
                '200':
                  description: OK
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/PetPage'}
                      examples:
                        one: {summary: s, value: {data: [{id: 1, state: done}]}}
                        bad: {x-client-invalid: 422, value: {data: 3}}
                '404': {$ref: '#/components/responses/NotFound'}
                default: {description: Other, content: {text/plain: {}}}
          /pets:
            get:
              operationId: Pets_List
              tags: [pets]
              x-client-pagination: {page: page, size: limit, items: data, lastPage: paging.last_page}
              parameters:
                - {name: page, in: query, schema: {type: integer, format: int32}}
              responses: {2XX: {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/PetPage'}}}}}
            put:
              operationId: Pets_UpdateSkus
              tags: [pets]
              x-client-batch: {items: data, max: 20, results: data, success: ok, keys: [id]}
              requestBody: {$ref: '#/components/requestBodies/Rows'}
              security: []
              responses:
                '200': {description: OK, content: {application/json: {schema: {type: object, properties: {data: {type: array,
                    items: {type: object, properties: {ok: {type: boolean}, id: {type: integer}}}}}}}}}
            post:
              requestBody: {content: {multipart/form-data: {schema: {type: object}},
                  application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Pet'}}}}
              callbacks: {done: {'{$request.body#/url}': {post: {responses: {}}}}}
              responses: {'204': {description: Nothing}}
        webhooks: {hook: {post: {responses: {}}}}
        components:
          parameters:
            Id: {name: id, in: path, required: true, description: Id, schema: {type: [integer, 'null'], format: int64, minimum: 1,
                exclusiveMaximum: 100}}
          requestBodies:
            Rows: {required: true, content: {application/json: {schema: {type: object, required: [data], properties: {data: {type: array,
                maxItems: 20, items: {type: object, properties: {id: {type: integer}}}}}}}}}
          responses:
            NotFound: {description: None, content: {application/json: {schema: {type: object, properties: {errors: {type: array,
                items: {type: string}}}}}}}
          securitySchemes:
            key: {type: apiKey, in: header, name: x-key}
            web: {type: oauth2, flows: {clientCredentials: {tokenUrl: https://example.org/token, scopes: {}},
                authorizationCode: {authorizationUrl: a, tokenUrl: b, scopes: {}}}}
            basic: {type: http, scheme: basic}
          schemas:
            PetPage:
              type: object
              required: [data]
              properties:
                data: {type: array, items: {$ref: '#/components/schemas/Pet'}}
                paging: {$ref: '#/components/schemas/Paging'}
            Shirt:
              type: object
              x-client-needs: {any: [id], with: {amounts: depots}, within: {amounts.depot: depots}}
              x-client-stock: {ids: depots, items: amounts, id: depot, quantity: count}
              x-client-variants: {labels: labels, items: sizes, values: [value]}
              properties:
                id: {type: integer}
                labels: {type: array, items: {type: string}}
                sizes: {type: array, items: {type: object, properties: {value: {type: string}}}}
                depots: {type: array, items: {type: integer}}
                amounts: {type: array, items: {type: object, properties: {depot: {type: integer}, count: {type: integer}}}}
            Paging: {type: object, properties: {last_page: {type: integer, format: int32}}}
            Base: {type: object, required: [id], properties: {id: {type: integer, readOnly: true}, kind: {type: string}}}
            Pet:
              description: Pet
              allOf:
                - $ref: '#/components/schemas/Base'
                - type: object
                  required: [state, mother]
                  properties:
                    state: {$ref: '#/components/schemas/State', description: Its state, deprecated: true}
                    mother: {$ref: '#/components/schemas/Pet'}
                    father: {oneOf: [{$ref: '#/components/schemas/Pet'}, {type: 'null'}]}
                    tags: {x-client-csv: {items: int64, separator: ';'}, type: string}
                    born: {type: string, format: tiki-datetime, x-client-observed: {types: [integer], alias: birth, since: 2024-01,
                        evidence: e}}
                    price: {type: number, x-client-documented: {type: String, required: no, default: 3}}
                    weight: {type: number, format: double, exclusiveMinimum: 0}
                    photo: {type: string, contentEncoding: base64}
                    level: {$ref: '#/components/schemas/Level'}
                    notes: {type: object, additionalProperties: {type: [string, 'null']}}
                    any: {}
                    all: true
                    none: false
                    either: {anyOf: [{type: string}, {type: integer}]}
                    several: {type: [string, integer]}
                    color: {oneOf: [{const: red, description: Red}, {const: blue, deprecated: true}]}
                    fixed: {const: cat}
                    '': {type: boolean, writeOnly: true}
                  additionalProperties: {type: string}
            State: {type: string, x-extensible-enum: [new, done], x-enum-descriptions: [New, Done], x-dotnet-name: PetState}
            Level: {type: integer, enum: [1, 2], x-enum-varnames: [Low, High]}
            Matrix: {type: array, items: {$ref: '#/components/schemas/Matrix'}}
            Alias: {$ref: '#/components/schemas/Pet'}
        """;

    public static SpecText Text { get; } = new("rich.v1", "rich.v1.yaml", Yaml);
}
