namespace TikiSpec.Emulator.Validation;

/// <summary>What kinds of values schemas allow together, and what they say of the parts.</summary>
internal sealed class ValueShapes
{
    private readonly IReadOnlyList<SchemaView> _schemas;

    public ValueShapes(IReadOnlyList<SchemaView> schemas)
    {
        _schemas = schemas;
        var types = TypedText.TypesOf(schemas);
        MayBeObject = types.Contains("object") || (types.Count == 0 && All(schemas).Any(static schema => schema.Properties.Count > 0));
        MayBeList = types.Contains("array") || (types.Count == 0 && All(schemas).Any(static schema => schema.Has("items")));
        MayBeScalar = types.Any(static type => type is not ("object" or "array")) || !(MayBeObject || MayBeList);
    }

    public bool MayBeObject { get; }

    public bool MayBeList { get; }

    public bool MayBeScalar { get; }

    /// <summary>Whether an object can have the property: it is declared, or others are allowed and nobody else has the
    /// name.</summary>
    public bool MayHave(string name, Func<string, bool> isTaken) =>
        All(_schemas).Any(schema => schema.Properties.Any(property => property.Name == name)) || (AllowsOthers() && !isTaken(name));

    /// <summary>What is said of the items of a list; empty where nothing is.</summary>
    public static IReadOnlyList<SchemaView> ItemsOf(IReadOnlyList<SchemaView> schemas) =>
        [.. All(schemas).Select(static schema => schema.Items).OfType<SchemaView>()];

    /// <summary>What is said of a property; empty where nothing is.</summary>
    public static IReadOnlyList<SchemaView> PropertyOf(IReadOnlyList<SchemaView> schemas, string name)
    {
        var declared = All(schemas)
            .SelectMany(static schema => schema.Properties)
            .Where(property => property.Name == name)
            .Select(static property => property.Schema)
            .ToArray();
        return declared.Length > 0 ? declared : [.. All(schemas).Select(static schema => schema.AdditionalProperties).OfType<SchemaView>()];
    }

    // What an object of properties alone takes beside them, it takes in a body; in a query there are other people's
    // names.
    private bool AllowsOthers() =>
        All(_schemas).Any(static schema => schema.AdditionalProperties is not null || schema.AllowsAdditional == true)
        || !All(_schemas).Any(static schema => schema.Properties.Count > 0);

    private static IEnumerable<SchemaView> All(IReadOnlyList<SchemaView> schemas) =>
        schemas
            .SelectMany(static schema => schema.Together)
            .SelectMany(static schema => schema.OneOf.Concat(schema.AnyOf).SelectMany(static choice => choice.Together).Prepend(schema));
}
