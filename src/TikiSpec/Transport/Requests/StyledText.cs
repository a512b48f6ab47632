using System.Globalization;
using System.Text.Json;
using TikiSpec.Runtime;

namespace TikiSpec.Transport.Requests;

/// <summary>Expands a value by its style, as RFC 6570 and the tables of OpenAPI do. What is null is not there; a value
/// within a list or an object that is one itself, for which there is no rule, is written as JSON.</summary>
internal static class StyledText
{
    /// <summary>For a path or a header; <paramref name="escape"/> is applied to what stands between the signs of the
    /// style.</summary>
    public static string Segment(string name, ParameterStyle style, bool explode, ApiValue value, Func<string, string> escape)
    {
        var prefix = style switch
        {
            ParameterStyle.Label => ".",
            ParameterStyle.Matrix => ";",
            _ => "",
        };
        var between = explode && prefix.Length > 0 ? prefix : ",";
        if (style != ParameterStyle.Matrix)
            return prefix + string.Join(between, Parts(value, explode, escape));
        if (explode && value.Kind == JsonValueKind.Array)
            return string.Concat(Parts(value, explode, escape).Select(part => NamedSegment(escape(name), part)));
        if (explode && value.Kind == JsonValueKind.Object)
            return string.Concat(Parts(value, explode, escape).Select(static part => ";" + part));
        return NamedSegment(escape(name), string.Join(",", Parts(value, explode, escape)));
    }

    /// <summary>For a query, a form or cookies: <c>name=value</c>, as many as there are.</summary>
    public static IEnumerable<string> Pairs(string name, ParameterStyle style, bool explode, ApiValue value) =>
        (style, value.Kind) switch
        {
            (_, JsonValueKind.Null or JsonValueKind.Undefined) => [],
            (ParameterStyle.DeepObject, JsonValueKind.Object or JsonValueKind.Array) => Deep(Escape(name), value),
            (_, JsonValueKind.Object) when explode => Parts(value, explode, Escape),
            (_, JsonValueKind.Array) when explode => Parts(value, explode, Escape).Select(part => Escape(name) + "=" + part),
            // A list of nothing says nothing, while a text of nothing is a value.
            (_, JsonValueKind.Object or JsonValueKind.Array) when Parts(value, explode, Escape).ToArray() is var parts => parts.Length == 0
                ? []
                : [Escape(name) + "=" + string.Join(Separator(style), parts)],
            _ => [Escape(name) + "=" + Escape(ApiText.Value(value))],
        };

    private static string NamedSegment(string name, string value) => value.Length == 0 ? ";" + name : ";" + name + "=" + value;

    private static string Separator(ParameterStyle style) =>
        style switch
        {
            ParameterStyle.SpaceDelimited => "%20",
            ParameterStyle.PipeDelimited => "|",
            _ => ",",
        };

    /// <summary>What the style joins: the items; the properties as <c>key=value</c>, or keys and values by turns; else
    /// the value alone.</summary>
    private static IEnumerable<string> Parts(ApiValue value, bool explode, Func<string, string> escape) =>
        value.Kind switch
        {
            JsonValueKind.Array => value.Items.Where(static item => !item.IsNull).Select(item => escape(ApiText.Value(item))),
            JsonValueKind.Object => value
                .Properties.Where(static property => !property.Value.IsNull)
                .SelectMany(property =>
                {
                    var (key, text) = (escape(property.Key), escape(ApiText.Value(property.Value)));
                    return explode ? [key + "=" + text] : (string[])[key, text];
                }),
            _ => [escape(ApiText.Value(value))],
        };

    /// <summary><c>name[key][inner]=value</c>. OpenAPI says nothing of lists in it; servers that read the style take
    /// <c>name[]=value</c>, and <c>name[0][key]=value</c> of objects.</summary>
    private static IEnumerable<string> Deep(string name, ApiValue value) =>
        value.Kind switch
        {
            JsonValueKind.Null or JsonValueKind.Undefined => [],
            JsonValueKind.Object => value.Properties.SelectMany(property => Deep($"{name}%5B{Escape(property.Key)}%5D", property.Value)),
            JsonValueKind.Array => value.Items.SelectMany(
                (item, index) =>
                    Deep(
                        item.Kind is JsonValueKind.Object or JsonValueKind.Array
                            ? string.Create(CultureInfo.InvariantCulture, $"{name}%5B{index}%5D")
                            : name + "%5B%5D",
                        item
                    )
            ),
            _ => [name + "=" + Escape(ApiText.Value(value))],
        };

    private static string Escape(string text) => Uri.EscapeDataString(text);
}
