using TikiSpec.Model;
using TikiSpec.Model.Declarations;
using TikiSpec.Model.Scalars;

namespace TikiSpec.Emitter.Json;

/// <summary>Expressions that read a value from where the reader stands.</summary>
/// <remarks>
/// <code>
/// global::TikiSpec.Runtime.ApiJson.ReadList(ref reader, json, global::Shop.V2_1.ProductImage.ReadJson)
/// </code>
/// </remarks>
internal sealed class JsonReadText(TypeText types)
{
    /// <summary>An expression of the type, or of its nullable form.</summary>
    /// <param name="json">The expression of the reading context.</param>
    /// <param name="item">That of a list's elements, where it is another.</param>
    public string Value(TypeRef type, bool isNullable, string json = "json", string? item = null) =>
        type switch
        {
            { IsList: true } when !isNullable && item is not null => Call("ReadList", Lambda(type.Item!, item), json),
            { IsList: true } => Collection(type, "ReadList", Delegate(type.Item!), isNullable, json),
            { IsMap: true } => Collection(type, "ReadMap", Delegate(type.Item!), isNullable, json),
            { IsSeparated: true } => Collection(type, Csv(type), CSharpLiteral.Of(type.Separator ?? ","), isNullable, json),
            { IsObject: true } => isNullable
                ? Call("ReadObjectOrNull", types.Of(type) + ".ReadJson", json)
                : $"{types.Of(type)}.ReadJson(ref reader, {json})",
            { IsOpenEnum: true } or { IsUnion: true } => isNullable
                ? Call("ReadStructOrNull", types.Of(type) + ".ReadJson", json)
                : $"{types.Of(type)}.ReadJson(ref reader, {json})",
            _ => $"{Scalar(type, isNullable)}(ref reader, {json})",
        };

    /// <summary>A reader of the type as a delegate: a method group where there is one.</summary>
    public string Delegate(TypeRef type) => Delegate(type, CSharpTypes.IsNullableItem(type));

    public string Delegate(TypeRef type, bool isNullable) =>
        type switch
        {
            { IsObject: true } or { IsOpenEnum: true } or { IsUnion: true } when !isNullable => types.Of(type) + ".ReadJson",
            _ when ScalarTable.Find(type) is null && !type.IsClosedEnum => Lambda(Value(type, isNullable)),
            _ => Scalar(type, isNullable),
        };

    private string Lambda(TypeRef type, string json) => Lambda(Value(type, CSharpTypes.IsNullableItem(type), json));

    private static string Lambda(string value) =>
        $"static (ref {KnownType.Utf8JsonReader} reader, {KnownType.JsonReadContext} json) => {value}";

    private string Collection(TypeRef type, string method, string argument, bool isNullable, string json) =>
        isNullable ? Call("ReadOrNull", Delegate(type, isNullable: false), json) : Call(method, argument, json);

    private string Scalar(TypeRef type, bool isNullable)
    {
        var orNull = isNullable && !type.IsAny && !CSharpTypes.IsNullWhenUnreadable(type) ? "OrNull" : "";
        var method = ScalarTable.Find(type) is { } scalar ? $"Read{scalar.Function}{orNull}" : $"ReadClosedEnum{orNull}<{types.Of(type)}>";
        return $"{KnownType.ApiJson}.{method}";
    }

    private static string Csv(TypeRef type) => "ReadCsv" + ScalarTable.Find(type.Item!)!.Function;

    private static string Call(string method, string argument, string json) =>
        $"{KnownType.ApiJson}.{method}(ref reader, {json}, {argument})";
}
