namespace TikiSpec.Drift.Changes;

/// <summary>Which operations of two documents are the same one.</summary>
public enum OperationPairing
{
    /// <summary>Same method and path: two states of one API.</summary>
    ByPath,

    /// <summary>Same operationId: two versions of an API, side by side. What only one of them has is not told: it was
    /// not removed.</summary>
    ById,
}
