using Xunit;

namespace TikiSpec.Spec.Tests;

/// <summary>Turns what a check found into one readable failure.</summary>
internal static class Findings
{
    public static void ShouldBeNone(this IEnumerable<string> findings)
    {
        var all = findings.ToList();
        Assert.True(all.Count == 0, $"{all.Count} finding(s):\n  " + string.Join("\n  ", all));
    }
}
