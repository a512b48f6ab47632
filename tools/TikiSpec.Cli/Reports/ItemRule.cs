namespace TikiSpec.Cli.Reports;

/// <summary>A rule as other tools list it.</summary>
internal sealed record ItemRule(string Id, string Summary, ItemLevel Level);
