namespace TikiSpec.Emulator.State;

/// <summary>The statuses of orders that the emulator moves them through, as they travel.</summary>
public static class OrderStatuses
{
    /// <summary>Being processed by Tiki; not for the seller yet.</summary>
    public const string Processing = "processing";

    /// <summary>Payment is open.</summary>
    public const string WaitingPayment = "waiting_payment";

    /// <summary>Waits for the seller's confirmation.</summary>
    public const string Queueing = "queueing";

    /// <summary>A carrier fetches the goods.</summary>
    public const string Picking = "picking";

    /// <summary>With the delivery partner.</summary>
    public const string HandoverToPartner = "handover_to_partner";

    /// <summary>Under way.</summary>
    public const string Shipping = "shipping";

    /// <summary>Delivered.</summary>
    public const string SuccessfulDelivery = "successful_delivery";

    /// <summary>Finished.</summary>
    public const string Complete = "complete";

    /// <summary>Canceled.</summary>
    public const string Canceled = "canceled";

    /// <summary>Sent back.</summary>
    public const string Returned = "returned";

    internal static bool IsEnd(string status) => status is Complete or Canceled or Returned or "closed";
}

/// <summary>Who stores, packs and delivers.</summary>
internal static class FulfillmentTypes
{
    public const string Dropship = "dropship";
    public const string TikiDelivery = "tiki_delivery";
    public const string SellerDelivery = "seller_delivery";
    public const string CrossBorder = "cross_border";
}

/// <summary>What the seller has said of a line.</summary>
internal static class ItemStatuses
{
    public const string Waiting = "waiting";
    public const string Confirmed = "seller_confirmed";
    public const string Canceled = "seller_canceled";
    public const string ReadyToPick = "ready_to_pick";
}
