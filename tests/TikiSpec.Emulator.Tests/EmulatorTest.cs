namespace TikiSpec.Emulator.Tests;

/// <summary>A test with an emulator of its own whose clock stands still. When it ends, every response that was given is
/// held against its spec.</summary>
public abstract class EmulatorTest : IAsyncLifetime
{
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 5, 0, 0, TimeSpan.Zero);

    private CheckedEmulator _run = null!;

    protected TikiEmulator Emulator => _run.Emulator;

    protected EmulatorClient Http { get; private set; } = null!;

    /// <summary>Without a rate limit, as the clock stands still.</summary>
    protected virtual TikiEmulatorOptions Options => new() { RateLimit = null };

    public virtual async ValueTask InitializeAsync()
    {
        _run = await CheckedEmulator.StartAsync(Options with { UseSocket = false, StartTime = Start, TimeSpeed = 0 });
        Http = new EmulatorClient(Emulator);
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Http.Dispose();
        await _run.DisposeAsync();
    }

    /// <summary>Long enough for any request to be decided.</summary>
    protected void LetRequestsBeDecided() => Emulator.Time.Advance(TimeSpan.FromMinutes(1));
}
