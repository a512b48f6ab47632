namespace TikiSpec.Cli.Reports;

/// <summary>How loud an item is, in the three steps that GitHub and SARIF know. Worse is more.</summary>
internal enum ItemLevel
{
    Note,
    Warning,
    Error,
}
