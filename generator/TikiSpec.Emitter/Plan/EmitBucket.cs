using System.Globalization;
using TikiSpec.Model;

namespace TikiSpec.Emitter.Plan;

/// <summary>The units of one file of a build.</summary>
/// <param name="HintName">Unique, also when the case of letters is ignored.</param>
/// <param name="Units">One, or several of one namespace, ordinal by their hint names.</param>
/// <remarks>
/// The host of a generator pays for each of its files at every key press, some 30 microseconds. So of a document of
/// thousands of types several stand in one file. Which one a type stands in follows from its name alone: another that
/// comes or goes moves none, and an edit writes one file again.
/// </remarks>
public sealed record EmitBucket(string HintName, EquatableList<EmitUnit> Units)
{
    /// <summary>A namespace of no more units has a file for each, which is easier to find one's way in. Above every
    /// spec of Tiki.</summary>
    public const int MostFiles = 256;

    private const int Parts = 96;

    /// <summary>All units of a plan, in the order of their first.</summary>
    public static EquatableList<EmitBucket> Of(IReadOnlyList<EmitUnit> units)
    {
        var sizes = units
            .GroupBy(static unit => unit.Namespace, StringComparer.Ordinal)
            .ToDictionary(static all => all.Key, Enumerable.Count);
        return units
            .GroupBy(unit => sizes[unit.Namespace] > MostFiles ? PartOf(unit) : unit.HintName, StringComparer.Ordinal)
            .Select(static bucket => new EmitBucket(bucket.Key, bucket.ToEquatableList()))
            .ToEquatableList();
    }

    // No C# name has a hyphen: no unit's own file is called so.
    private static string PartOf(EmitUnit unit) =>
        $"{unit.Namespace}/Part-{(Hash(unit.HintName) % Parts).ToString("00", CultureInfo.InvariantCulture)}.g.cs";

    // FNV-1a: the same in every process and on every machine, which string.GetHashCode is not.
    private static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var letter in text)
        {
            hash = unchecked((hash ^ letter) * 16777619u);
        }

        return hash;
    }
}
