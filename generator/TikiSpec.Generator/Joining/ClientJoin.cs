using System.Collections.Immutable;
using TikiSpec.Emitter;
using TikiSpec.Generator.Clients;
using TikiSpec.Generator.Diagnostics;
using TikiSpec.Model;

namespace TikiSpec.Generator.Joining;

/// <summary>Stage <see cref="StageNames.Join"/>: gives every client the specs that it asks for.</summary>
internal static class ClientJoin
{
    /// <summary>Stage <see cref="StageNames.Asked"/>.</summary>
    public static EquatableList<string> SpecsAskedFor(ImmutableArray<ClientCandidate> candidates, CancellationToken cancellationToken) =>
        candidates
            .SelectMany(candidate => candidate.Request.Specs)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .OrderBy(name => name, StringComparer.Ordinal)
            .ToEquatableList();

    /// <remarks>
    /// A spec that could not be read, or that the client cannot have, is left out of the client and the rest is
    /// generated: one error should not
    /// bring a hundred about types that are missing.
    /// </remarks>
    public static ClientPlan Join(
        (ImmutableArray<ClientCandidate> Candidates, ImmutableArray<ApiSurface> Surfaces) input,
        CancellationToken cancellationToken
    )
    {
        var candidates = input.Candidates.OrderBy(candidate => candidate.FullName, StringComparer.Ordinal).ToArray();
        var surfaces = input.Surfaces.OrderBy(surface => surface.Name, StringComparer.Ordinal).ToArray();
        var wishes = candidates.SelectMany(candidate => Wishes(candidate, surfaces)).ToArray();
        var refusals = ClientRules.Check(wishes, cancellationToken).ToEquatableList();

        var requests = candidates.Select(candidate =>
            candidate.Request with
            {
                Specs = wishes
                    .Where(wish => wish.Client == candidate && !IsRefused(wish, refusals))
                    .Select(wish => wish.Surface.Name)
                    .ToEquatableList(),
            }
        );

        return new ClientPlan(
            EmitPlan.Create(requests.ToEquatableList(), surfaces.ToEquatableList(), cancellationToken),
            refusals,
            EquatableList<SpecProblem>.Empty
        );
    }

    public static ClientPlan Failed(
        (ImmutableArray<ClientCandidate> Candidates, ImmutableArray<ApiSurface> Surfaces) input,
        Exception exception
    ) =>
        new(
            EquatableList<EmitUnit>.Empty,
            EquatableList<Refusal>.Empty,
            new([Stages.Failure(StageNames.Join, exception, Locations.Nowhere)])
        );

    private static IEnumerable<Wish> Wishes(ClientCandidate candidate, IEnumerable<ApiSurface> surfaces) =>
        candidate
            .Request.Specs.Select(name =>
                surfaces.FirstOrDefault(surface => string.Equals(surface.Name, name, StringComparison.OrdinalIgnoreCase))
            )
            .OfType<ApiSurface>()
            .Distinct()
            .Select(surface => new Wish(candidate, surface));

    private static bool IsRefused(Wish wish, IEnumerable<Refusal> refusals) =>
        refusals.Any(refusal => refusal.Client == wish.Client.FullName && refusal.Spec == wish.Surface.Name);
}

/// <summary>A client and one of the specs that it asks for.</summary>
internal sealed record Wish(ClientCandidate Client, ApiSurface Surface)
{
    /// <summary>Where the spec's types would lie.</summary>
    public string Namespace => Client.Request.Namespace.Length == 0 ? Surface.Segment : Client.Request.Namespace + "." + Surface.Segment;

    /// <summary>The properties that the spec would give to the client: its version, or its resources when it has no
    /// version.</summary>
    public IEnumerable<string> RootNames => Surface.Version is null ? Surface.Groups.Select(group => group.Name) : [Surface.Segment];
}

/// <summary>What a client cannot have, without the place that it is told at: that is looked up when it is
/// reported.</summary>
/// <param name="Client">The client's full name.</param>
/// <param name="Spec">The spec that it will not have.</param>
internal sealed record Refusal(string Client, string Spec, ProblemDescriptor Kind, EquatableList<string> Arguments);

/// <summary>Everything that is to be emitted, and what stands in the way of the rest.</summary>
internal sealed record ClientPlan(EquatableList<EmitUnit> Units, EquatableList<Refusal> Refusals, EquatableList<SpecProblem> Problems);
