namespace TikiSpec.Drift.Changes;

public enum Direction
{
    /// <summary>Of the whole operation or document.</summary>
    None,
    Request,
    Response,
}
