using TikiSpec.Model;
using TikiSpec.OpenApi.Values;

namespace TikiSpec.Emulator.Validation;

/// <summary>Takes the declared parameters out of a call and says what is wrong with them. Undeclared ones are nobody's
/// business.</summary>
internal sealed class ParameterReader(Route route)
{
    private readonly StyledText _styles = new(new TypedText(route.Spec.Judge), isLenient: route.Spec.Version is not null);

    public ParameterValues Read(IReadOnlyList<KeyValuePair<string, string>> pathValues, IncomingCall call, List<string> problems)
    {
        var sources = new ParameterSources(pathValues, call);
        var values = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var parameter in route.Served.Parameters)
        {
            if (Find(parameter, sources, problems) is { } value)
            {
                values[parameter.Model.WireName] =
                    value.Kind == JsonValueKind.Array ? [.. value.Items.Select(static item => item.Text)] : [value.Text];
            }
            else if (parameter.Model.IsRequired)
            {
                problems.Add($"{Noun(parameter.Model)} '{parameter.Model.WireName}' is required");
            }
        }

        return new ParameterValues(values);
    }

    /// <summary>The value, whether it fits or not; null where there is none.</summary>
    private IJsonValue? Find(ServedParameter parameter, ParameterSources sources, List<string> problems)
    {
        IJsonValue? likeliest = null;
        foreach (var value in Meanings(parameter, sources))
        {
            if (parameter.Schema is null || route.Spec.Judge.Check(parameter.Schema, value).Count == 0)
            {
                TellUnknown(parameter, value, problems);
                return value;
            }

            likeliest ??= value;
        }

        // An empty value is as good as none, unless it fits: forms and clients send "name=" for what was left out.
        if (likeliest is null or { Kind: JsonValueKind.String, Text.Length: 0 } or { Kind: JsonValueKind.Array, Items.Count: 0 })
        {
            return null;
        }

        var violation = route.Spec.Judge.Check(parameter.Schema!, likeliest)[0];
        problems.Add($"{Noun(parameter.Model)} '{parameter.Model.WireName}' {At(violation, likeliest)}{violation.Message}");
        return likeliest;
    }

    private IEnumerable<IJsonValue> Meanings(ServedParameter parameter, ParameterSources sources)
    {
        var model = parameter.Model;
        var style = new WireStyle(model.WireName, model.Style, model.Explode, parameter.Schema is { } schema ? [schema] : []);
        if (model.Form == ParameterForm.Json || model.Style == "text")
        {
            return sources.TextOf(model) is { } text ? [Whole(parameter, WireText.Plain(text))] : [];
        }

        return model.Location switch
        {
            ParameterLocation.Path or ParameterLocation.Header => sources.TextOf(model) is { } text ? _styles.ReadSegment(style, text) : [],
            _ => WithoutEmpty(_styles.ReadPairs(style, sources.PairsOf(model.Location), IsTaken)),
        };

        bool IsTaken(string name) => route.Served.QueryNames.Contains(name.Split('[')[0]);
    }

    // Tiki's own server takes "name=" for nothing at all.
    private IEnumerable<IJsonValue> WithoutEmpty(IEnumerable<IJsonValue> values) =>
        route.Spec.Version is null
            ? values
            : values.Where(static value =>
                value is not ({ Kind: JsonValueKind.String, Text.Length: 0 } or { Kind: JsonValueKind.Array, Items.Count: 0 })
            );

    private static IJsonValue Whole(ServedParameter parameter, string text) =>
        (parameter.Model.Form == ParameterForm.Json ? TypedText.ReadJson(text) : null) ?? PlainValue.String(text);

    /// <summary>What a list of Tiki's may hold is a set that its pages name; anything else is a slip of the
    /// caller's.</summary>
    private void TellUnknown(ServedParameter parameter, IJsonValue value, List<string> problems)
    {
        if (
            route.Spec.Version is not null
            && parameter is { Model.WireName: "include" or "includes", Schema: { } schema }
            && ValueShapes.ItemsOf([schema]).Select(static items => items.ExtensibleEnum).FirstOrDefault() is { } known
            && value.Items.FirstOrDefault(item => !known.Any(one => one.Text == item.Text)) is { } unknown
        )
        {
            problems.Add(
                $"{Noun(parameter.Model)} '{parameter.Model.WireName}' has '{unknown.Text}', which is none of "
                    + string.Join(", ", known.Select(static one => one.Text))
            );
        }
    }

    /// <summary>Items are named by what they are, properties by where they stand.</summary>
    private static string At(ValueViolation violation, IJsonValue value) =>
        violation.Pointer.Length == 0 || value.Kind == JsonValueKind.Array ? "" : $"at {violation.Pointer} ";

    private static string Noun(ParameterModel parameter) =>
        parameter.Location switch
        {
            ParameterLocation.Path => "path parameter",
            ParameterLocation.Header => "header",
            ParameterLocation.Cookie => "cookie",
            _ => "parameter",
        };
}

/// <summary>The texts of a call, taken apart once.</summary>
internal sealed class ParameterSources(IReadOnlyList<KeyValuePair<string, string>> pathValues, IncomingCall call)
{
    private readonly List<KeyValuePair<string, string>> _query = QueryText.Marked(call.Query);
    private List<KeyValuePair<string, string>>? _cookies;

    public IReadOnlyList<KeyValuePair<string, string>> PairsOf(ParameterLocation location) =>
        location == ParameterLocation.Cookie ? _cookies ??= ReadCookies() : _query;

    /// <summary>As it was sent, with signs that were escaped marked; null where it is not there or empty.</summary>
    public string? TextOf(ParameterModel parameter)
    {
        var text = parameter.Location switch
        {
            ParameterLocation.Path => First(pathValues, parameter.WireName),
            ParameterLocation.Header => HeaderText(parameter.WireName),
            _ => First(PairsOf(parameter.Location), parameter.WireName),
        };
        return text is { Length: > 0 } ? text : null;
    }

    private static string? First(IReadOnlyList<KeyValuePair<string, string>> pairs, string name)
    {
        foreach (var pair in pairs)
        {
            if (pair.Key == name)
            {
                return pair.Value;
            }
        }

        return null;
    }

    /// <summary>A header that came several times is one list.</summary>
    private string? HeaderText(string name)
    {
        var values = call
            .Headers.Where(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase))
            .Select(static header => header.Value)
            .ToArray();
        return values.Length == 0 ? null : string.Join(",", values);
    }

    private List<KeyValuePair<string, string>> ReadCookies() =>
        [
            .. call
                .Headers.Where(static header => string.Equals(header.Key, "Cookie", StringComparison.OrdinalIgnoreCase))
                .SelectMany(static header =>
                    header.Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                )
                .SelectMany(static cookie => QueryText.Marked(cookie.Replace("+", "%2B", StringComparison.Ordinal))),
        ];
}
