using static TikiSpec.OpenApi.Grammar.KeyRule;

namespace TikiSpec.OpenApi.Grammar;

/// <summary>The keywords of schemas, those of 3.0 and those of 3.1 (JSON Schema 2020-12) together.</summary>
public static class SchemaGrammar
{
    internal static readonly ObjectRule Discriminator = new(ObjectKind.Discriminator, [("propertyName", Scalar), ("mapping", ScalarMap)]);

    internal static readonly ObjectRule Xml = new(
        ObjectKind.Xml,
        [("name", Scalar), ("namespace", Scalar), ("prefix", Scalar), ("attribute", Scalar), ("wrapped", Scalar)]
    );

    internal static readonly ObjectRule Schema = new(
        ObjectKind.Schema,
        [.. Annotations(), .. Limits(), .. Subschemas(), .. ClientGrammar.OfSchema]
    )
    {
        TakesReference = true,
        IsOpen = true,
    };

    private static RuledKey[] Annotations() =>
        [
            ("$id", Scalar),
            ("$anchor", Scalar),
            ("$dynamicRef", Scalar),
            ("$dynamicAnchor", Scalar),
            ("$comment", Scalar),
            ("$schema", Scalar),
            ("$vocabulary", Data),
            ("title", Scalar),
            ("description", Scalar),
            ("type", Scalars),
            ("format", Scalar),
            ("default", Data),
            ("enum", Data),
            ("const", Data),
            ("contentEncoding", Scalar),
            ("contentMediaType", Scalar),
            ("nullable", Scalar),
            ("readOnly", Scalar),
            ("writeOnly", Scalar),
            ("deprecated", Scalar),
            ("discriminator", Object(ObjectKind.Discriminator)),
            ("xml", Object(ObjectKind.Xml)),
            ("externalDocs", Object(ObjectKind.ExternalDocumentation)),
            ("example", Data),
            ("examples", Data),
        ];

    private static RuledKey[] Limits() =>
        [
            ("multipleOf", Scalar),
            ("maximum", Scalar),
            ("exclusiveMaximum", Scalar),
            ("minimum", Scalar),
            ("exclusiveMinimum", Scalar),
            ("maxLength", Scalar),
            ("minLength", Scalar),
            ("pattern", Scalar),
            ("maxItems", Scalar),
            ("minItems", Scalar),
            ("uniqueItems", Scalar),
            ("maxContains", Scalar),
            ("minContains", Scalar),
            ("maxProperties", Scalar),
            ("minProperties", Scalar),
            // A boolean is a habit from JSON Schema 3; it says nothing about properties.
            ("required", Scalars),
            ("dependentRequired", ScalarMap),
        ];

    private static RuledKey[] Subschemas() =>
        [
            .. Each(List(ObjectKind.Schema), "allOf", "oneOf", "anyOf", "prefixItems"),
            .. Each(Map(ObjectKind.Schema), "properties", "patternProperties", "dependentSchemas", "$defs"),
            .. Each(
                ObjectOrFlag(ObjectKind.Schema),
                "not",
                "if",
                "then",
                "else",
                "items",
                "contains",
                "propertyNames",
                "additionalProperties",
                "unevaluatedItems",
                "unevaluatedProperties",
                "contentSchema"
            ),
        ];

    private static IEnumerable<RuledKey> Each(KeyRule rule, params string[] keys) => keys.Select(key => new RuledKey(key, rule));
}
