namespace TikiSpec.Quickstart;

/// <summary>The story took another turn than it should.</summary>
internal sealed class StoryException(string message) : Exception(message);
