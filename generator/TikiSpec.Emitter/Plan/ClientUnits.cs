using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Plan;

/// <summary>The unit of a client's own part.</summary>
internal static class ClientUnits
{
    // What every client has by itself, and every object.
    private static readonly string[] OwnNames = ["As", "Dispose", "Equals", "GetHashCode", "GetType", "ToString"];

    public static EmitUnit Create(ClientRequest client, IReadOnlyList<PlacedSpec> specs)
    {
        var taken = new HashSet<string>(
            specs.Where(IsVersioned).Select(static place => place.Surface.Segment).Concat(OwnNames),
            StringComparer.Ordinal
        );
        return new ClientUnit
        {
            HintName = HintName(client),
            Namespace = client.Namespace,
            IsPublic = client.IsPublic,
            Name = client.Name,
            ContainingTypes = client.ContainingTypes,
            Specs = specs.Select(place => ClientSpec(place, taken)).ToEquatableList(),
        };
    }

    /// <summary><c>Shop/Outer.TikiClient.g.cs</c>. The compiler takes no <c>@</c> in such a name.</summary>
    public static string HintName(ClientRequest client)
    {
        var outer = client.ContainingTypes.Select(static declaration => declaration.Split(' ').Last() + ".");
        var folder = client.Namespace.Length == 0 ? "" : client.Namespace + "/";
        return $"{folder}{string.Concat(outer)}{client.Name}.g.cs".Replace("@", "");
    }

    private static ClientSpec ClientSpec(PlacedSpec place, HashSet<string> taken) =>
        new()
        {
            Namespace = place.TypesNamespace,
            RootName = place.RootName,
            Title = place.Surface.Title,
            Property = IsVersioned(place) ? place.Surface.Segment : null,
            RootGroups = IsVersioned(place)
                ? EquatableList<GroupProperty>.Empty
                : place
                    .Surface.Groups.Select(group => RootGroup(place, group, taken))
                    .ToList()
                    .Concat(
                        AliasDeclarations
                            .Of(place.Surface)
                            .Groups.Where(alias => taken.Add(alias.Name))
                            .Select(static alias => GroupProperty.Of(alias))
                    )
                    .ToEquatableList(),
        };

    /// <summary>Two specs without versions may both have a group of one name; the second then bears its API's name as
    /// well.</summary>
    private static GroupProperty RootGroup(PlacedSpec place, GroupModel group, HashSet<string> taken)
    {
        var name = taken.Add(group.Name) ? group.Name : place.Surface.ApiName + group.Name;
        taken.Add(name);
        return new GroupProperty(name, group.Name, group.Description);
    }

    private static bool IsVersioned(PlacedSpec place) => place.Surface.Version is not null;
}
