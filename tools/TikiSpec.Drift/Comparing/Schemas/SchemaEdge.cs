namespace TikiSpec.Drift.Comparing.Schemas;

/// <summary>From a pair of schemas to a pair inside.</summary>
/// <param name="Step">The property's name, <c>items</c> …; empty for the same value.</param>
/// <param name="IsReadOnly">On either side: a caller did not send the property, or is not to send it any more, and that
/// is told by itself.</param>
/// <param name="IsWriteOnly">The same for responses.</param>
internal sealed record SchemaEdge(SchemaPair Target, string Step, EdgeKind Kind, bool IsReadOnly = false, bool IsWriteOnly = false)
{
    /// <summary>Of a schema of a choice: whether another one takes all its values, asked where something in it
    /// changed.</summary>
    public Func<bool>? IsCovered { get; init; }
}
