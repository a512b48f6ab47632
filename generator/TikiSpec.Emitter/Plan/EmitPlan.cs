using TikiSpec.Model;

namespace TikiSpec.Emitter.Plan;

/// <summary>Decides which files there will be: for each client its own part, and for each spec it asks for the types,
/// groups and root.</summary>
/// <remarks>Types are emitted once for a namespace and spec, so that two clients in one namespace share them; they are
/// public when one of these clients is.</remarks>
public static class EmitPlan
{
    /// <summary>The units in ordinal order of their hint names. A spec that is asked for and not among the surfaces is
    /// left out.</summary>
    /// <exception cref="OperationCanceledException">The caller no longer wants it: looked at for each unit.</exception>
    public static EquatableList<EmitUnit> Create(
        IReadOnlyList<ClientRequest> clients,
        IReadOnlyList<ApiSurface> surfaces,
        CancellationToken cancellationToken = default
    )
    {
        var placed = clients
            .SelectMany(client => Ask(client, surfaces))
            .GroupBy(static place => (place.TypesNamespace, place.Surface.Name))
            .Select(static places => places.First() with { IsPublic = places.Any(static place => place.IsPublic) })
            .ToList();
        var units = placed.SelectMany(SpecUnits.Create).Concat(ConversionUnits.Between(placed));
        var roots = clients.Select(client => ClientUnits.Create(client, [.. Ask(client, surfaces)]));

        return units
            .Concat(roots)
            .Select(unit =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                return unit;
            })
            .GroupBy(static unit => unit.HintName, StringComparer.OrdinalIgnoreCase)
            .Select(static same => same.First())
            .OrderBy(static unit => unit.HintName, StringComparer.Ordinal)
            .ToEquatableList();
    }

    /// <summary>Whether the client's own file would bear the name of one that the surface brings to another client: of
    /// two such files only one can be written.</summary>
    public static bool HasFileOf(ClientRequest client, ClientRequest other, ApiSurface surface)
    {
        var place = new PlacedSpec(other.Namespace, surface, other.IsPublic);
        return string.Equals(client.Namespace, place.TypesNamespace, StringComparison.OrdinalIgnoreCase)
            && SpecUnits
                .Create(place)
                .Any(unit => string.Equals(unit.HintName, ClientUnits.HintName(client), StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<PlacedSpec> Ask(ClientRequest client, IReadOnlyList<ApiSurface> surfaces) =>
        client
            .Specs.Select(name => surfaces.FirstOrDefault(surface => string.Equals(surface.Name, name, StringComparison.OrdinalIgnoreCase)))
            .OfType<ApiSurface>()
            .Distinct()
            .OrderBy(static surface => surface.Name, StringComparer.Ordinal)
            .Select(surface => new PlacedSpec(client.Namespace, surface, client.IsPublic));
}
