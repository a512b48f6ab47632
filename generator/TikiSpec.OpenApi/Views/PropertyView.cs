using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Views;

/// <summary>A property of an object schema.</summary>
/// <param name="Key">The place under properties.</param>
public sealed record PropertyView(string Name, SpecCursor Key, SchemaView Schema)
{
    /// <summary>Where problems with the name are shown.</summary>
    public SpecCursor NameAt => Key.AtKey;
}
