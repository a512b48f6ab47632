namespace TikiSpec.Benchmarks.Reports;

/// <summary>One line of the full report.</summary>
public sealed record BenchmarkCaseName(string Payload, string Direction, string Contender)
{
    public override string ToString() => $"{Direction} {Payload}: {Contender}";
}
