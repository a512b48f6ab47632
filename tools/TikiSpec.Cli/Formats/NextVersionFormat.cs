using TikiSpec.Cli.Diffing;
using TikiSpec.Cli.Inputs;

namespace TikiSpec.Cli.Formats;

/// <summary>The next version and nothing else, for scripts: of the package where its version was given, else of the
/// document.</summary>
internal static class NextVersionFormat
{
    public static void Write(DiffView view, TextWriter output)
    {
        var report = view.Report;
        var (version, bump, what) = view.PackageVersion is { } package
            ? (package, report.SourceBump, "--package-version")
            : (report.BaseVersion, report.WireBump, "info.version of the base");
        output.WriteLine(
            NextVersion.After(version, bump) ?? throw new InputException($"The {what} is '{version}', which is no version as 1.2.3.")
        );
    }
}
