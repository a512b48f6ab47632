using System.Globalization;
using TikiSpec.Testing.Processes;

namespace TikiSpec.Client.Tests.Toolkit;

/// <summary>Nothing is left of a call when it has ended. In a process of its own, whose memory is nobody
/// else's.</summary>
public sealed class MemoryTests
{
    // The smallest object there is.
    private const int Smallest = 24;

    private static int Calls => LongForm.IsOn ? 50_000 : 10_000;

    [Fact]
    public async Task Thousands_of_calls_leave_less_behind_than_one_object_each()
    {
        using var process = new SecondProcess("memory");
        var before = await HeldAfterAsync(process, 2_000);
        var after = await HeldAfterAsync(process, Calls);

        Assert.True(after - before < Calls * Smallest / 2, $"{after - before} bytes more after {Calls} calls");
    }

    private static async Task<long> HeldAfterAsync(SecondProcess process, int calls) =>
        long.Parse(await process.AskAsync(calls.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);
}
