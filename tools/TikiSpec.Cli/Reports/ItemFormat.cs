namespace TikiSpec.Cli.Reports;

/// <summary>A way to tell items.</summary>
internal sealed record ItemFormat(string Name, Action<ItemReport, TextWriter> Write)
{
    private static readonly ItemFormat[] All =
    [
        new("text", ItemText.Write),
        new("json", ItemJson.Write),
        new("markdown", ItemMarkdown.Write),
        new("github", GithubReport.Write),
        new("sarif", SarifReport.Write),
        new("junit", JUnitReport.Write),
    ];

    public static string[] Names => [.. All.Select(static format => format.Name)];

    public static ItemFormat Find(string name) => All.First(format => format.Name == name);
}
