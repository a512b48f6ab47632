using System.ComponentModel;
using System.Globalization;

namespace TikiSpec.Runtime;

/// <summary>Where a page is, as a text, where the server tells it by a number.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PagePlace
{
    /// <summary>The text of a place.</summary>
    /// <param name="number">The number; null for none.</param>
    public static string? Of(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number of a place.</summary>
    /// <param name="place">The text; null for none.</param>
    /// <exception cref="FormatException">It is no place of such a list.</exception>
    public static long? Number(string? place) => place is null ? null : long.Parse(place, CultureInfo.InvariantCulture);
}
