using System.Text.Json;
using TikiSpec.OpenApi.Values;
using Kind = TikiSpec.OpenApi.Values.JsonValueKind;

namespace TikiSpec.Emulator.Validation;

/// <summary>What a text can mean where schemas say what is expected: a number, a truth value, JSON, else the text
/// itself.</summary>
internal sealed class TypedText(ValueJudge judge)
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <summary>The first meaning that fits the schemas, else the likeliest.</summary>
    public IJsonValue Read(IReadOnlyList<SchemaView> schemas, string text)
    {
        var types = TypesOf(schemas);
        if (types is ["string"])
        {
            return new TextValue(text, Kind.String);
        }

        var likeliest = Meanings(types, text).First();
        return Meanings(types, text).FirstOrDefault(meaning => schemas.All(schema => judge.Check(schema, meaning).Count == 0)) ?? likeliest;
    }

    /// <summary>The types that the schemas allow together; where they name none, those of the values that they
    /// list.</summary>
    public static IReadOnlyList<string> TypesOf(IReadOnlyList<SchemaView> schemas)
    {
        var declared = schemas.SelectMany(static schema => schema.PossibleTypes).Distinct().ToArray();
        return declared.Length > 0
            ? declared
            :
            [
                .. schemas
                    .SelectMany(static schema => schema.Together)
                    .SelectMany(static schema => (schema.Enum ?? []).Concat(schema.Const is { } only ? [only] : []))
                    .Select(static value => value.Type ?? "string")
                    .Distinct(),
            ];
    }

    /// <summary>Null where it is no JSON.</summary>
    public static IJsonValue? ReadJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            return new ElementValue(document.RootElement.Clone());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<IJsonValue> Meanings(IReadOnlyList<string> types, string text)
    {
        var isAny = types.Count == 0;
        if ((isAny || types.Contains("object") || types.Contains("array")) && text is ['{' or '[', ..] && ReadJson(text) is { } json)
        {
            yield return json;
        }

        yield return TextValue.Of(types, text);
        if (types.Contains("string") || isAny)
        {
            yield return new TextValue(text, Kind.String);
        }

        if (isAny)
        {
            yield return TextValue.Of(["boolean", "number"], text);
        }
    }
}
