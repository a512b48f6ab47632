using System.Globalization;
using System.Text.Json;
using TikiSpec.Model;

namespace TikiSpec.Emulator.Specs;

/// <summary>Turns a value of a spec into JSON.</summary>
internal static class NodeJson
{
    public static JsonElement Read(SpecNode node)
    {
        using var document = JsonDocument.Parse(TikiJson.Bytes(json => Write(json, node)));
        return document.RootElement.Clone();
    }

    private static void Write(Utf8JsonWriter json, SpecNode node)
    {
        switch (node)
        {
            case SpecMapping mapping:
                json.WriteStartObject();
                foreach (var property in mapping.Properties)
                {
                    json.WritePropertyName(property.Name);
                    Write(json, property.Value);
                }

                json.WriteEndObject();
                break;
            case SpecSequence sequence:
                json.WriteList(sequence.Items, Write);
                break;
            case SpecScalar scalar:
                WriteScalar(json, scalar);
                break;
        }
    }

    private static void WriteScalar(Utf8JsonWriter json, SpecScalar scalar)
    {
        switch (scalar.Kind)
        {
            case ScalarKind.Null:
                json.WriteNullValue();
                break;
            case ScalarKind.Boolean:
                json.WriteBooleanValue(scalar.IsTrue);
                break;
            case ScalarKind.Integer
            or ScalarKind.Float when decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number):
                json.WriteNumberValue(number);
                break;
            default:
                json.WriteStringValue(scalar.Text);
                break;
        }
    }
}
