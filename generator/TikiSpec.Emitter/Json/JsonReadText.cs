using TikiSpec.Model;
using TikiSpec.Model.Declarations;
using TikiSpec.Model.Scalars;

namespace TikiSpec.Emitter.Json;

/// <summary>Expressions that read a value from where the reader stands.</summary>
/// <remarks>
/// <code>
/// global::TikiSpec.Runtime.ApiJson.ReadObjectList&lt;global::Shop.V2_1.ProductImage>(ref reader, json)
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
            { IsList: true } when item is not null => Call(OrNull("ReadList", isNullable), Lambda(type.Item!, item), json),
            { IsList: true } => Collection("List", type.Item!, isNullable, json),
            { IsMap: true } => Collection("Map", type.Item!, isNullable, json),
            { IsSeparated: true } when isNullable => Call("ReadOrNull", Delegate(type, isNullable: false), json),
            { IsSeparated: true } => Call(Csv(type), CSharpLiteral.Of(type.Separator ?? ","), json),
            { IsObject: true } => isNullable
                ? ReadItself("ReadObjectOrNull", type, json)
                : $"{types.Of(type)}.ReadJson(ref reader, {json})",
            { IsOpenEnum: true } or { IsUnion: true } => isNullable
                ? ReadItself("ReadStructOrNull", type, json)
                : $"{types.Of(type)}.ReadJson(ref reader, {json})",
            _ => $"{Scalar(type, isNullable)}(ref reader, {json})",
        };

    /// <summary>An expression of a text that has one value, or null.</summary>
    public static string Constant(string constant, bool isNullable, string json) =>
        Call(isNullable ? "ReadConstantOrNull" : "ReadConstant", CSharpLiteral.Of(constant), json);

    /// <summary>The function of the runtime that reads a type without parts.</summary>
    public static string Function(ScalarType scalar) => $"{KnownType.ApiJson}.Read{scalar.Function}";

    /// <summary>A reader of the type as a delegate: one that is at hand where there is one.</summary>
    public string Delegate(TypeRef type) => Delegate(type, CSharpTypes.IsNullableItem(type));

    public string Delegate(TypeRef type, bool isNullable) =>
        type switch
        {
            { IsObject: true } or { IsOpenEnum: true } or { IsUnion: true } when !isNullable => types.Of(type) + ".ReadJson",
            { IsClosedEnum: true } => Scalar(type, isNullable),
            _ when ScalarTable.Find(type) is { } scalar => OrNull(type, isNullable).Length == 0
                ? $"{KnownType.JsonReads}.{scalar.Function}"
                : Scalar(type, isNullable),
            _ => Lambda(Value(type, isNullable)),
        };

    private string ReadItself(string method, TypeRef type, string json) =>
        $"{KnownType.ApiJson}.{method}<{types.Of(type)}>(ref reader, {json})";

    private string Lambda(TypeRef type, string json) => Lambda(Value(type, CSharpTypes.IsNullableItem(type), json));

    private static string Lambda(string value) =>
        $"static (ref {KnownType.Utf8JsonReader} reader, {KnownType.JsonReadContext} json) => {value}";

    private string Collection(string kind, TypeRef item, bool isNullable, string json) =>
        CSharpTypes.IsModelItem(item)
            ? ReadItself(OrNull("ReadObject" + kind, isNullable), item, json)
            : Call(OrNull("Read" + kind, isNullable), Delegate(item), json);

    private static string OrNull(string method, bool isNullable) => isNullable ? method + "OrNull" : method;

    private string Scalar(TypeRef type, bool isNullable)
    {
        var orNull = OrNull(type, isNullable);
        return ScalarTable.Find(type) is { } scalar
            ? Function(scalar) + orNull
            : $"{KnownType.ApiJson}.ReadClosedEnum{orNull}<{types.Of(type)}>";
    }

    private static string OrNull(TypeRef type, bool isNullable) =>
        isNullable && !type.IsAny && !CSharpTypes.IsNullWhenUnreadable(type) ? "OrNull" : "";

    private static string Csv(TypeRef type) => "ReadCsv" + ScalarTable.Find(type.Item!)!.Function;

    private static string Call(string method, string argument, string json) =>
        $"{KnownType.ApiJson}.{method}(ref reader, {json}, {argument})";
}
