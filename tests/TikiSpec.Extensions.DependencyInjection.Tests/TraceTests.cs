using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using TikiSpec.Client;
using TikiSpec.Emulator.Faults;

namespace TikiSpec.Extensions.DependencyInjection.Tests;

/// <summary>The traces of a run in which something goes wrong, span by span, and looked through for secrets.</summary>
public sealed class TraceTests : EmulatorTest
{
    [Fact]
    public async Task A_faulty_run_is_traced_span_by_span_and_no_secret_with_it()
    {
        Emulator.Faults.Add(
            new EmulatorFault
            {
                Operation = EmulatorFault.TokenOperation,
                Kind = FaultKind.Status,
                Status = 503,
            }
        );
        Emulator.Faults.Add(new EmulatorFault { Operation = "Products_List", Kind = FaultKind.CutBeforeResponse });
        Emulator.Faults.Add(
            new EmulatorFault
            {
                Operation = "Products_List",
                Call = 2,
                Kind = FaultKind.NumberAsString,
                Property = "price",
            }
        );
        var root = new Activity("test").Start();
        var spans = new ConcurrentQueue<Activity>();
        using (
            var listener = new ActivityListener
            {
                ShouldListenTo = static source => source.Name.StartsWith("TikiSpec", StringComparison.Ordinal),
                Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                // Other tests of this process have traces of their own.
                ActivityStopped = span =>
                {
                    if (span.TraceId == root.TraceId)
                        spans.Enqueue(span);
                },
            }
        )
        {
            ActivitySource.AddActivityListener(listener);
            await using var services = Container(
                static services => { },
                ("ClientId", Emulator.ClientId),
                ("ClientSecret", Emulator.ClientSecret),
                ("BaseAddress", Address),
                ("Retry:Delay", "00:00:00")
            );
            var tiki = services.GetRequiredService<TikiClient>();
            await tiki.V2_1.Products.ListAsync();
            await Assert.ThrowsAsync<ApiNotFoundException>(() => tiki.V2.Tracking.GetAsync("nobody"));
        }
        root.Stop();

        Assert.Equal(
            [
                "POST /sc/oauth2/token: OAuth2_Token, 200 after 1 repetition",
                "GET /integration/v2.1/products: Products_List, 200 after 1 repetition, CoercedScalar at $.data[0].price",
                "GET /integration/v2/tracking/{track_id}: Tracking_Get, 404, Error 404",
            ],
            spans.Select(Told)
        );
        Assert.All(spans, span => Assert.Equal(Emulator.BaseAddress.Port, span.GetTagItem("server.port")));
        var everything = string.Join('\n', spans.SelectMany(Texts));
        string[] secrets = [Emulator.ClientSecret, Emulator.AccessToken, "access_token", "nobody"];
        foreach (var secret in secrets)
            Assert.DoesNotContain(secret, everything, StringComparison.Ordinal);
    }

    private static string Told(Activity span)
    {
        var parts = new List<string> { $"{span.GetTagItem("tikispec.operation")}, {span.GetTagItem("http.response.status_code")}" };
        if (span.GetTagItem("http.request.resend_count") is { } repeated)
            parts[0] += $" after {repeated} repetition";
        if (span.Status == ActivityStatusCode.Error)
            parts.Add($"Error {span.GetTagItem("error.type")}");
        parts.AddRange(
            span.Events.Select(static one =>
                one.Tags.First(static tag => tag.Key == "tikispec.drift_event").Value
                + " at "
                + one.Tags.First(static tag => tag.Key == "tikispec.path").Value
            )
        );
        return span.DisplayName + ": " + string.Join(", ", parts);
    }

    private static IEnumerable<string> Texts(Activity span) =>
        [
            span.DisplayName,
            span.OperationName,
            span.StatusDescription ?? "",
            .. span.TagObjects.Select(static tag => tag.Key + "=" + tag.Value),
            .. span.Baggage.Select(static item => item.Key + "=" + item.Value),
            .. span.Events.SelectMany(static one => one.Tags.Select(tag => one.Name + tag.Key + "=" + tag.Value)),
        ];
}
