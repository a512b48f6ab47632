using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TikiSpec.Model;

namespace TikiSpec.Drift;

/// <summary>Knows a finding again after lines moved, lists were reordered and messages reworded.</summary>
internal static class Fingerprint
{
    private const int Bytes = 6;

    public static string Of(string rule, Change change)
    {
        var text = string.Join("\n", rule, Owner(change), Stable(change.Base.Pointer), Stable(change.Revision.Pointer), change.Name, change.Old, change.New);
        using var hash = SHA256.Create();
        var bytes = hash.ComputeHash(Encoding.UTF8.GetBytes(text));
        var digits = new StringBuilder(2 * Bytes);
        for (var i = 0; i < Bytes; i++)
        {
            digits.Append(bytes[i].ToString("x2", CultureInfo.InvariantCulture));
        }

        return digits.ToString();
    }

    private static string Owner(Change change) => change.Component ?? change.Uses.Select(use => use.Operation?.ToString()).FirstOrDefault() ?? "";

    /// <summary>Without the places in lists: the change's name says which item it is.</summary>
    private static string Stable(string pointer) =>
        string.Join("/", JsonPointer.Segments(pointer).Where(segment => !int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= 100));
}
