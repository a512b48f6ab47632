namespace TikiSpec.OpenApi.References;

/// <summary>Why a reference leads nowhere.</summary>
public enum ReferenceFault
{
    None,

    /// <summary>Nothing stands at the place that it names.</summary>
    NoTarget,

    /// <summary>The file is not at hand.</summary>
    NoFile,

    /// <summary>The file is at hand and could not be read; its own problems say why.</summary>
    UnreadableFile,

    /// <summary>The file lies on the network, and nothing is fetched.</summary>
    OnNetwork,

    /// <summary>It leads over other references back to itself, or over too many of them.</summary>
    Cycle,
}
