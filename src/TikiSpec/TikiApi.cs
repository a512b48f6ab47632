using System.Diagnostics.CodeAnalysis;

namespace TikiSpec;

/// <summary>Names that belong to Tiki: its specs, and its servers as the specs describe them.</summary>
public static class TikiApi
{
    /// <summary>The spec of v1.</summary>
    public const string V1 = "tiki.v1";

    /// <summary>The spec of v2.</summary>
    public const string V2 = "tiki.v2";

    /// <summary>The spec of v2.1.</summary>
    [SuppressMessage("Naming", "CA1707", Justification = "Named as the client's property and namespace, where a point cannot stand.")]
    public const string V2_1 = "tiki.v2.1";

    /// <summary>For <see cref="ApiClientOptions.Server"/>: the live service, which is also the default.</summary>
    public const string Production = "Production";

    /// <summary>For <see cref="ApiClientOptions.Server"/>: the service for trying things out, which approves requests
    /// by itself.</summary>
    public const string Sandbox = "Sandbox";
}
