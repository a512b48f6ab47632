using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace TikiSpec.Transport.Requests.Checks;

/// <summary>The patterns of specs, as regular expressions.</summary>
/// <remarks>
/// Specs write ECMAScript's expressions, which .NET's own are close to but not the same as. A valid request must never
/// be refused: a text is refused
/// only where both of .NET's modes refuse it, and what cannot be told is left to the server. That is a pattern that
/// .NET does not take, a text with
/// characters that one engine counts as one and the other as two, and a pattern that takes too long.
/// </remarks>
internal static class RequestPatterns
{
    private static readonly TimeSpan MostTime = TimeSpan.FromMilliseconds(250);

    // As many as the specs of the process have.
    private static readonly ConcurrentDictionary<string, Regex[]> Known = new(StringComparer.Ordinal);

    /// <returns>False only where the text cannot be meant.</returns>
    public static bool MayMatch(string text, string pattern)
    {
        var expressions = Known.GetOrAdd(pattern, Of);
        if (expressions.Length == 0 || text.AsSpan().ContainsAnyInRange('\ud800', '\udfff'))
            return true;
        try
        {
            return Array.Exists(expressions, expression => expression.IsMatch(text));
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    // ECMAScript's digits and word characters are ASCII, as in specs; .NET's own mode knows Unicode's categories.
    private static Regex[] Of(string pattern) => [.. Of(pattern, RegexOptions.ECMAScript), .. Of(pattern, RegexOptions.CultureInvariant)];

    private static Regex[] Of(string pattern, RegexOptions options)
    {
        try
        {
            return [new Regex(pattern, options, MostTime)];
        }
        catch (ArgumentException)
        {
            // Written for another engine.
            return [];
        }
    }
}
