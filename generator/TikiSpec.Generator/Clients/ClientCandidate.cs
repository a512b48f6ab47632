using TikiSpec.Emitter;
using TikiSpec.Model;

namespace TikiSpec.Generator.Clients;

/// <summary>A client to be made, without the places that it is written at: moving a line of code leaves it
/// equal.</summary>
/// <param name="Request">What is handed to the emitter.</param>
/// <param name="Properties">The names of the properties that the class has in the project's own code.</param>
internal sealed record ClientCandidate(ClientRequest Request, EquatableList<string> Properties)
{
    /// <summary>The name that tells one client from another.</summary>
    public string FullName => string.Join(".", Parts().Where(part => part.Length > 0));

    private IEnumerable<string> Parts() => [Request.Namespace, .. Request.ContainingTypes, Request.Name];
}
