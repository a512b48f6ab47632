namespace TikiSpec.Model.Naming;

/// <summary>How methods are called whose operations have an operationId and no name of their own.</summary>
public enum NameRule
{
    /// <summary>Without what only repeats the group.</summary>
    Short,

    /// <summary>The operationId as it is.</summary>
    Full,
}

/// <summary>Which rule holds for a document.</summary>
public static class NameRules
{
    /// <summary>The key of a document that says it.</summary>
    public const string Key = ClientKeys.Names;

    /// <summary>What a word stands for; null where it is none.</summary>
    public static NameRule? Of(string? word) =>
        string.Equals(word, "short", StringComparison.OrdinalIgnoreCase) ? NameRule.Short
        : string.Equals(word, "full", StringComparison.OrdinalIgnoreCase) ? NameRule.Full
        : null;

    /// <summary>What the document says; null where it says nothing.</summary>
    internal static NameRule? Of(DocumentView document, ProblemList problems)
    {
        var said = document.Value(Key);
        var rule = Of(said?.Text);
        if (said is not null && rule is null)
        {
            problems.Add(DocumentProblems.WrongKind, said.At, Key, said.Text is { } text ? $"'{text}'" : "no text", "'short' or 'full'");
        }

        return rule;
    }
}
