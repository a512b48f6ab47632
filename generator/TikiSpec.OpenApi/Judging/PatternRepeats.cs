using System;
using System.Collections.Generic;

namespace TikiSpec.OpenApi.Judging;

/// <summary>How often a pattern makes .NET repeat something whatever the text is: <c>(^){999999999}</c> is tried so
/// often without a look at the time, and each time needs memory.</summary>
internal static class PatternRepeats
{
    private const double Bound = 100_000;

    public static bool AreTooMany(string pattern) => Most(pattern) > Bound;

    /// <returns>The least counts of quantifiers, multiplied where one stands within another.</returns>
    private static double Most(string pattern)
    {
        var outer = new Stack<double>();
        double most = 1;
        for (var at = 0; at < pattern.Length; at++)
        {
            double repeated = 1;
            switch (pattern[at])
            {
                case '(':
                    outer.Push(most);
                    most = 1;
                    continue;
                case ')' when outer.Count > 0:
                    repeated = most;
                    most = outer.Pop();
                    break;
                case '\\':
                    at++;
                    break;
                case '[':
                    at = EndOfClass(pattern, at);
                    break;
            }

            most = Math.Max(most, repeated * LeastCount(pattern, at + 1));
        }

        return most;
    }

    private static int EndOfClass(string pattern, int at)
    {
        var first = at + 1;
        if (first < pattern.Length && pattern[first] == '^')
        {
            first++;
        }

        // A bracket right at the beginning belongs to the class.
        for (at = first; at < pattern.Length && (pattern[at] != ']' || at == first); at++)
        {
            if (pattern[at] == '\\')
            {
                at++;
            }
        }

        return at;
    }

    private static double LeastCount(string pattern, int at)
    {
        double count = 0;
        if (at < pattern.Length && pattern[at] == '{')
        {
            for (at++; at < pattern.Length && pattern[at] is >= '0' and <= '9'; at++)
            {
                count = (count * 10) + (pattern[at] - '0');
            }
        }

        return Math.Max(count, 1);
    }
}
