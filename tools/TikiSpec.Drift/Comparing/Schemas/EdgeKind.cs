namespace TikiSpec.Drift.Comparing.Schemas;

internal enum EdgeKind
{
    /// <summary>Another schema for the same value: a subschema of a choice, if, then, else.</summary>
    Same,

    /// <summary>A property.</summary>
    Inner,

    /// <summary>An item of a list, which in a parameter is the value that a caller thinks of.</summary>
    Item,

    /// <summary>not.</summary>
    Negated,
}
