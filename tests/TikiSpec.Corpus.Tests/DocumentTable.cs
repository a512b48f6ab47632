using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using TikiSpec.Emitter;
using TikiSpec.Emitter.Tests.Compiling;
using TikiSpec.Model;
using TikiSpec.Model.Tests.Oracle;
using TikiSpec.Peers.Tests;

namespace TikiSpec.Corpus.Tests;

/// <summary>The table of all documents at hand: what is generated of each, whether it compiles as the strictest user
/// would compile it, and what NSwag and Kiota make of it. One command writes it: <c>TIKISPEC_CORPUS=…
/// TIKISPEC_TABLE=table.md dotnet test --project tests/TikiSpec.Corpus.Tests --filter-class
/// '*DocumentTable'</c>.</summary>
public sealed class DocumentTable
{
    [Fact]
    public async Task Every_document_whose_files_are_there_compiles_and_says_what_Microsoft_OpenApi_reads()
    {
        var rows = new ConcurrentBag<Row>();
        Parallel.ForEach(Corpus.EveryDocument, path => rows.Add(Row.Of(path)));
        var ordered = rows.OrderBy(static row => row.Name, StringComparer.Ordinal).ToList();
        if (Environment.GetEnvironmentVariable("TIKISPEC_TABLE") is { Length: > 0 } table)
        {
            await Parallel.ForEachAsync(
                ordered,
                async (row, _) => (row.NSwag, row.Kiota) = (await Peer.NSwagAsync(row.Path), await Peer.KiotaAsync(row.Path))
            );
            await File.WriteAllTextAsync(table, Row.Table(ordered));
        }

        Assert.Empty(
            ordered.Where(static row => row is { LacksFiles: false, IsGood: false }).Select(static row => $"{row.Name}: {row.Complaint}")
        );
        Assert.Empty(ordered.Where(static row => row.Agreement is not ("yes" or "-")).Select(static row => $"{row.Name}: {row.Agreement}"));
    }

    private sealed record Row(
        string Path,
        string Name,
        int Operations,
        int Types,
        int Untyped,
        bool LacksFiles,
        string Complaint,
        string Agreement,
        long ReadMilliseconds,
        long EmitMilliseconds
    )
    {
        public bool IsGood => Complaint.Length == 0;

        public string NSwag { get; set; } = "";

        public string Kiota { get; set; } = "";

        public static Row Of(string path)
        {
            var name = System.IO.Path.GetFileNameWithoutExtension(path);
            var watch = Stopwatch.StartNew();
            var text = new SpecText(name, path, File.ReadAllText(path));
            var read = SpecReader.Read(text, [], [], ProjectRules.Default with { Types = TypeRule.All });
            var readTime = watch.ElapsedMilliseconds;
            var errors = read.Problems.Where(static problem => problem.Severity == ProblemSeverity.Error).ToList();
            var lacksFiles = errors.Exists(static error => error.Id == DocumentProblems.MissingFile.Id);
            if (read.Surface is not { } surface)
            {
                return new Row(path, name, 0, 0, 0, lacksFiles, errors[0].Message, "-", readTime, 0);
            }

            var files = Emitted.FromSurfaces([surface]);
            var emitTime = watch.ElapsedMilliseconds - readTime;
            var complaints = errors
                .Select(static error => error.Message)
                .Concat(StrictCompiler.Complaints(StrictCompiler.Compile(files, EmittedAssembly.ClientClass)));
            return new Row(
                path,
                name,
                surface.Groups.Sum(static group => group.Operations.Count),
                surface.Types.Count,
                read.Problems.Count(static problem => problem.Id is "TIKI2001" or "TIKI2002" or "TIKI2005"),
                lacksFiles,
                complaints.FirstOrDefault() ?? "",
                AgreementOf(text, surface),
                readTime,
                emitTime
            );
        }

        /// <summary>Whether Microsoft.OpenApi finds the same operations, parameters, schemas, properties and what is
        /// required; how many facts differ, and the first.</summary>
        private static string AgreementOf(SpecText text, ApiSurface surface)
        {
            try
            {
                var comparison = OracleComparison.Of(text, surface);
                var differences = comparison.Operations().Concat(comparison.Properties()).ToList();
                return differences.Count == 0 ? "yes" : FormattableString.Invariant($"{differences.Count}: {differences[0]}");
            }
            catch (Exception failure)
            {
                return $"it fails: {failure.GetType().Name}";
            }
        }

        private static bool Compiles(string outcome) => outcome.StartsWith("compiles", StringComparison.Ordinal);

        public static string Table(IReadOnlyList<Row> rows) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{rows.Count(static row => row.IsGood)} of {rows.Count} are generated without an error and compile; "
                    + $"{rows.Count(static row => row.LacksFiles)} lack files. Microsoft.OpenApi reads "
                    + $"{rows.Count(static row => row.Agreement == "yes")} alike. NSwag's compile of "
                    + $"{rows.Count(static row => Compiles(row.NSwag))}, Kiota's of {rows.Count(static row => Compiles(row.Kiota))}.\n\n"
            )
            + "| document | operations | types | untyped places | generated and compiled | as Microsoft.OpenApi reads it | read ms "
            + "| emitted ms | NSwag | Kiota |\n"
            + "|---|---|---|---|---|---|---|---|---|---|\n"
            + string.Concat(
                rows.Select(static row =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"| {row.Name} | {row.Operations} | {row.Types} | {row.Untyped} | "
                            + $"{(row.IsGood ? "yes" : row.LacksFiles ? "lacks files" : row.Complaint)} | {row.Agreement} | "
                            + $"{row.ReadMilliseconds} | "
                            + $"{row.EmitMilliseconds} | {row.NSwag} | {row.Kiota} |\n"
                    )
                )
            );
    }
}
