using System.Globalization;
using System.Xml;

namespace TikiSpec.Cli.Reports;

/// <summary>A test case for each finding, failed from the threshold on; one that passes where nothing was
/// found.</summary>
internal static class JUnitReport
{
    public static void Write(ItemReport report, TextWriter output)
    {
        var failures = report.Items.Count(static item => item.Fails).ToString(CultureInfo.InvariantCulture);
        var tests = Math.Max(report.Items.Count, 1).ToString(CultureInfo.InvariantCulture);
        using var xml = XmlWriter.Create(
            output,
            new XmlWriterSettings
            {
                Indent = true,
                NewLineChars = "\n",
                OmitXmlDeclaration = true,
                CheckCharacters = false,
            }
        );
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("tests", tests);
        xml.WriteAttributeString("failures", failures);
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", "tikispec " + report.Command + ": " + Clean(report.Title));
        xml.WriteAttributeString("tests", tests);
        xml.WriteAttributeString("failures", failures);
        xml.WriteAttributeString("errors", "0");
        if (report.Items.Count == 0)
        {
            WriteCase(xml, "no findings", Clean(report.Title));
            xml.WriteEndElement();
        }

        foreach (var item in report.Items)
        {
            WriteItem(xml, item);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteItem(XmlWriter xml, ReportItem item)
    {
        var place = item.At is { } at ? string.Create(CultureInfo.InvariantCulture, $"{item.File}:{at.Line}") : item.File;
        WriteCase(xml, Clean(item.Text), item.Rule);
        xml.WriteAttributeString("file", Clean(item.File));
        if (item.At is { } line)
        {
            xml.WriteAttributeString("line", line.Line.ToString(CultureInfo.InvariantCulture));
        }

        if (item.Fails)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", item.Level.ToString().ToLowerInvariant());
            xml.WriteAttributeString("message", Clean(item.Text));
            xml.WriteString($"{Clean(place)} {item.Rule} {item.Fingerprint}");
            xml.WriteEndElement();
        }
        else
        {
            xml.WriteElementString(
                "system-out",
                item.Suppressed is null ? Clean(place) : $"{Clean(place)} suppressed: {Clean(item.Suppressed)}"
            );
        }

        xml.WriteEndElement();
    }

    private static void WriteCase(XmlWriter xml, string name, string className)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("classname", className);
    }

    // XML has no way to write most control characters.
    private static string Clean(string text) =>
        string.Concat(text.Select(static letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter) ? letter : '\uFFFD'));
}
