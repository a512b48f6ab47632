namespace TikiSpec.Cli.Output;

/// <summary>What the process ends with.</summary>
internal static class ExitCode
{
    public const int Clean = 0;

    /// <summary>The work was done, and something is wrong with the input.</summary>
    public const int Findings = 1;

    /// <summary>Bad usage, or input that nothing can be done with.</summary>
    public const int BadInput = 2;

    public const int Internal = 3;
}
