using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using TikiSpec.Emitter;
using TikiSpec.Emitter.Tests.Compiling;
using TikiSpec.Model;

namespace TikiSpec.Corpus.Tests;

/// <summary>The table of all documents at hand: what is generated of each, and whether it compiles as the strictest
/// user would compile it. One command writes it: <c>TIKISPEC_CORPUS=… TIKISPEC_TABLE=table.md dotnet test --project
/// tests/TikiSpec.Corpus.Tests --filter-class '*DocumentTable'</c>.</summary>
public sealed class DocumentTable
{
    [Fact]
    public void Every_document_whose_files_are_there_is_generated_and_compiles()
    {
        var rows = new ConcurrentBag<Row>();
        Parallel.ForEach(Corpus.EveryDocument, path => rows.Add(Row.Of(path)));
        var ordered = rows.OrderBy(static row => row.Name, StringComparer.Ordinal).ToList();
        if (Environment.GetEnvironmentVariable("TIKISPEC_TABLE") is { Length: > 0 } table)
        {
            File.WriteAllText(table, Row.Table(ordered));
        }

        Assert.Empty(
            ordered.Where(static row => row is { LacksFiles: false, IsGood: false }).Select(static row => $"{row.Name}: {row.Complaint}")
        );
    }

    private sealed record Row(
        string Name,
        int Operations,
        int Types,
        int Untyped,
        bool LacksFiles,
        string Complaint,
        long ReadMilliseconds,
        long EmitMilliseconds
    )
    {
        public bool IsGood => Complaint.Length == 0;

        public static Row Of(string path)
        {
            var name = Path.GetFileNameWithoutExtension(path);
            var watch = Stopwatch.StartNew();
            var read = SpecReader.Read(new SpecText(name, path, File.ReadAllText(path)), []);
            var readTime = watch.ElapsedMilliseconds;
            var errors = read.Problems.Where(static problem => problem.Severity == ProblemSeverity.Error).ToList();
            var lacksFiles = errors.Exists(static error => error.Id == DocumentProblems.MissingFile.Id);
            if (read.Surface is not { } surface)
            {
                return new Row(name, 0, 0, 0, lacksFiles, errors[0].Message, readTime, 0);
            }

            var files = Emitted.FromSurfaces([surface]);
            var emitTime = watch.ElapsedMilliseconds - readTime;
            var complaints = errors
                .Select(static error => error.Message)
                .Concat(StrictCompiler.Complaints(StrictCompiler.Compile(files, EmittedAssembly.ClientClass)));
            return new Row(
                name,
                surface.Groups.Sum(static group => group.Operations.Count),
                surface.Types.Count,
                read.Problems.Count(static problem => problem.Id is "TIKI2001" or "TIKI2002" or "TIKI2005"),
                lacksFiles,
                complaints.FirstOrDefault() ?? "",
                readTime,
                emitTime
            );
        }

        public static string Table(IReadOnlyList<Row> rows) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{rows.Count(static row => row.IsGood)} of {rows.Count} are generated without an error and compile; "
                    + $"{rows.Count(static row => row.LacksFiles)} lack files.\n\n"
            )
            + "| document | operations | types | untyped places | generated and compiled | read ms | emitted ms |\n"
            + "|---|---|---|---|---|---|---|\n"
            + string.Concat(
                rows.Select(static row =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"| {row.Name} | {row.Operations} | {row.Types} | {row.Untyped} | "
                            + $"{(row.IsGood ? "yes" : row.LacksFiles ? "lacks files" : row.Complaint)} | {row.ReadMilliseconds} | "
                            + $"{row.EmitMilliseconds} |\n"
                    )
                )
            );
    }
}
