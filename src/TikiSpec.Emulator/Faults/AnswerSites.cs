using System.Globalization;
using System.Text.Json.Nodes;
using TikiSpec.Model;

namespace TikiSpec.Emulator;

/// <summary>Walks an answer beside the type that its spec declares.</summary>
internal static class AnswerSites
{
    /// <summary>All members in the order of the text, an owner's own before those below.</summary>
    public static IEnumerable<AnswerSite> Of(JsonNode? root, Route? route, int status)
    {
        var text = status.ToString(CultureInfo.InvariantCulture);
        var declared = route?.Operation.Answers.FirstOrDefault(answer => answer.Status == text) ?? route?.Operation.Answers.FirstOrDefault(static answer => answer.Status == "default");
        return Walk(root, declared?.Type, route?.Spec).ToArray();
    }

    private static IEnumerable<AnswerSite> Walk(JsonNode? node, TypeRef? type, ServedSpec? spec) => node switch
    {
        JsonObject owner => Members(owner, type, spec),
        JsonArray list => list.SelectMany(item => Walk(item, type?.Item, spec)),
        _ => [],
    };

    private static IEnumerable<AnswerSite> Members(JsonObject owner, TypeRef? type, ServedSpec? spec)
    {
        var members = type?.Kind == TypeKind.Object ? ((ObjectModel)spec!.Type(type)).Members : EquatableList<MemberModel>.Empty;
        var sites = owner.Select(pair => new AnswerSite(owner, pair.Key, members.FirstOrDefault(member => member.WireName == pair.Key)?.Type)).ToArray();
        return sites.Concat(sites.SelectMany(site => Walk(site.Value, site.Type, spec)));
    }
}
