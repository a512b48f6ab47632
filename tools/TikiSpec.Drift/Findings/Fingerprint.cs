using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TikiSpec.Drift.Changes;
using TikiSpec.Model;

namespace TikiSpec.Drift.Findings;

/// <summary>Knows a finding again after lines moved, lists were reordered and messages reworded.</summary>
internal static class Fingerprint
{
    private const int Bytes = 6;

    public static string Of(string rule, Change change)
    {
        var text = string.Join(
            "\n",
            rule,
            Owner(change),
            Stable(change.Base.Pointer),
            Stable(change.Revision.Pointer),
            change.Name,
            change.Old,
            change.New
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)), 0, Bytes);
    }

    private static string Owner(Change change) =>
        change.Component ?? change.Uses.Select(use => use.Operation?.ToString()).FirstOrDefault() ?? "";

    /// <summary>Without the places in lists: the change's name says which item it is.</summary>
    private static string Stable(string pointer) =>
        string.Join(
            "/",
            JsonPointer
                .Segments(pointer)
                .Where(segment => !int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= 100)
        );
}
