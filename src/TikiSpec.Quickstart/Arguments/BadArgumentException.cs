namespace TikiSpec.Quickstart.Arguments;

/// <summary>The program was started in a way that it cannot follow.</summary>
internal sealed class BadArgumentException(string message) : Exception(message);
