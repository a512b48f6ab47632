namespace TikiSpec.Drift.Findings;

/// <summary>Worst first, then by C# verdict, area and place.</summary>
internal sealed class FindingOrder : IComparer<DriftFinding>
{
    public static FindingOrder Instance { get; } = new();

    public int Compare(DriftFinding? one, DriftFinding? other)
    {
        if (one is null || other is null)
        {
            return (one is null ? 0 : 1) - (other is null ? 0 : 1);
        }

        var byVerdict =
            one.Wire != other.Wire ? (int)other.Wire - (int)one.Wire
            : one.Source != other.Source ? (int)other.Source - (int)one.Source
            : (int)one.Rule.Area - (int)other.Rule.Area;
        return byVerdict != 0 ? byVerdict : CompareNames(one, other);
    }

    private static int CompareNames(DriftFinding one, DriftFinding other)
    {
        var byLocation = string.CompareOrdinal(LocationOf(one), LocationOf(other));
        var byRule = byLocation != 0 ? byLocation : string.CompareOrdinal(one.Rule.Id, other.Rule.Id);
        return byRule != 0 ? byRule : string.CompareOrdinal(one.Change.Name, other.Change.Name);
    }

    private static string LocationOf(DriftFinding finding) =>
        finding.Change.Revision.IsPresent ? finding.Change.Revision.Pointer : finding.Change.Base.Pointer;
}
