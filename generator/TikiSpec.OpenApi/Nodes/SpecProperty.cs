namespace TikiSpec.OpenApi.Nodes;

/// <summary>A key of a mapping and its value.</summary>
public sealed record SpecProperty(SpecScalar Key, SpecNode Value)
{
    /// <summary>The key's text; of a key with two spellings the newer one: see <see cref="ClientKeys"/>.</summary>
    public string Name { get; } = ClientKeys.NameOf(Key.Text);
}
