using System.Globalization;
using System.Text;

namespace TikiSpec.OpenApi.Nodes;

/// <summary>A value as JSON in one spelling: properties in ordinal order, <c>1.0</c> as <c>1</c>. Equal values have
/// equal texts, however they were written.</summary>
public static class CanonicalJson
{
    public static string? Of(SpecCursor at) => at.Node is null ? null : Of(at.Node);

    public static string Of(SpecNode node)
    {
        var text = new StringBuilder();
        Write(text, node);
        return text.ToString();
    }

    public static string Of(decimal number) => number == 0 ? "0" : number.ToString("G29", CultureInfo.InvariantCulture);

    /// <summary>A number, or a text that is one.</summary>
    public static decimal? NumberOf(SpecCursor at) => at.Text is { } text && TryNumber(text, out var number) ? number : null;

    private static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

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
            case SpecScalar { Kind: ScalarKind.Integer or ScalarKind.Float } scalar:
                text.Append(TryNumber(scalar.Text, out var number) ? Of(number) : JsonText.Of(scalar));
                break;
            default:
                text.Append(JsonText.Of(node));
                break;
        }
    }

    private static void WriteMapping(StringBuilder text, SpecMapping mapping)
    {
        text.Append('{');
        var separator = "";
        foreach (var property in mapping.Properties.OrderBy(static property => property.Name, StringComparer.Ordinal))
        {
            text.Append(separator).Append(JsonText.OfString(property.Name)).Append(':');
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
            text.Append(i == 0 ? "" : ",");
            Write(text, sequence.Items[i]);
        }

        text.Append(']');
    }
}
