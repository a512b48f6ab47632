using System.Text.Json;

namespace TikiSpec.Emulator.Shapes;

/// <summary>Queues, subscriptions and events.</summary>
internal static class QueueShape
{
    public static void Write(Utf8JsonWriter json, EmulatedQueue queue)
    {
        json.WriteStartObject();
        json.WriteString("code", queue.Code);
        json.WriteString("name", queue.Name);
        json.WriteString("status", "ACTIVE");
        json.WriteEndObject();
    }

    public static void WriteSubscription(Utf8JsonWriter json, EmulatedSubscription subscription, EmulatedSeller seller)
    {
        json.WriteStartObject();
        json.WriteString("code", subscription.Code);
        json.WriteBoolean("active", subscription.IsActive);
        json.WriteString("event_type", subscription.EventType);
        json.WriteString("sid", seller.SocialId);
        json.WriteEndObject();
    }

    public static void WriteBatch(Utf8JsonWriter json, IReadOnlyList<EmulatedEvent> batch, string? ackId, EmulatedSeller seller)
    {
        json.WriteStartObject();
        json.WriteList(
            "events",
            batch,
            (json, happened) =>
            {
                json.WriteStartObject();
                json.WriteString("id", happened.Id);
                json.WriteString("sid", seller.SocialId);
                json.WriteNumber("created_at", happened.CreatedAt.ToUnixTimeMilliseconds());
                json.WritePropertyName("payload");
                json.WriteRawValue(happened.Payload);
                json.WriteString("type", happened.Type);
                json.WriteString("version", happened.Version);
                json.WriteEndObject();
            }
        );
        json.WriteString("ack_id", ackId);
        json.WriteEndObject();
    }
}
