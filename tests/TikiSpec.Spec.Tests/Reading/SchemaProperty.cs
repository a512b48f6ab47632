namespace TikiSpec.Spec.Tests.Reading;

/// <summary>A property that a body may have: where it stands in the body, and where it is declared.</summary>
/// <param name="Pointer">Location in the body, <c>*</c> standing for an item or any key.</param>
/// <param name="IsInsideObserved">A part of something that was only observed.</param>
internal sealed record SchemaProperty(string Pointer, SchemaView View, bool IsRequired, bool IsInsideObserved = false)
{
    public string DeclaredAt => View.Schema.Pointer;

    /// <summary>Only observed, by its own mark: that of the component which it refers to says something of the
    /// component.</summary>
    public bool IsObserved => IsInsideObserved || Observation.IsOfNoPage(View.Schema);

    /// <summary>Every property below <paramref name="schema"/>.</summary>
    public static IEnumerable<SchemaProperty> Of(SpecDocument document, Node? schema) =>
        schema is null ? [] : Below(new SchemaView(document, schema), "", [], isObserved: false);

    private static IEnumerable<SchemaProperty> Below(SchemaView view, string pointer, string[] above, bool isObserved)
    {
        if (above.Contains(view.Schema.Pointer))
        {
            return [];
        }

        string[] path = [.. above, view.Schema.Pointer];
        if (view.Items is { } items)
        {
            return Below(items, $"{pointer}/*", path, isObserved);
        }

        var required = view.Required;
        var properties = view.Properties.Select(property => KeyValuePair.Create(property.Key, property.Value));
        var map = view.MapValue is { } value ? [KeyValuePair.Create("*", value)] : Enumerable.Empty<KeyValuePair<string, Node>>();
        return properties
            .Concat(map)
            .Select(property => new SchemaProperty(
                $"{pointer}/{property.Key}",
                new(view.Document, property.Value),
                required.Contains(property.Key),
                isObserved
            ))
            .SelectMany(property => Below(property.View, property.Pointer, path, property.IsObserved).Prepend(property));
    }
}
