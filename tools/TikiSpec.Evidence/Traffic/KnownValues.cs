using TikiSpec.Evidence.Checking;

namespace TikiSpec.Evidence.Traffic;

/// <summary>The values that a schema lists for itself, in a closed set or an open one.</summary>
internal static class KnownValues
{
    public static IReadOnlyList<ValueView> Of(SchemaView schema) =>
        [.. SchemaPlaces.LayersOf(schema).SelectMany(static layer => layer.Enum ?? layer.ExtensibleEnum ?? [])];

    /// <summary>Those of an open set, which no judge holds a value to.</summary>
    public static IReadOnlyList<ValueView> Open(SchemaView schema) =>
        [.. SchemaPlaces.LayersOf(schema).SelectMany(static layer => layer.ExtensibleEnum ?? [])];
}
