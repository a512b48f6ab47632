namespace TikiSpec.Evidence.Traffic;

/// <summary>Findings that tell one thing together: a required property was missing just as often as an undeclared one
/// of its type was there in its place.</summary>
internal static class RenamedProperties
{
    /// <summary>Each missing property with the one that came for it; where more than one may have, none.</summary>
    public static IEnumerable<(TrafficFinding Missing, TrafficFinding Come)> Of(IReadOnlyList<TrafficFinding> findings)
    {
        foreach (var missing in findings.Where(static finding => finding.Rule == TrafficRule.PropertyMissing))
        {
            var come = findings.Where(other => MayStandFor(other, missing)).ToList();
            if (come is [var only] && findings.Count(other => other.Rule == TrafficRule.PropertyMissing && MayStandFor(only, other)) == 1)
            {
                yield return (missing, only);
            }
        }
    }

    private static bool MayStandFor(TrafficFinding come, TrafficFinding missing) =>
        come.Rule == TrafficRule.Property
        && come.Operation == missing.Operation
        && come.Count == missing.Count
        && HolderOf(come) == HolderOf(missing)
        && MaskedText.IsName(come.Name)
        && IsOfType(come.Sample, new SchemaView(missing.Document, missing.SpecAt).Types);

    private static bool IsOfType(string seen, IReadOnlyList<string> declared) =>
        declared.Count == 0 || declared.Contains(seen) || (seen == "integer" && declared.Contains("number"));

    private static string HolderOf(TrafficFinding finding) => finding.Subject[..Math.Max(finding.Subject.LastIndexOf('/'), 0)];
}
