namespace TikiSpec.Evidence.Checking;

/// <summary>Where the schema of a body has what a page's pointer leads to.</summary>
internal sealed class SchemaPlaces
{
    private readonly SchemaView _schema;

    private SchemaPlaces(SchemaView schema) => _schema = schema;

    public static SchemaPlaces Of(SchemaView schema) => new(schema);

    /// <summary>A declared property, a free place that takes any, or the place that lacks it.</summary>
    public SchemaPlace Find(string pointer)
    {
        var at = Whole(_schema);
        foreach (var step in JsonPointer.Segments(pointer))
        {
            at = Step(at, step);
            if (at.Kind != PlaceKind.Declared)
            {
                return at;
            }
        }

        return at;
    }

    /// <summary>Every declared property, with its pointer; a schema inside of itself is not entered again.</summary>
    public IEnumerable<(string Pointer, SchemaPlace Place)> All() => Below(_schema, "", []);

    public static IReadOnlyList<SchemaView> LayersOf(SchemaView schema) =>
        [
            .. schema
                .Together.Concat(schema.Together.SelectMany(static part => part.Choice).SelectMany(static choice => choice.Together))
                .Distinct(),
        ];

    public static SchemaPlace Whole(SchemaView schema) => new(schema, schema, PlaceKind.Declared, false);

    /// <summary>One step on: a name, or <c>*</c> for what a list or a map holds.</summary>
    public static SchemaPlace Step(SchemaPlace from, string step)
    {
        var layers = LayersOf(from.Schema);
        var map = layers.Select(static layer => layer.AdditionalProperties).FirstOrDefault(static each => each is not null);
        if (step == "*")
        {
            return (layers.Select(static layer => layer.Items).FirstOrDefault(static items => items is not null) ?? map) is { } items
                ? new SchemaPlace(items, from.Schema, PlaceKind.Declared, false)
                : new SchemaPlace(from.Schema, from.Schema, IsFree(layers) ? PlaceKind.Free : PlaceKind.Lacking, false);
        }

        var property = layers.SelectMany(static layer => layer.Properties).FirstOrDefault(each => each.Name == step);
        if (property is not null)
        {
            var isRequired = layers.Any(layer => layer.Required.Any(name => name.Text == step));
            return new SchemaPlace(property.Schema, from.Schema, PlaceKind.Declared, isRequired);
        }

        return map is not null ? new SchemaPlace(map, from.Schema, PlaceKind.Declared, false)
            : IsFree(layers) ? new SchemaPlace(from.Schema, from.Schema, PlaceKind.Free, false)
            : new SchemaPlace(HolderOf(layers), from.Schema, PlaceKind.Lacking, false);
    }

    /// <summary>The schema that would have the property: the one with the others.</summary>
    private static SchemaView HolderOf(IReadOnlyList<SchemaView> layers) =>
        layers.FirstOrDefault(static layer => layer.Has("properties")) ?? layers[0];

    // Nothing is said of what stands inside.
    private static bool IsFree(IReadOnlyList<SchemaView> layers) =>
        layers.All(static layer => !layer.Has("properties") && layer.Items is null);

    private static IEnumerable<(string Pointer, SchemaPlace Place)> Below(SchemaView schema, string pointer, SchemaView[] above)
    {
        var layers = LayersOf(schema);
        if (layers.Any(above.Contains))
        {
            yield break;
        }

        SchemaView[] path = [.. above, .. layers];
        foreach (var layer in layers)
        {
            foreach (var property in layer.Properties)
            {
                var inner = JsonPointer.Append(pointer, property.Name);
                var isRequired = layers.Any(each => each.Required.Any(name => name.Text == property.Name));
                yield return (inner, new SchemaPlace(property.Schema, schema, PlaceKind.Declared, isRequired));
                foreach (var below in IsObserved(property.Schema) ? [] : Below(property.Schema, inner, path))
                {
                    yield return below;
                }
            }

            foreach (var below in layer.Items is { } items ? Below(items, pointer + "/*", path) : [])
            {
                yield return below;
            }

            foreach (var below in layer.AdditionalProperties is { } map ? Below(map, pointer + "/*", path) : [])
            {
                yield return below;
            }
        }
    }

    /// <summary>Seen on the wire and on no page: which is said, or follows from there being no other type and no other
    /// name.</summary>
    public static bool IsObserved(ObjectView owner) =>
        owner.Extension(ClientKeys.Observed) is { } observed
        && (observed.Text("undocumented") == "true" || (observed.Value("types") is null && observed.Value("alias") is null));
}

/// <param name="Schema">Of the place; of one that is lacking that of the object that would have it.</param>
internal sealed record SchemaPlace(SchemaView Schema, SchemaView Holder, PlaceKind Kind, bool IsRequired);

internal enum PlaceKind
{
    Declared,
    Free,
    Lacking,
}
