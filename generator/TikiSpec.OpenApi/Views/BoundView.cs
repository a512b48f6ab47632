using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Views;

/// <summary>A limiting keyword as a number, and where it stands.</summary>
public sealed record BoundView(string Name, decimal Number, SpecCursor At)
{
    public string Text => CanonicalJson.Of(Number);
}
