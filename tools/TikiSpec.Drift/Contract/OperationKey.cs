namespace TikiSpec.Drift.Contract;

/// <summary>An operation as it is named in a report.</summary>
/// <param name="Id">The operationId, or null.</param>
public sealed record OperationKey(string Method, string Path, string? Id)
{
    // Few operations share a path, and a key is looked up for each place that a change reaches.
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path);

    public bool Equals(OperationKey? other) =>
        ReferenceEquals(this, other) || (other is not null && Path == other.Path && Method == other.Method && Id == other.Id);

    public override string ToString() => Method + " " + Path;
}
