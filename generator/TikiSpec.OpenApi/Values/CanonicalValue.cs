using System.Text;
using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Values;

/// <summary>A value as JSON in one spelling, as <see cref="CanonicalJson"/> has it for nodes: equal values have equal
/// texts.</summary>
public static class CanonicalValue
{
    public static string Of(IJsonValue value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    private static void Write(StringBuilder text, IJsonValue value)
    {
        switch (value.Kind)
        {
            case JsonValueKind.Null:
                text.Append("null");
                break;
            case JsonValueKind.String:
                text.Append(JsonText.OfString(value.Text));
                break;
            case JsonValueKind.Number:
                text.Append(JsonNumbers.Parse(value.Text) is { } number ? CanonicalJson.Of(number) : value.Text);
                break;
            case JsonValueKind.Array:
                WriteArray(text, value);
                break;
            case JsonValueKind.Object:
                WriteObject(text, value);
                break;
            default:
                text.Append(value.Text);
                break;
        }
    }

    private static void WriteArray(StringBuilder text, IJsonValue value)
    {
        text.Append('[');
        var separator = "";
        foreach (var item in value.Items)
        {
            text.Append(separator);
            Write(text, item);
            separator = ",";
        }

        text.Append(']');
    }

    private static void WriteObject(StringBuilder text, IJsonValue value)
    {
        text.Append('{');
        var separator = "";
        foreach (var property in value.Properties.OrderBy(static property => property.Key, StringComparer.Ordinal))
        {
            text.Append(separator).Append(JsonText.OfString(property.Key)).Append(':');
            Write(text, property.Value);
            separator = ",";
        }

        text.Append('}');
    }
}
