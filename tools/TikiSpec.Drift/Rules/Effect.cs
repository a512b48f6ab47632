namespace TikiSpec.Drift.Rules;

/// <summary>What a change does to the values that may travel, or to what is promised.</summary>
public enum Effect
{
    /// <summary>Nothing: a name, a note.</summary>
    Neutral,

    /// <summary>Fewer fit than before.</summary>
    Narrows,

    /// <summary>More fit than before.</summary>
    Widens,

    /// <summary>Others fit: some no longer, some newly.</summary>
    Replaces,
}
