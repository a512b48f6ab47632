using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.Extensions.Logging;
using TikiSpec.Tests.Models;
using TikiSpec.Tests.Stubs;
using TikiSpec.Transport.Responses;

namespace TikiSpec.Tests.Transport;

/// <summary>Operations that are on their way out, by their spec or by their responses.</summary>
[Collection(nameof(ListenedProcess))]
public sealed class DeprecationTests
{
    [Fact]
    public async Task The_spec_is_told_once_however_often_it_is_called()
    {
        var told = new List<ApiDeprecation>();
        var operation = Operation(new("2022-01-05", "2027-02-01", "V2_1.Items.GetAsync"));

        await CallAsync(operation, told.Add, []);
        await CallAsync(operation, told.Add, []);

        Assert.Equal(
            new ApiDeprecation("Items_Get")
            {
                Since = new(2022, 1, 5, 0, 0, 0, TimeSpan.Zero),
                Sunset = new(2027, 2, 1, 0, 0, 0, TimeSpan.Zero),
                Successor = "V2_1.Items.GetAsync",
                IsDeclared = true,
            },
            Assert.Single(told)
        );
    }

    [Fact]
    public async Task The_headers_of_a_response_are_told_with_what_they_link_to()
    {
        var told = new List<ApiDeprecation>();
        await CallAsync(
            Operation(null),
            told.Add,
            [
                ("Deprecation", "@1688169599"),
                ("Sunset", "Thu, 01 Jan 2026 00:00:00 GMT"),
                ("Link", "<https://example.com/why>; rel=\"deprecation\", <https://example.com/v3>; rel=successor-version"),
                ("Warning", "299 - \"Goes away\""),
            ]
        );

        Assert.Equal(
            new ApiDeprecation("Items_Get")
            {
                Since = DateTimeOffset.FromUnixTimeSeconds(1688169599),
                Sunset = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
                IsPastSunset = true,
                Link = "https://example.com/why",
                Successor = "https://example.com/v3",
                Warning = "Goes away",
            },
            Assert.Single(told)
        );
    }

    [Theory]
    [InlineData("Deprecation", "true", true)]
    [InlineData("Deprecation", "Fri, 01 Jan 2027 00:00:00 GMT", true)]
    [InlineData("Deprecation", "@99999999999999999999", true)]
    [InlineData("Deprecation", "false", false)]
    [InlineData("Deprecation", "?0", false)]
    [InlineData("Sunset", "tomorrow", false)]
    [InlineData("Warning", "299 - \"Old\"", false)]
    [InlineData("Link", "<https://example.com>; rel=\"successor-version\"", false)]
    public async Task A_header_that_nobody_can_read_fails_no_call(string name, string value, bool isTold)
    {
        var told = new List<ApiDeprecation>();
        await CallAsync(Operation(null), told.Add, [(name, value)]);

        Assert.Equal(isTold, told.Count == 1);
    }

    [Fact]
    public async Task A_header_that_nobody_can_read_leaves_the_word_to_the_next()
    {
        var told = new List<ApiDeprecation>();
        var operation = Operation(null);
        await CallAsync(operation, told.Add, [("Sunset", "tomorrow")]);
        await CallAsync(operation, told.Add, [("Deprecation", "true")]);

        Assert.Single(told);
    }

    [Theory]
    [InlineData(null, "true", null, "Deprecation")]
    [InlineData("2027-02-01", null, "Mon, 01 Mar 2027 00:00:00 GMT", "Sunset: 2027-03-01")]
    [InlineData("2027-02-01", null, "Mon, 01 Feb 2027 00:00:00 GMT", null)]
    [InlineData("2027-02-01", "true", null, null)]
    public async Task A_response_that_says_otherwise_than_the_spec_is_drift(
        string? declared,
        string? deprecation,
        string? sunset,
        string? sample
    )
    {
        var drift = new List<ApiDriftEvent>();
        (string, string)[] headers =
        [
            .. deprecation is null ? [] : new[] { ("Deprecation", deprecation) },
            .. sunset is null ? [] : new[] { ("Sunset", sunset) },
        ];
        await CallAsync(Operation(declared is null ? null : new(null, declared, null)), static _ => { }, headers, drift.Add);

        Assert.Equal(sample is null ? [] : [new ApiDriftEvent("Items_Get", ApiDriftEventKind.UndeclaredDeprecation, "$", sample)], drift);
    }

    [Fact]
    public async Task A_response_that_says_otherwise_later_is_drift_then_and_once()
    {
        var (told, drift) = (new List<ApiDeprecation>(), new List<ApiDriftEvent>());
        var operation = Operation(new("2022-01-05", null, null));
        await CallAsync(operation, told.Add, [("Deprecation", "@1641340800")], drift.Add);
        Assert.Empty(drift);

        await CallAsync(operation, told.Add, [("Deprecation", "Fri, 01 Apr 2022 00:00:00 GMT")], drift.Add);
        await CallAsync(operation, told.Add, [("Deprecation", "Fri, 01 Apr 2022 00:00:00 GMT")], drift.Add);

        Assert.Single(told);
        Assert.Equal("Deprecation: 2022-04-01", Assert.Single(drift).Sample);
    }

    [Fact]
    public async Task Drift_that_nobody_hears_waits_for_whoever_does()
    {
        var drift = new List<ApiDriftEvent>();
        var operation = Operation(null);
        await CallAsync(operation, static _ => { }, [("Deprecation", "true")]);
        await CallAsync(operation, static _ => { }, [("Deprecation", "true")], drift.Add);

        Assert.Single(drift);
    }

    [Fact]
    public async Task Every_call_is_traced_and_the_operation_is_counted_once()
    {
        using var root = new Activity("root").Start();
        var tags = new ConcurrentQueue<object?>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "TikiSpec",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                // A listener hears the calls of the tests beside this one too.
                if (activity.RootId == root.RootId)
                    tags.Enqueue(activity.GetTagItem("tikispec.deprecated"));
            },
        };
        ActivitySource.AddActivityListener(listener);
        var counted = new ConcurrentQueue<object?>();
        using var meters = new MeterListener
        {
            InstrumentPublished = static (instrument, meters) =>
            {
                if (instrument is { Name: "tikispec.deprecations", Meter.Name: "TikiSpec" })
                    meters.EnableMeasurementEvents(instrument);
            },
        };
        meters.SetMeasurementEventCallback<long>((_, count, measured, _) => counted.Enqueue((count, measured[0].Value)));
        meters.Start();

        var operation = new ApiOperation("Items_Counted", "GET", "/items") { Deprecation = new(null, null, null) };
        await CallAsync(operation, static _ => { }, []);
        await CallAsync(operation, static _ => { }, []);
        await CallAsync(Operation(null), static _ => { }, []);

        Assert.Equal([true, true, null], tags);
        Assert.Single(counted, (1L, (object?)"Items_Counted"));
    }

    [Fact]
    public async Task Nothing_is_allocated_where_nothing_is_deprecated()
    {
        using var message = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("{}") };
        message.Headers.Add("X-Request-Id", "17");
        using var response = await RawResponse.ReadAsync(
            new ApiOperation("a", "GET", "/a"),
            message,
            new ApiClientOptions(),
            CancellationToken.None
        );
        var operation = Operation(null);
        Assert.False(DeprecationSensor.Concerns(operation, response));

        var before = GC.GetAllocatedBytesForCurrentThread();
        var concerns = false;
        for (var call = 0; call < 100; call++)
            concerns |= DeprecationSensor.Concerns(operation, response);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.False(concerns);
        Assert.Equal(0, allocated);
    }

    [Theory]
    [InlineData("<https://example.com/a,b;c>; rel=\"deprecation\"", "https://example.com/a,b;c")]
    [InlineData("<https://example.com/a>; title=\"x, <y>; rel=z\"; rel=\"alternate deprecation\"", "https://example.com/a")]
    [InlineData("<https://example.com/a>; rel=next, <https://example.com/b>;rel=DEPRECATION", "https://example.com/b")]
    [InlineData("<https://example.com/a>; rel=sunset", "https://example.com/a")]
    [InlineData("https://example.com/a; rel=deprecation", null)]
    [InlineData("<https://example.com/a; rel=\"deprecation\"", null)]
    [InlineData("", null)]
    public async Task A_link_is_read_whatever_stands_in_its_address_and_its_title(string link, string? read)
    {
        var told = new List<ApiDeprecation>();
        await CallAsync(Operation(null), told.Add, [("Deprecation", "true"), ("Link", link)]);

        Assert.Equal(read, Assert.Single(told).Link);
    }

    [Theory]
    [InlineData(null, LogLevel.Information)]
    [InlineData("2027-02-01", LogLevel.Warning)]
    [InlineData("2026-01-01", LogLevel.Error)]
    public async Task The_level_of_the_log_rises_as_the_day_passes(string? sunset, LogLevel level)
    {
        var logger = new SeenLog();
        await CallAsync(Operation(new(null, sunset, null)), static _ => { }, [], loggers: logger);

        Assert.Contains((level, 10), logger.Seen);
    }

    [Fact]
    public async Task What_the_callback_throws_takes_no_response_away()
    {
        var logger = new SeenLog();
        await CallAsync(Operation(new(null, null, null)), static _ => throw new NotSupportedException(), [], loggers: logger);

        Assert.Contains((LogLevel.Warning, 11), logger.Seen);
    }

    private static ApiOperation Operation(ApiOperationDeprecation? deprecation) =>
        new("Items_Get", "GET", "/items") { Deprecation = deprecation };

    private static Task<Item> CallAsync(
        ApiOperation operation,
        Action<ApiDeprecation> told,
        (string Name, string Value)[] headers,
        Action<ApiDriftEvent>? drift = null,
        ILoggerFactory? loggers = null
    ) =>
        new StubServer()
            .Json("""{"item_id":1,"sku":"x"}""", HttpStatusCode.OK, headers)
            .Caller(options =>
                options with
                {
                    Credential = ApiCredential.ApiKey(TestApi.Key),
                    OnDeprecation = told,
                    OnDrift = drift,
                    LoggerFactory = loggers,
                    TimeProvider = new ManualTime(),
                }
            )
            .SendAsync(new ApiRequest(operation), Item.ReadJson, null, CancellationToken.None);
}
