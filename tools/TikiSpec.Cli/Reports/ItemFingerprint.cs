using System.Security.Cryptography;
using System.Text;

namespace TikiSpec.Cli.Reports;

/// <summary>Knows an item again after lines moved.</summary>
internal static class ItemFingerprint
{
    private const int Length = 12;

    public static string Of(params string[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..Length];
}
