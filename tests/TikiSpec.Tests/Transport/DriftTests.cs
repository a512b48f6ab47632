using System.Diagnostics;
using System.Net;
using TikiSpec.Tests.Models;
using TikiSpec.Tests.Stubs;

namespace TikiSpec.Tests.Transport;

[Collection(nameof(ListenedProcess))]
public sealed class DriftTests
{
    private const string Differing = """{"item_id":"1","sku":"x","new":"the key is 7a2d0f7e-secret-key"}""";

    [Fact]
    public async Task The_callback_is_given_each_drift_event_with_its_call_and_without_the_credential()
    {
        var seen = new List<ApiDriftEvent>();

        await GetAsync(new StubServer().Json(Differing), options => options with { OnDrift = seen.Add });

        Assert.Equal(
            [
                new ApiDriftEvent("Items_Get", ApiDriftEventKind.CoercedScalar, "$.item_id", "1"),
                new("Items_Get", ApiDriftEventKind.UnknownProperty, "$.new", "new"),
            ],
            seen
        );
    }

    [Fact]
    public async Task A_sample_does_not_repeat_the_credential()
    {
        var seen = new List<ApiDriftEvent>();

        await GetAsync(
            new StubServer().Json("""{"item_id":1,"sku":"x","state":"7a2d0f7e-secret-key"}"""),
            options => options with { OnDrift = seen.Add }
        );

        Assert.DoesNotContain("secret", Assert.Single(seen).Sample, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_response_as_declared_is_not_told()
    {
        await GetAsync(
            new StubServer().Json("""{"item_id":1,"sku":"x"}"""),
            static options => options with { OnDrift = static driftEvent => Assert.Fail(driftEvent.ToString()) }
        );
    }

    [Fact]
    public async Task Who_ignores_drift_is_told_nothing()
    {
        await GetAsync(
            new StubServer().Json(Differing, HttpStatusCode.Created),
            static options => options with { Drift = DriftPolicy.Ignore, OnDrift = static driftEvent => Assert.Fail(driftEvent.ToString()) }
        );
    }

    [Fact]
    public async Task What_the_callback_throws_fails_the_call()
    {
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() =>
            GetAsync(
                new StubServer().Json(Differing),
                static options => options with { OnDrift = static driftEvent => throw new NotSupportedException(driftEvent.Path) }
            )
        );

        Assert.Equal("Items_Get got its response, and OnDrift failed with NotSupportedException: $.item_id.", exception.Message);
        Assert.IsType<NotSupportedException>(exception.InnerException);
    }

    [Fact]
    public async Task Tracing_is_told_kinds_and_where_except_for_names_that_the_spec_does_not_know()
    {
        Activity? seen = null;
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "TikiSpec",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            // Calls of other tests end on other threads meanwhile; they must not write what they read before.
            ActivityStopped = activity =>
            {
                if ("Items_Traced".Equals(activity.GetTagItem("tikispec.operation")))
                    seen = activity;
            },
        };
        ActivitySource.AddActivityListener(listener);

        await GetAsync(new StubServer().Json(Differing), static options => options, new ApiOperation("Items_Traced", "GET", "/items"));

        var told = seen!.Events.Select(static told => told.Name + " " + string.Join(' ', told.Tags.Select(static tag => tag.Value)));
        Assert.Equal(["tikispec.drift_event CoercedScalar $.item_id", "tikispec.drift_event UnknownProperty"], told);
    }

    [Theory]
    [InlineData("200", 200, false)]
    [InlineData("201", 200, true)]
    [InlineData("2XX", 204, false)]
    [InlineData("default", 200, false)]
    [InlineData("200 default", 201, true)]
    [InlineData("200 default", 418, false)]
    [InlineData("200 4XX", 418, false)]
    [InlineData("200 404", 418, true)]
    [InlineData("", 418, false)]
    public async Task A_status_that_the_spec_does_not_declare_is_told(string declared, int status, bool isTold)
    {
        var seen = new List<ApiDriftEvent>();
        var operation = new ApiOperation("Items_Get", "GET", "/items")
        {
            Statuses = declared.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        };
        var server = new StubServer().Json("""{"item_id":1,"sku":"x"}""", (HttpStatusCode)status);

        var failure = await Record.ExceptionAsync(() =>
            GetAsync(server, options => options with { OnDrift = seen.Add, Drift = DriftPolicy.Report }, operation)
        );

        Assert.Equal(status >= 400, failure is ApiException);
        Assert.Equal(
            isTold,
            seen.Exists(driftEvent =>
                driftEvent is { Kind: ApiDriftEventKind.UndeclaredStatus, Path: "$" } && driftEvent.Sample == ApiText.Int32(status)
            )
        );
    }

    [Fact]
    public async Task The_strict_policy_refuses_an_undeclared_success_and_lets_an_error_be_the_error_that_it_is()
    {
        var operation = new ApiOperation("Items_Get", "GET", "/items") { Statuses = ["200"] };

        var success = await Record.ExceptionAsync(() =>
            GetAsync(
                new StubServer().Json("{}", HttpStatusCode.Created),
                static options => options with { Drift = DriftPolicy.Throw },
                operation
            )
        );
        var error = await Record.ExceptionAsync(() =>
            GetAsync(
                new StubServer().Json("{}", HttpStatusCode.Conflict),
                static options => options with { Drift = DriftPolicy.Throw },
                operation
            )
        );

        Assert.Equal("201", Assert.IsType<ApiJsonException>(success).Found);
        Assert.Equal(HttpStatusCode.Conflict, Assert.IsType<ApiException>(error).Status);
    }

    private static Task<Item> GetAsync(StubServer server, Func<ApiClientOptions, ApiClientOptions> change, ApiOperation? operation = null)
    {
        var caller = server.Caller(options => change(options with { Credential = ApiCredential.ApiKey(TestApi.Key) }));
        return caller.SendAsync(
            operation is null ? TestApi.GetRequest() : new ApiRequest(operation),
            Item.ReadJson,
            null,
            CancellationToken.None
        );
    }
}
