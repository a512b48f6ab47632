namespace TikiSpec.Drift.Rules;

/// <summary>What those whom a change would break put up with.</summary>
public enum Tolerance
{
    /// <summary>Nothing: they fail.</summary>
    None,

    /// <summary>Most go on: a new limit may say what always held, an open enum takes a new value.</summary>
    Doubtful,

    /// <summary>All go on: nobody checks it.</summary>
    Full,
}
