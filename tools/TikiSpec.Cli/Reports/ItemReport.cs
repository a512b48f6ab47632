namespace TikiSpec.Cli.Reports;

/// <summary>What one run of a command found.</summary>
/// <param name="Title">What was looked at.</param>
/// <param name="Command">The command's name.</param>
/// <param name="Document">The document that it is about, below the repository's root; of several the first.</param>
/// <param name="Items">Worst first.</param>
/// <param name="Rules">The rules that the items name, ordinal by id.</param>
internal sealed record ItemReport(
    string Title,
    string Command,
    string Document,
    IReadOnlyList<ReportItem> Items,
    IReadOnlyList<ItemRule> Rules
)
{
    /// <summary>Those that nobody accepted.</summary>
    public IReadOnlyList<ReportItem> Open => [.. Items.Where(static item => item.Suppressed is null)];
}

/// <summary>A rule as other tools list it.</summary>
internal sealed record ItemRule(string Id, string Summary, ItemLevel Level);
