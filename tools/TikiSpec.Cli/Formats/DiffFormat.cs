using TikiSpec.Cli.Diffing;
using TikiSpec.Cli.Reports;

namespace TikiSpec.Cli.Formats;

/// <summary>A way to tell a comparison.</summary>
internal sealed record DiffFormat(string Name, Action<DiffView, TextWriter> Write)
{
    private static readonly DiffFormat[] All =
    [
        new("text", TextFormat.Write),
        new("json", JsonFormat.Write),
        new("markdown", MarkdownFormat.Write),
        new("html", HtmlFormat.Write),
        new("github", static (view, output) => GithubReport.Write(DiffItems.Of(view), output)),
        new("sarif", static (view, output) => SarifReport.Write(DiffItems.Of(view), output)),
        new("junit", static (view, output) => JUnitReport.Write(DiffItems.Of(view), output)),
        new("changelog", ChangelogFormat.Write),
        new("next-version", NextVersionFormat.Write),
    ];

    public static string[] Names => [.. All.Select(static format => format.Name)];

    public static DiffFormat Find(string name) => All.First(format => format.Name == name);
}
