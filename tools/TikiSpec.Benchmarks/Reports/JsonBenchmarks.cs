using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using TikiSpec.Benchmarks.Contenders;
using TikiSpec.Benchmarks.Measuring;

namespace TikiSpec.Benchmarks.Reports;

/// <summary>The same contests under BenchmarkDotNet.</summary>
public class JsonBenchmarks
{
    private static readonly IReadOnlyList<Contest> All = Contests.All();

    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(50);

    private Action _run = static () => { };

    [ParamsSource(nameof(Cases))]
    public BenchmarkCaseName Case { get; set; } = new("", "", "");

    public static IEnumerable<BenchmarkCaseName> Cases =>
        from contest in All
        from direction in (string[])["read", "write"]
        from contender in direction == "read" ? contest.Readers : contest.Writers
        select new BenchmarkCaseName(contest.Payload.Name, direction, contender.Name);

    [GlobalSetup]
    public void FindCase()
    {
        var contest = All.Single(contest => contest.Payload.Name == Case.Payload);
        EqualResults.Require(contest);
        var contender = contest.Contenders.Single(contender => contender.Name == Case.Contender);
        _run = Case.Direction == "read" ? Reading(contest, contender) : Writing(contest, contender);
        CompilerRest.Await(RunForAWhile);
    }

    [Benchmark]
    public void Json() => _run();

    private void RunForAWhile()
    {
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < Turn)
            _run();
    }

    private static Action Reading(Contest contest, Contender contender) => () => contender.Read!(contest.Payload.Json);

    private static Action Writing(Contest contest, Contender contender)
    {
        var model = contender.Read?.Invoke(contest.Payload.Json) ?? contest.Payload;
        return () => contender.Write!(model);
    }
}
