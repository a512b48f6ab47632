namespace TikiSpec.Emitter.Text;

/// <summary>Writes XML documentation comments. Texts come in as the spec has them and are escaped here.</summary>
/// <remarks>
/// <code>
/// /// &lt;summary&gt;Lists products.&lt;/summary&gt;
/// /// &lt;param name="options"&gt;What can be left out.&lt;/param&gt;
/// /// &lt;remarks&gt;
/// /// &lt;para&gt;Newest first.&lt;/para&gt;
/// /// &lt;/remarks&gt;
/// </code>
/// </remarks>
internal static class DocComment
{
    /// <summary>A summary of one or several paragraphs; <paramref name="fallback"/> where the spec has none.</summary>
    public static void WriteSummary(SourceWriter writer, string? text, string fallback)
    {
        var paragraphs = XmlText.Paragraphs(text);
        WriteElement(writer, "summary", paragraphs.Count > 0 ? paragraphs : [XmlText.Line(fallback)]);
    }

    /// <summary>Remarks of escaped paragraphs; nothing when there are none.</summary>
    public static void WriteRemarks(SourceWriter writer, IReadOnlyList<string> paragraphs)
    {
        if (paragraphs.Count > 0)
        {
            WriteElement(writer, "remarks", paragraphs);
        }
    }

    public static void WriteParameter(SourceWriter writer, string name, string text) =>
        writer.Line($"/// <param name=\"{name.TrimStart('@')}\">{XmlText.Line(text)}</param>");

    public static void WriteReturns(SourceWriter writer, string text) => writer.Line($"/// <returns>{XmlText.Line(text)}</returns>");

    public static void WriteInherited(SourceWriter writer) => writer.Line("/// <inheritdoc/>");

    /// <summary>Elements of escaped text on one line where it is one paragraph, else each paragraph on its
    /// own.</summary>
    public static void WriteElement(SourceWriter writer, string element, IReadOnlyList<string> paragraphs)
    {
        if (paragraphs.Count == 1)
        {
            writer.Line($"/// <{element}>{paragraphs[0]}</{element}>");
            return;
        }

        writer.Line($"/// <{element}>");
        foreach (var paragraph in paragraphs)
        {
            writer.Line($"/// <para>{paragraph}</para>");
        }

        writer.Line($"/// </{element}>");
    }
}
