namespace TikiSpec.Model;

/// <summary>The keys that OpenAPI 3.0 and 3.1 know, by kind of object. <c>x-</c> keys are known everywhere.</summary>
internal static class ObjectKeys
{
    public static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    public static readonly string[] Root =
        ["openapi", "info", "jsonSchemaDialect", "servers", "paths", "webhooks", "components", "security", "tags", "externalDocs"];

    public static readonly string[] PathItem = ["$ref", "summary", "description", "servers", "parameters", .. Methods];

    public static readonly string[] Operation =
    [
        "tags", "summary", "description", "externalDocs", "operationId", "parameters", "requestBody", "responses", "callbacks", "deprecated", "security", "servers",
    ];

    public static readonly string[] Parameter =
    [
        "$ref", "name", "in", "summary", "description", "required", "deprecated", "allowEmptyValue", "style", "explode", "allowReserved", "schema", "example",
        "examples", "content",
    ];

    public static readonly string[] RequestBody = ["$ref", "summary", "description", "content", "required"];

    public static readonly string[] Response = ["$ref", "summary", "description", "headers", "content", "links"];

    public static readonly string[] MediaType = ["schema", "example", "examples", "encoding"];

    public static readonly string[] Components =
        ["schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes", "links", "callbacks", "pathItems"];

    /// <summary>Both versions' words; 3.1 takes any other as well.</summary>
    public static readonly string[] Schema =
    [
        "$ref", "$id", "$anchor", "$dynamicRef", "$dynamicAnchor", "$defs", "$comment", "$schema", "$vocabulary", "title", "description", "type", "format", "default",
        "enum", "const", "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength", "pattern", "maxItems", "minItems",
        "uniqueItems", "maxContains", "minContains", "maxProperties", "minProperties", "required", "dependentRequired", "allOf", "oneOf", "anyOf", "not", "if", "then",
        "else", "dependentSchemas", "prefixItems", "items", "contains", "properties", "patternProperties", "additionalProperties", "propertyNames",
        "unevaluatedItems", "unevaluatedProperties", "contentEncoding", "contentMediaType", "contentSchema", "nullable", "discriminator", "readOnly", "writeOnly",
        "xml", "externalDocs", "example", "examples", "deprecated",
    ];
}
