namespace TikiSpec.Model;

/// <summary>Reads the limits of a value.</summary>
internal static class ConstraintsReader
{
    /// <summary>Null where there is none.</summary>
    public static ConstraintsModel? Read(SchemaUse use, TypeRef type)
    {
        if (use.Target is null)
        {
            return null;
        }

        var (minimum, exclusiveMinimum) = Limit(use, "minimum", "exclusiveMinimum");
        var (maximum, exclusiveMaximum) = Limit(use, "maximum", "exclusiveMaximum");
        var constraints = new ConstraintsModel
        {
            Minimum = minimum,
            Maximum = maximum,
            ExclusiveMinimum = exclusiveMinimum,
            ExclusiveMaximum = exclusiveMaximum,
            MultipleOf = Number(use.Anywhere("multipleOf")),
            MinLength = MappingReading.ToCount(use.Anywhere("minLength")),
            MaxLength = MappingReading.ToCount(use.Anywhere("maxLength")),
            Pattern = (use.Anywhere("pattern") as SpecScalar)?.Text,
            MinItems = MappingReading.ToCount(use.Anywhere("minItems")),
            MaxItems = MappingReading.ToCount(use.Anywhere("maxItems")),
            Enum = type.Kind is TypeKind.OpenEnum or TypeKind.ClosedEnum ? EquatableList<string>.Empty : ClosedSet(use),
        };
        return constraints == None ? null : constraints;
    }

    private static readonly ConstraintsModel None = new();

    // 3.0 has a flag beside the limit, 3.1 a limit of its own.
    private static (string? Limit, bool IsExclusive) Limit(SchemaUse use, string key, string exclusiveKey)
    {
        var limit = Number(use.Anywhere(key));
        return use.Anywhere(exclusiveKey) switch
        {
            SpecScalar { IsTrue: true } => (limit, limit is not null),
            { } node when Number(node) is { } exclusive => (exclusive, true),
            _ => (limit, false),
        };
    }

    private static string? Number(SpecNode? node) =>
        node is SpecScalar { Kind: ScalarKind.Integer or ScalarKind.Float } number ? JsonNumberText.Of(number.Text) : null;

    private static EquatableList<string> ClosedSet(SchemaUse use)
    {
        var values = (use.Anywhere("enum") as SpecSequence)?.Items ?? (use.Anywhere("const") is { } constant ? [constant] : []);
        return values.Count == 0
            ? EquatableList<string>.Empty
            : values.Where(value => value is not SpecScalar { IsNull: true }).Select(JsonText.Of).ToEquatableList();
    }
}
