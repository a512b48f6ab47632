using System.Text.RegularExpressions;
using TikiSpec.OpenApi.Judging;

namespace TikiSpec.OpenApi.Queries;

/// <summary>The patterns of <c>match</c> and <c>search</c>. One that is none fits nothing, as RFC 9535 has
/// it.</summary>
internal static class PathPattern
{
    /// <summary>For a hostile pattern alone: texts are names and sentences.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(250);

    /// <summary>Null where it took too long to say.</summary>
    public static bool? Fits(string text, string pattern, bool isWhole)
    {
        if (PatternRepeats.AreTooMany(pattern))
        {
            return null;
        }

        try
        {
            return Regex.IsMatch(text, isWhole ? $"^(?:{pattern})$" : pattern, RegexOptions.CultureInvariant, Limit);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
