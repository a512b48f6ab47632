using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using TikiSpec.Benchmarks.Contenders;
using TikiSpec.Benchmarks.Reports;

switch (args)
{
    case ["json", "--short"]:
        new ShortReport(Console.Out).Run(Contests.All());
        return 0;
    case ["json", "--short", "--only", var payload]:
        new ShortReport(Console.Out).Run([.. Contests.All().Where(contest => contest.Payload.Name == payload)]);
        return 0;
    case ["call"]:
        new CallReport(Console.Out).Print();
        return 0;
    case ["generator", .. var rest]:
        await GeneratorAsync(rest);
        return 0;
    case ["json"]:
        var summary = BenchmarkRunner.Run<JsonBenchmarks>(FullConfig());
        return summary.HasCriticalValidationErrors || summary.Reports.Any(static report => !report.Success) ? 1 : 0;
    default:
        Console.Error.WriteLine("usage: json [--short [--only PAYLOAD]] | call | generator [--short] [DOCUMENT ...]");
        return 2;
}

// KIOTA names Kiota's program (dotnet tool install Microsoft.OpenApi.Kiota); without it the column is empty.
static async Task GeneratorAsync(string[] arguments)
{
    var isShort = arguments.Contains("--short", StringComparer.Ordinal);
    var folder = Directory.CreateTempSubdirectory("tikispec-documents").FullName;
    int[] sizes = [100, 1000, 5000];
    await new GeneratorReport(Console.Out, Environment.GetEnvironmentVariable("KIOTA"), isShort).PrintAsync([
        .. arguments
            .Where(static argument => argument != "--short")
            .Select(static path => (Path.GetFileNameWithoutExtension(path), Path.GetFullPath(path), true)),
        // To compile 5,000 operations three times takes minutes.
        .. sizes.Select(size => ($"{size} operations", GeneratorReport.MadeUp(folder, size), size < 5000 || !isShort)),
    ]);
    Directory.Delete(folder, recursive: true);
}

// In this process: a project that BenchmarkDotNet makes for itself would not get the generated clients.
static IConfig FullConfig() =>
    ManualConfig
        .CreateEmpty()
        .AddJob(
            Job.Default.WithToolchain(InProcessEmitToolchain.Instance)
                .WithWarmupCount(5)
                .WithIterationCount(10)
                .WithIterationTime(TimeInterval.FromMilliseconds(100))
        )
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumnProvider(BenchmarkDotNet.Columns.DefaultColumnProviders.Instance)
        .AddExporter(MarkdownExporter.GitHub)
        .AddLogger(ConsoleLogger.Default)
        .WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(60));
