using TikiSpec.Credentials;
using TikiSpec.Emulator;
using TikiSpec.Testing;

namespace TikiSpec.Client.Tests;

/// <summary>A test with a client that talks to an emulator of its own, whose responses are held against the specs when
/// the test ends.</summary>
public abstract class ClientTest : IAsyncLifetime
{
    private CheckedEmulator _run = null!;

    protected TikiEmulator Emulator => _run.Emulator;

    protected TikiClient Tiki { get; private set; } = null!;

    protected virtual TikiEmulatorOptions EmulatorOptions => new() { TimeSpeed = 0 };

    protected virtual DriftPolicy Drift => DriftPolicy.Throw;

    public async ValueTask InitializeAsync()
    {
        _run = await CheckedEmulator.StartAsync(EmulatorOptions);
        Tiki = new TikiClient(
            ApiCredential.AccessToken(Emulator.AccessToken),
            new ApiClientOptions { BaseAddress = Emulator.BaseAddress, Drift = Drift }
        );
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Tiki.Dispose();
        await _run.DisposeAsync();
    }

    protected void LetRequestsBeDecided() => Emulator.Time.Advance(TimeSpan.FromMinutes(1));
}
