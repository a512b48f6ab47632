namespace TikiSpec.Evidence.Checking;

/// <summary>What was found of one operation, and of the page; what is alike at one place of a spec is put
/// together.</summary>
internal sealed class FindingList
{
    private readonly Dictionary<string, PageFinding> _byKey = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    /// <summary>In the order of the page.</summary>
    public IReadOnlyList<PageFinding> All => [.. _order.Select(key => _byKey[key]).OrderBy(static finding => finding.PageLine)];

    public void Add(PageFinding finding)
    {
        if (_byKey.TryGetValue(finding.Key, out var known))
        {
            var more = finding.Operations.Where(operation => !known.Operations.Contains(operation));
            _byKey[finding.Key] = known with { Operations = known.Operations.Concat(more).ToEquatableList() };
            return;
        }

        _byKey[finding.Key] = finding;
        _order.Add(finding.Key);
    }
}
