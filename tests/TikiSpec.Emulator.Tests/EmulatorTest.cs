namespace TikiSpec.Emulator.Tests;

/// <summary>A test with an emulator of its own whose clock stands still. When it ends, every answer that was given is held against its spec.</summary>
public abstract class EmulatorTest : IAsyncLifetime
{
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 5, 0, 0, TimeSpan.Zero);

    protected TikiEmulator Emulator { get; private set; } = null!;

    protected EmulatorClient Http { get; private set; } = null!;

    /// <summary>Without a rate limit, as the clock stands still.</summary>
    protected virtual TikiEmulatorOptions Options => new() { RateLimit = null };

    public virtual async ValueTask InitializeAsync()
    {
        Emulator = await TikiEmulator.StartAsync(Options with { UseSocket = false, StartTime = Start, TimeSpeed = 0, MaxRecordedCalls = 100_000 });
        Http = new EmulatorClient(Emulator);
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Http.Dispose();
        await Emulator.DisposeAsync();
        SpecAssert.EveryAnswerFits(Emulator.Calls);
    }

    /// <summary>Long enough for any request to be decided.</summary>
    protected void LetRequestsBeDecided() => Emulator.Time.Advance(TimeSpan.FromMinutes(1));
}
