using System.Globalization;

namespace TikiSpec.Emitter.Tests.Compiling;

/// <summary>Every schema in every place where a value can stand: a parameter of each location and style, a body and a
/// response of each content type, a property; required or not.</summary>
internal static class Combinations
{
    private static readonly (string Location, string[] Styles)[] Locations =
    [
        ("path", ["", "style: simple", "style: label", "style: matrix"]),
        ("query", ["", "style: form", "style: spaceDelimited", "style: pipeDelimited", "style: deepObject"]),
        ("header", ["", "style: simple"]),
        ("cookie", ["", "style: form"]),
    ];

    private static readonly string[] ContentTypes =
    [
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "text/plain",
        "application/octet-stream",
        "application/vnd.shop+json",
    ];

    private static readonly string[] Schemas =
    [
        "{}",
        "{nullable: true}",
        "{type: string}",
        "{type: string, nullable: true}",
        "{type: string, enum: [a, b, clone]}",
        "{type: string, format: date}",
        "{type: string, format: date-time}",
        "{type: string, format: byte}",
        "{type: string, format: binary}",
        "{type: string, format: uuid}",
        "{type: integer}",
        "{type: integer, format: int32, nullable: true}",
        "{type: integer, format: uint64}",
        "{type: integer, format: flag}",
        "{type: integer, enum: [1, 2], x-enum-varnames: [One, Two]}",
        "{type: number}",
        "{type: number, format: double}",
        "{type: boolean}",
        "{type: string, x-client-csv: {items: int32}}",
        "{type: object, properties: {a: {type: string}, b: {type: integer}}}",
        "{type: object, nullable: true, required: [a], properties: {a: {type: string}}}",
        "{type: object}",
        "{type: object, additionalProperties: {type: string}}",
        "{type: object, additionalProperties: {type: array, items: {type: integer}}}",
        "{type: array, items: {}}",
        "{type: array, items: {type: string}}",
        "{type: array, items: {type: integer, nullable: true}}",
        "{type: array, items: {type: string, format: date, nullable: true}}",
        "{type: array, items: {type: array, items: {type: boolean}}}",
        "{type: array, items: {type: object, properties: {a: {type: string}}}}",
        "{type: array, nullable: true, items: {type: string, enum: [x, y]}}",
        "{oneOf: [{type: string}, {type: integer}]}",
        "{oneOf: [{type: object, required: [a], properties: {a: {type: string}}}, {type: object, required: [b], "
            + "properties: {b: {type: string}}}]}",
        "{anyOf: [{type: string}, {type: array, items: {type: string}}]}",
        "{oneOf: [{type: string, nullable: true}, {type: boolean}]}",
        "{type: array, items: {oneOf: [{type: string}, {type: integer}]}}",
    ];

    /// <summary>Each with the operation that it is.</summary>
    public static IReadOnlyList<(string Name, string Operation)> All { get; } = [.. Parameters(), .. Contents(), .. Properties()];

    /// <summary>A document of some of them.</summary>
    public static string Document(IEnumerable<(string Name, string Operation)> combinations) =>
        "paths:\n"
        + string.Concat(
            combinations.Select(
                static (one, number) =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"  /x{number}{(one.Name.StartsWith("path", StringComparison.Ordinal) ? "/{v}" : "")}:\n"
                    )
                    + string.Create(
                        CultureInfo.InvariantCulture,
                        $"    post: {{operationId: Group{number / 50}_Call{number}, "
                            + $"summary: '{one.Name.Replace("'", "''", StringComparison.Ordinal)}', {one.Operation}}}\n"
                    )
            )
        );

    private static IEnumerable<(string, string)> Parameters() =>
        from place in Locations
        from style in place.Styles
        from explode in (string[])["", "explode: true", "explode: false"]
        from schema in Schemas
        from isRequired in place.Location == "path" ? [true] : (bool[])[true, false]
        let facts = string.Join(", ", new[] { style, explode, isRequired ? "required: true" : "" }.Where(static fact => fact.Length > 0))
        select (
            $"{place.Location} {facts} {schema}",
            $"parameters: [{{name: v, in: {place.Location}, {(facts.Length > 0 ? facts + ", " : "")}schema: {schema}}}], "
                + "responses: {'204': {description: ok}}"
        );

    private static IEnumerable<(string, string)> Contents() =>
        from type in ContentTypes
        from schema in Schemas
        from isRequired in (bool[])[true, false]
        select (
            $"body {type} {isRequired} {schema}",
            $"requestBody: {{required: {(isRequired ? "true" : "false")}, content: {{{type}: {{schema: {schema}}}}}}}, "
                + $"responses: {{'200': {{description: ok, content: {{{type}: {{schema: {schema}}}}}}}}}"
        );

    private static IEnumerable<(string, string)> Properties() =>
        from schema in Schemas
        from isRequired in (bool[])[true, false]
        let holder = $"{{type: object, {(isRequired ? "required: [v], " : "")}properties: {{v: {schema}}}}}"
        from direction in (string[])["request", "response"]
        select (
            $"property {direction} {isRequired} {schema}",
            direction == "request"
                ? $"requestBody: {{content: {{application/json: {{schema: {holder}}}}}}}, responses: {{'204': {{description: ok}}}}"
                : $"responses: {{'200': {{description: ok, content: {{application/json: {{schema: {holder}}}}}}}}}"
        );
}
