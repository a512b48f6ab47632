namespace TikiSpec.Benchmarks.Payloads;

/// <summary>One JSON text that every contender reads and writes.</summary>
internal sealed record Payload(string Name, byte[] Json);
