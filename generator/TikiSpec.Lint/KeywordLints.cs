using TikiSpec.OpenApi.Grammar;
using static TikiSpec.Lint.LintLevel;
using static TikiSpec.Lint.LintRegistry;

namespace TikiSpec.Lint;

/// <summary>Keys that stand where they say nothing.</summary>
internal static class KeywordLints
{
    private static readonly (string Type, string[] Keywords)[] ByType =
    [
        ("string", ["minLength", "maxLength", "pattern", "contentEncoding", "contentMediaType"]),
        ("number", ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]),
        ("array", ["items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains"]),
        (
            "object",
            ["properties", "required", "additionalProperties", "patternProperties", "minProperties", "maxProperties", "propertyNames"]
        ),
    ];

    private static readonly string[] Bounds = ["exclusiveMinimum", "exclusiveMaximum"];

    public static IReadOnlyList<LintRule> Rules { get; } =
    [
        Rule(
            "keyword-of-another-type",
            "TIKI6031",
            Warning,
            Warning,
            "A keyword says something of the type that it stands beside.",
            OfType
        ),
        Rule(
            "nullable-without-type",
            "TIKI6032",
            Warning,
            Warning,
            "nullable stands beside a type, without which it says nothing.",
            Nullable
        ),
        Rule(
            "key-of-another-version",
            "TIKI6033",
            Error,
            Warning,
            "A key is one of the version of OpenAPI that the document is of.",
            OfVersion
        ),
    ];

    private static IEnumerable<LintHit> OfType(LintDocument document) =>
        from schema in document.Schemas
        let types = schema.Types
        where types.Count > 0
        from entry in ByType
        where !types.Any(type => type == entry.Type || (entry.Type == "number" && type == "integer"))
        from keyword in entry.Keywords
        let value = schema.Value(keyword)
        where value is not null
        // A boolean is a habit from JSON Schema 3, and means the property.
        where keyword != "required" || !value.Is("boolean")
        select new LintHit(value, $"'{keyword}' says nothing of a schema of type {string.Join(" or ", types)}.");

    /// <summary>OpenAPI 3.0.3 says so; before it was read either way.</summary>
    private static IEnumerable<LintHit> Nullable(LintDocument document) =>
        from schema in document.Schemas
        where document.View.Version == OpenApiVersion.V30 && schema.Value("nullable") is { IsTrue: true }
        where schema.Types.Count == 0 && schema.OwnReference is null
        select new LintHit(
            schema["nullable"],
            "'nullable' says nothing without a type beside it, so tools do not agree on whether null may come; give the schema a type."
        );

    private static IEnumerable<LintHit> OfVersion(LintDocument document) =>
        document.View.Version == OpenApiVersion.V30 ? NotOf30(document) : NotOf31(document);

    private static IEnumerable<LintHit> NotOf30(LintDocument document) =>
        KeysWhere(document, VersionedKeys.IsFrom31, "3.1")
            .Concat(
                document
                    .Schemas.Where(static schema => schema.Value("type") is { IsList: true })
                    .Select(static schema => new LintHit(
                        schema["type"],
                        "A list of types is of OpenAPI 3.1; in 3.0 a schema has one, and 'nullable'."
                    ))
            )
            .Concat(
                document
                    .Schemas.Where(static schema => schema.Value("type")?.Text == "null")
                    .Select(static schema => new LintHit(schema["type"], "The type null is of OpenAPI 3.1; in 3.0 it is 'nullable: true'."))
            )
            .Concat(BoundsWhere(document, static bound => !bound.Is("boolean"), "is a flag beside the bound in OpenAPI 3.0"))
            .Concat(
                document
                    .Schemas.SelectMany(SchemasIn)
                    .Where(static schema => schema.Is("boolean"))
                    .Select(static schema => new LintHit(
                        schema,
                        $"A boolean instead of a schema ('{schema.Name}') is of OpenAPI 3.1; in 3.0 a schema is a mapping."
                    ))
            );

    private static IEnumerable<LintHit> NotOf31(LintDocument document) =>
        KeysWhere(document, VersionedKeys.IsUntil30, "3.0")
            .Concat(BoundsWhere(document, static bound => bound.Is("boolean"), "is the bound itself from OpenAPI 3.1 on"));

    private static IEnumerable<LintHit> KeysWhere(LintDocument document, Func<ObjectKind, string, bool> isOfOther, string version) =>
        from entry in document.All
        from property in entry.Value.Properties
        where isOfOther(entry.Kind, property.Name)
        select new LintHit(property, $"'{property.Name}' is of OpenAPI {version}, and this document is not.");

    private static IEnumerable<LintHit> BoundsWhere(LintDocument document, Func<ValueView, bool> isOfOther, string what) =>
        from schema in document.Schemas
        from keyword in Bounds
        let bound = schema.Value(keyword)
        where bound is not null && isOfOther(bound)
        select new LintHit(bound, $"'{keyword}' {what}.");

    private static IEnumerable<ValueView> SchemasIn(SchemaView schema) =>
        schema
            .PropertiesOf("properties")
            .Concat(new[] { schema.Value("items"), schema.Value("not") }.OfType<ValueView>())
            .Concat(schema.ItemsOf("allOf"))
            .Concat(schema.ItemsOf("anyOf"))
            .Concat(schema.ItemsOf("oneOf"));
}
