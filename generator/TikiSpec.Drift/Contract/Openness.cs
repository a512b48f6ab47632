namespace TikiSpec.Drift;

/// <summary>What an object says of members that it does not declare.</summary>
internal enum Openness
{
    /// <summary>Anything may come.</summary>
    Open,

    /// <summary>Members of one schema may come.</summary>
    Typed,

    /// <summary>Nothing else may come.</summary>
    Closed,
}
