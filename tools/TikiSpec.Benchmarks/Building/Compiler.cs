using System.Diagnostics;
using System.Globalization;

namespace TikiSpec.Benchmarks.Building;

/// <summary>The C# compiler of the SDK, as <c>dotnet build</c> calls it, with the analyzers that are on in every new
/// project: a process of its own, whose memory can be looked at.</summary>
internal static class Compiler
{
    private static readonly string Path = Directory
        .GetFiles(System.IO.Path.Combine(DotnetRoot, "sdk"), "csc.dll", SearchOption.AllDirectories)
        .Where(static path => path.Contains("bincore", StringComparison.Ordinal))
        .OrderBy(static path => path, StringComparer.Ordinal)
        .Last();

    private static string DotnetRoot =>
        new DirectoryInfo(System.IO.Path.GetDirectoryName(typeof(object).Assembly.Location)!).Parent!.Parent!.Parent!.FullName;

    /// <summary>What came of one call.</summary>
    /// <param name="Wall">From the start to the end.</param>
    /// <param name="Time">Of the processors: other programs change it less.</param>
    /// <param name="PeakBytes">The most memory that was in use.</param>
    /// <param name="AssemblyBytes">The size of what was built.</param>
    public sealed record Result(TimeSpan Wall, TimeSpan Time, long PeakBytes, long AssemblyBytes);

    /// <summary>Builds a library.</summary>
    /// <param name="folder">Where the response file and the library go.</param>
    /// <param name="sources">C# files.</param>
    /// <param name="references">Assemblies beside those of the framework.</param>
    /// <param name="more">Further arguments.</param>
    /// <exception cref="InvalidOperationException">It does not compile: the message has the first errors.</exception>
    public static Result Build(string folder, IEnumerable<string> sources, IEnumerable<string> references, params string[] more)
    {
        var target = System.IO.Path.Combine(folder, "client.dll");
        var response = System.IO.Path.Combine(folder, "client.rsp");
        File.WriteAllLines(
            response,
            [
                "-target:library -nologo -nostdlib -optimize+ -debug- -langversion:latest -nullable:enable -nowarn:1591,1701,1702,8618",
                Quoted("-out:", target),
                .. Framework().Concat(references).Select(static path => Quoted("-reference:", path)),
                .. Analysis(),
                .. more,
                .. sources.Select(static path => Quoted("", path)),
            ]
        );
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", ["exec", Path, "-noconfig", "@" + response]) { RedirectStandardOutput = true }
        )!;
        var output = process.StandardOutput.ReadToEndAsync();
        var (peak, time) = (0L, TimeSpan.Zero);
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(20)))
        {
            process.Refresh();
            // One that has just ended has no memory any more.
            var now = Now(process) ?? (Peak: peak, Time: time);
            (peak, time) = (Math.Max(peak, now.Peak), now.Time > time ? now.Time : time);
        }

        return process.ExitCode == 0
            ? new Result(watch.Elapsed, time, peak, new FileInfo(target).Length)
            : throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"{folder}: ")
                    + string.Join(
                        '\n',
                        output.Result.Split('\n').Where(static line => line.Contains("error", StringComparison.Ordinal)).Take(5)
                    )
            );
    }

    private static (long Peak, TimeSpan Time)? Now(Process process)
    {
        try
        {
            return (process.PeakWorkingSet64, process.TotalProcessorTime);
        }
        catch (InvalidOperationException)
        {
            // It ended between the two questions.
            return null;
        }
    }

    /// <summary>The analyzers of the SDK at their usual level: they bind each method a second time.</summary>
    private static IEnumerable<string> Analysis()
    {
        var sdk = new FileInfo(Path).Directory!.Parent!.Parent!.FullName;
        var analyzers = System.IO.Path.Combine(sdk, "Sdks", "Microsoft.NET.Sdk", "analyzers");
        var level = string.Create(CultureInfo.InvariantCulture, $"analysislevel_{Environment.Version.Major}_default.globalconfig");
        return
        [
            Quoted("-analyzerconfig:", System.IO.Path.Combine(analyzers, "build", "config", level)),
            .. Directory.GetFiles(analyzers, "Microsoft.CodeAnalysis*.dll").Select(static path => Quoted("-analyzer:", path)),
        ];
    }

    private static IEnumerable<string> Framework() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(System.IO.Path.PathSeparator)
            .Where(static path => path.StartsWith(DotnetRoot, StringComparison.Ordinal));

    private static string Quoted(string option, string path) => $"{option}\"{path}\"";
}
