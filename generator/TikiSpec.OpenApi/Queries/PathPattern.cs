using System.Text.RegularExpressions;

namespace TikiSpec.OpenApi.Queries;

/// <summary>The patterns of <c>match</c> and <c>search</c>. One that is none fits nothing, as RFC 9535 has
/// it.</summary>
internal static class PathPattern
{
    /// <summary>For a hostile pattern alone: texts are names and sentences.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    public static bool Fits(string text, string pattern, bool isWhole)
    {
        try
        {
            return Regex.IsMatch(text, isWhole ? $"^(?:{pattern})$" : pattern, RegexOptions.CultureInvariant, Limit);
        }
        catch (Exception unusable) when (unusable is ArgumentException or RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
