namespace TikiSpec.Drift.Changes;

/// <summary>How a removal was announced.</summary>
public enum Retirement
{
    /// <summary>It was not deprecated.</summary>
    Unannounced,

    /// <summary>It was deprecated, and its sunset, if any, has passed.</summary>
    Due,

    /// <summary>It was deprecated, and its sunset is still to come.</summary>
    Early,

    /// <summary>It was deprecated, and its sunset is no date.</summary>
    Unreadable,
}
