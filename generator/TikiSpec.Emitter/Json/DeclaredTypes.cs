using TikiSpec.Model;

namespace TikiSpec.Emitter;

/// <summary>The other JSON types that a spec tells of for a member: reading one of them is nothing to report.</summary>
internal static class DeclaredTypes
{
    /// <summary>The reading context for a member: <c>json.Accepting(JsonTypes.Null | JsonTypes.String, ref reader)</c>.</summary>
    public static string Context(MemberModel member)
    {
        // An object or array in another's place cannot be read, whatever the spec says.
        var types = new[]
        {
            (Name: "Null", IsDeclared: (member.AllowsNull && !member.IsNullable) || Has(member, "null")),
            (Name: "String", IsDeclared: Has(member, "string")),
            (Name: "Number", IsDeclared: Has(member, "number") || Has(member, "integer")),
            (Name: "Boolean", IsDeclared: Has(member, "boolean")),
        };
        var declared = types.Where(static type => type.IsDeclared).Select(static type => $"{KnownType.JsonTypes}.{type.Name}").ToList();
        return declared.Count == 0 ? "json" : $"json.Accepting({string.Join(" | ", declared)}, ref reader)";
    }

    /// <summary>The reader would take null without a word, and the spec does not allow it.</summary>
    public static bool RefusesNull(MemberCode member) =>
        (member.IsNullable || member.IsDate) && !member.Model.AllowsNull && member.TypeRef.Kind != TypeKind.Any && !Has(member.Model, "null");

    private static bool Has(MemberModel member, string type) => member.Observed?.Types.Contains(type) == true;
}
