using TikiSpec.Model;

namespace TikiSpec.Emitter.Emitters;

/// <summary>
/// The properties that have to come: a record notes which of them did not, and leaves these out when it is written,
/// unless they were given a value.
/// </summary>
/// <remarks>
/// <code>
/// private readonly JsonAbsent _absent;
/// </code>
/// </remarks>
internal static class AbsentProperties
{
    public static bool AreNoted(IEnumerable<PropertyCode> properties) => properties.Any(IsNoted);

    /// <summary>Properties beyond the first word are written with the empty value of their type.</summary>
    public static bool IsNoted(PropertyCode property) => PropertyBits.IsRequired(property) && property.Index < PropertyBits.WordSize;

    /// <summary>The property did not come: <c>_absent.Has(4)</c>.</summary>
    public static string DidNotCome(PropertyCode property) => FormattableString.Invariant($"_absent.Has({property.Index})");

    /// <summary>Nor was it given a value: <c>_absent.Leaves(4, Price)</c>.</summary>
    public static string IsLeft(PropertyCode property, string value)
    {
        if (property.IsNullable)
        {
            return $"{DidNotCome(property)} && {IsNone(property.TypeRef, value)}";
        }

        var method = property.TypeRef switch
        {
            { IsList: true } or { IsSeparated: true } => "LeavesList",
            _ => "Leaves",
        };
        return FormattableString.Invariant($"_absent.{method}({property.Index}, {value})");
    }

    private static string IsNone(TypeRef type, string value) =>
        type.IsAny ? value + ".IsAbsent"
        : type.IsUnion ? $"!{value}.HasValue"
        : value + " is null";
}
