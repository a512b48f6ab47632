namespace TikiSpec.Model.Surface;

/// <summary>A request property or parameter of a deprecated operation and what the successor calls it.</summary>
public sealed record PropertyMove(string From, string To);
