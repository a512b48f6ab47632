namespace TikiSpec.OpenApi.Grammar;

/// <summary>The keys that one version alone of OpenAPI has. They are read in any, since people write them in
/// any.</summary>
public static class VersionedKeys
{
    private static readonly HashSet<(ObjectKind Kind, string Key)> From31 =
    [
        (ObjectKind.Document, "webhooks"),
        (ObjectKind.Document, "jsonSchemaDialect"),
        (ObjectKind.Info, "summary"),
        (ObjectKind.License, "identifier"),
        (ObjectKind.Components, "pathItems"),
        .. Schema(
            "$id",
            "$anchor",
            "$dynamicRef",
            "$dynamicAnchor",
            "$comment",
            "$schema",
            "$vocabulary",
            "$defs",
            "const",
            "contentEncoding",
            "contentMediaType",
            "contentSchema",
            "examples",
            "if",
            "then",
            "else",
            "prefixItems",
            "contains",
            "minContains",
            "maxContains",
            "patternProperties",
            "propertyNames",
            "dependentRequired",
            "dependentSchemas",
            "unevaluatedItems",
            "unevaluatedProperties"
        ),
    ];

    private static readonly HashSet<(ObjectKind Kind, string Key)> Until30 = [.. Schema("nullable")];

    /// <summary>3.0 does not have it.</summary>
    public static bool IsFrom31(ObjectKind kind, string key) => From31.Contains((kind, key));

    /// <summary>3.1 does not have it any more.</summary>
    public static bool IsUntil30(ObjectKind kind, string key) => Until30.Contains((kind, key));

    private static IEnumerable<(ObjectKind, string)> Schema(params string[] keys) => keys.Select(static key => (ObjectKind.Schema, key));
}
