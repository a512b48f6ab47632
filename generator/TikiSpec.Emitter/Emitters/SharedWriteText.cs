using TikiSpec.Emitter.Text;
using TikiSpec.Model;
using TikiSpec.Model.Declarations;
using TikiSpec.Model.Scalars;

namespace TikiSpec.Emitter.Emitters;

/// <summary>The one call of the runtime that writes a property, also where there is nothing to write: what costs users
/// most of all that a record has is a statement with a condition for each property.</summary>
/// <remarks>
/// <code>
/// _nulls.WriteString(writer, _encodedNames, 3, Url);
/// _absent.WriteDateTimeOrNull(writer, _names, 4, CreatedAt, ref additional);
/// </code>
/// </remarks>
internal static class SharedWriteText
{
    /// <summary>Null where the runtime has no function for the property, which is written by statements.</summary>
    public static string? Of(PropertyCode property) =>
        NullProperties.IsNoted(property) ? Call("_nulls", property, "")
        : !AbsentProperties.IsNoted(property) ? null
        : Required(property);

    private static string? Required(PropertyCode property) =>
        property switch
        {
            { IsNullable: true, TypeRef: { IsList: true } or { IsMap: true } } => null,
            { IsNullable: true, Model.AllowsNull: true } => Call("_absent", property, "OrNull"),
            { IsNullable: true, IsDate: true } => Call(KnownType.JsonAbsent, property, ""),
            { IsNullable: false, IsDate: false } => Call("_absent", property, ""),
            _ => null,
        };

    private static string? Call(string target, PropertyCode property, string orNull)
    {
        if (Function(property) is not { } function)
        {
            return null;
        }

        var names = property.IsDate ? "_names" : "_encodedNames";
        var more =
            property.IsDate ? ", ref additional"
            : function is "List" or "Map" ? ", " + JsonWriteText.Delegate(property.TypeRef.Item!)
            : "";
        return FormattableString.Invariant(
            $"{target}.Write{function}{orNull}(writer, {names}, {property.Index}, {property.Property}{more});"
        );
    }

    private static string? Function(PropertyCode property) =>
        property.TypeRef switch
        {
            { IsObject: true } => "Object",
            { IsOpenEnum: true } => "Enum",
            { IsList: true } type => CSharpTypes.IsModelItem(type.Item!) ? "ObjectList" : "List",
            { IsMap: true } type => CSharpTypes.IsModelItem(type.Item!) ? "ObjectMap" : "Map",
            _ => ScalarTable.Find(property.TypeRef) is { IsWrittenByRecords: true } scalar ? scalar.Function : null,
        };
}
