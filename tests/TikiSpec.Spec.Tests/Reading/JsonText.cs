using System.Text;
using System.Text.Json;

namespace TikiSpec.Spec.Tests.Reading;

/// <summary>Writes a <see cref="Node"/> as JSON, for readers that know no YAML.</summary>
internal static class JsonText
{
    public static string Of(Node node)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, node);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, Node node)
    {
        switch (node.Kind)
        {
            case NodeKind.Map:
                WriteMap(writer, node);
                break;
            case NodeKind.List:
                WriteList(writer, node);
                break;
            case NodeKind.Text:
                writer.WriteStringValue(node.Text);
                break;
            case NodeKind.Number:
                writer.WriteRawValue(node.Text);
                break;
            case NodeKind.Flag:
                writer.WriteBooleanValue(bool.Parse(node.Text));
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static void WriteMap(Utf8JsonWriter writer, Node node)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in node.Properties)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, Node node)
    {
        writer.WriteStartArray();
        foreach (var item in node.Items)
        {
            Write(writer, item);
        }

        writer.WriteEndArray();
    }
}
