using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Emitters;

/// <summary>Statements that add parameters to a request.</summary>
/// <remarks>
/// <code>
/// request.AddPath("productId", ApiText.Int64(productId));
/// request.AddQuery("active", options.Active, ApiText.Flag);
/// request.AddQueryList("include", options.Include, static item => item.Value, explode: false, separator: ',');
/// </code>
/// </remarks>
internal static class ParameterText
{
    /// <summary>Adds a parameter that must be there.</summary>
    public static string AddRequired(ParameterModel parameter, string request, string value) =>
        AddCollection(parameter, request, value) ?? Add(parameter, request, Text(parameter, value));

    /// <summary>Adds a parameter unless it is null.</summary>
    /// <param name="local">A variable for what is not null, unique within the method.</param>
    public static string AddOptional(ParameterModel parameter, string request, string value, string local)
    {
        if (AddCollection(parameter, request, value) is { } collection)
        {
            return collection;
        }

        if (parameter.Type.IsString && !IsJson(parameter))
        {
            return Add(parameter, request, value);
        }

        return
            parameter.Location == ParameterLocation.Query
            && CSharpTypes.Of(parameter.Type).IsValueType
            && ValueText.Function(parameter.Type) is { } function
            && !IsJson(parameter)
            ? Add(parameter, request, $"{value}, {function}")
            : Add(parameter, request, $"{value} is {{ }} {local} ? {Text(parameter, local)} : null");
    }

    /// <summary>Lists and maps in a query have their own ways of being written; null elsewhere.</summary>
    private static string? AddCollection(ParameterModel parameter, string request, string value)
    {
        if (parameter.Location != ParameterLocation.Query || IsJson(parameter))
        {
            return null;
        }

        var name = CSharpLiteral.Of(parameter.WireName);
        var isRepeated = parameter.Explode ? "true" : "false";
        return parameter.Type switch
        {
            { IsList: true } =>
                $"{request}.AddQueryList({name}, {value}, {ValueText.Format(parameter.Type.Item!)}, explode: {isRepeated}, separator: {Separator(parameter)});",
            { IsMap: true } =>
                $"{request}.AddQueryMap({name}, {value}, {ValueText.Format(parameter.Type.Item!)}, deep: {(parameter.Style == "deepObject" ? "true" : "false")});",
            _ => null,
        };
    }

    private static string Add(ParameterModel parameter, string request, string arguments)
    {
        var method = parameter.Location switch
        {
            ParameterLocation.Path => "AddPath",
            ParameterLocation.Header => "AddHeader",
            ParameterLocation.Cookie => "AddCookie",
            _ => "AddQuery",
        };
        return $"{request}.{method}({CSharpLiteral.Of(parameter.WireName)}, {arguments});";
    }

    private static string Text(ParameterModel parameter, string value) =>
        IsJson(parameter) ? ValueText.Json(parameter.Type, value) : ValueText.Of(parameter.Type, value);

    // A parameter with a content type instead of a style.
    private static bool IsJson(ParameterModel parameter) => parameter.Style == "json";

    private static string Separator(ParameterModel parameter) =>
        parameter.Style switch
        {
            "spaceDelimited" => "' '",
            "pipeDelimited" => "'|'",
            _ => "','",
        };
}
