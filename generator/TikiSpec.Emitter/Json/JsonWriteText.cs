using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter;

/// <summary>Statements and delegates that write a value.</summary>
/// <remarks>
/// <code>
/// global::TikiSpec.Runtime.ApiJson.WriteList(writer, Images, static (writer, item) => item.WriteJson(writer))
/// </code>
/// </remarks>
internal static class JsonWriteText
{
    /// <summary>Calls that write a property with its name, without the last semicolon of each.</summary>
    /// <param name="name">The expression of the pre-encoded name.</param>
    /// <param name="value">The expression of a value that is not null.</param>
    public static IReadOnlyList<string> Property(TypeRef type, string name, string value) => type.Kind switch
    {
        TypeKind.String => [$"writer.WriteString({name}, {value})"],
        TypeKind.Boolean => [$"writer.WriteBoolean({name}, {value})"],
        TypeKind.Int32 or TypeKind.Int64 or TypeKind.Decimal or TypeKind.Double => [$"writer.WriteNumber({name}, {value})"],
        TypeKind.OpenEnum => [$"{value}.WriteJson(writer, {name})"],
        TypeKind.Flag => [$"writer.WriteNumber({name}, {value} ? 1 : 0)"],
        TypeKind.ClosedEnum => [$"writer.WriteNumber({name}, (long){value})"],
        TypeKind.TikiDateTime => [$"{KnownType.ApiJson}.WriteTikiDateTime(writer, {name}, {value})"],
        _ => [$"writer.WritePropertyName({name})", Value(type, value)],
    };

    /// <summary>A call that writes a value that is not null.</summary>
    public static string Value(TypeRef type, string value) => type.Kind switch
    {
        TypeKind.String => $"writer.WriteStringValue({value})",
        TypeKind.Boolean => $"writer.WriteBooleanValue({value})",
        TypeKind.Int32 or TypeKind.Int64 or TypeKind.Decimal or TypeKind.Double => $"writer.WriteNumberValue({value})",
        TypeKind.ClosedEnum => $"writer.WriteNumberValue((long){value})",
        TypeKind.Object or TypeKind.OpenEnum => $"{value}.WriteJson(writer)",
        TypeKind.Base64 or TypeKind.Binary => $"{KnownType.ApiJson}.WriteBase64(writer, {value})",
        TypeKind.Any => $"{KnownType.ApiJson}.WriteValue(writer, {value})",
        TypeKind.Flag => $"{KnownType.ApiJson}.WriteFlag(writer, {value})",
        TypeKind.DateTime => $"{KnownType.ApiJson}.WriteDateTime(writer, {value})",
        TypeKind.Date => $"{KnownType.ApiJson}.WriteDate(writer, {value})",
        TypeKind.TikiDateTime => $"{KnownType.ApiJson}.WriteTikiDateTime(writer, {value})",
        TypeKind.Csv => $"{KnownType.ApiJson}.WriteCsv(writer, {value}, {CSharpLiteral.Of(type.Separator ?? ",")})",
        TypeKind.List => $"{KnownType.ApiJson}.WriteList(writer, {value}, {Delegate(type.Item!)})",
        TypeKind.Map => $"{KnownType.ApiJson}.WriteMap(writer, {value}, {Delegate(type.Item!)})",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type.Kind, "The emitter does not know this kind of type."),
    };

    /// <summary>A writer of elements.</summary>
    public static string Delegate(TypeRef item) => CSharpTypes.IsNullableItem(item) && item.Kind != TypeKind.Any
        ? $"static (writer, item) => {{ if (item is {{ }} value) {{ {Value(item, "value")}; }} else {{ writer.WriteNullValue(); }} }}"
        : $"static (writer, item) => {Value(item, "item")}";
}
