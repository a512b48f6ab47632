namespace TikiSpec.Quickstart.Facts;

/// <summary>What was generated for one version of the API.</summary>
/// <param name="Name">The client's property: V2_1.</param>
/// <param name="Groups">Its resources.</param>
/// <param name="Operations">Its operations.</param>
/// <param name="Deprecated">The operations among them that carry an Obsolete attribute.</param>
/// <param name="Types">Its records and enums.</param>
internal sealed record VersionFacts(string Name, IReadOnlyList<string> Groups, int Operations, int Deprecated, int Types);
