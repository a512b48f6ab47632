using TikiSpec.Model;

namespace TikiSpec.Emitter;

/// <summary>Parameters as text in an address, a header or a cookie.</summary>
/// <remarks>
/// <code>
/// request.AddPath("productId", ApiText.Int64(productId));
/// request.AddQuery("active", options.Active, ApiText.Flag);
/// request.AddQueryList("include", options.Include, static item => item.Value, explode: false, separator: ',');
/// </code>
/// </remarks>
internal static class ParameterText
{
    /// <summary>The statement that adds a parameter that must be there.</summary>
    public static string AddRequired(ParameterModel parameter, string request, string value) =>
        IsList(parameter.Type) && parameter.Place == ParameterPlace.Query
            ? AddList(parameter, request, value)
            : $"{request}.{Adder(parameter.Place)}({CSharpLiteral.Of(parameter.WireName)}, {Text(parameter.Type, value)});";

    /// <summary>The statement that adds a parameter unless it is null.</summary>
    public static string AddOptional(ParameterModel parameter, string request, string value)
    {
        if (IsList(parameter.Type) && parameter.Place == ParameterPlace.Query)
        {
            return AddList(parameter, request, value);
        }

        var adder = $"{request}.{Adder(parameter.Place)}({CSharpLiteral.Of(parameter.WireName)}, ";
        return parameter.Type.Kind == TypeKind.String ? $"{adder}{value});" : $"{adder}{value}, {Format(parameter.Type)});";
    }

    private static string AddList(ParameterModel parameter, string request, string value) =>
        $"{request}.AddQueryList({CSharpLiteral.Of(parameter.WireName)}, {value}, {Format(parameter.Type.Item!)}, "
        + $"explode: {(parameter.Explode && parameter.Type.Kind == TypeKind.List ? "true" : "false")}, separator: {Separator(parameter)});";

    private static string Adder(ParameterPlace place) => place switch
    {
        ParameterPlace.Path => "AddPath",
        ParameterPlace.Header => "AddHeader",
        ParameterPlace.Cookie => "AddCookie",
        _ => "AddQuery",
    };

    private static bool IsList(TypeRef type) => type.Kind is TypeKind.List or TypeKind.Csv;

    private static string Separator(ParameterModel parameter) => parameter.Style switch
    {
        "spaceDelimited" => "' '",
        "pipeDelimited" => "'|'",
        _ => "','",
    };

    /// <summary>A value that is there, as text.</summary>
    private static string Text(TypeRef type, string value) => type.Kind switch
    {
        TypeKind.String => value,
        TypeKind.OpenEnum => $"{value}.Value",
        TypeKind.List or TypeKind.Csv => $"{KnownType.ApiText}.List({value}, {Format(type.Item!)})",
        _ => Function(type) is { } function ? $"{function}({value})" : JsonText(type, value),
    };

    /// <summary>A function that makes a text of a value.</summary>
    private static string Format(TypeRef type) => Function(type) ?? $"static item => {Text(type, "item")}";

    private static string? Function(TypeRef type) => type.Kind switch
    {
        TypeKind.Any => $"{KnownType.ApiText}.Value",
        TypeKind.Boolean => $"{KnownType.ApiText}.Boolean",
        TypeKind.Flag => $"{KnownType.ApiText}.Flag",
        TypeKind.Int32 => $"{KnownType.ApiText}.Int32",
        TypeKind.Int64 => $"{KnownType.ApiText}.Int64",
        TypeKind.Decimal => $"{KnownType.ApiText}.Decimal",
        TypeKind.Double => $"{KnownType.ApiText}.Double",
        TypeKind.DateTime => $"{KnownType.ApiText}.DateTime",
        TypeKind.Date => $"{KnownType.ApiText}.Date",
        TypeKind.TikiDateTime => $"{KnownType.ApiText}.TikiDateTime",
        _ => null,
    };

    private static string JsonText(TypeRef type, string value) => type.Kind == TypeKind.ClosedEnum
        ? $"{KnownType.ApiText}.Int64((long){value})"
        : $"{KnownType.ApiText}.Json({value}, {JsonWriteText.Delegate(type)})";
}
