namespace TikiSpec.Model.Reading;

/// <summary>Which objects become records; the others become classes, which take a compiler less time and space, and
/// have no value equality, no <c>with</c> and no text of their own.</summary>
public enum RecordRule
{
    /// <summary>All.</summary>
    All,

    /// <summary>Those that can be sent.</summary>
    Requests,

    /// <summary>None, but for those that our own code copies.</summary>
    None,
}

/// <summary>Which rule holds for a document.</summary>
public static class RecordRules
{
    /// <summary>The key of a document that says it.</summary>
    public const string Key = ClientKeys.Records;

    /// <summary>The words for the rules.</summary>
    public const string Words = "all, requests or none";

    /// <summary>What a word stands for; null where it is none.</summary>
    public static RecordRule? Of(string? word) =>
        string.Equals(word, "all", StringComparison.OrdinalIgnoreCase) ? RecordRule.All
        : string.Equals(word, "requests", StringComparison.OrdinalIgnoreCase) ? RecordRule.Requests
        : string.Equals(word, "none", StringComparison.OrdinalIgnoreCase) ? RecordRule.None
        : null;

    /// <summary>What the document says; null where it says nothing.</summary>
    internal static RecordRule? Of(DocumentView document, ProblemList problems)
    {
        var said = document.Value(Key);
        var rule = Of(said?.Text);
        if (said is not null && rule is null)
        {
            problems.Add(
                DocumentProblems.WrongKind,
                said.At,
                Key,
                said.Text is { } text ? $"'{text}'" : "no text",
                "'all', 'requests' or 'none'"
            );
        }

        return rule;
    }
}
