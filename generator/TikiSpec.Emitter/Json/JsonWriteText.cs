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
        (type, ScalarTable.Find(type)) switch
        {
            (_, { Writing: ScalarWriting.String }) => [$"writer.WriteString({name}, {value})"],
            (_, { Writing: ScalarWriting.Boolean }) => [$"writer.WriteBoolean({name}, {value})"],
            (_, { Writing: ScalarWriting.Number }) => [$"writer.WriteNumber({name}, {value})"],
            (_, { Writing: ScalarWriting.Flag }) => [$"writer.WriteNumber({name}, {value} ? 1 : 0)"],
            (_, { Writing: ScalarWriting.FunctionWithName } scalar) =>
            [
                $"{KnownType.ApiJson}.Write{scalar.Function}(writer, {name}, {value})",
            ],
            ({ IsOpenEnum: true }, _) => [$"{value}.WriteJson(writer, {name})"],
            ({ IsClosedEnum: true }, _) => [$"writer.WriteNumber({name}, (long){value})"],
            _ => [$"writer.WritePropertyName({name})", Value(type, value)],
        };

    /// <summary>A call that writes a value that is not null.</summary>
    public static string Value(TypeRef type, string value) =>
        (type, ScalarTable.Find(type)) switch
        {
            (_, { Writing: ScalarWriting.String }) => $"writer.WriteStringValue({value})",
            (_, { Writing: ScalarWriting.Boolean }) => $"writer.WriteBooleanValue({value})",
            (_, { Writing: ScalarWriting.Number }) => $"writer.WriteNumberValue({value})",
            (_, { } scalar) => $"{KnownType.ApiJson}.Write{scalar.Function}(writer, {value})",
            ({ IsClosedEnum: true }, _) => $"writer.WriteNumberValue((long){value})",
            ({ IsSeparated: true }, _) => $"{KnownType.ApiJson}.WriteCsv(writer, {value}, {CSharpLiteral.Of(type.Separator ?? ",")})",
            ({ IsList: true }, _) => $"{KnownType.ApiJson}.WriteList(writer, {value}, {Delegate(type.Item!)})",
            ({ IsMap: true }, _) => $"{KnownType.ApiJson}.WriteMap(writer, {value}, {Delegate(type.Item!)})",
            _ => $"{value}.WriteJson(writer)",
        };

    /// <summary>A writer of elements.</summary>
    public static string Delegate(TypeRef item) =>
        (CSharpTypes.IsNullableItem(item) && !item.IsAny, ScalarTable.Find(item)) switch
        {
            (true, _) => $"static (writer, item) => {{ if (item is {{ }} value) {{ {Value(item, "value")}; }} "
                + "else { writer.WriteNullValue(); } }",
            (_, { } scalar) => $"{KnownType.JsonWrites}.{scalar.Function}",
            _ => $"static (writer, item) => {Value(item, "item")}",
        };
}
