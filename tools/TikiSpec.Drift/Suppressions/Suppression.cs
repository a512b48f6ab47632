using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Findings;
using TikiSpec.Drift.Rules;

namespace TikiSpec.Drift.Suppressions;

/// <summary>A change that was looked at and is fine. Everything that it names must fit.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Pointer">The place in either document, or the beginning of it; null for any.</param>
/// <param name="Operation"><c>GET /products</c> or the operationId; null for any.</param>
/// <param name="Fingerprint">The finding's fingerprint; null for any.</param>
/// <param name="Reason">Why it is fine; never empty.</param>
/// <param name="Until">The last day on which the entry holds; null for good.</param>
public sealed record Suppression(
    string Rule,
    string? Pointer,
    string? Operation,
    string? Fingerprint,
    string Reason,
    DateTime? Until,
    SpecCursor At
)
{
    public bool IsOver(DateTime today) => Until is { } day && today.Date > day;

    internal bool Fits(string rule, Change change, string fingerprint) =>
        Rule == rule
        && (Fingerprint is null || Fingerprint == fingerprint)
        && (Pointer is null || Covers(change.Base.Pointer) || Covers(change.Revision.Pointer))
        && (
            Operation is null
            || change.Uses.Any(use => use.Operation is { } operation && (operation.Id == Operation || operation.ToString() == Operation))
        );

    private bool Covers(string pointer)
    {
        var own = Pointer!.TrimStart('#');
        return pointer == own || pointer.StartsWith(own + "/", StringComparison.Ordinal);
    }
}
