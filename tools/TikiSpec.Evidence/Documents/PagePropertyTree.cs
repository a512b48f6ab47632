using TikiSpec.Evidence.Facts;

namespace TikiSpec.Evidence.Documents;

/// <summary>The properties of a body by what holds what.</summary>
internal sealed class PagePropertyTree
{
    private readonly Dictionary<string, PagePropertyTree> _properties = new(StringComparer.Ordinal);

    public PageProperty? Property { get; private set; }

    public PagePropertyTree? Items { get; private set; }

    /// <summary>In the order of the page.</summary>
    public IReadOnlyDictionary<string, PagePropertyTree> Properties => _properties;

    public static PagePropertyTree Of(PageBody body)
    {
        var root = new PagePropertyTree();
        foreach (var property in body.Properties)
        {
            var at = root;
            foreach (var step in JsonPointer.Segments(property.Pointer))
            {
                at = step == "*" ? at.Items ??= new PagePropertyTree() : at.Step(step);
            }

            at.Property = property;
        }

        return root;
    }

    private PagePropertyTree Step(string name) =>
        _properties.TryGetValue(name, out var inner) ? inner : _properties[name] = new PagePropertyTree();
}
