using TikiSpec.Emulator.Json;
using TikiSpec.Emulator.Samples;
using TikiSpec.Emulator.Specs;
using TikiSpec.Json;
using TikiSpec.Model;
using TikiSpec.OpenApi.Grammar;
using TikiSpec.OpenApi.Judging;
using TikiSpec.OpenApi.Values;

namespace TikiSpec.Corpus.Tests.Emulator;

/// <summary>A request for an operation, made up from its schemas.</summary>
/// <param name="Parameters">By location and name.</param>
/// <param name="Body">Null where there is none.</param>
/// <param name="BodySchema">What the body is held to.</param>
internal sealed record MadeUpRequest(
    IReadOnlyDictionary<(ParameterLocation Location, string Name), ApiValue> Parameters,
    (BodyModel Model, ApiValue Value)? Body,
    SchemaView? BodySchema
)
{
    private static readonly ValueJudge Judge = new(
        new JudgeOptions
        {
            Direction = ValueDirection.Request,
            HoldsIntegersTo64Bits = true,
            MaxViolations = 5,
        }
    );

    /// <summary>Null where a document asks for what cannot be sent: values that contradict themselves, a path of
    /// nothing.</summary>
    public static MadeUpRequest? For(OperationModel operation, OperationView view, int seed)
    {
        var parameters = new Dictionary<(ParameterLocation, string), ApiValue>();
        foreach (var model in operation.Parameters)
        {
            var declared = view.Parameters.First(known => known.Name == model.WireName && known.Location == model.Location);
            var schema = declared.Schema ?? declared.Content.Select(static media => media.Schema).FirstOrDefault();
            var value = schema is null ? PlainValue.String("text") : Make(schema, seed);
            if (value is not null && CanTravel(model, value))
            {
                parameters[(model.Location, model.WireName)] = Json(value);
            }
            else if (model.IsRequired)
            {
                return null;
            }
        }

        if (operation.Body is not { } body)
        {
            return new MadeUpRequest(parameters, null, null);
        }

        // A range may hold what a client sends.
        var bodySchema = DeclaredMedia.Find(view.RequestBody!.Content, body.ContentType)?.Schema;
        var content = bodySchema is null ? PlainValue.String("text") : Make(bodySchema, seed);
        return content is not null ? new MadeUpRequest(parameters, (body, Json(content)), bodySchema)
            : body.IsRequired ? null
            : new MadeUpRequest(parameters, null, null);
    }

    /// <summary>Bodies that differ from this one in one property and do not fit, each with what the judge says
    /// first.</summary>
    public IEnumerable<(ApiValue Body, ValueViolation Violation)> Spoiled()
    {
        if (
            BodySchema is null
            || Body is not { Model.Format: BodyFormat.Json, Value: { Kind: System.Text.Json.JsonValueKind.Object } value }
        )
        {
            yield break;
        }

        foreach (var (name, _) in value.Properties)
        {
            var rest = value.Properties.Where(one => one.Key != name).ToDictionary(static one => one.Key, static one => one.Value);
            foreach (var other in (ApiValue?[])[null, ApiValue.Parse("""[[{"no": "such"}]]"""), ApiValue.Parse("\"\\u0007\"")])
            {
                var spoiled = other is { } replaced ? rest.Append(new(name, replaced)) : rest;
                var body = ApiValue.Parse(
                    "{"
                        + string.Join(
                            ",",
                            spoiled.Select(static one => System.Text.Json.JsonSerializer.Serialize(one.Key) + ":" + one.Value)
                        )
                        + "}"
                );
                if (Judge.Check(BodySchema, JsonOf(body)) is [var violation, ..])
                {
                    yield return (body, violation);
                }
            }
        }
    }

    private static NodeValue JsonOf(ApiValue value) => new(SpecDocument.Parse(new SpecText("value", "value.json", value.ToString())).Root!);

    private static IJsonValue? Make(SchemaView schema, int seed) =>
        new ValueMaker(new SampleRules(seed, ValueDirection.Request), Judge).Make(schema) is { } value
        && Judge.Check(schema, value).Count == 0
            ? value
            : null;

    /// <summary>What is null or a list of nothing says nothing outside of JSON; a path takes neither nothing nor
    /// dots.</summary>
    private static bool CanTravel(ParameterModel model, IJsonValue value) =>
        value.Kind switch
        {
            JsonValueKind.Null => false,
            JsonValueKind.Array => value.Items.Count > 0
                && value.Items.All(static item => item.Text.Length > 0 || item.Kind is JsonValueKind.Object or JsonValueKind.Array),
            JsonValueKind.Object => value.Properties.Any(),
            _ => value.Text.Length > 0
                && value.Text is not ("." or "..")
                && (model.Location != ParameterLocation.Header || IsHeader(model.WireName, value.Text)),
        };

    // What a header says of the body is the client's to say; a name with a blank is none.
    private static bool IsHeader(string name, string value) =>
        !name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase)
        && name.All(static c => c is > ' ' and <= '~')
        && value.All(static c => c is >= ' ' and <= '~');

    private static ApiValue Json(IJsonValue value) => ApiValue.Parse(TikiJson.Text(json => json.WriteValue(value)));
}
