using System.Security.Cryptography;
using System.Text;
using TikiSpec.Model;

namespace TikiSpec.Cli.Reports;

/// <summary>A finding of any command, as tools take it that know files, lines and rules.</summary>
internal sealed record ReportItem
{
    public required string Rule { get; init; }

    public required ItemLevel Level { get; init; }

    public required string Text { get; init; }

    /// <summary>Below the repository's root.</summary>
    public required string File { get; init; }

    public required SpecLocation? At { get; init; }

    public required string Pointer { get; init; }

    /// <summary>Stays while the finding does.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Where it was in the base, or null.</summary>
    public (string File, SpecLocation At)? Before { get; init; }

    /// <summary>Why it was suppressed, or null.</summary>
    public string? Suppressed { get; init; }

    /// <summary>It ends the run with 1.</summary>
    public required bool Fails { get; init; }
}

/// <summary>How loud an item is, in the three steps that GitHub and SARIF know. Worse is more.</summary>
internal enum ItemLevel
{
    Note,
    Warning,
    Error,
}

/// <summary>Knows an item again after lines moved.</summary>
internal static class ItemFingerprint
{
    private const int Length = 12;

    public static string Of(params string[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..Length];
}
