using System.Text.Json;

namespace TikiSpec.Emulator.State;

/// <summary>An order of the seller's goods.</summary>
public sealed record EmulatedOrder
{
    /// <summary>Its code, by which every call names it.</summary>
    public required string Code { get; init; }

    /// <summary>Id in Tiki's system.</summary>
    public long Id { get; init; }

    /// <summary>Its status, for instance queueing: see <see cref="OrderStatuses"/>.</summary>
    public string Status { get; init; } = OrderStatuses.Queueing;

    /// <summary>dropship, tiki_delivery, seller_delivery, cross_border or instant_delivery. tiki_delivery by
    /// default.</summary>
    public string FulfillmentType { get; init; } = FulfillmentTypes.TikiDelivery;

    /// <summary>What was bought.</summary>
    public IReadOnlyList<EmulatedOrderItem> Items { get; init; } = [];

    /// <summary>Code of Tiki's warehouse that serves it. hn5 by default.</summary>
    public string TikiWarehouseCode { get; init; } = "hn5";

    /// <summary>Whether it was paid in advance. False by default: cash on delivery.</summary>
    public bool IsPrepaid { get; init; }

    /// <summary>Whether it replaces goods of another order.</summary>
    public bool IsRma { get; init; }

    /// <summary>Who bought. An invented name by default.</summary>
    public string CustomerName { get; init; } = "Khách hàng mẫu";

    /// <summary>When it was placed.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Every status that it had, with the time from which it had it, oldest first.</summary>
    public IReadOnlyList<EmulatedOrderStep> Histories { get; init; } = [];

    /// <summary>Why it was canceled; null where it was not.</summary>
    public string? CancelReason { get; init; }

    /// <summary>When the buyer had it, or null.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>How far a parcel from abroad is; null where nothing was said.</summary>
    public string? ShipmentStatus { get; init; }

    /// <summary>When a carrier comes for it, as the seller chose; null where it did not.</summary>
    public string? PickupTime { get; init; }

    /// <summary>What a documented order has beyond all this.</summary>
    [System.Text.Json.Serialization.JsonInclude]
    internal JsonElement? Template { get; init; }

    internal EmulatedOrderItem? FindItem(long id) => Items.FirstOrDefault(item => item.Id == id);
}

/// <summary>One line of an order.</summary>
public sealed record EmulatedOrderItem
{
    /// <summary>Id of the line, which confirmations name.</summary>
    public long Id { get; init; }

    /// <summary>Id of the product.</summary>
    public long ProductId { get; init; }

    /// <summary>Tiki's sku of the product.</summary>
    public string Sku { get; init; } = "";

    /// <summary>Name of the product.</summary>
    public string Name { get; init; } = "";

    /// <summary>backorder, instock or preorder. backorder by default: the seller has to confirm it.</summary>
    public string InventoryType { get; init; } = "backorder";

    /// <summary>Price of one.</summary>
    public long Price { get; init; }

    /// <summary>How many. 1 by default.</summary>
    public int Quantity { get; init; } = 1;

    /// <summary>waiting, seller_confirmed, seller_canceled, confirmed or ready_to_pick.</summary>
    public string ConfirmationStatus { get; init; } = ItemStatuses.Waiting;

    /// <summary>When the seller confirmed or refused it, or null.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>The seller's warehouse that the goods come from; null until that is known.</summary>
    public long? WarehouseId { get; init; }

    /// <summary>What the line has done to the stock of its product.</summary>
    [System.Text.Json.Serialization.JsonInclude]
    internal StockEffect Effect { get; init; }
}

/// <summary>A status of an order, and since when.</summary>
/// <param name="Status">The status.</param>
/// <param name="At">Its beginning.</param>
public sealed record EmulatedOrderStep(string Status, DateTimeOffset At);

/// <summary>What an order has done to stock.</summary>
internal enum StockEffect
{
    None,

    /// <summary>Held back: no longer sellable, and still there.</summary>
    Reserved,

    /// <summary>Gone.</summary>
    Taken,
}
