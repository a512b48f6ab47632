using TikiSpec.Model;

namespace TikiSpec.Emitter.Emitters;

/// <summary>The properties that may be left out or be null, which is not the same on the wire: a record notes which of
/// them came as null, and writes null for these.</summary>
/// <remarks>
/// <code>
/// private readonly JsonNulls _nulls;
/// </code>
/// </remarks>
internal static class NullProperties
{
    public static bool AreNoted(IEnumerable<PropertyCode> properties) => properties.Any(IsNoted);

    /// <summary>An <c>ApiValue</c> tells null and absent apart by itself; what is required is written in any
    /// case, and what is beyond the first word is left out where it was null.</summary>
    public static bool IsNoted(PropertyCode property) =>
        property is { Model.IsRequired: false, Index: < PropertyBits.WordSize } && !property.TypeRef.IsAny && CanBeLeftOut(property);

    private static bool CanBeLeftOut(PropertyCode property) =>
        property.IsNullable || property.TypeRef is { IsList: true } or { IsSeparated: true } or { IsMap: true };

    /// <summary>The condition under which null is written: <c>_nulls.Has(4)</c>.</summary>
    public static string Condition(PropertyCode property) => FormattableString.Invariant($"_nulls.Has({property.Index})");
}
