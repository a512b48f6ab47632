namespace TikiSpec.Model.Naming;

/// <summary>Something that wants a C# name.</summary>
/// <param name="ExplicitName">x-dotnet-name, or null.</param>
/// <param name="Node">Where problems with the name are shown.</param>
internal sealed record NamedNode(string WireName, string? ExplicitName, SpecNode Node);
