namespace TikiSpec.Cli.Inputs;

/// <summary>What the user gave cannot be worked with; the message says why and what to do.</summary>
internal sealed class InputException(string message) : Exception(message);
