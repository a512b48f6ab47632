namespace TikiSpec.Evidence.Traffic;

/// <summary>What was found so far, one entry a place and name.</summary>
/// <remarks>Where more names come than a document would have, they are somebody's keys, and are counted
/// together.</remarks>
internal sealed class TrafficFindings
{
    private const int MaxNames = 100;

    private readonly Dictionary<string, TrafficFinding> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);

    public IReadOnlyList<TrafficFinding> All =>
        [
            .. _byKey
                .Values.OrderBy(static finding => finding.Operation, StringComparer.Ordinal)
                .ThenByDescending(static finding => finding.Count)
                .ThenBy(static finding => finding.Key, StringComparer.Ordinal),
        ];

    public void Add(
        OperationTraffic operation,
        TrafficRule rule,
        RecordedExchange call,
        SpecCursor at,
        string subject,
        string name,
        string text,
        string sample
    ) =>
        Add(
            new TrafficFinding
            {
                Rule = rule,
                Text = text,
                Operation = operation.Name,
                Subject = subject,
                Name = name,
                SpecAt = at,
                Document = operation.Spec.Document,
                Count = 1,
                First = call.Time,
                Last = call.Time,
                Sample = sample,
            }
        );

    public void AddUndeclared(RecordedExchange call, DocumentView document, string operation) =>
        Add(
            new TrafficFinding
            {
                Rule = TrafficRule.Operation,
                Text = FormattableString.Invariant($"{operation} is in no document, and was responded to with {call.Status}."),
                Operation = operation,
                Subject = operation,
                Name = operation,
                SpecAt = document.PlaceOf("paths"),
                Document = document,
                Count = 1,
                First = call.Time,
                Last = call.Time,
                Sample = operation,
            }
        );

    private void Add(TrafficFinding finding)
    {
        if (!_byKey.ContainsKey(finding.Key) && NamesAt(finding) > MaxNames)
        {
            finding = finding with
            {
                Name = "…",
                Subject = "…",
                Text = FormattableString.Invariant($"There are more than {MaxNames} such names beside these; the others are counted here."),
                Sample = "",
            };
        }

        _byKey[finding.Key] = _byKey.TryGetValue(finding.Key, out var known)
            ? known with
            {
                Count = known.Count + 1,
                First = Earlier(known.First, finding.First),
                Last = Earlier(finding.Last, known.Last) == known.Last ? finding.Last ?? known.Last : known.Last,
            }
            : finding;
    }

    /// <summary>How many names the rule has there, this one included.</summary>
    private int NamesAt(TrafficFinding finding) => _names[finding.PlaceKey] = _names.GetValueOrDefault(finding.PlaceKey) + 1;

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null ? other
        : other is null || one <= other ? one
        : other;
}
