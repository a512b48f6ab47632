using System.Collections.Immutable;
using System.Globalization;

namespace TikiSpec.Emulator.State;

/// <summary>A queue that events wait in until they are acknowledged.</summary>
internal sealed record EmulatedQueue(string Code, string Name)
{
    /// <summary>So long an event waits, read or not.</summary>
    public static readonly TimeSpan Retention = TimeSpan.FromDays(7);

    public const int BatchSize = 100;

    // A queue that nobody reads must not fill the memory within the week.
    private const int MaxEvents = 10_000;

    // As the acknowledgements of the documentation look; the end counts.
    private const string AckPrefix = "99999999-0000-4000-8000-";

    public ImmutableList<EmulatedSubscription> Subscriptions { get; init; } = [];

    public ImmutableList<EmulatedEvent> Events { get; init; } = [];

    [System.Text.Json.Serialization.JsonInclude]
    internal long LastNumber { get; init; }

    /// <summary>The last event of a batch that was given out and not acknowledged; 0 where there is none.</summary>
    [System.Text.Json.Serialization.JsonInclude]
    internal long GivenOut { get; init; }

    public bool Takes(string type) => Subscriptions.Any(known => known.IsActive && known.EventType == type);

    public EmulatedQueue Add(EmulatedEvent added)
    {
        var events = Events.Add(added with { Number = LastNumber + 1 });
        return this with { Events = events.Count > MaxEvents ? events.RemoveAt(0) : events, LastNumber = LastNumber + 1 };
    }

    /// <summary>The next batch, with what acknowledges it. Without an acknowledgement it is the same one
    /// again.</summary>
    public (EmulatedQueue Queue, IReadOnlyList<EmulatedEvent> Batch, string? AckId) Pull(string? ackId, DateTimeOffset now)
    {
        // An older acknowledgement takes nothing back, as what it acknowledges is gone.
        var acknowledged = NumberOf(ackId) is { } number && number <= GivenOut ? number : 0;
        var events = Events.RemoveAll(old => old.Number <= acknowledged || now - old.CreatedAt > Retention);
        var given = acknowledged >= GivenOut ? 0 : GivenOut;
        var batch = events.TakeWhile(waiting => given == 0 || waiting.Number <= given).Take(BatchSize).ToArray();
        var end = batch.Length == 0 ? 0 : batch[^1].Number;
        return (
            this with
            {
                Events = events,
                GivenOut = end,
            },
            batch,
            end == 0 ? null : AckPrefix + end.ToString("x12", CultureInfo.InvariantCulture)
        );
    }

    private static long? NumberOf(string? ackId) =>
        ackId?.StartsWith(AckPrefix, StringComparison.Ordinal) == true
        && long.TryParse(ackId[AckPrefix.Length..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}

/// <summary>Leads events of one type into a queue.</summary>
internal sealed record EmulatedSubscription(string Code, string EventType, bool IsActive = true);

/// <summary>Something that has happened; its payload is JSON.</summary>
internal sealed record EmulatedEvent(string Id, string Type, string Version, string Payload, DateTimeOffset CreatedAt)
{
    /// <summary>Its place in a queue, from 1.</summary>
    public long Number { get; init; }
}

/// <summary>The types of events.</summary>
internal static class EventTypes
{
    public const string OrderCreated = "ORDER_CREATED_SUCCESSFULLY";
    public const string OrderStatusUpdated = "ORDER_STATUS_UPDATED";
    public const string PriceUpdated = "PRODUCT_PRICE_UPDATED";
    public const string MarketPriceUpdated = "PRODUCT_MARKET_PRICE_UPDATED";
    public const string InventoryUpdated = "PRODUCT_INVENTORY_UPDATED";
}
