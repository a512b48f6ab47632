using System.Text.Json;

namespace TikiSpec.Emulator.Shapes;

/// <summary>What tracking tells, and the receipts that begin it.</summary>
internal static class TrackingShape
{
    public static void Write(Utf8JsonWriter json, EmulatedRequest request, ApiVersion version)
    {
        json.WriteStartObject();
        json.WriteString(TrackIdName(version), request.TrackId);
        json.WriteString("state", request.State);
        if (version == ApiVersion.V1)
        {
            json.WriteString("reason", request.Reason);
            json.WriteString(
                "tiki_sku",
                request.State == RequestStates.Approved && request.Products.Count > 0 ? request.Products[0].Sku : null
            );
        }
        else
        {
            json.WriteString("reason", request.Reason ?? "");
            if (request.RequestId is { } requestId)
            {
                json.WriteString("request_id", requestId);
            }
        }

        json.WriteEndObject();
    }

    public static Response Receipt(EmulatedRequest request, ApiVersion version) =>
        Response.Ok(json =>
        {
            json.WriteStartObject();
            json.WriteString(TrackIdName(version), request.TrackId);
            json.WriteString("state", request.State);
            json.WriteEndObject();
        });

    private static string TrackIdName(ApiVersion version) => version == ApiVersion.V1 ? "trace_id" : "track_id";
}
