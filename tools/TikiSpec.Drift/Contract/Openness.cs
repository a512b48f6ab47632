namespace TikiSpec.Drift.Contract;

/// <summary>What an object says of properties that it does not declare.</summary>
internal enum Openness
{
    /// <summary>Anything may come.</summary>
    Open,

    /// <summary>Properties of one schema may come.</summary>
    Typed,

    /// <summary>Nothing else may come.</summary>
    Closed,
}
