namespace TikiSpec.Errors;

/// <summary>Puts what others say (a server, the framework, the caller's own code) at the end of a sentence of
/// ours.</summary>
internal static class Sentence
{
    private const string Ends = ".!?…";

    /// <summary>The text, ended once: what ends as a sentence already is left as it is.</summary>
    public static string Of(string text)
    {
        var trimmed = text.TrimEnd();
        return trimmed.Length == 0 || Ends.Contains(trimmed[^1], StringComparison.Ordinal) ? trimmed : trimmed + ".";
    }
}
