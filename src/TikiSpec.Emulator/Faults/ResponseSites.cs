using System.Globalization;
using System.Text.Json.Nodes;
using TikiSpec.Model;

namespace TikiSpec.Emulator.Faults;

/// <summary>Walks a response beside the type that its spec declares.</summary>
internal static class ResponseSites
{
    /// <summary>All properties in the order of the text, an owner's own before those below.</summary>
    public static IEnumerable<ResponseSite> Of(JsonNode? root, Route? route, int status)
    {
        var text = status.ToString(CultureInfo.InvariantCulture);
        var declared =
            route?.Operation.Responses.FirstOrDefault(response => response.Status == text)
            ?? route?.Operation.Responses.FirstOrDefault(static response => response.Status == "default");
        return Walk(root, declared?.Type, route?.Spec).ToArray();
    }

    private static IEnumerable<ResponseSite> Walk(JsonNode? node, TypeRef? type, ServedSpec? spec) =>
        node switch
        {
            JsonObject owner => Properties(owner, type, spec),
            JsonArray list => list.SelectMany(item => Walk(item, type?.Item, spec)),
            _ => [],
        };

    /// <summary>Of a union, those of all its types.</summary>
    private static IEnumerable<PropertyModel> PropertiesOf(TypeRef? type, ServedSpec? spec) =>
        type switch
        {
            { IsObject: true } => ((ObjectModel)spec!.Type(type)).Properties,
            { IsUnion: true } => ((UnionModel)spec!.Type(type)).Cases.SelectMany(one => PropertiesOf(one.Type, spec)),
            _ => [],
        };

    private static IEnumerable<ResponseSite> Properties(JsonObject owner, TypeRef? type, ServedSpec? spec)
    {
        var properties = PropertiesOf(type, spec).ToList();
        var sites = owner
            .Select(pair => new ResponseSite(owner, pair.Key, properties.FirstOrDefault(property => property.WireName == pair.Key)?.Type))
            .ToArray();
        return sites.Concat(sites.SelectMany(site => Walk(site.Value, site.Type, spec)));
    }
}

/// <summary>A property of a response, with the type that its spec declares, if any.</summary>
internal sealed record ResponseSite(JsonObject Owner, string Name, TypeRef? Type)
{
    public JsonNode? Value => Owner[Name];
}
