namespace TikiSpec.Drift;

/// <summary>From a pair of schemas to a pair inside.</summary>
/// <param name="Step">The member's name, <c>items</c> …; empty for the same value.</param>
/// <param name="IsReadOnly">On either side: a caller did not send the member, or is not to send it any more, and that is told by itself.</param>
/// <param name="IsWriteOnly">The same for answers.</param>
internal sealed record SchemaEdge(SchemaPair Target, string Step, EdgeKind Kind, bool IsReadOnly = false, bool IsWriteOnly = false);
