using System.Reflection;
using TikiSpec.Runtime;

namespace TikiSpec.Tests;

/// <summary>A number or time that cannot be meant is refused where it is given.</summary>
public sealed class OptionLimitsTests
{
    public static TheoryData<string, Action> Refused =>
        new()
        {
            { "Timeout", static () => _ = new ApiClientOptions { Timeout = TimeSpan.Zero } },
            { "Timeout", static () => _ = new ApiClientOptions { Timeout = TimeSpan.MaxValue } },
            { "Timeout", static () => _ = new ApiClientOptions { Timeout = TimeSpan.FromDays(25) } },
            { "Timeout", static () => _ = new CallOptions { Timeout = TimeSpan.FromDays(60) } },
            { "Timeout", static () => _ = new CallOptions { Timeout = TimeSpan.FromMilliseconds(-2) } },
            { "TotalTimeout", static () => _ = new ApiClientOptions { TotalTimeout = TimeSpan.Zero } },
            { "TotalTimeout", static () => _ = new CallOptions { TotalTimeout = TimeSpan.FromDays(25) } },
            { "MaxRetries", static () => _ = new CallOptions { MaxRetries = -1 } },
            { "MaxRetries", static () => _ = new ApiRetryOptions { MaxRetries = -1 } },
            { "Delay", static () => _ = new ApiRetryOptions { Delay = TimeSpan.FromSeconds(-1) } },
            { "Delay", static () => _ = new ApiRetryOptions { Delay = TimeSpan.MaxValue } },
            { "MaxDelay", static () => _ = new ApiRetryOptions { MaxDelay = TimeSpan.FromSeconds(-1) } },
            { "MaxDelay", static () => _ = new ApiRetryOptions { MaxDelay = TimeSpan.MaxValue } },
            { "MaxResponseBytes", static () => _ = new ApiClientOptions { MaxResponseBytes = int.MaxValue } },
            { "MaxResponseBytes", static () => _ = new ApiClientOptions { MaxResponseBytes = 0 } },
            { "MaxResponseElements", static () => _ = new ApiClientOptions { MaxResponseElements = 0 } },
            { "MaxErrorBodyBytes", static () => _ = new ApiClientOptions { MaxErrorBodyBytes = int.MaxValue } },
            { "MaxErrorBodyBytes", static () => _ = new ApiClientOptions { MaxErrorBodyBytes = -1 } },
            { "MaxParallelCalls", static () => _ = new BatchOptions { MaxParallelCalls = 0 } },
            { "Interval", static () => _ = new PollOptions { Interval = TimeSpan.FromSeconds(-1) } },
            { "MaxInterval", static () => _ = new PollOptions { MaxInterval = TimeSpan.MaxValue } },
            { "Backoff", static () => _ = new PollOptions { Backoff = 0.9 } },
            { "Backoff", static () => _ = new PollOptions { Backoff = double.NaN } },
            { "Backoff", static () => _ = new EventReadOptions { Backoff = double.PositiveInfinity } },
            { "RememberedEvents", static () => _ = new EventReadOptions { RememberedEvents = -1 } },
            { "RememberedEvents", static () => _ = new EventReadOptions { RememberedEvents = 10_000_001 } },
            { "Timeout", static () => _ = new PollOptions { Timeout = TimeSpan.Zero } },
            { "length", static () => _ = new ApiDownload(Stream.Null, length: -1) },
            { "MaxBodyBytes", static () => _ = new ApiRecorder(new MemoryStream()) { MaxBodyBytes = -1 } },
            { "MaxBodyBytes", static () => _ = new ApiRecorder(new MemoryStream()) { MaxBodyBytes = int.MaxValue } },
            { "Requests", static () => _ = new ApiRateLimit(0, 1) },
            { "Seconds", static () => _ = new ApiRateLimit(1, 0) },
            { "Seconds", static () => _ = new ApiRateLimit(1, double.NaN) },
            { "Seconds", static () => _ = new ApiRateLimit(1, 3e9) },
            { "firstPage", static () => _ = new PageSequence<int>(-1, static (_, _) => throw new InvalidOperationException()) },
            { "page", static () => _ = new PageSequence<int>(1, static (_, _) => throw new InvalidOperationException()).StartingAt(-1) },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void It_is_refused_by_its_name(string name, Action give) =>
        Assert.StartsWith(name + " must be ", Assert.Throws<ArgumentOutOfRangeException>(give).Message, StringComparison.Ordinal);

    [Fact]
    public void No_number_or_time_of_any_options_is_taken_unseen()
    {
        var numbers = typeof(ApiClientOptions)
            .Assembly.GetExportedTypes()
            .Where(static type => type.Name.EndsWith("Options", StringComparison.Ordinal))
            .SelectMany(static type => type.GetProperties())
            .Where(static property => property.CanWrite && LeastOf(property.PropertyType) is not null)
            .ToList();

        Assert.True(numbers.Count >= 20, "Options were renamed, and this looks at none of them.");
        Assert.All(
            numbers,
            static property =>
                Assert.IsType<ArgumentOutOfRangeException>(
                    Assert
                        .Throws<TargetInvocationException>(() =>
                            property.SetValue(Activator.CreateInstance(property.DeclaringType!), LeastOf(property.PropertyType))
                        )
                        .InnerException
                )
        );
    }

    [Fact]
    public void What_can_be_meant_is_taken()
    {
        _ = new ApiClientOptions
        {
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseBytes = 2_000_000_000,
            MaxErrorBodyBytes = 0,
        };
        _ = new CallOptions { Timeout = TimeSpan.FromDays(24), MaxRetries = 0 };
        _ = new CallOptions { Timeout = null, MaxRetries = null };
        _ = new ApiRetryOptions
        {
            MaxRetries = 0,
            Delay = TimeSpan.Zero,
            MaxDelay = TimeSpan.Zero,
        };
        _ = new PollOptions
        {
            Interval = TimeSpan.Zero,
            Backoff = 1,
            MaxInterval = TimeSpan.Zero,
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    private static object? LeastOf(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type).Name switch
        {
            nameof(Int32) => int.MinValue,
            nameof(Int64) => long.MinValue,
            nameof(Double) => double.MinValue,
            nameof(TimeSpan) => TimeSpan.MinValue,
            _ => null,
        };
}
