using TikiSpec.Model;
using TikiSpec.Model.Declarations;
using TikiSpec.Model.Scalars;

namespace TikiSpec.Emitter.Emitters;

/// <summary>Statements that add parameters to a request: of what has a text of its own that text, of everything else
/// its JSON, of which the runtime makes the text by the parameter's style.</summary>
/// <remarks>
/// <code>
/// request.AddPath("productId", ApiText.Int64(productId));
/// request.AddQuery("active", options.Active, ApiText.Flag);
/// request.AddQueryNumber("limit", options.Limit);
/// request.AddQueryEnums("include", options.Include, explode: false, separator: ',');
/// if (options.Filter is { } filter)
/// {
///     request.AddQuery("filter", ParameterStyle.DeepObject, true, filter, static (writer, item) => item.WriteJson(writer));
/// }
/// </code>
/// </remarks>
internal static class ParameterText
{
    /// <summary>Adds a parameter that has one value alone.</summary>
    public static void WritePreset(SourceWriter writer, ParameterModel parameter, string request) =>
        writer.Line(Call(parameter, request, CSharpLiteral.Of(parameter.Preset!)));

    /// <summary>Adds a parameter that must be there.</summary>
    public static void WriteRequired(SourceWriter writer, ParameterModel parameter, string request, string value) =>
        writer.Line(AddCollection(parameter, request, value) ?? Add(parameter, request, value));

    /// <summary>Adds a parameter unless it is null.</summary>
    /// <param name="local">A variable for what is not null, unique within the method.</param>
    public static void WriteOptional(SourceWriter writer, ParameterModel parameter, string request, string value, string local)
    {
        if (Direct(parameter, request, value) is { } statement)
        {
            writer.Line(statement);
            return;
        }

        if (parameter is { Form: not ParameterForm.Styled, Type.IsAny: false })
        {
            writer.Line(Call(parameter, request, $"{GivenText.Of(parameter.Type, value, local)} ? {Text(parameter, local)} : null"));
            return;
        }

        // Any value says by itself that it is not there.
        var (condition, given) = parameter.Type.IsAny ? ($"!{value}.IsAbsent", value) : (GivenText.Of(parameter.Type, value, local), local);
        using (writer.Block($"if ({condition})"))
        {
            writer.Line(Add(parameter, request, given));
        }
    }

    /// <summary>Where the runtime itself leaves out what is null.</summary>
    private static string? Direct(ParameterModel parameter, string request, string value)
    {
        if (AddCollection(parameter, request, value) is { } collection)
        {
            return collection;
        }

        if (parameter.Form != ParameterForm.Text)
        {
            return null;
        }

        if (parameter.Type.IsString)
        {
            return Call(parameter, request, value);
        }

        return parameter.Location == ParameterLocation.Query ? Query(parameter, request, value) : null;
    }

    /// <summary>By a method for its type, of which a call takes the least; else with the function that makes its
    /// text.</summary>
    private static string? Query(ParameterModel parameter, string request, string value)
    {
        var type = parameter.Type;
        var method =
            type.IsOpenEnum ? "AddQueryEnum"
            : type.IsClosedEnum ? null
            : ScalarTable.Find(type)?.Writing switch
            {
                ScalarWriting.Number => "AddQueryNumber",
                ScalarWriting.Boolean => "AddQueryBoolean",
                _ => null,
            };
        return method is not null ? $"{request}.{method}({CSharpLiteral.Of(parameter.WireName)}, {value});"
            : CSharpTypes.Of(type).IsValueType && ValueText.Function(type) is { } function
                ? Call(parameter, request, $"{value}, {function}")
            : null;
    }

    /// <summary>Lists and maps in a query have their own ways of being written; null elsewhere.</summary>
    private static string? AddCollection(ParameterModel parameter, string request, string value)
    {
        var name = CSharpLiteral.Of(parameter.WireName);
        return parameter.Form switch
        {
            ParameterForm.List => AddList(parameter, request, value),
            ParameterForm.Map => $"{request}.AddQueryMap({name}, {value}, {ValueText.Format(parameter.Type.Item!)}, "
                + $"deep: {(parameter.Style == "deepObject" ? "true" : "false")});",
            _ => null,
        };
    }

    private static string AddList(ParameterModel parameter, string request, string value)
    {
        var item = parameter.Type.Item!;
        var method =
            CSharpTypes.IsNullableItem(item) ? null
            : item.IsString ? "AddQueryTexts"
            : item.IsOpenEnum ? "AddQueryEnums"
            : item.IsObject ? "AddQueryObjects"
            : null;
        var given = CSharpLiteral.Of(parameter.WireName) + ", " + value;
        var form = parameter.Explode ? "" : $", explode: false, separator: {Separator(parameter)}";
        return method is not null
            ? $"{request}.{method}({given}{form});"
            : $"{request}.AddQueryList({given}, {ValueText.Format(item)}{(parameter.Explode ? ", explode: true" : form)});";
    }

    private static string Add(ParameterModel parameter, string request, string value) =>
        parameter.Form switch
        {
            ParameterForm.Styled => Call(parameter, request, $"{Styling(parameter)}{value}, {JsonWriteText.Delegate(parameter.Type)}"),
            _ => Call(parameter, request, Text(parameter, value)),
        };

    private static string Text(ParameterModel parameter, string value) =>
        parameter.Form == ParameterForm.Json ? ValueText.Json(parameter.Type, value) : ValueText.Of(parameter.Type, value);

    private static string Call(ParameterModel parameter, string request, string arguments) =>
        $"{request}.{Method(parameter)}({CSharpLiteral.Of(parameter.WireName)}, {arguments});";

    private static string Method(ParameterModel parameter) =>
        parameter is { Location: ParameterLocation.Path, AllowsReserved: true, Form: not ParameterForm.Styled }
            ? "AddPathSegments"
            : "Add" + parameter.Location;

    // A header is simple and a cookie a form, whatever else stands there.
    private static string Styling(ParameterModel parameter)
    {
        var explode = parameter.Explode ? "true, " : "false, ";
        return parameter.Location is ParameterLocation.Header or ParameterLocation.Cookie
            ? explode
            : $"{KnownType.ParameterStyle}.{char.ToUpperInvariant(parameter.Style[0])}{parameter.Style.Substring(1)}, {explode}";
    }

    private static string Separator(ParameterModel parameter) =>
        parameter.Style switch
        {
            "spaceDelimited" => "' '",
            "pipeDelimited" => "'|'",
            _ => "','",
        };
}
