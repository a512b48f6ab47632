namespace TikiSpec.Model.Reading;

/// <summary>The values that a schema enumerates, in all the ways to say so.</summary>
internal static class EnumValues
{
    /// <summary>The strings of <c>x-extensible-enum</c>, <c>enum</c>, <c>const</c>, or a choice of string constants;
    /// none where others are among them.</summary>
    public static IReadOnlyList<EnumValue> OfStrings(SchemaParts parts)
    {
        var listed = Listed(parts);
        if (listed is null)
        {
            return parts.Union is { } union ? OfConstants(union) : [];
        }

        var wantsText = SchemaShapes.TypesOf(parts).Count > 0;
        var values = new List<EnumValue>();
        foreach (var value in listed.Where(static value => !value.IsNull))
        {
            // With type: string, an unquoted 1 or true in the list is meant as text; without a type it is what it is.
            if (value.Text is null || (!wantsText && !value.Is("string")))
            {
                return [];
            }

            values.Add(new EnumValue(value, null));
        }

        return values;
    }

    /// <summary>The values are all that there are, as far as the document says.</summary>
    public static bool AreClosed(SchemaParts parts) =>
        parts.Nearest(static part => part.ExtensibleEnum) is null && !EnumVocabulary.IsOpen(parts);

    /// <summary>More than one text is listed: seen at the second, however many there are.</summary>
    public static bool AreSeveral(SchemaParts parts) =>
        Listed(parts) is { } listed && listed.Select(static value => value.Text).OfType<string>().Distinct().Skip(1).Any();

    public static bool AreAllIntegers(SchemaParts parts)
    {
        var values = (Listed(parts) ?? []).Where(static value => !value.IsNull).ToList();
        return values.Count > 0 && values.TrueForAll(static value => value.Type == "integer");
    }

    public static IReadOnlyList<ValueView> Integers(SchemaParts parts) => Listed(parts) ?? [];

    private static IReadOnlyList<ValueView>? Listed(SchemaParts parts) =>
        parts.Nearest(static part => part.ExtensibleEnum)
        ?? parts.Nearest(static part => part.Enum)
        ?? (parts.Nearest(static part => part.Const) is { } constant ? [constant] : null);

    /// <summary>The texts of <see cref="OfStrings"/>.</summary>
    public static IEnumerable<string> TextsOf(SchemaParts parts) => OfStrings(parts).Select(static value => value.Written.Text!).Distinct();

    /// <summary>The only value of a schema, a text as it is and another scalar as JSON; null where there are
    /// several.</summary>
    public static string? ConstantOf(SchemaParts parts) =>
        Listed(parts)?.Where(static value => !value.IsNull).ToList() is { Count: 1 } values
            ? values[0].Type == "string"
                ? values[0].Text
                : values[0].WrittenJson
            : null;

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

    private static ValueView? ConstantOf(SchemaView subschema) =>
        (subschema.Const ?? (subschema.Enum is { Count: 1 } values ? values[0] : null)) is { Type: "string" } constant ? constant : null;
}

/// <summary>A value that a schema enumerates.</summary>
/// <param name="Subschema">The schema that it is the constant of, where a choice of constants is the
/// enumeration.</param>
internal sealed record EnumValue(ValueView Written, SchemaView? Subschema);
