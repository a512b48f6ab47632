using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Views;

/// <summary>Types, and the ways to say that null is among the values: <c>nullable</c> in 3.0, a type <c>null</c>, an
/// enum or a constant in 3.1.</summary>
internal static class SchemaTypes
{
    private const string Null = "null";

    public static IReadOnlyList<string> Of(SpecMapping? schema) =>
        schema?["type"] switch
        {
            SpecScalar { IsNull: false, Text: not Null } type => [type.Text],
            SpecSequence types =>
            [
                .. types.Items.OfType<SpecScalar>().Select(static type => type.Text).Where(static type => type != Null).Distinct(),
            ],
            _ => [],
        };

    public static bool HasNull(SpecMapping? schema) => TypeIsNull(schema?["type"], out _);

    public static bool AllowNull(SpecMapping schema) =>
        schema["nullable"] is SpecScalar { IsTrue: true }
        || TypeIsNull(schema["type"], out _)
        || schema["const"] is SpecScalar { IsNull: true }
        || (schema["enum"] is SpecSequence values && values.Items.Any(static value => value is SpecScalar { IsNull: true }))
        || (
            (schema["oneOf"] ?? schema["anyOf"]) is SpecSequence choice
            && choice.Items.Any(static subschema => subschema is SpecMapping mapping && IsNull(mapping))
        );

    public static bool IsNull(SpecMapping schema) =>
        (TypeIsNull(schema["type"], out var alone) && alone)
        || schema["const"] is SpecScalar { IsNull: true }
        || (
            schema["enum"] is SpecSequence { Items.Count: > 0 } values
            && values.Items.All(static value => value is SpecScalar { IsNull: true })
        );

    // An unquoted null is null itself in YAML.
    private static bool TypeIsNull(SpecNode? type, out bool alone)
    {
        alone = IsNullWord(type) || (type is SpecSequence { Items.Count: > 0 } all && all.Items.All(IsNullWord));
        return alone || (type is SpecSequence types && types.Items.Any(IsNullWord));
    }

    private static bool IsNullWord(SpecNode? node) => node is SpecScalar { Text: Null };
}
