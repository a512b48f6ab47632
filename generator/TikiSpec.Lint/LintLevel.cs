namespace TikiSpec.Lint;

/// <summary>How much a finding of lint matters.</summary>
public enum LintLevel
{
    /// <summary>Not told.</summary>
    Off,

    /// <summary>Worth a look.</summary>
    Info,

    /// <summary>A client or a reader will stumble over it.</summary>
    Warning,

    /// <summary>The document contradicts itself.</summary>
    Error,
}
