namespace TikiSpec.Benchmarks.Measuring;

/// <summary>One contender doing one thing.</summary>
internal sealed record Runner(string Name, Action Run);
