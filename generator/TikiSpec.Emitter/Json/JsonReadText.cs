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
    public string Value(TypeRef type, bool isNullable, string json = "json") =>
        type.Kind switch
        {
            TypeKind.List => Collection(type, "ReadList", Delegate(type.Item!), isNullable, json),
            TypeKind.Map => Collection(type, "ReadMap", Delegate(type.Item!), isNullable, json),
            TypeKind.Csv => Collection(type, Csv(type), CSharpLiteral.Of(type.Separator ?? ","), isNullable, json),
            TypeKind.Object => isNullable
                ? Call("ReadOrNull", types.Of(type) + ".ReadJson", json)
                : $"{types.Of(type)}.ReadJson(ref reader, {json})",
            TypeKind.OpenEnum => isNullable
                ? Call("ReadStructOrNull", types.Of(type) + ".ReadJson", json)
                : $"{types.Of(type)}.ReadJson(ref reader, {json})",
            _ => $"{Scalar(type, isNullable)}(ref reader, {json})",
        };

    /// <summary>A reader of the type as a delegate: a method group where there is one.</summary>
    public string Delegate(TypeRef type) => Delegate(type, CSharpTypes.IsNullableItem(type));

    public string Delegate(TypeRef type, bool isNullable) =>
        type.Kind switch
        {
            TypeKind.Object or TypeKind.OpenEnum when !isNullable => types.Of(type) + ".ReadJson",
            TypeKind.List or TypeKind.Map or TypeKind.Csv or TypeKind.Object or TypeKind.OpenEnum =>
                $"static (ref {KnownType.Utf8JsonReader} reader, {KnownType.JsonReadContext} json) => {Value(type, isNullable)}",
            _ => Scalar(type, isNullable),
        };

    private string Collection(TypeRef type, string method, string argument, bool isNullable, string json) =>
        isNullable ? Call("ReadOrNull", Delegate(type, isNullable: false), json) : Call(method, argument, json);

    private string Scalar(TypeRef type, bool isNullable)
    {
        var orNull = isNullable && type.Kind != TypeKind.Any && !CSharpTypes.IsNullWhenUnreadable(type) ? "OrNull" : "";
        var method = ScalarTable.Find(type.Kind) is { } scalar
            ? $"Read{scalar.Function}{orNull}"
            : $"ReadClosedEnum{orNull}<{types.Of(type)}>";
        return $"{KnownType.ApiJson}.{method}";
    }

    private static string Csv(TypeRef type) => "ReadCsv" + ScalarTable.Find(type.Item!.Kind)!.Function;

    private static string Call(string method, string argument, string json) =>
        $"{KnownType.ApiJson}.{method}(ref reader, {json}, {argument})";
}
