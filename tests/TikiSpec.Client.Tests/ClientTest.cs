using TikiSpec.Emulator;

namespace TikiSpec.Client.Tests;

/// <summary>A test with a client that talks to an emulator of its own.</summary>
public abstract class ClientTest : IAsyncLifetime
{
    protected TikiEmulator Emulator { get; private set; } = null!;

    protected TikiClient Tiki { get; private set; } = null!;

    protected virtual TikiEmulatorOptions EmulatorOptions => new() { TimeSpeed = 0 };

    protected virtual DriftPolicy Drift => DriftPolicy.Throw;

    public async ValueTask InitializeAsync()
    {
        Emulator = await TikiEmulator.StartAsync(EmulatorOptions);
        Tiki = new TikiClient(ApiCredential.AccessToken(Emulator.AccessToken), new ApiClientOptions { BaseAddress = Emulator.BaseAddress, Drift = Drift });
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Tiki.Dispose();
        await Emulator.DisposeAsync();
        Assert.All(Emulator.Calls, static call => Assert.True(call.Failure is null, $"{call}: {call.Failure}"));
    }

    protected void LetRequestsBeDecided() => Emulator.Time.Advance(TimeSpan.FromMinutes(1));
}
