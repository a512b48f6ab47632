namespace TikiSpec.Model.Reading;

/// <summary>Decides the shape of a schema. Looks at keys alone.</summary>
internal static class SchemaShapes
{
    public static SchemaShape Of(SchemaParts parts)
    {
        var types = TypesOf(parts);
        if (types.Count > 1)
        {
            return types.All(type => type is "integer" or "number") ? SchemaShape.Number : SchemaShape.SeveralTypes;
        }

        var type = types.Count == 1 ? types[0] : Infer(parts);
        return type switch
        {
            "object" => OfObject(parts),
            "array" => SchemaShape.List,
            "string" => EnumValues.OfStrings(parts).Count > 0 ? SchemaShape.OpenEnum : SchemaShape.String,
            "integer" => IsClosedEnum(parts) ? SchemaShape.ClosedEnum : SchemaShape.Integer,
            "number" => SchemaShape.Number,
            "boolean" => SchemaShape.Boolean,
            null => EnumValues.OfStrings(parts).Count > 0 ? SchemaShape.OpenEnum
            : parts.Union is null ? SchemaShape.Any
            : SchemaShape.Union,
            "null" => SchemaShape.Any,
            _ => SchemaShape.UnknownType,
        };
    }

    /// <summary>The declared types without null, each once.</summary>
    public static IReadOnlyList<string> TypesOf(SchemaParts parts) =>
        parts.Nearest(static part => part.Types is { Count: > 0 } types ? types : null) ?? [];

    private static SchemaShape OfObject(SchemaParts parts)
    {
        // What is beside a choice that a discriminator tells apart belongs to each schema of it; else all that any of
        // them has belongs to the one object.
        if ((parts.HasProperties || parts.Saying("patternProperties") is not null) && !parts.IsDiscriminated)
        {
            return SchemaShape.Object;
        }

        if (parts.Union is not null)
        {
            return SchemaShape.Union;
        }

        // An object that is closed and empty is a type of its own; one that says nothing is a map of anything.
        return parts.Saying("additionalProperties")?.AllowsAdditional == false ? SchemaShape.Object : SchemaShape.Map;
    }

    private static string? Infer(SchemaParts parts) =>
        parts.HasProperties
        || parts.Saying("patternProperties") is not null
        || parts.Saying("additionalProperties")?.AdditionalProperties is not null
            ? "object"
        : parts.Saying("items") is not null || parts.Saying("prefixItems") is not null ? "array"
        : EnumValues.AreAllIntegers(parts) ? "integer"
        : null;

    private static bool IsClosedEnum(SchemaParts parts) =>
        parts.Format != "flag" && EnumValues.AreAllIntegers(parts) && EnumVocabulary.HasNames(parts);
}
