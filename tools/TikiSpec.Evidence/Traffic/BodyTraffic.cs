using System.Globalization;
using System.Text.Json;
using TikiSpec.Emulator.Json;
using TikiSpec.Evidence.Checking;
using TikiSpec.OpenApi.Grammar;
using TikiSpec.OpenApi.Judging;

namespace TikiSpec.Evidence.Traffic;

/// <summary>The bodies of calls, against the schemas that declare them.</summary>
internal sealed class BodyTraffic(TrafficFindings findings)
{
    private readonly ValueJudge _requests = new(Options(ValueDirection.Request));
    private readonly ValueJudge _responses = new(Options(ValueDirection.Response));
    private readonly Dictionary<SchemaView, BodyNode> _roots = [];

    public void AddRequest(OperationTraffic operation, RecordedExchange call)
    {
        if (call.Request is { Bytes.Length: > 0 } body && operation.Spec.RequestBody is { } declared)
        {
            Add(new BodyPlace(operation, call, "request", declared.Content, declared.At, _requests), body);
        }
    }

    public void AddResponse(OperationTraffic operation, RecordedExchange call, ResponseView declared)
    {
        if (call.Response is { Bytes.Length: > 0 } body && call.Method != "HEAD" && call.Status is not (204 or 304))
        {
            Add(
                new BodyPlace(
                    operation,
                    call,
                    declared.IsSuccess ? "response" : "response " + declared.Status,
                    declared.Content,
                    declared.At,
                    _responses
                ),
                body
            );
        }
    }

    private void Add(BodyPlace place, RecordedBody body)
    {
        var type = MediaTypeName.Of(body.ContentType);
        var media =
            place.Content.FirstOrDefault(each => MediaTypeName.Of(each.Name) == type || each.Name == "*/*") ?? OfKind(place.Content, type);
        if (media is null)
        {
            if (place.Content.Count > 0 && type.Length > 0)
            {
                Tell(
                    place,
                    TrafficRule.MediaType,
                    place.At,
                    "",
                    type,
                    $"The {place.Noun} of {place.Operation.Name} was in '{type}', which is not declared.",
                    type
                );
            }

            return;
        }

        if (media.Schema is not { } schema || !MediaTypeName.IsJson(media.Name))
        {
            return;
        }

        try
        {
            using var document = JsonDocument.Parse(body.Bytes);
            Judge(place, schema, document.RootElement);
        }
        catch (JsonException)
        {
            Tell(
                place,
                TrafficRule.Unreadable,
                media.At,
                "",
                "json",
                $"The {place.Noun} of {place.Operation.Name} says that it is JSON, and is none.",
                ""
            );
        }
    }

    // A recording may leave the type out; JSON is JSON by any of its names.
    private static MediaTypeView? OfKind(IReadOnlyList<MediaTypeView> content, string type) =>
        type.Length == 0 || MediaTypeName.IsJson(type) ? OperationTraffic.JsonOf(content) : null;

    private void Judge(BodyPlace place, SchemaView schema, JsonElement root)
    {
        foreach (var violation in place.Judge.Check(schema, new ElementValue(root)))
        {
            Tell(place, schema, root, violation);
        }

        Walk(place, RootOf(schema), root);
    }

    private void Tell(BodyPlace place, SchemaView schema, JsonElement root, ValueViolation violation)
    {
        var pointer = WithoutIndexes(violation.Pointer);
        var name = MaskedText.OfName(pointer[(pointer.LastIndexOf('/') + 1)..]);
        var shown = MaskedText.OfPointer(pointer);
        var value = ValueAt(root, violation.Pointer);
        var what =
            pointer.Length == 0
                ? $"The {place.Noun} of {place.Operation.Name}"
                : $"'{shown}' of the {place.Noun} of {place.Operation.Name}";
        var spec = PlaceOf(schema, pointer);
        switch (violation.Kind)
        {
            case ValueViolationKind.Undeclared or ValueViolationKind.Forbidden:
                var holder = spec.Kind == PlaceKind.Lacking ? spec : PlaceOf(schema, pointer[..Math.Max(pointer.LastIndexOf('/'), 0)]);
                Tell(place, TrafficRule.Property, holder.Schema.At, pointer, name, $"{what} is not declared.", TypeOf(value));
                break;
            case ValueViolationKind.Missing:
                Tell(place, TrafficRule.PropertyMissing, spec.Schema.At, pointer, name, $"{what} is required and was not there.", "");
                break;
            case ValueViolationKind.UnknownValue:
                var word = value is { } known ? MaskedText.OfWord(new ElementValue(known).Text) : "";
                Tell(
                    place,
                    TrafficRule.Value,
                    ListOf(spec.Schema),
                    pointer,
                    word,
                    $"{what} was '{word}', which is none of its known values.",
                    word
                );
                break;
            case ValueViolationKind.WrongType or ValueViolationKind.Null:
                Tell(
                    place,
                    TrafficRule.Type,
                    spec.Schema.At,
                    pointer,
                    TypeOf(value),
                    $"{what} was of the type {TypeOf(value)}: {violation.Message}.",
                    TypeOf(value)
                );
                break;
            default:
                Tell(
                    place,
                    TrafficRule.Limit,
                    spec.Schema.At,
                    pointer,
                    violation.Kind.ToString(),
                    $"{what} {violation.Message}.",
                    value is { } text ? MaskedText.Of(new ElementValue(text).Text) : ""
                );
                break;
        }
    }

    /// <summary>Notes what is there of what is declared, and looks at open sets of values, which no judge
    /// closes.</summary>
    private void Walk(BodyPlace place, BodyNode node, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                {
                    if (node.Property(property.Name) is { IsDeclared: true } inner)
                    {
                        place.Operation.SawProperty(place.Noun + " ", inner.Pointer);
                        Walk(place, inner, property.Value);
                    }
                }

                break;
            case JsonValueKind.Array when node.Items is { IsDeclared: true } items:
                foreach (var item in value.EnumerateArray())
                {
                    Walk(place, items, item);
                }

                break;
            case JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False when node.Known.Count > 0:
                AddValue(place, node, value);
                break;
        }
    }

    private void AddValue(BodyPlace place, BodyNode node, JsonElement value)
    {
        var text = new ElementValue(value).Text;
        if (node.Known.Any(each => each.Text == text))
        {
            place.Operation.SawValue(place.Noun + " ", node.Pointer, text);
        }
        else if (node.Open.Count > 0 && value.ValueKind == JsonValueKind.String)
        {
            var word = MaskedText.OfWord(text);
            Tell(
                place,
                TrafficRule.Value,
                node.Open[0].ListAt,
                node.Pointer,
                word,
                $"'{MaskedText.OfPointer(node.Pointer)}' of the {place.Noun} of {place.Operation.Name} "
                    + $"was '{word}', which is none of its known values.",
                word
            );
        }
    }

    private void Tell(BodyPlace place, TrafficRule rule, SpecCursor at, string pointer, string name, string text, string sample) =>
        findings.Add(place.Operation, rule, place.Call, at, place.Noun + MaskedText.OfPointer(pointer), name, text, sample);

    private SchemaPlace PlaceOf(SchemaView schema, string pointer) => RootOf(schema).Find(pointer);

    private BodyNode RootOf(SchemaView schema) =>
        _roots.TryGetValue(schema, out var known) ? known : _roots[schema] = new BodyNode(SchemaPlaces.Whole(schema), "");

    private static SpecCursor ListOf(SchemaView schema) => KnownValues.Of(schema) is [var first, ..] ? first.ListAt : schema.At;

    private static JsonElement? ValueAt(JsonElement root, string pointer)
    {
        var at = root;
        foreach (var step in JsonPointer.Segments(pointer))
        {
            if (
                at.ValueKind == JsonValueKind.Array
                && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                && index < at.GetArrayLength()
            )
            {
                at = at[index];
            }
            else if (at.ValueKind == JsonValueKind.Object && at.TryGetProperty(step, out var inner))
            {
                at = inner;
            }
            else
            {
                return null;
            }
        }

        return at;
    }

    private static string TypeOf(JsonElement? value) =>
        value?.ValueKind switch
        {
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.Number => value.Value.TryGetInt64(out _) ? "integer" : "number",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            JsonValueKind.Null => "null",
            _ => "",
        };

    private static string WithoutIndexes(string pointer) =>
        string.Join('/', pointer.Split('/').Select(static step => step.Length > 0 && step.All(char.IsAsciiDigit) ? "*" : step));

    private static JudgeOptions Options(ValueDirection direction) =>
        new()
        {
            Direction = direction,
            RefusesUndeclared = true,
            MaxViolations = 500,
        };
}

/// <summary>A body where it was seen.</summary>
internal sealed record BodyPlace(
    OperationTraffic Operation,
    RecordedExchange Call,
    string Noun,
    IReadOnlyList<MediaTypeView> Content,
    SpecCursor At,
    ValueJudge Judge
);
