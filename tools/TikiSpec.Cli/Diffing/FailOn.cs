namespace TikiSpec.Cli.Diffing;

/// <summary>From where on findings end the run with 1.</summary>
internal enum FailOn
{
    None,
    Safe,
    Risky,
    Breaking,

    /// <summary>Breaking on the wire, or in the generated C#.</summary>
    Source,
}
