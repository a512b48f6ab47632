using System.Diagnostics;
using System.Runtime;

namespace TikiSpec.Benchmarks.Measuring;

/// <summary>Runs code until it is compiled as it stays. The compiler makes its better code in the background, which
/// takes its time on a busy machine.</summary>
internal static class CompilerRest
{
    private const int QuietTurns = 6;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <param name="turn">Runs everything that will be measured, for some milliseconds.</param>
    public static void Await(Action turn)
    {
        var started = Stopwatch.GetTimestamp();
        for (var quiet = 0; quiet < QuietTurns && Stopwatch.GetElapsedTime(started) < Longest; )
        {
            var compiled = JitInfo.GetCompiledMethodCount();
            turn();
            quiet = JitInfo.GetCompiledMethodCount() == compiled ? quiet + 1 : 0;
        }
    }
}
