using TikiSpec.Model;
using TikiSpec.OpenApi.Values;

namespace TikiSpec.Emulator.Validation;

/// <summary>Takes the declared parameters out of a call and says what is wrong with them. Undeclared ones are nobody's
/// business.</summary>
internal static class ParameterReader
{
    public static ParameterValues Read(
        Route route,
        IReadOnlyList<KeyValuePair<string, string>> pathValues,
        IncomingCall call,
        List<string> problems
    )
    {
        var query = QueryText.Parse(call.Query);
        var values = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var parameter in route.Operation.Parameters)
        {
            var texts = Texts(
                parameter,
                parameter.Location switch
                {
                    ParameterLocation.Path => pathValues,
                    ParameterLocation.Query => query,
                    ParameterLocation.Header => call.Headers,
                    _ => [],
                }
            );
            if (texts.Count > 0)
            {
                values[parameter.WireName] = texts;
                Check(route, parameter, texts, problems);
            }
            else if (parameter.IsRequired && parameter.Location != ParameterLocation.Cookie)
            {
                problems.Add($"{Noun(parameter)} '{parameter.WireName}' is required");
            }
        }

        return new ParameterValues(values);
    }

    private static void Check(Route route, ParameterModel parameter, IReadOnlyList<string> texts, List<string> problems)
    {
        var declared = route
            .Spec.View(route.Operation)
            .Parameters.First(known => known.Name == parameter.WireName && known.Location == parameter.Location);
        var schema = declared.Schema ?? declared.Content.Select(static media => media.Schema).FirstOrDefault();
        if (schema is not null && route.Spec.Judge.Check(schema, ValueOf(parameter, schema, texts)) is [var problem, ..])
        {
            problems.Add($"{Noun(parameter)} '{parameter.WireName}' {problem.Message}");
        }
    }

    private static IJsonValue ValueOf(ParameterModel parameter, SchemaView schema, IReadOnlyList<string> texts)
    {
        if (!parameter.Type.IsList)
        {
            return TextValue.Of(schema.PossibleTypes, texts[0]);
        }

        var types =
            schema.Together.Select(static part => part.Items).FirstOrDefault(static items => items is not null)?.PossibleTypes ?? [];
        return new TextValues([.. texts.Select(text => TextValue.Of(types, text))]);
    }

    // An empty value is as good as none: forms and clients send "name=" for what was left out.
    private static List<string> Texts(ParameterModel parameter, IReadOnlyList<KeyValuePair<string, string>> pairs)
    {
        var comparison = parameter.Location == ParameterLocation.Header ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var texts = new List<string>();
        foreach (var pair in pairs)
        {
            if (!string.Equals(pair.Key, parameter.WireName, comparison) || pair.Value.Length == 0)
            {
                continue;
            }

            if (parameter.Type.IsList)
            {
                texts.AddRange(
                    pair.Value.Split(Separator(parameter), StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                );
            }
            else
            {
                texts.Add(pair.Value);
            }
        }

        return texts;
    }

    private static char Separator(ParameterModel parameter) =>
        parameter.Style switch
        {
            "spaceDelimited" => ' ',
            "pipeDelimited" => '|',
            _ => ',',
        };

    private static string Noun(ParameterModel parameter) =>
        parameter.Location switch
        {
            ParameterLocation.Path => "path parameter",
            ParameterLocation.Header => "header",
            _ => "parameter",
        };
}
