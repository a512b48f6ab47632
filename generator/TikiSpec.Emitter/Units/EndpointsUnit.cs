using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Units;

/// <summary>The root of one spec: its servers, its security schemes and its groups.</summary>
public sealed record EndpointsUnit : EmitUnit
{
    public required string SpecName { get; init; }

    /// <summary>The class: <c>TikiEndpoints</c>.</summary>
    public required string RootName { get; init; }

    public required string Title { get; init; }

    public required string? Description { get; init; }

    public required EquatableList<ServerModel> Servers { get; init; }

    public required EquatableList<SecuritySchemeModel> SecuritySchemes { get; init; }

    public required RateLimitModel? RateLimit { get; init; }

    public required EquatableList<GroupProperty> Groups { get; init; }
}

/// <summary>The property that leads to a group.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="Group">The group's name, whose class it is: differs from <paramref name="Name"/> where two specs at one
/// root have groups of one name.</param>
/// <param name="Before">The name that the group had before, which this property is for; null for that of now.</param>
public sealed record GroupProperty(string Name, string Group, string? Description, string? Before = null)
{
    public bool IsAlias => Before is not null;

    public static GroupProperty Of(AliasedGroup alias) => new(alias.Name, alias.Target, null, alias.Name);
}
