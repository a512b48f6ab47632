using System.Reflection;

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

    public static TheoryData<string, Action> RefusedFaults =>
        new()
        {
            { "Call", static () => _ = new EmulatorFault { Call = 0 } },
            { "Times", static () => _ = new EmulatorFault { Times = 0 } },
            { "Status", static () => _ = new EmulatorFault { Status = 199 } },
            { "Status", static () => _ = new EmulatorFault { Status = 600 } },
            { "RetryAfter", static () => _ = new EmulatorFault { RetryAfter = TimeSpan.FromTicks(-1) } },
            { "Delay", static () => _ = new EmulatorFault { Delay = TimeSpan.FromDays(1) + TimeSpan.FromTicks(1) } },
            { "Duration", static () => _ = new EmulatorFault { Duration = TimeSpan.MaxValue } },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_is_refused_by_its_name(string name, Action give) =>
        Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(give).ParamName);

    [Fact]
    public void No_number_or_time_is_taken_unseen()
    {
        Assert.All(
            Numbers<TikiEmulatorOptions>().Where(static property => property.Name != nameof(TikiEmulatorOptions.Seed)),
            RefusesTheLeast
        );
        Assert.All(Numbers<EmulatorFault>(), RefusesTheLeast);
    }

    [Theory]
    [MemberData(nameof(RefusedFaults))]
    public void A_fault_that_cannot_be_is_refused_by_its_name(string name, Action give) =>
        Assert.StartsWith(name + " must be ", Assert.Throws<ArgumentOutOfRangeException>(give).Message, StringComparison.Ordinal);

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

    private static IEnumerable<PropertyInfo> Numbers<T>() =>
        typeof(T).GetProperties().Where(static property => property.CanWrite && LeastOf(property) is not null);

    private static void RefusesTheLeast(PropertyInfo property)
    {
        var exception = Assert.Throws<TargetInvocationException>(() =>
            property.SetValue(Activator.CreateInstance(property.DeclaringType!), LeastOf(property))
        );

        Assert.IsType<ArgumentOutOfRangeException>(exception.InnerException);
    }

    private static object? LeastOf(PropertyInfo property) =>
        (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType).Name switch
        {
            nameof(Int32) => int.MinValue,
            nameof(Int64) => long.MinValue,
            nameof(Double) => double.MinValue,
            nameof(TimeSpan) => TimeSpan.MinValue,
            _ => null,
        };
}
