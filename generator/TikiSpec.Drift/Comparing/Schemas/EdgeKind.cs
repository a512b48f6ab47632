namespace TikiSpec.Drift;

internal enum EdgeKind
{
    /// <summary>Another schema for the same value: an arm of a choice, if, then, else.</summary>
    Same,

    /// <summary>A member or an item.</summary>
    Inner,

    /// <summary>not.</summary>
    Negated,
}
