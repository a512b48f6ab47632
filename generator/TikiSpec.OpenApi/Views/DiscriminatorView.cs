using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Views;

/// <summary>How the value of a property tells which schema a value is of.</summary>
public sealed record DiscriminatorView(SpecCursor At)
{
    public string? PropertyName => At["propertyName"].Text;

    /// <summary>Each value of the property; the text is a reference, or the name of a component.</summary>
    public IEnumerable<ValueView> Mapping => At["mapping"].Properties().Select(static entry => new ValueView(entry));
}
