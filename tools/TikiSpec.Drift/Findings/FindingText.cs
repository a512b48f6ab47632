using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Rules;

namespace TikiSpec.Drift.Findings;

/// <summary>Puts a change into a sentence.</summary>
internal static class FindingText
{
    private const int Long = 120;

    public static string Of(Rule rule, Change change, ChangeUse use)
    {
        var what = rule
            .Description.Replace("{name}", Quote(change.Name))
            .Replace("{old}", Quote(change.Old))
            .Replace("{new}", Quote(change.New));
        var where = Where(use);
        return where.Length == 0 ? what : where + ": " + what;
    }

    private static string Where(ChangeUse use)
    {
        var subject = SubjectWords.Sentence(use.Subject);
        if (subject.Length == 0)
        {
            return "";
        }

        var path = use.Path.Length > 0 ? Quote(use.Path) : "";
        var place = use.Where.Length > 0 ? " (" + Plain(use.Where) + ")" : "";
        return (subject + " " + path).Trim() + place;
    }

    private static string Quote(string? text) =>
        text is null ? "nothing" : "`" + Plain(text.Length > Long ? text[..Long] + "…" : text) + "`";

    /// <summary>Backticks are ours.</summary>
    private static string Plain(string text) => PrintableText.Of(text).Replace('`', '\'');
}
