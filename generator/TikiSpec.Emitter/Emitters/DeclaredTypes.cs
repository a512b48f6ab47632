using TikiSpec.Model;

namespace TikiSpec.Emitter.Emitters;

/// <summary>The other JSON types that a spec tells of for a property: reading one of them is nothing to
/// report.</summary>
internal static class DeclaredTypes
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["null"] = "Null",
        ["string"] = "String",
        ["number"] = "Number",
        ["integer"] = "Number",
        ["boolean"] = "Boolean",
    };

    /// <summary>The reading context for a property:
    /// <c>json.Accepting(JsonTypes.Null | JsonTypes.String, ref reader)</c>.</summary>
    public static string Context(PropertyModel property)
    {
        // An object or array in another's place cannot be read, whatever the spec says.
        var types = new[]
        {
            (Name: "Null", IsDeclared: (property.AllowsNull && !property.IsNullable) || Has(property, "null")),
            (Name: "String", IsDeclared: Has(property, "string")),
            (Name: "Number", IsDeclared: Has(property, "number") || Has(property, "integer")),
            (Name: "Boolean", IsDeclared: Has(property, "boolean")),
        };
        return Accepting(types.Where(static type => type.IsDeclared).Select(static type => type.Name));
    }

    /// <summary>The same for each element of a list; null where the spec tells nothing of them.</summary>
    public static string? ItemContext(PropertyModel property) =>
        property is { Type.IsList: true, ObservedItems.Types.Count: > 0 }
            ? Accepting(
                property
                    .ObservedItems.Types.Select(static type => Names.TryGetValue(type, out var name) ? name : null)
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal)
            )
            : null;

    private static string Accepting(IEnumerable<string> names)
    {
        var declared = names.Select(static name => $"{KnownType.JsonTypes}.{name}").ToList();
        return declared.Count == 0 ? "json" : $"json.Accepting({string.Join(" | ", declared)}, ref reader)";
    }

    /// <summary>The reader would take null without a word, and the spec does not allow it.</summary>
    public static bool RefusesNull(PropertyCode property) =>
        (property.IsNullable || property.IsDate) && !property.Model.AllowsNull && !property.TypeRef.IsAny && !Has(property.Model, "null");

    private static bool Has(PropertyModel property, string type) => property.Observed?.Types.Contains(type) == true;
}
