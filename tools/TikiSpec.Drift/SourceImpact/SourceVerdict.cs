namespace TikiSpec.Drift.SourceImpact;

/// <summary>What a change of the generated C# means to code that was compiled before it.</summary>
public enum SourceVerdict
{
    /// <summary>No declaration differs.</summary>
    None,

    /// <summary>Something is new or other than it was; code that was written before compiles as before.</summary>
    Additive,

    /// <summary>Compiles with a new warning: [Obsolete], nullability.</summary>
    Warning,

    /// <summary>Code that uses the declaration no longer compiles.</summary>
    Breaking,
}
