namespace TikiSpec.Model.Reading;

/// <summary>The values that a schema enumerates, in all the ways to say so.</summary>
internal static class EnumValues
{
    /// <summary>The strings of <c>x-extensible-enum</c>, <c>enum</c>, <c>const</c>, or a choice of string constants;
    /// none where others are among them.</summary>
    public static IReadOnlyList<EnumValue> OfStrings(SchemaParts parts)
    {
        var nodes = Listed(parts);
        if (nodes is null)
        {
            return parts.Union is { } union ? OfConstants(union) : [];
        }

        var wantsText = SchemaShapes.TypesOf(parts).Count > 0;
        var values = new List<EnumValue>();
        foreach (var node in nodes)
        {
            if (node is SpecScalar { IsNull: true })
            {
                continue;
            }

            // With type: string, an unquoted 1 or true in the list is meant as text; without a type it is what it is.
            if (node is not SpecScalar scalar || (!wantsText && scalar.Kind != ScalarKind.String))
            {
                return [];
            }

            values.Add(new EnumValue(scalar, null));
        }

        return values;
    }

    public static bool AreAllIntegers(SchemaParts parts)
    {
        var hasAny = false;
        foreach (var node in Listed(parts) ?? [])
        {
            if (node is SpecScalar { IsNull: true })
            {
                continue;
            }

            if (node is not SpecScalar { Kind: ScalarKind.Integer })
            {
                return false;
            }

            hasAny = true;
        }

        return hasAny;
    }

    public static IReadOnlyList<SpecNode> Integers(SchemaParts parts) => Listed(parts) ?? [];

    /// <summary>Names for C#, parallel to the values.</summary>
    public static IReadOnlyList<SpecNode> NamesOf(SchemaParts parts) =>
        parts.Nearest(static part => part.EnumNames is { Count: > 0 } names ? names : null) ?? [];

    private static IReadOnlyList<SpecNode>? Listed(SchemaParts parts) =>
        parts.Nearest(static part => part.ExtensibleEnum)
        ?? parts.Nearest(static part => part.Enum)
        ?? (parts.Nearest(static part => part.Const) is { } constant ? [constant] : null);

    /// <summary>JSON Schema's way to give each value a description: a choice of constants.</summary>
    private static List<EnumValue> OfConstants(IReadOnlyList<SchemaView> subschemas)
    {
        var values = new List<EnumValue>();
        foreach (var subschema in subschemas.Where(static subschema => !subschema.IsNull))
        {
            if (ConstantOf(subschema) is not { } constant)
            {
                return [];
            }

            values.Add(new EnumValue(constant, subschema));
        }

        return values;
    }

    private static SpecScalar? ConstantOf(SchemaView subschema) =>
        (subschema.Const ?? (subschema.Enum is { Count: 1 } values ? values[0] : null)) is SpecScalar { Kind: ScalarKind.String } constant
            ? constant
            : null;
}

/// <summary>A value that a schema enumerates.</summary>
/// <param name="Subschema">The schema that it is the constant of, where a choice of constants is the enumeration.</param>
internal sealed record EnumValue(SpecScalar Scalar, SchemaView? Subschema);
