using TikiSpec.Drift.Changes;
using TikiSpec.Drift.SourceImpact;

namespace TikiSpec.Drift.Findings;

/// <summary>Which findings concern an operation or its parameter, by operationId.</summary>
internal sealed class OperationImpacts
{
    private readonly Dictionary<string, List<Candidate>> _byOperation = new(StringComparer.Ordinal);

    public void Add(FindingImpact impact)
    {
        var change = impact.Change;
        if (change.Kind is ChangeKind.OperationIdChanged or ChangeKind.OperationIdAdded or ChangeKind.OperationIdRemoved)
        {
            // Whatever was told of the operation by its name has another name now.
            AddTo(new[] { change.Old, change.New }, new Candidate(impact, _ => true));
            return;
        }

        if (change.Kind is ChangeKind.OperationRemoved or ChangeKind.OperationAdded)
        {
            // With all that is optional in it.
            AddTo(change.Uses.Select(use => use.Operation?.Id), new Candidate(impact, _ => true));
            return;
        }

        var parameters = new HashSet<string>(
            change.Uses.Where(use => use.Subject is Subject.RequestParameter).SelectMany(NamesOf),
            StringComparer.Ordinal
        );
        var isWhole = change.Component is null;
        if (isWhole || parameters.Count > 0)
        {
            AddTo(
                change.Uses.Select(use => use.Operation?.Id),
                new Candidate(impact, wireName => wireName.Length == 0 ? isWhole : parameters.Contains(wireName))
            );
        }
    }

    public IReadOnlyList<FindingImpact> Explaining(OwnedDeclarationChange declaration)
    {
        if (!_byOperation.TryGetValue(declaration.Owner.Name, out var candidates))
        {
            return [];
        }

        var explaining = candidates
            .Where(candidate => candidate.Explains(declaration.WireName))
            .Select(static candidate => candidate.Impact)
            .ToList();
        if (declaration.WireName.Length > 0)
        {
            return explaining;
        }

        // A property deep in a body has no part in the signature where something at the body itself has.
        var nearest = explaining.FindAll(impact => impact.Change.Uses.Any(use => IsInSignature(use, declaration.Change)));
        return nearest.Count > 0 ? nearest : explaining;
    }

    private static bool IsInSignature(ChangeUse use, DeclarationChange method) =>
        use.Subject == Subject.Operation
        || (
            use.Path.Split('/').All(static step => step is "" or "items" or "*")
            && (use.Subject.Direction() == Direction.Response ? !IsSame(method, 0) : !IsSame(method, 1))
        );

    /// <summary>What a method returns, and what it takes, stand before its name and behind it.</summary>
    private static bool IsSame(DeclarationChange method, int part) =>
        method is { Before: { } before, After: { } after }
        && before.Split([method.Name + "("], 2, StringSplitOptions.None) is { Length: 2 } old
        && after.Split([method.Name + "("], 2, StringSplitOptions.None) is { Length: 2 } @new
        && old[part] == @new[part];

    private void AddTo(IEnumerable<string?> operations, Candidate candidate)
    {
        foreach (var operation in operations.OfType<string>().Distinct())
        {
            if (!_byOperation.TryGetValue(operation, out var candidates))
            {
                _byOperation[operation] = candidates = [];
            }

            candidates.Add(candidate);
        }
    }

    /// <summary>What follows a blank of <c>query page size</c>: the place, and a name that may hold blanks of its
    /// own.</summary>
    private static IEnumerable<string> NamesOf(ChangeUse use)
    {
        for (var blank = use.Where.IndexOf(' '); blank >= 0; blank = use.Where.IndexOf(' ', blank + 1))
        {
            yield return use.Where.Substring(blank + 1);
        }
    }

    private sealed record Candidate(FindingImpact Impact, Func<string, bool> Explains);
}
