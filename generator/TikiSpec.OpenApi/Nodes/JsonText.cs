using System.Globalization;
using System.Text;

namespace TikiSpec.OpenApi.Nodes;

/// <summary>Writes nodes as JSON without blanks: defaults in the surface, examples that are sent, YAML for readers that
/// take JSON alone.</summary>
public static class JsonText
{
    public static string Of(SpecNode node)
    {
        var builder = new StringBuilder();
        Write(builder, node);
        return builder.ToString();
    }

    public static string OfString(string text)
    {
        var builder = new StringBuilder(text.Length + 2);
        WriteString(builder, text);
        return builder.ToString();
    }

    private static void Write(StringBuilder builder, SpecNode node)
    {
        switch (node)
        {
            case SpecMapping mapping:
                WriteMapping(builder, mapping);
                break;
            case SpecSequence sequence:
                WriteSequence(builder, sequence);
                break;
            case SpecScalar scalar:
                WriteScalar(builder, scalar);
                break;
        }
    }

    private static void WriteMapping(StringBuilder builder, SpecMapping mapping)
    {
        builder.Append('{');
        for (var i = 0; i < mapping.Properties.Count; i++)
        {
            builder.Append(i == 0 ? "" : ",");
            WriteString(builder, mapping.Properties[i].Key.Text);
            builder.Append(':');
            Write(builder, mapping.Properties[i].Value);
        }

        builder.Append('}');
    }

    private static void WriteSequence(StringBuilder builder, SpecSequence sequence)
    {
        builder.Append('[');
        for (var i = 0; i < sequence.Items.Count; i++)
        {
            builder.Append(i == 0 ? "" : ",");
            Write(builder, sequence.Items[i]);
        }

        builder.Append(']');
    }

    private static void WriteScalar(StringBuilder builder, SpecScalar scalar)
    {
        switch (scalar.Kind)
        {
            case ScalarKind.String:
                WriteString(builder, scalar.Text);
                break;
            case ScalarKind.Null:
                builder.Append("null");
                break;
            case ScalarKind.Boolean:
                builder.Append(scalar.IsTrue ? "true" : "false");
                break;
            default:
                builder.Append(JsonNumberText.Of(scalar.Text) ?? OfString(scalar.Text));
                break;
        }
    }

    private static void WriteString(StringBuilder builder, string text)
    {
        builder.Append('"');
        foreach (var c in text)
        {
            switch (c)
            {
                case '"' or '\\':
                    builder.Append('\\').Append(c);
                    break;
                case '\n':
                    builder.Append("\\n");
                    break;
                case '\r':
                    builder.Append("\\r");
                    break;
                case '\t':
                    builder.Append("\\t");
                    break;
                case < ' ' or (>= '\uD800' and <= '\uDFFF'):
                    // Half of a surrogate pair cannot be encoded; as escapes both halves and whole pairs survive.
                    builder.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    builder.Append(c);
                    break;
            }
        }

        builder.Append('"');
    }
}
