using TikiSpec.OpenApi.Grammar;

namespace TikiSpec.Emulator.Resources;

/// <summary>A collection and its items, where paths and schemas show nothing else: <c>/pets</c> and <c>/pets/{id}</c>,
/// whose response is an object with a property for that parameter.</summary>
/// <param name="Item">What reads one.</param>
/// <param name="IdProperty">The property that names one.</param>
internal sealed record PlainResource(Route Item, string IdProperty)
{
    /// <summary>What the object is, as reading one shows it.</summary>
    public SchemaView Schema => JsonOf(DeclaredResponses.Success(Item))!.Schema!;

    /// <summary>What is said of the property that names one.</summary>
    public IReadOnlyList<SchemaView> IdSchemas =>
        PropertiesOf(Schema).Where(property => property.Key == IdProperty).SelectMany(static property => property.Value).ToArray();

    /// <summary>Each route of a plain resource with it.</summary>
    public static IReadOnlyDictionary<Route, PlainResource> FindAll(IEnumerable<Route> routes)
    {
        var found = new Dictionary<Route, PlainResource>(ReferenceEqualityComparer.Instance);
        foreach (var spec in routes.Where(static route => route.Spec.Version is null).GroupBy(static route => route.Spec))
        {
            var byShape = spec.ToLookup(static route => route.Template.Shape, StringComparer.Ordinal);
            foreach (var items in byShape.Where(static same => same.Key.EndsWith("/{}", StringComparison.Ordinal)))
            {
                if (items.FirstOrDefault(static route => route.Operation.HttpMethod == "GET") is { } item && Find(item) is { } resource)
                {
                    foreach (var route in items.Concat(byShape[items.Key[..^3]]))
                    {
                        found[route] = resource;
                    }
                }
            }
        }

        return found;
    }

    /// <summary>The JSON of a response, or null.</summary>
    public static MediaTypeView? JsonOf(ResponseView? response) =>
        response?.Content.FirstOrDefault(static media => MediaTypeName.IsJson(media.Name) && media.Schema is not null);

    /// <summary>All that is declared of an object's properties, whatever it is put together from.</summary>
    public static IReadOnlyList<KeyValuePair<string, IReadOnlyList<SchemaView>>> PropertiesOf(SchemaView schema) =>
        new HeldTogether([schema]).Properties;

    /// <summary>The same but for case, underscores and dashes.</summary>
    public static bool IsAlike(string one, string other) => Plain(one) == Plain(other);

    private static PlainResource? Find(Route item)
    {
        if (
            JsonOf(DeclaredResponses.Success(item)) is not { } media
            || PathKey.PlaceholdersIn(item.Operation.Path) is not [.., var parameter]
        )
        {
            return null;
        }

        var names = PropertiesOf(media.Schema!)
            .Where(static property =>
                property.Value.SelectMany(static one => one.PossibleTypes).Any(static type => type is "string" or "integer")
            )
            .Select(static property => property.Key)
            .ToArray();
        var id =
            names.FirstOrDefault(name => name == parameter)
            ?? names.FirstOrDefault(name => IsAlike(name, parameter))
            ?? (
                Plain(parameter).EndsWith("id", StringComparison.Ordinal) ? names.FirstOrDefault(static name => Plain(name) == "id") : null
            );
        return id is null ? null : new PlainResource(item, id);
    }

    private static string Plain(string name) =>
        name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
}
