using TikiSpec.Model;

namespace TikiSpec.Emitter.Emitters;

/// <summary>The other JSON types that a spec tells of for a property: reading one of them is nothing to
/// report.</summary>
internal static class DeclaredTypes
{
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
        var declared = types.Where(static type => type.IsDeclared).Select(static type => $"{KnownType.JsonTypes}.{type.Name}").ToList();
        return declared.Count == 0 ? "json" : $"json.Accepting({string.Join(" | ", declared)}, ref reader)";
    }

    /// <summary>The reader would take null without a word, and the spec does not allow it.</summary>
    public static bool RefusesNull(PropertyCode property) =>
        (property.IsNullable || property.IsDate) && !property.Model.AllowsNull && !property.TypeRef.IsAny && !Has(property.Model, "null");

    private static bool Has(PropertyModel property, string type) => property.Observed?.Types.Contains(type) == true;
}
