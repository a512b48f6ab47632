using System.Collections.Immutable;
using System.Text.Json;

namespace TikiSpec.Emulator.Seeding;

/// <summary>Requests that responses show, under the ids that the documentation uses. They stay in the state that is
/// shown.</summary>
internal static class RequestSeed
{
    public static Snapshot Plant(Snapshot state, SeedExamples examples, DateTimeOffset now)
    {
        var tracked = examples.Rows("Tracking_Get").Concat(examples.Rows("Tracking_List")).DistinctBy(TrackIdOf).ToArray();
        var shown = examples
            .Rows("Requests_Get")
            .Concat(examples.Rows("Requests_List"))
            .Concat(examples.Rows("Requests_FindByTrackId"))
            .Where(static row => row.Text("request_id") is not null)
            .DistinctBy(static row => row.Text("request_id"))
            .ToArray();
        var untracked = shown.Where(row => tracked.All(entry => entry.Text("request_id") != row.Text("request_id")));
        var rows = tracked
            .Select(entry => (Track: entry, Request: Array.Find(shown, row => row.Text("request_id") == entry.Text("request_id"))))
            .Concat(untracked.Select(static row => (Track: row, Request: row)));
        // Track ids end after 30 days, so the documented ones cannot be as old as they are on the page.
        return rows.Select((row, index) => Read(row.Track, row.Request, now.AddMinutes(-1 - index)))
            .Aggregate(state, static (next, request) => next.With(request));
    }

    private static EmulatedRequest Read(JsonElement track, JsonElement request, DateTimeOffset time)
    {
        var state = track.Text("state") ?? RequestStates.Queuing;
        var isApproved = state == RequestStates.Approved;
        return new EmulatedRequest
        {
            TrackId = TrackIdOf(track),
            RequestId = track.Text("request_id"),
            State = state,
            Reason = track.Text("reason") is { Length: > 0 } reason ? reason : null,
            CreatedAt = time,
            UpdatedAt = time,
            CreatedBy = request.Text("created_by") ?? "",
            ApprovedAt = isApproved ? time : null,
            ApprovedBy = isApproved ? request.Text("approved_by") ?? "" : null,
            Products = ProductsOf(request),
        };
    }

    private static string TrackIdOf(JsonElement row) => row.Text("track_id") ?? row.Text("trace_id") ?? "request" + row.Text("request_id");

    private static EmulatedProduct[] ProductsOf(JsonElement request) =>
        request.Integer("product_id") is not null
            ? [ProductSeed.Read(request, 0)]
            : request.Items("products").Select(static row => ProductSeed.Read(row, 0) with { Attributes = AttributesOf(row) }).ToArray();

    // {"bulky": {"attribute_code": "bulky", "value": 0}}: the value is what counts.
    private static ImmutableSortedDictionary<string, JsonElement> AttributesOf(JsonElement product) =>
        product
            .Properties("attributes")
            .Where(static property => property.Value.ValueKind == JsonValueKind.Object && property.Value.TryGetProperty("value", out _))
            .ToImmutableSortedDictionary(
                static property => property.Name,
                static property => property.Value.GetProperty("value"),
                StringComparer.Ordinal
            );
}
