using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Rules;

namespace TikiSpec.Drift.Findings;

/// <summary>Puts changes into a sentence.</summary>
internal static class FindingText
{
    private const int Long = 120;
    private const int MostPlaces = 3;

    public static string Of(Rule rule, Change change, ChangeUse use) => Of(rule, [change], use);

    /// <summary>Of several changes that are told as one, the names are all told.</summary>
    public static string Of(Rule rule, IReadOnlyList<Change> changes, ChangeUse use)
    {
        var names = changes.Select(static change => change.Name).Distinct().ToList();
        var change = changes[0];
        var what = (names.Count > 1 ? rule.Description.Replace("value {name} was", "values {name} were") : rule.Description)
            .Replace("{name}", string.Join(", ", names.Select(Quote)))
            .Replace("{old}", Quote(change.Old))
            .Replace("{new}", Quote(change.New));
        var where = Where(use, changes);
        return where.Length == 0 ? what : where + ": " + what;
    }

    private static string Where(ChangeUse use, IReadOnlyList<Change> changes)
    {
        var subject = SubjectWords.Sentence(use.Subject);
        if (subject.Length == 0)
        {
            return "";
        }

        var path = use.Path.Length > 0 ? Quote(use.Path) : "";
        var places =
            changes.Count == 1
                ? [use.Where]
                : changes
                    .SelectMany(static change => change.Uses)
                    .Where(other => other.Subject == use.Subject)
                    .Select(static other => other.Where)
                    .Where(static where => where.Length > 0)
                    .Distinct()
                    .ToList();
        var more = places.Count > MostPlaces ? $" and {places.Count - MostPlaces} more" : "";
        var place = string.Join(", ", places.Take(MostPlaces).Select(Plain)) + more;
        return (subject + " " + path).Trim() + (place.Length > 0 ? $" ({place})" : "");
    }

    private static string Quote(string? text) =>
        text is null ? "nothing" : "`" + Plain(text.Length > Long ? text[..Long] + "…" : text) + "`";

    /// <summary>Backticks are ours.</summary>
    private static string Plain(string text) => PrintableText.Of(text).Replace('`', '\'');
}
