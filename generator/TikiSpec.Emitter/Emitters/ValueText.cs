using TikiSpec.Model;
using TikiSpec.Model.Declarations;
using TikiSpec.Model.Scalars;

namespace TikiSpec.Emitter.Emitters;

/// <summary>Expressions that make a text of a value, for addresses, headers and cookies.</summary>
/// <remarks>
/// <code>
/// ApiText.Int64(productId)
/// static item => item.Value
/// </code>
/// </remarks>
internal static class ValueText
{
    /// <summary>The text of a value that is there.</summary>
    public static string Of(TypeRef type, string value) =>
        type switch
        {
            { IsString: true } => value,
            { IsOpenEnum: true } => $"{value}.Value",
            { IsSet: true, Prefixes: { } prefixes } =>
                $"{KnownType.ApiText}.Set({value}, {CSharpLiteral.Of(prefixes.In)}, {CSharpLiteral.Of(prefixes.NotIn)}, "
                    + $"{CSharpLiteral.Of(type.Separator ?? ",")})",
            { IsClosedEnum: true } => $"{KnownType.ApiText}.Int64((long){value})",
            { IsList: true } or { IsSeparated: true } =>
                $"{KnownType.ApiText}.Join({value}, {Format(type.Item!)}, {CSharpLiteral.Of(type.Separator ?? ",")})",
            _ => Function(type) is { } function ? $"{function}({value})" : Json(type, value),
        };

    /// <summary>A function that makes a text of an element.</summary>
    public static string Format(TypeRef item)
    {
        if (CSharpTypes.IsNullableItem(item) && !item.IsAny)
        {
            return $"static item => {GivenText.Of(item, "item", "value")} ? {Of(item, "value")} : \"\"";
        }

        return Function(item) ?? $"static item => {Of(item, "item")}";
    }

    /// <summary>The value as JSON, as a parameter with a content type is sent.</summary>
    public static string Json(TypeRef type, string value) => $"{KnownType.ApiText}.Json({value}, {JsonWriteText.Delegate(type)})";

    /// <summary>The runtime's function for a type, or null where there is none.</summary>
    public static string? Function(TypeRef type) =>
        !type.IsString && ScalarTable.Find(type) is { } scalar ? $"{KnownType.ApiText}.{scalar.Function}" : null;
}
