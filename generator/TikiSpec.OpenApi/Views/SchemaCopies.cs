using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Views;

/// <summary>Schemas that stand in a document only in parts: each call makes another one.</summary>
public static class SchemaCopies
{
    private static readonly string[] ValueKeys =
    [
        "enum",
        "const",
        "x-extensible-enum",
        "x-enum-varnames",
        "x-enumNames",
        "x-enum-descriptions",
    ];

    /// <summary>Of a schema of several types the one of one type.</summary>
    public static SchemaView OfType(this SchemaView schema, string type) =>
        schema.With(
            ["type", "nullable", .. ValueKeys],
            static (own, text) => new SpecScalar(own.Source, own.Start, own.Start, text, ScalarKind.String),
            "type",
            type
        );

    /// <summary>The schema without what it says of a choice, or of its own name.</summary>
    public static SchemaView WithoutChoice(this SchemaView schema) =>
        schema.With<object?>(["oneOf", "anyOf", "discriminator", "x-dotnet-name"], null, "", null);

    /// <summary>All that two schemas say, in the place of the first.</summary>
    public static SchemaView And(this SchemaView schema, SchemaView other) => schema.Of("allOf", [schema, other]);

    /// <summary>Any of several schemas, in the place of the first.</summary>
    public static SchemaView OrAnyOf(this SchemaView schema, IEnumerable<SchemaView> others) => schema.Of("anyOf", [schema, .. others]);

    private static SchemaView Of(this SchemaView schema, string key, IReadOnlyList<SchemaView> parts)
    {
        var own = schema.At.Mapping!;
        return schema.Copy([
            new SpecProperty(
                KeyOf(own, key),
                new SpecSequence(own.Source, own.Start, own.End, [.. parts.Select(static part => part.At.Node!)])
            ),
        ]);
    }

    private static SchemaView With<T>(
        this SchemaView schema,
        IReadOnlyCollection<string> without,
        Func<SpecMapping, T, SpecNode>? value,
        string key,
        T of
    )
    {
        var own = schema.At.Mapping!;
        var kept = own.Properties.Where(property => !without.Contains(property.Name));
        return schema.Copy([.. kept, .. value is null ? [] : (SpecProperty[])[new SpecProperty(KeyOf(own, key), value(own, of))]]);
    }

    private static SchemaView Copy(this SchemaView schema, SpecProperty[] properties)
    {
        var own = schema.At.Mapping!;
        return new SchemaView(
            schema.Document,
            new SpecCursor(new SpecMapping(own.Source, own.Start, own.End, properties), schema.At.Pointer)
        );
    }

    private static SpecScalar KeyOf(SpecMapping own, string key) => new(own.Source, own.Start, own.Start, key, ScalarKind.String);
}
