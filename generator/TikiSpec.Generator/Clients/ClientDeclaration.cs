using TikiSpec.Model;

namespace TikiSpec.Generator.Clients;

/// <summary>A class marked with <c>[ApiClient]</c>, as it stands in the code: what joins the specs, and the places
/// where it says so.</summary>
/// <param name="Candidate">The part that generated code depends on.</param>
/// <param name="Location">The class's name in the code.</param>
/// <param name="Mentions">The specs that it asks for, in its order.</param>
/// <param name="Problems">Why no client can be made of it; empty for a sound one.</param>
internal sealed record ClientDeclaration(
    ClientCandidate Candidate,
    SpecLocation Location,
    EquatableList<SpecMention> Mentions,
    EquatableList<SpecProblem> Problems
)
{
    public bool IsSound => Problems.Count == 0;

    public SpecLocation LocationOf(string spec) => Mentions.FirstOrDefault(mention => mention.Name == spec)?.Location ?? Location;
}

/// <summary>A spec's name in <c>[ApiClient]</c>, and where it stands there.</summary>
internal sealed record SpecMention(string Name, SpecLocation Location);
