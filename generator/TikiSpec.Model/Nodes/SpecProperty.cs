namespace TikiSpec.Model;

/// <summary>A key of a mapping and its value.</summary>
public sealed record SpecProperty(SpecScalar Key, SpecNode Value)
{
    public string Name { get; } = Key.Text;
}
