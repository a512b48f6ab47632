namespace TikiSpec.Runtime;

/// <summary>What a payload held.</summary>
/// <param name="Value">The value.</param>
/// <param name="DriftEvents">Where it differs from the spec; null when nowhere.</param>
internal readonly record struct JsonReading<T>(T Value, DriftEventLog? DriftEvents);
