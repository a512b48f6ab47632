namespace TikiSpec.Model;

/// <summary>A request member or parameter of a deprecated operation and what the successor calls it.</summary>
public sealed record MemberMove(string From, string To);
