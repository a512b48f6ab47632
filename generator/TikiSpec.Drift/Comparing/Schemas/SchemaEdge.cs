namespace TikiSpec.Drift;

/// <summary>From a pair of schemas to a pair inside.</summary>
/// <param name="Step">The member's name, <c>items</c> …; empty for the same value.</param>
internal sealed record SchemaEdge(SchemaPair Target, string Step, EdgeKind Kind, bool IsReadOnly = false, bool IsWriteOnly = false);
