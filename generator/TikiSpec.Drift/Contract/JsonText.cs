using System.Globalization;
using System.Text;
using TikiSpec.Model;

namespace TikiSpec.Drift;

/// <summary>A value as JSON in one spelling: properties in ordinal order, <c>1.0</c> as <c>1</c>. Equal values have equal texts, however they were written.</summary>
internal static class JsonText
{
    public static string? Of(SpecCursor cursor) => cursor.Node is null ? null : Of(cursor.Node);

    public static string Of(SpecNode node)
    {
        var text = new StringBuilder();
        Write(text, node);
        return text.ToString();
    }

    public static decimal? NumberOf(SpecCursor cursor) =>
        cursor.Text is { } text && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static string Of(decimal number) => number == 0 ? "0" : number.ToString("G29", CultureInfo.InvariantCulture);

    private static void Write(StringBuilder text, SpecNode node)
    {
        switch (node)
        {
            case SpecMapping mapping:
                WriteMapping(text, mapping);
                break;
            case SpecSequence sequence:
                WriteSequence(text, sequence);
                break;
            case SpecScalar scalar:
                text.Append(Of(scalar));
                break;
        }
    }

    private static string Of(SpecScalar scalar) => scalar.Kind switch
    {
        ScalarKind.Null => "null",
        ScalarKind.Boolean => scalar.IsTrue ? "true" : "false",
        ScalarKind.String => Quote(scalar.Text),
        _ => decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Of(number) : scalar.Text,
    };

    private static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                < ' ' => quoted.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }

    private static void WriteMapping(StringBuilder text, SpecMapping mapping)
    {
        text.Append('{');
        var separator = "";
        foreach (var property in mapping.Properties.OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            text.Append(separator).Append(Quote(property.Name)).Append(':');
            Write(text, property.Value);
            separator = ",";
        }

        text.Append('}');
    }

    private static void WriteSequence(StringBuilder text, SpecSequence sequence)
    {
        text.Append('[');
        for (var i = 0; i < sequence.Items.Count; i++)
        {
            if (i > 0)
            {
                text.Append(',');
            }

            Write(text, sequence.Items[i]);
        }

        text.Append(']');
    }
}
