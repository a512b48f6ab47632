using TikiSpec.Model;
using TikiSpec.Model.Declarations;
using TikiSpec.Model.Scalars;

namespace TikiSpec.Emitter.Json;

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
    public static IReadOnlyList<string> Property(TypeRef type, string name, string value) =>
        (type.Kind, ScalarTable.Find(type.Kind)) switch
        {
            (_, { Writing: ScalarWriting.String }) => [$"writer.WriteString({name}, {value})"],
            (_, { Writing: ScalarWriting.Boolean }) => [$"writer.WriteBoolean({name}, {value})"],
            (_, { Writing: ScalarWriting.Number }) => [$"writer.WriteNumber({name}, {value})"],
            (_, { Writing: ScalarWriting.Flag }) => [$"writer.WriteNumber({name}, {value} ? 1 : 0)"],
            (_, { Writing: ScalarWriting.FunctionWithName } scalar) =>
            [
                $"{KnownType.ApiJson}.Write{scalar.Function}(writer, {name}, {value})",
            ],
            (TypeKind.OpenEnum, _) => [$"{value}.WriteJson(writer, {name})"],
            (TypeKind.ClosedEnum, _) => [$"writer.WriteNumber({name}, (long){value})"],
            _ => [$"writer.WritePropertyName({name})", Value(type, value)],
        };

    /// <summary>A call that writes a value that is not null.</summary>
    public static string Value(TypeRef type, string value) =>
        (type.Kind, ScalarTable.Find(type.Kind)) switch
        {
            (_, { Writing: ScalarWriting.String }) => $"writer.WriteStringValue({value})",
            (_, { Writing: ScalarWriting.Boolean }) => $"writer.WriteBooleanValue({value})",
            (_, { Writing: ScalarWriting.Number }) => $"writer.WriteNumberValue({value})",
            (_, { } scalar) => $"{KnownType.ApiJson}.Write{scalar.Function}(writer, {value})",
            (TypeKind.ClosedEnum, _) => $"writer.WriteNumberValue((long){value})",
            (TypeKind.Csv, _) => $"{KnownType.ApiJson}.WriteCsv(writer, {value}, {CSharpLiteral.Of(type.Separator ?? ",")})",
            (TypeKind.List, _) => $"{KnownType.ApiJson}.WriteList(writer, {value}, {Delegate(type.Item!)})",
            (TypeKind.Map, _) => $"{KnownType.ApiJson}.WriteMap(writer, {value}, {Delegate(type.Item!)})",
            _ => $"{value}.WriteJson(writer)",
        };

    /// <summary>A writer of elements.</summary>
    public static string Delegate(TypeRef item) =>
        CSharpTypes.IsNullableItem(item) && item.Kind != TypeKind.Any
            ? $"static (writer, item) => {{ if (item is {{ }} value) {{ {Value(item, "value")}; }} else {{ writer.WriteNullValue(); }} }}"
            : $"static (writer, item) => {Value(item, "item")}";
}
