using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using TikiSpec.Tests.Models;
using TikiSpec.Tests.Stubs;

namespace TikiSpec.Tests.Transport;

[Collection(nameof(ListenedProcess))]
public sealed class TelemetryTests
{
    [Fact]
    public async Task A_call_is_an_activity_without_secrets()
    {
        // A listener hears the calls of the tests beside this one too, on their threads.
        using var root = new Activity("root").Start();
        var activities = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "TikiSpec",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.RootId == root.RootId)
                    activities.Enqueue(activity);
            },
        };
        ActivitySource.AddActivityListener(listener);

        var server = new StubServer().Json("""{"errors":["key 7a2d0f7e-secret-key is unknown"]}""", HttpStatusCode.Forbidden);
        await Assert.ThrowsAnyAsync<ApiException>(() =>
            Caller(server)
                .SendAsync(TestApi.GetRequest("personal-id"), new CallOptions { Query = [new("q", "personal")] }, CancellationToken.None)
        );

        var activity = Assert.Single(activities);
        Assert.Equal(
            ("GET /integration/v1/items/{id}", ActivityKind.Client, ActivityStatusCode.Error),
            (activity.OperationName, activity.Kind, activity.Status)
        );
        Assert.Equal(
            ("GET", "/integration/v1/items/{id}", "api.example.com", 443, "403", "Items_Get"),
            (
                activity.GetTagItem("http.request.method"),
                activity.GetTagItem("url.template"),
                activity.GetTagItem("server.address"),
                activity.GetTagItem("server.port"),
                activity.GetTagItem("error.type"),
                activity.GetTagItem("tikispec.operation")
            )
        );
        Assert.Equal(403, activity.GetTagItem("http.response.status_code"));
        var told = string.Join('|', activity.TagObjects.Select(static tag => tag.Key + "=" + tag.Value)) + activity.StatusDescription;
        Assert.DoesNotContain("secret", told, StringComparison.Ordinal);
        Assert.DoesNotContain("personal", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("start")]
    [InlineData("stop")]
    [InlineData("count")]
    [InlineData("duration")]
    public async Task Who_listens_badly_changes_nothing_of_a_call(string where)
    {
        var failed = 0;
        using var root = new Activity("root").Start();
        using var activities = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "TikiSpec",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = activity => Fail("start", activity),
            ActivityStopped = activity => Fail("stop", activity),
        };
        using var measurements = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == "TikiSpec")
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        measurements.SetMeasurementEventCallback<long>((_, _, _, _) => Fail("count", Activity.Current));
        measurements.SetMeasurementEventCallback<double>((_, _, _, _) => Fail("duration", Activity.Current));
        measurements.Start();
        ActivitySource.AddActivityListener(activities);

        var item = await Caller(new StubServer().Json("{}", HttpStatusCode.ServiceUnavailable).Json("""{"item_id":1,"sku":"x","more":1}"""))
            .SendAsync(TestApi.GetRequest(), Item.ReadJson, null, CancellationToken.None);

        Assert.Equal("x", item.Sku);
        Assert.NotEqual(0, failed);

        void Fail(string at, Activity? activity)
        {
            if (at != where || activity?.RootId != root.RootId)
                return;
            failed++;
            throw new InvalidOperationException("The exporter is full.");
        }
    }

    [Fact]
    public async Task Fetching_a_token_is_a_span_of_its_own_within_the_calls()
    {
        using var root = new Activity("root").Start();
        var activities = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "TikiSpec",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.RootId == root.RootId)
                    activities.Enqueue(activity);
            },
        };
        ActivitySource.AddActivityListener(listener);

        var server = new StubServer().Json("""{"access_token":"t0k3n","expires_in":60}""").Json("""{"item_id":1,"sku":"x"}""");
        await server
            .Caller(static options => options with { Credential = ApiCredential.ClientCredentials("app", "s3cr3t") })
            .SendAsync(TestApi.GetRequest(), null, CancellationToken.None);

        Assert.Equal(["POST /sc/oauth2/token", "GET /integration/v1/items/{id}"], activities.Select(static one => one.OperationName));
        Assert.Equal(activities.Last().Id, activities.First().ParentId);
    }

    [Fact]
    public async Task Calls_retries_and_drift_are_counted()
    {
        var counted = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == "TikiSpec")
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>(
            (instrument, count, tags, _) =>
            {
                if (tags.ToArray().Any(static tag => "Items_Counted".Equals(tag.Value)))
                    counted.Add($"{instrument.Name} {count} {string.Join(' ', tags.ToArray().Select(static tag => tag.Value))}");
            }
        );
        listener.Start();

        var server = new StubServer().Json("{}", HttpStatusCode.BadGateway).Json("""{"item_id":"1","sku":2,"new":1}""");
        await Caller(server)
            .SendAsync(new ApiRequest(new ApiOperation("Items_Counted", "GET", "/items")), Item.ReadJson, null, CancellationToken.None);

        Assert.Equal(
            [
                "tikispec.retries 1 Items_Counted",
                "tikispec.drift_events 2 Items_Counted CoercedScalar",
                "tikispec.drift_events 1 Items_Counted UnknownProperty",
                "tikispec.calls 1 Items_Counted 200",
            ],
            counted
        );
    }

    private static ApiCaller Caller(StubServer server) =>
        server.Caller(static options => options with { Credential = ApiCredential.ApiKey(TestApi.Key) });
}
