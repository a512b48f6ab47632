namespace TikiSpec.Emulator.State;

/// <summary>A product request: a product to create, or a change that is reviewed.</summary>
public sealed record EmulatedRequest
{
    /// <summary>The id of the create or update call's receipt: track_id, in v1 trace_id.</summary>
    public required string TrackId { get; init; }

    /// <summary>Id of the request, 19 digits; null until it is drafted.</summary>
    public string? RequestId { get; init; }

    /// <summary>create_product, also for a change: the kind of that is on no page and in no published response (D-19 of
    /// the specs).</summary>
    public string Kind { get; init; } = "create_product";

    /// <summary>Its state as documented, for instance awaiting_approve.</summary>
    public required string State { get; init; }

    /// <summary>Why it was rejected: a sentence, or JSON inside the string; null otherwise.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was received.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed its state.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Who sent it.</summary>
    public string CreatedBy { get; init; } = "";

    /// <summary>When it was approved, or null.</summary>
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>Who approved it, or null.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>The products that it is about, one per variant. They are in the shop only when the request is
    /// approved.</summary>
    public IReadOnlyList<EmulatedProduct> Products { get; init; } = [];

    /// <summary>When it moves on; null when it waits for a person or is decided.</summary>
    public DateTimeOffset? NextStepAt { get; init; }

    /// <summary>Whether it is approved, rejected or deleted.</summary>
    public bool IsDecided => State is RequestStates.Approved or RequestStates.Rejected or RequestStates.Deleted;

    /// <summary>The category of a create request, or 0.</summary>
    [System.Text.Json.Serialization.JsonInclude]
    internal long CategoryId { get; init; }

    /// <summary>Counts the requests in the order in which they came.</summary>
    [System.Text.Json.Serialization.JsonInclude]
    internal long Number { get; init; }

    [System.Text.Json.Serialization.JsonInclude]
    internal bool HasDocuments { get; init; }

    [System.Text.Json.Serialization.JsonInclude]
    internal ProductInfoChange? Change { get; init; }
}
