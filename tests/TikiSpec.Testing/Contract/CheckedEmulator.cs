using TikiSpec.Emulator;
using Xunit;

namespace TikiSpec.Testing;

/// <summary>An emulator for a test. When it ends, every response that it has given is held against the spec that
/// declares it.</summary>
public sealed class CheckedEmulator : IAsyncDisposable
{
    private const int MaxCalls = 100_000;

    private readonly SpecContract _contract;

    private CheckedEmulator(TikiEmulator emulator, SpecContract contract) => (Emulator, _contract) = (emulator, contract);

    public TikiEmulator Emulator { get; }

    public static async Task<CheckedEmulator> StartAsync(TikiEmulatorOptions? options = null)
    {
        var remembering = (options ?? new()) with { MaxRecordedCalls = MaxCalls, MaxRecordedBodyBytes = int.MaxValue };
        return new(await TikiEmulator.StartAsync(remembering), SpecContract.Of(remembering.Specs));
    }

    public async ValueTask DisposeAsync()
    {
        await Emulator.DisposeAsync();
        Assert.Equal(Emulator.Calls.Total, Emulator.Calls.Count);
        _contract.AssertFits(Emulator.Calls.Select(GivenResponse.Of));
    }
}
