namespace TikiSpec.Model;

/// <summary>The ways in which a schema says that null is allowed: <c>nullable</c> in 3.0, a type <c>null</c>, an enum or a constant in 3.1.</summary>
internal static class SchemaNull
{
    public static bool IsAllowedBy(SpecMapping schema) =>
        schema.IsTrue("nullable")
        || TypeIs(schema["type"], out _)
        || schema["const"] is SpecScalar { IsNull: true }
        || (schema["enum"] is SpecSequence values && values.Items.Any(value => value is SpecScalar { IsNull: true }))
        || HasNullSubschema(schema);

    /// <summary>A schema of null alone.</summary>
    public static bool IsNothingElse(SpecNode node) => node is SpecMapping schema
        && ((TypeIs(schema["type"], out var alone) && alone)
            || schema["const"] is SpecScalar { IsNull: true }
            || (schema["enum"] is SpecSequence { Items.Count: > 0 } values && values.Items.All(value => value is SpecScalar { IsNull: true })));

    private static bool HasNullSubschema(SpecMapping schema) =>
        (schema["oneOf"] ?? schema["anyOf"]) is SpecSequence subschemas && subschemas.Items.Any(IsNothingElse);

    private static bool TypeIs(SpecNode? type, out bool alone)
    {
        alone = type is SpecScalar { Text: "null" };
        return alone || (type is SpecSequence types && types.Items.Any(item => item is SpecScalar { Text: "null" }));
    }
}
