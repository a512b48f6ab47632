using System.Diagnostics;
using System.Globalization;

namespace TikiSpec.Benchmarks.Building;

/// <summary>The C# compiler of the SDK, as a build calls it: a process of its own, whose memory can be looked
/// at.</summary>
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
    /// <param name="Time">Of the processors: other programs hardly change it.</param>
    /// <param name="PeakBytes">The most memory that was in use.</param>
    /// <param name="AssemblyBytes">The size of what was built.</param>
    public sealed record Result(TimeSpan Time, long PeakBytes, long AssemblyBytes);

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
                .. more,
                .. sources.Select(static path => Quoted("", path)),
            ]
        );
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", ["exec", Path, "-noconfig", "@" + response]) { RedirectStandardOutput = true }
        )!;
        var output = process.StandardOutput.ReadToEndAsync();
        var (peak, time) = (0L, TimeSpan.Zero);
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(20)))
        {
            process.Refresh();
            (peak, time) = Now(process) ?? (peak, time);
        }

        return process.ExitCode == 0
            ? new Result(time, peak, new FileInfo(target).Length)
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

    private static IEnumerable<string> Framework() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(System.IO.Path.PathSeparator)
            .Where(static path => path.StartsWith(DotnetRoot, StringComparison.Ordinal));

    private static string Quoted(string option, string path) => $"{option}\"{path}\"";
}
