using System.Globalization;

namespace TikiSpec.Testing;

/// <summary>
/// The part of <see cref="Values.ValueCases"/> that a typed client can send: the check that an emitted client makes of
/// its own requests is held to it, and with the rest of the table every other judge of values.
/// </summary>
public static class JudgedValues
{
    /// <summary>The component that schemas refer to.</summary>
    public const string Part = "    Part: {type: object, required: [sku], properties: {sku: {type: string, maxLength: 2}}}";

    private static readonly (string Schema, (string Value, bool Fits)[] Values)[] Schemas =
    [
        ("{type: integer, multipleOf: 5}", [("5", true), ("0", true), ("-10", true), ("7", false), ("\"five\"", false), ("[5]", false)]),
        ("{type: integer, format: int32, minimum: 1, maximum: 3}", [("1", true), ("3", true), ("0", false), ("4", false)]),
        (
            "{type: integer, minimum: 1, exclusiveMinimum: true, maximum: 3, exclusiveMaximum: true}",
            [("2", true), ("1", false), ("3", false)]
        ),
        ("{type: number, minimum: 0, exclusiveMinimum: true}", [("0.5", true), ("0", false), ("-0.5", false)]),
        ("{type: number, multipleOf: 0.01}", [("0.07", true), ("12.3", true), ("0.005", false)]),
        ("{type: number, format: double, multipleOf: 0.1, maximum: 1.5}", [("0.3", true), ("1.5", true), ("0.35", false), ("1.6", false)]),
        // A length counts code points: two faces are two.
        (
            "{type: string, maxLength: 2}",
            [("\"\"", true), ("\"ab\"", true), ("\"😀😀\"", true), ("\"abc\"", false), ("\"😀😀😀\"", false)]
        ),
        ("{type: string, minLength: 2}", [("\"ab\"", true), ("\"a\"", false), ("\"😀\"", false)]),
        ("{type: string, pattern: '^[a-z]{2}$'}", [("\"ab\"", true), ("\"a1\"", false), ("\"xab\"", false)]),
        // A pattern may stand anywhere in the text.
        ("{type: string, pattern: '[0-9]'}", [("\"a1b\"", true), ("\"ab\"", false)]),
        ("{type: array, minItems: 1, items: {type: string, format: date}}", [("[\"2020-02-29\"]", true), ("[]", false), ("[null]", false)]),
        (
            "{type: array, maxItems: 1, items: {type: string}}",
            [("[]", true), ("[\"a\"]", true), ("[\"a\", \"b\"]", false), ("[null]", false)]
        ),
        (
            "{$ref: '#/components/schemas/Part'}",
            [
                ("{\"sku\": \"a\"}", true),
                ("{\"sku\": \"a\", \"more\": 1}", true),
                ("{\"sku\": \"abc\"}", false),
                ("{}", false),
                ("7", false),
            ]
        ),
        (
            "{type: array, items: {$ref: '#/components/schemas/Part'}}",
            [
                ("[{\"sku\": \"a\"}, {\"sku\": \"b\"}]", true),
                ("[{\"sku\": \"a\"}, {\"sku\": \"abc\"}]", false),
                ("[{\"sku\": \"a\"}, {}]", false),
            ]
        ),
        (
            "{type: object, additionalProperties: {$ref: '#/components/schemas/Part'}}",
            [("{\"k\": {\"sku\": \"a\"}}", true), ("{\"k\": {\"sku\": \"abc\"}}", false)]
        ),
        (
            "{type: object, additionalProperties: {type: array, items: {$ref: '#/components/schemas/Part'}}}",
            [
                ("{\"k\": [{\"sku\": \"a\"}]}", true),
                ("{\"k\": [{\"sku\": \"abc\"}]}", false),
                ("{\"k\": [{\"sku\": \"a\"}, {}]}", false),
                ("{\"k\": [null]}", false),
            ]
        ),
        (
            "{type: array, items: {type: array, items: {type: object, additionalProperties: {$ref: '#/components/schemas/Part'}}}}",
            [("[[{\"k\": {\"sku\": \"a\"}}]]", true), ("[[], [{\"k\": {\"sku\": \"abc\"}}]]", false), ("[[{\"k\": {}}]]", false)]
        ),
        ("{type: boolean}", [("true", true), ("false", true), ("\"yes\"", false), ("{}", false)]),
        // A moment that nobody can read is written back as it came, so no row has one.
        ("{type: string, format: date-time}", [("\"2021-03-04T05:06:07+07:00\"", true), ("[]", false)]),
        ("{type: string, nullable: true}", [("null", true), ("\"a\"", true)]),
    ];

    /// <summary>The rows, each with the number of its schema.</summary>
    public static IReadOnlyList<(int Schema, string Value, bool Fits)> Rows { get; } =
    [.. Schemas.SelectMany(static (schema, index) => schema.Values.Select(value => (index, value.Value, value.Fits)))];

    /// <summary>The schema of a row's body.</summary>
    public static string SchemaOf(int schema) => Wrapped(Schemas[schema].Schema);

    /// <summary>How many schemas there are.</summary>
    public static int Count => Schemas.Length;

    /// <summary>A request of a row: an object with the value as its one property, which is required.</summary>
    public static string Body(string value) => "{\"value\":" + value + "}";

    /// <summary>A document with an operation for each schema, <c>POST /things/0</c> called <c>Things_Add0</c>, whose
    /// body is a <c>Thing0</c>.</summary>
    /// <param name="example">The body that stands as an example, by the number of the schema; null for none.</param>
    public static string Document(Func<int, string?>? example = null) =>
        string.Join(
            '\n',
            [
                "openapi: 3.0.4",
                "info: {title: Things, version: '1'}",
                "servers: [{url: 'https://things.example'}]",
                "security: []",
                "paths:",
                .. Schemas.Select((_, index) => Operation(index, example?.Invoke(index))),
                "components:",
                "  schemas:",
                "    Refusal: {type: object, properties: {errors: {type: array, items: {type: string}}}}",
                Part,
                .. Schemas.Select(static (schema, index) => Thing(index, schema.Schema)),
                "",
            ]
        );

    private static string Thing(int index, string schema) => $"    Thing{Text(index)}: {Wrapped(schema)}";

    private static string Wrapped(string schema) => $"{{type: object, required: [value], properties: {{value: {schema}}}}}";

    private static string Operation(int index, string? example) =>
        """
              /things/#:
                post:
                  operationId: Things_Add#
                  tags: [Things]
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Thing#'}@}}}
                  responses:
                    '200':
                      description: Done.
                      content: {application/json: {schema: {type: object, properties: {ok: {type: boolean}}}, example: {ok: true}}}
                    default: {description: Refused., content: {application/json: {schema: {$ref: '#/components/schemas/Refusal'}}}}
            """.Replace("#:", Text(index) + ":", StringComparison.Ordinal).Replace(
            "Add#",
            "Add" + Text(index),
            StringComparison.Ordinal
        ).Replace("Thing#", "Thing" + Text(index), StringComparison.Ordinal).Replace(
            "@",
            example is null ? "" : ", example: " + example,
            StringComparison.Ordinal
        );

    private static string Text(int index) => index.ToString(CultureInfo.InvariantCulture);
}
