using System.Globalization;

namespace TikiSpec.Model.Naming;

/// <summary>Shortens names that grew too long, by their own text alone: the same name has the same short one whatever
/// else there is.</summary>
public static class ShortName
{
    /// <summary>The name, or as much of it as there is room for and a number that the rest gives.</summary>
    public static string Of(string name, int maxLength) =>
        name.Length <= maxLength ? name : name.Substring(0, maxLength - 9) + "_" + Hash(name).ToString("x8", CultureInfo.InvariantCulture);

    // FNV-1a over the characters.
    private static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        return hash;
    }
}
