namespace TikiSpec.Drift.Contract;

/// <summary>An operation as it is named in a report.</summary>
/// <param name="Id">The operationId, or null.</param>
public sealed record OperationKey(string Method, string Path, string? Id)
{
    public override string ToString() => Method + " " + Path;
}
