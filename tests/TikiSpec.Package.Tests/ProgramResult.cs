namespace TikiSpec.Package.Tests;

/// <summary>How a program ended, and everything that it printed.</summary>
internal sealed record ProgramResult(int ExitCode, string Output)
{
    public ProgramResult MustSucceed()
    {
        Assert.True(
            ExitCode == 0,
            "It ended with " + ExitCode.ToString(System.Globalization.CultureInfo.InvariantCulture) + ":\n" + Output
        );
        return this;
    }
}
