using TikiSpec.OpenApi.Addresses;
using TikiSpec.OpenApi.Judging;
using TikiSpec.OpenApi.Values;

namespace TikiSpec.Evidence.Traffic;

/// <summary>The query of calls that succeeded.</summary>
internal sealed class ParameterTraffic(TrafficFindings findings)
{
    private readonly ValueJudge _judge = new(new JudgeOptions { Direction = ValueDirection.Request, MaxViolations = 1 });

    public void Add(OperationTraffic operation, RecordedExchange call)
    {
        var declared = operation.Spec.Parameters.Where(static each => each.Location == ParameterLocation.Query).ToList();
        var pairs = QueryText.Parse(call.Url.Query.TrimStart('?'));
        foreach (var (name, value) in pairs)
        {
            if (declared.Find(parameter => Takes(parameter, name)) is { } parameter)
            {
                operation.SawParameter(parameter.Name);
                Check(operation, call, parameter, value);
            }
            else if (!IsCredential(operation, name))
            {
                findings.Add(
                    operation,
                    TrafficRule.Parameter,
                    call,
                    operation.Spec.Value("parameters")?.At ?? operation.Spec.Key,
                    MaskedText.OfName(name),
                    MaskedText.OfName(name),
                    $"The query parameter '{MaskedText.OfName(name)}' of {operation.Name} is not declared.",
                    MaskedText.Of(value)
                );
            }
        }

        foreach (var parameter in declared.Where(parameter => parameter.IsRequired && !pairs.Exists(pair => Takes(parameter, pair.Key))))
        {
            findings.Add(
                operation,
                TrafficRule.ParameterMissing,
                call,
                parameter.At,
                parameter.Name,
                parameter.Name,
                $"{operation.Name} succeeded without the query parameter '{parameter.Name}', which is required.",
                ""
            );
        }
    }

    private void Check(OperationTraffic operation, RecordedExchange call, ParameterView parameter, string value)
    {
        if (
            parameter.Schema is not { } schema
            || value.Length == 0
            || parameter.Style == "deepObject"
            || schema.PossibleTypes.Contains("object")
        )
        {
            return;
        }

        var items = schema.Together.Select(static part => part.Items).FirstOrDefault(static each => each is not null);
        var single = items ?? schema;
        foreach (var text in items is null ? [value] : value.Split(',', ' ', '|'))
        {
            var known = KnownValues.Of(single);
            if (known.Count > 0 && known.All(each => each.Text != text))
            {
                Tell(
                    TrafficRule.Value,
                    known[0].ListAt,
                    MaskedText.OfWord(text),
                    $"'{MaskedText.OfWord(text)}' is none of its known values"
                );
            }
            else if (_judge.Check(single, TextValue.Of(single.PossibleTypes, text)) is [var violation, ..])
            {
                Tell(
                    violation.Kind == ValueViolationKind.WrongType ? TrafficRule.Type : TrafficRule.Limit,
                    parameter.At,
                    violation.Kind.ToString(),
                    "a value " + violation.Message
                );
            }

            void Tell(TrafficRule rule, SpecCursor at, string name, string what) =>
                findings.Add(
                    operation,
                    rule,
                    call,
                    at,
                    parameter.Name,
                    name,
                    $"The query parameter '{parameter.Name}' of {operation.Name}: {what}.",
                    rule == TrafficRule.Value ? MaskedText.OfWord(text) : MaskedText.Of(text)
                );
        }
    }

    /// <summary>An object in the query is written as <c>filter[name]</c>, or as its properties.</summary>
    private static bool Takes(ParameterView parameter, string name) =>
        parameter.Name == name
        || parameter.Name == name + "[]"
        || name == parameter.Name + "[]"
        || (parameter.Style == "deepObject" && name.StartsWith(parameter.Name + "[", StringComparison.Ordinal))
        || (
            parameter is { Style: "form", Explode: true, Schema: { } schema }
            && schema.PossibleTypes.Contains("object")
            && Checking.SchemaPlaces.LayersOf(schema).Any(layer => layer.Properties.Any(property => property.Name == name))
        );

    private static bool IsCredential(OperationTraffic operation, string name) =>
        operation.Spec.Document.SecuritySchemes.Any(scheme =>
            string.Equals(scheme.Value("name")?.Text, name, StringComparison.OrdinalIgnoreCase)
        );
}
