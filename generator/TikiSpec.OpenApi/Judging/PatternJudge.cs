using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Text.RegularExpressions;

namespace TikiSpec.OpenApi.Judging;

/// <summary>Whether a text matches the pattern of a schema: decided here for documents, servers and, as this file is
/// compiled into the runtime as well, for requests.</summary>
/// <remarks>
/// Specs write ECMAScript's expressions, which .NET's own are close to but not the same as. What is valid must never be
/// refused: a text misses a pattern only where both of .NET's modes say so. What cannot be told counts as matching: a
/// pattern that .NET does not take, a text with characters that one engine counts as one and the other as two, and a
/// pattern that takes too long.
/// </remarks>
internal static class PatternJudge
{
    // More than the documents of a process have; an editor that keeps a process for weeks shows it new ones all the
    // time.
    private const int MostKept = 1_000;

    private static readonly TimeSpan MostTime = TimeSpan.FromMilliseconds(250);

    private static readonly ConcurrentDictionary<string, Lazy<Regex?>[]> Known = new(StringComparer.Ordinal);

    /// <returns>False only where the text cannot be meant.</returns>
    public static bool MayMatch(string pattern, string text)
    {
        if (Known.Count > MostKept)
        {
            Known.Clear();
        }

        try
        {
            return text.Any(char.IsSurrogate) || IsMatch(Known.GetOrAdd(pattern, Readings), text);
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    private static bool IsMatch(Lazy<Regex?>[] readings, string text)
    {
        var isUnknown = true;
        foreach (var reading in readings)
        {
            if (reading.Value is { } expression)
            {
                if (expression.IsMatch(text))
                {
                    return true;
                }

                isUnknown = false;
            }
        }

        return isUnknown;
    }

    // ECMAScript's digits and word characters are ASCII, as in specs; .NET's own mode knows Unicode's categories.
    private static Lazy<Regex?>[] Readings(string pattern) =>
        PatternRepeats.AreTooMany(pattern)
            ? []
            : [new(() => Read(pattern, RegexOptions.CultureInvariant)), new(() => Read(pattern, RegexOptions.ECMAScript))];

    private static Regex? Read(string pattern, RegexOptions options)
    {
        try
        {
            return new Regex(pattern, options, MostTime);
        }
        catch (ArgumentException)
        {
            // Written for another engine.
            return null;
        }
    }
}
