namespace TikiSpec.Emulator.State;

/// <summary>The documented states of a product request, as they travel.</summary>
internal static class RequestStates
{
    public const string Queuing = "queuing";
    public const string Processing = "processing";
    public const string Drafted = "drafted";
    public const string BotAwaitingApprove = "bot_awaiting_approve";
    public const string DocumentsAwaitingApprove = "md_awaiting_approve";
    public const string AwaitingApprove = "awaiting_approve";
    public const string Approved = "approved";
    public const string Rejected = "rejected";
    public const string Deleted = "deleted";

    public static IReadOnlyList<string> All { get; } =
    [Queuing, Processing, Drafted, BotAwaitingApprove, DocumentsAwaitingApprove, AwaitingApprove, Approved, Rejected, Deleted];

    /// <summary>From there on a request has an id. One that is rejected need never have been drafted.</summary>
    public static bool IsDrafted(string state) => state is not (Queuing or Processing or Rejected);
}
