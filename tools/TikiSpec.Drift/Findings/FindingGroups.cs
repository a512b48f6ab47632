using System.Security.Cryptography;
using System.Text;
using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Rules;
using TikiSpec.Drift.SourceImpact;
using TikiSpec.Drift.Suppressions;

namespace TikiSpec.Drift.Findings;

/// <summary>Puts together what a reader takes for one thing: the values of one enum, and what happened alike at the
/// same place of several operations (a header of many responses, a status, a parameter).</summary>
internal static class FindingGroups
{
    private const int FingerprintLength = 12;

    /// <summary>In the order of the first of each; what is suppressed is not among them.</summary>
    public static IReadOnlyList<DriftFinding> Of(IReadOnlyList<DriftFinding> findings) =>
        findings.Where(static finding => finding.SuppressedBy is null).GroupBy(KeyOf).Select(static group => Whole([.. group])).ToList();

    /// <summary>An entry that names the fingerprint of a group suppresses all of it.</summary>
    public static IReadOnlyList<DriftFinding> Suppress(IReadOnlyList<DriftFinding> findings, SuppressionList suppressions, DateTime today)
    {
        var entries = suppressions.Entries.Where(entry => entry.Fingerprint is not null && !entry.IsOver(today)).ToList();
        if (entries.Count == 0)
        {
            return findings;
        }

        var suppressed = new Dictionary<DriftFinding, Suppression>(ReferenceEqualityComparer.Instance);
        foreach (var group in findings.Where(static finding => finding.SuppressedBy is null).GroupBy(KeyOf))
        {
            var parts = group.ToList();
            var whole = Whole(parts);
            if (parts.Count > 1 && entries.Find(entry => entry.Fits(whole.Rule.Id, whole.Change, whole.Fingerprint)) is { } entry)
            {
                parts.ForEach(part => suppressed[part] = entry);
            }
        }

        return suppressed.Count == 0
            ? findings
            : findings.Select(one => suppressed.TryGetValue(one, out var entry) ? one with { SuppressedBy = entry } : one).ToList();
    }

    private static Key KeyOf(DriftFinding finding)
    {
        var change = finding.Change;
        var verdicts = string.Join(" ", finding.Verdicts.Select(static verdict => $"{verdict.Rule.Id} {verdict.Level}"));
        if (IsOfEnum(change.Kind))
        {
            return new Key(change.Kind, verdicts, ListOf(change.Base), ListOf(change.Revision), "");
        }

        // A component is told once as it is; an operation is a thing of its own.
        if (
            change.Component is not null
            || change.Kind is ChangeKind.OperationAdded or ChangeKind.OperationRemoved or ChangeKind.OperationMoved
        )
        {
            return new Key(change.Kind, verdicts, change.Base.Pointer, change.Revision.Pointer, finding.Fingerprint);
        }

        var use = change.Uses[0];
        return use.Operation is null
            ? new Key(change.Kind, verdicts, change.Base.Pointer, change.Revision.Pointer, finding.Fingerprint)
            : new Key(change.Kind, verdicts, PlaceOf(use), use.Path, string.Join("\n", change.Name, change.Old, change.New));
    }

    /// <summary>A header is the same in whichever status.</summary>
    private static string PlaceOf(ChangeUse use) =>
        use.Subject == Subject.ResponseHeader ? use.Where[(use.Where.IndexOf(' ') + 1)..] : use.Where;

    private static bool IsOfEnum(ChangeKind kind) =>
        kind
            is ChangeKind.EnumValueAdded
                or ChangeKind.EnumValueRemoved
                or ChangeKind.XExtensibleEnumValueAdded
                or ChangeKind.XExtensibleEnumValueRemoved;

    /// <summary>Of a value the list that it stands in; of what is absent the schema around it.</summary>
    private static string ListOf(ChangeSide side)
    {
        if (!side.IsPresent)
        {
            return side.Pointer;
        }

        var value = side.Pointer.EndsWith("/const", StringComparison.Ordinal) ? side.Pointer[..^"/const".Length] : side.Pointer;
        return value[..value.LastIndexOf('/')];
    }

    private static DriftFinding Whole(List<DriftFinding> parts)
    {
        var first = parts[0];
        if (parts.Count == 1)
        {
            return first;
        }

        var changes = parts.ConvertAll(static part => part.Change);
        return first with
        {
            Others = changes.Skip(1).ToEquatableList(),
            Text = FindingText.Of(first.Rule, changes, first.Verdicts[0].Uses[0]),
            Fingerprint = FingerprintOf(parts),
            Source = parts.Max(static part => part.Source),
            Declarations = parts.SelectMany(static part => part.Declarations).Distinct().ToEquatableList(),
            Operations = parts.SelectMany(static part => part.Operations).Distinct().ToEquatableList(),
        };
    }

    private static string FingerprintOf(List<DriftFinding> parts)
    {
        var all = string.Join("\n", parts.Select(static part => part.Fingerprint).Order(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..FingerprintLength];
    }

    private sealed record Key(ChangeKind Kind, string Verdicts, string Base, string Revision, string Rest);
}
