using System.Diagnostics;
using System.Globalization;
using TikiSpec.Benchmarks.Building;
using TikiSpec.Model.Reading;

namespace TikiSpec.Benchmarks.Reports;

/// <summary>What a generated client costs whoever builds it and types beside it, and what the code of others costs, one
/// after the other.</summary>
/// <param name="output">Where the tables go.</param>
/// <param name="kiota">The program <c>kiota</c>, or null to leave it out.</param>
/// <param name="isShort">Ours as it is by default alone.</param>
internal sealed class GeneratorReport(TextWriter output, string? kiota, bool isShort)
{
    private static readonly (string Name, string Records, string Types)[] Forms =
    [
        ("default: updates, of the types that are reached", "updates", "reached"),
        ("updates, of all types", "updates", "all"),
        ("none", "none", "reached"),
        ("requests", "requests", "reached"),
        ("all", "all", "reached"),
    ];

    private const double Megabyte = 1 << 20;

    private readonly TextTable _editing = new(["document", "MB", "read ms", "first run ms", "files", "key press ms", "edit ms"]);

    private readonly TextTable _building = new([
        "document",
        "records",
        "ours: s",
        "of the processors",
        "ours: MB of memory",
        "ours: MB of assembly",
        "to NSwag's: s, processors, memory, assembly",
        "to Kiota's: s, processors, memory, assembly",
    ]);

    /// <summary>Measures each document and prints both tables.</summary>
    /// <param name="documents">Names, paths, and whether their clients are built, too.</param>
    public async Task PrintAsync(IReadOnlyList<(string Name, string Path, bool IsBuilt)> documents)
    {
        // What the just-in-time compiler has to do is nobody's.
        var folder = Directory.CreateTempSubdirectory("tikispec-bench").FullName;
        try
        {
            Measure("warm-up", MadeUp(folder, 30), new TextTable([.. Enumerable.Repeat("", 7)]));
            foreach (var (name, path, isBuilt) in documents)
            {
                Measure(name, path, _editing);
                if (isBuilt)
                {
                    await BuildAsync(name, path, folder);
                }
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        output.WriteLine("In an editor. A key press is in a file that has nothing to do with the client; an edit is in the document.");
        output.WriteLine();
        _editing.WriteTo(output);
        output.WriteLine();
        output.WriteLine("In a build: ours reads, generates and compiles; of the others the code is there and is compiled.");
        output.WriteLine("The compiler runs as `dotnet build` calls it. Of the others, ours divided by theirs.");
        output.WriteLine();
        _building.WriteTo(output);
    }

    /// <summary>A made-up document of so many operations, written into a folder.</summary>
    public static string MadeUp(string folder, int operations)
    {
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"made-up-{operations}.yaml"));
        File.WriteAllText(path, MadeUpDocument.Of(operations));
        return path;
    }

    private static void Measure(string name, string path, TextTable table)
    {
        var text = File.ReadAllText(path);
        var watch = Stopwatch.StartNew();
        _ = SpecReader.Read(new SpecText("document", path, text), []);
        var read = watch.Elapsed;
        var editing = new Editing(path);
        var first = editing.First();
        var press = editing.KeyPress();
        table.Add([
            name,
            (text.Length / Megabyte).ToString("0.0", CultureInfo.InvariantCulture),
            Milliseconds(read),
            Milliseconds(first),
            editing.Files.ToString(CultureInfo.InvariantCulture),
            press.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture),
            Milliseconds(editing.EditDocument()),
        ]);
    }

    private async Task BuildAsync(string name, string path, string folder)
    {
        var builds = new ClientBuilds(path, folder);
        var nswag = await TryAsync(builds.NSwagAsync);
        var others = kiota is null ? new Outcome(null, "-") : await TryAsync(() => builds.KiotaAsync(kiota));
        foreach (var form in Forms.Take(isShort ? 1 : Forms.Length))
        {
            var ours = builds.Ours(form.Records, form.Types);
            _building.Add([
                name,
                form.Name,
                ours.Wall.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture),
                ours.Time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture),
                (ours.PeakBytes / Megabyte).ToString("0", CultureInfo.InvariantCulture),
                (ours.AssemblyBytes / Megabyte).ToString("0.00", CultureInfo.InvariantCulture),
                nswag.Ratio(ours),
                others.Ratio(ours),
            ]);
        }
    }

    /// <summary>A peer that cannot read a document, or whose code does not compile, has its first words in the
    /// table.</summary>
    private static async Task<Outcome> TryAsync(Func<Task<Compiler.Result>> build)
    {
        try
        {
            return new Outcome(await build(), "");
        }
#pragma warning disable CA1031 // Whatever a peer throws is its result.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new Outcome(null, "fails: " + exception.Message.ReplaceLineEndings(" ")[..Math.Min(60, exception.Message.Length)]);
        }
    }

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture);

    /// <summary>What came of a peer.</summary>
    private sealed record Outcome(Compiler.Result? Theirs, string Words)
    {
        public string Ratio(Compiler.Result ours) =>
            Theirs is null
                ? Words
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{ours.Wall / Theirs.Wall:0.00}, {ours.Time / Theirs.Time:0.00}, {(double)ours.PeakBytes / Theirs.PeakBytes:0.00}, "
                        + $"{(double)ours.AssemblyBytes / Theirs.AssemblyBytes:0.00}"
                );
    }
}
