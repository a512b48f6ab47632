namespace TikiSpec.Benchmarks.Contenders;

/// <summary>What a token makes unavoidable.</summary>
internal enum FloorStep : byte
{
    Nothing,
    Text,
    Make,
}
