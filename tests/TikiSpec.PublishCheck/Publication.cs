namespace TikiSpec.PublishCheck;

/// <summary>One way of publishing the small program: published without a warning, started, and run against an
/// emulator.</summary>
internal sealed class Publication(string kind, string project, string folder)
{
    private const int Starts = 10;

    private string Output => Path.Combine(folder, kind);

    private string Executable => Path.Combine(Output, OperatingSystem.IsWindows() ? "TikiSpec.Published.exe" : "TikiSpec.Published");

    /// <summary>The file that is started, which holds all of it, in bytes.</summary>
    public long Size => new FileInfo(Executable).Length;

    /// <returns>What went wrong, or null. A warning is an error here, and so is one of the linker.</returns>
    public string? Publish()
    {
        // A build server that stays would keep the output open, and its end be waited for.
        var run = ProgramRun.Of(
            "dotnet",
            "publish",
            project,
            "-c",
            "Release",
            "-p:PublishedAs=" + kind,
            "--artifacts-path",
            Path.Combine(folder, "artifacts-" + kind),
            "-o",
            Output,
            "-nologo",
            "--disable-build-servers",
            "-p:UseSharedCompilation=false"
        );
        return run.ExitCode == 0 && !run.Output.Contains("warning", StringComparison.OrdinalIgnoreCase) ? null : run.Output;
    }

    /// <summary>The median time from the start of the process to its end, for a program that does nothing but say that
    /// it runs.</summary>
    public TimeSpan MeasureStart()
    {
        var times = Enumerable.Range(0, Starts).Select(_ => ProgramRun.Of(Executable, "start").Duration).Order().ToArray();
        return times[Starts / 2];
    }

    public ProgramRun Run(params string[] arguments) => ProgramRun.Of(Executable, arguments);
}
