using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Views;

/// <summary>How the value of a property tells which schema a value is of.</summary>
public sealed record DiscriminatorView(SpecCursor At)
{
    public string? PropertyName => At["propertyName"].Text;

    /// <summary>Each value of the property; the text is a reference, or the name of a component.</summary>
    public IEnumerable<ValueView> Mapping => At["mapping"].Properties().Select(static entry => new ValueView(entry));

    /// <summary>The name of the schema that an entry of the mapping leads to, however the way there is written: a name,
    /// a reference to a component of any file, or a file of one schema.</summary>
    public static string SchemaNameOf(ValueView entry)
    {
        var text = entry.Text ?? "";
        var name = text.Substring(text.LastIndexOf('/') + 1);
        var isFile = text.IndexOf('#') < 0 && text.IndexOf('/') >= 0;
        return isFile && name.LastIndexOf('.') is var dot and > 0 ? name.Substring(0, dot) : name;
    }
}
