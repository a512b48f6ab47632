using System.Globalization;
using System.Net;
using System.Text;
using TikiSpec.Cli.Diffing;
using TikiSpec.Cli.Inputs;
using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Findings;
using TikiSpec.Drift.Rules;
using TikiSpec.Drift.SourceImpact;

namespace TikiSpec.Cli.Formats;

/// <summary>One page without references: a filter, and each change with both documents side by side.</summary>
internal static class HtmlFormat
{
    // More would hide that there are others.
    private const int OpenFromTheStart = 20;

    private static readonly string Page = ReadPage();

    public static void Write(DiffView view, TextWriter output)
    {
        var rows = new StringBuilder();
        foreach (var (finding, index) in view.Shown.Concat(view.Suppressed).Select(static (finding, index) => (finding, index)))
        {
            rows.Append(Row(view, finding, isOpen: finding.Wire == WireLevel.Breaking && index < OpenFromTheStart));
        }

        var title = $"{view.Base.Label} → {view.Revision.Label}";
        var text = Page.Replace("{{title}}", Encode(title), StringComparison.Ordinal)
            .Replace("{{name}}", Encode(view.Revision.Name), StringComparison.Ordinal)
            .Replace("{{summary}}", Summary(view), StringComparison.Ordinal)
            .Replace("{{version}}", Encode(FindingWords.Version(view.Report)), StringComparison.Ordinal);
        // Last, so that a document which happens to say {{title}} is shown as it is.
        var at = text.IndexOf("{{rows}}", StringComparison.Ordinal);
        output.Write(text.AsSpan(0, at));
        output.Write(rows.Length == 0 ? "<p class=\"none\">No change.</p>" : rows.ToString());
        output.Write(text.AsSpan(at + "{{rows}}".Length));
    }

    private static string Summary(DiffView view)
    {
        var summary = view.Report.Summary;
        (string Class, int Count, string Word)[] parts =
        [
            ("breaking", summary.Breaking, "breaking"),
            ("risky", summary.Risky, "risky"),
            ("safe", summary.Safe, "safe"),
            ("suppressed", summary.Suppressed, "suppressed"),
        ];
        return string.Concat(
                parts.Select(static part =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"<label class=\"{part.Class}\"><input type=\"checkbox\" data-level=\"{part.Class}\" checked> "
                            + $"<b>{part.Count}</b> {part.Word}</label>"
                    )
                )
            )
            + string.Create(
                CultureInfo.InvariantCulture,
                $"<label class=\"source\"><input type=\"checkbox\" id=\"source\"> only the "
                    + $"<b>{view.Shown.Count(static finding => finding.Source == SourceVerdict.Breaking)}</b> that break C#</label>"
            );
    }

    private static string Row(DiffView view, DriftFinding finding, bool isOpen)
    {
        var level = finding.SuppressedBy is null ? LevelWords.Of(finding.Wire) : "suppressed";
        var change = finding.Change;
        var suppressed = finding.SuppressedBy is { } entry
            ? $"<p class=\"reason\">Suppressed: {Encode(PrintableText.Of(entry.Reason))}</p>"
            : "";
        var usage = view.Usage(finding) is { } usedBy ? $"<p class=\"usage\">{Encode(FindingWords.Usage(usedBy))}</p>" : "";
        var note = FindingWords.ForImplementers(view, finding) is { } asked ? $"<p class=\"facts\">{Encode(asked)}</p>" : "";
        var breaksSource = finding.Source == SourceVerdict.Breaking ? 1 : 0;
        var open = isOpen ? " open" : "";
        var owner = Encode(FindingWords.Owner(finding));
        var operations = Encode(PrintableText.Of(string.Join(", ", finding.Operations)));
        var before = Side("before", view.Base, change.Base, finding.Declarations.Select(static declaration => declaration.Before));
        var after = Side("after", view.Revision, change.Revision, finding.Declarations.Select(static declaration => declaration.After));
        var row = $"""
            <details class="change {level}" data-level="{level}" data-source="{breaksSource}"{open}>
            <summary><span class="badge">{level}</span><span class="owner">{owner}</span><span class="text">{Marked(
                finding.Text
            )}</span></summary>
            <p class="facts"><code>{finding.Rule.Id}</code> <code>{finding.Fingerprint}</code> {operations}</p>{note}{usage}{suppressed}
            <div class="sides">
            {before}
            {after}
            </div>
            </details>

            """;
        return row.ReplaceLineEndings("\n");
    }

    private static string Side(string name, SpecInput input, ChangeSide side, IEnumerable<string?> declarations)
    {
        var code = string.Join('\n', declarations.OfType<string>().Distinct().Select(PrintableText.Of));
        var csharp = code.Length == 0 ? "" : $"<pre class=\"csharp\">{Encode(code)}</pre>";
        var body = side.IsPresent ? $"<pre>{Encode(Excerpt.Of(side))}</pre>" : "<p class=\"absent\">not there</p>";
        return $"<section class=\"{name}\"><h3>{Encode(FindingWords.Location(side.Location, input.LabelOf(side.Location)))}</h3>"
            + $"{body}{csharp}</section>";
    }

    /// <summary>What stands in backticks as code.</summary>
    private static string Marked(string text) =>
        string.Concat(Encode(text).Split('`').Select(static (part, index) => index % 2 == 1 ? $"<code>{part}</code>" : part));

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static string ReadPage()
    {
        using var stream = typeof(HtmlFormat).Assembly.GetManifestResourceStream("diff-page.html")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
