using TikiSpec.Generator.Clients;
using TikiSpec.Model;

namespace TikiSpec.Generator.Joining;

/// <summary>A client and one of the specs that it asks for.</summary>
internal sealed record Wish(ClientCandidate Client, ApiSurface Surface)
{
    /// <summary>Where the spec's types would lie.</summary>
    public string Namespace => Client.Request.Namespace.Length == 0 ? Surface.Segment : Client.Request.Namespace + "." + Surface.Segment;

    /// <summary>The properties that the spec would give to the client: its version, or its resources when it has no version.</summary>
    public IEnumerable<string> RootNames => Surface.Version is null ? Surface.Groups.Select(group => group.Name) : [Surface.Segment];
}
