namespace TikiSpec.Emulator.Tests;

/// <summary>Numbers and times are checked where they are given.</summary>
public sealed class TikiEmulatorOptionsTests
{
    public static TheoryData<string, Action> Refused =>
        new()
        {
            { "Port", static () => _ = new TikiEmulatorOptions { Port = 65_536 } },
            { "Port", static () => _ = new TikiEmulatorOptions { Port = -1 } },
            { "speed", static () => _ = new TikiEmulatorOptions { TimeSpeed = double.NaN } },
            { "StateDuration", static () => _ = new TikiEmulatorOptions { StateDuration = TimeSpan.FromSeconds(-1) } },
            { "TrackIdLifetime", static () => _ = new TikiEmulatorOptions { TrackIdLifetime = TimeSpan.MinValue } },
            { "RateLimit", static () => _ = new TikiEmulatorOptions { RateLimit = 0 } },
            { "MaxBodyBytes", static () => _ = new TikiEmulatorOptions { MaxBodyBytes = int.MaxValue } },
            { "MaxBodyBytes", static () => _ = new TikiEmulatorOptions { MaxBodyBytes = -1 } },
            { "MaxRecordedCalls", static () => _ = new TikiEmulatorOptions { MaxRecordedCalls = -1 } },
            { "MaxRecordedBodyBytes", static () => _ = new TikiEmulatorOptions { MaxRecordedBodyBytes = -1 } },
            { "MaxRecordedBytes", static () => _ = new TikiEmulatorOptions { MaxRecordedBytes = -1 } },
            { "MaxStateBytes", static () => _ = new TikiEmulatorOptions { MaxStateBytes = -1 } },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_is_refused_by_its_name(string name, Action give) =>
        Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(give).ParamName);

    [Fact]
    public void What_can_be_meant_is_taken() =>
        Assert.NotNull(
            new TikiEmulatorOptions
            {
                Port = 65_535,
                TimeSpeed = 0,
                StateDuration = TimeSpan.Zero,
                TrackIdLifetime = TimeSpan.MaxValue,
                RateLimit = null,
                MaxBodyBytes = 2_000_000_000,
                MaxRecordedCalls = 0,
                MaxRecordedBodyBytes = 0,
                MaxRecordedBytes = 0,
                MaxStateBytes = 0,
            }
        );
}
