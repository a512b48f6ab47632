namespace TikiSpec.Model.Naming;

/// <summary>What HTTP calls the successes (RFC 9110 and the registry of IANA), as C# names.</summary>
internal static class StatusNames
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["200"] = "Ok",
        ["201"] = "Created",
        ["202"] = "Accepted",
        ["203"] = "NonAuthoritative",
        ["204"] = "NoContent",
        ["205"] = "ResetContent",
        ["206"] = "PartialContent",
        ["207"] = "MultiStatus",
        ["208"] = "AlreadyReported",
        ["226"] = "ImUsed",
        ["2XX"] = "OtherSuccess",
        ["default"] = "Other",
    };

    /// <summary>One that has no name is called after its number.</summary>
    public static string Of(string status) => Names.TryGetValue(status, out var name) ? name : "Status" + status;
}
