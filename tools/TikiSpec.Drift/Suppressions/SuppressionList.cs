using System.Globalization;
using TikiSpec.Drift.Contract;
using TikiSpec.Drift.Rules;
using TikiSpec.Model;

namespace TikiSpec.Drift.Suppressions;

/// <summary>The suppressed changes of a file: a list of mappings with rule, pointer or operation or fingerprint,
/// reason, until.</summary>
public sealed record SuppressionList(IReadOnlyList<Suppression> Entries, IReadOnlyList<ContractProblem> Problems)
{
    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        "rule",
        "pointer",
        "operation",
        "fingerprint",
        "reason",
        "until",
    };

    public static SuppressionList Empty { get; } = new([], []);

    /// <summary>Reads a file; an entry with an error is a problem, never half an entry.</summary>
    public static SuppressionList Read(SpecDocument document) => Read(document, static rule => RuleRegistry.Find(rule) is not null);

    /// <param name="document">The file.</param>
    /// <param name="isRule">Whose rules the entries are about, where not those of <c>diff</c>.</param>
    public static SuppressionList Read(SpecDocument document, Func<string, bool> isRule)
    {
        var problems = document
            .Problems.Where(problem => problem.Severity == ProblemSeverity.Error)
            .Select(problem => new ContractProblem(problem.Message, "", problem.Location))
            .ToList();
        var entries = new List<Suppression>();
        var root = ValueView.Of(document);
        if (root is { IsList: false })
        {
            problems.Add(
                new ContractProblem("The file must be a list of suppressed changes, each beginning with '- rule:'.", "", root.At.Location)
            );
        }

        foreach (var item in root is { IsList: true } ? root.Inner : [])
        {
            var complaints = Complaints(item, isRule).ToList();
            problems.AddRange(complaints.Select(complaint => new ContractProblem(complaint, item.At.Pointer, item.At.Location)));
            if (complaints.Count == 0)
            {
                entries.Add(
                    new Suppression(
                        item["rule"]!.Text!,
                        item["pointer"]?.Text,
                        item["operation"]?.Text,
                        item["fingerprint"]?.Text,
                        item["reason"]!.Text!,
                        DayOf(item["until"]?.Text),
                        item.At
                    )
                );
            }
        }

        return new SuppressionList(entries, problems);
    }

    private static IEnumerable<string> Complaints(ValueView item, Func<string, bool> isRule)
    {
        foreach (var property in item.Properties.Where(property => !Keys.Contains(property.Name)))
        {
            yield return $"'{property.Name}' is unknown here. Known are {string.Join(", ", Keys)}.";
        }

        if (item["rule"]?.Text is not { } rule)
        {
            yield return "The entry names no rule.";
        }
        else if (!isRule(rule))
        {
            yield return $"There is no rule '{rule}'.";
        }

        if (item["pointer"]?.Text is null && item["operation"]?.Text is null && item["fingerprint"]?.Text is null)
        {
            yield return "The entry fits any place. Name a pointer, an operation or a fingerprint.";
        }

        if (string.IsNullOrWhiteSpace(item["reason"]?.Text))
        {
            yield return "The entry gives no reason.";
        }

        if (item["until"] is { } until && DayOf(until.Text) is null)
        {
            yield return "'until' must be a day as 2027-01-31.";
        }
    }

    private static DateTime? DayOf(string? text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
