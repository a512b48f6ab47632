using System.Globalization;
using TikiSpec.Cli.Reports;
using TikiSpec.Drift.Findings;
using TikiSpec.Evidence.Facts;

namespace TikiSpec.Cli.Pages;

/// <summary>What was read from pages, for a person who wants to see whether it was read well.</summary>
internal static class PageList
{
    public static void Write(IReadOnlyList<PageFacts> pages, bool isJson, TextWriter output)
    {
        if (isJson)
        {
            WriteJson(pages, output);
        }
        else
        {
            WriteText(pages, output);
        }
    }

    private static void WriteText(IReadOnlyList<PageFacts> pages, TextWriter output)
    {
        foreach (var page in pages)
        {
            output.WriteLine(page.Operations.Count == 0 ? $"{page.Path}: no operations on this page" : $"{page.Path}: {CountsOf(page)}");
            foreach (var operation in page.Operations)
            {
                output.WriteLine(Line(operation));
            }
        }
    }

    private static void WriteJson(IReadOnlyList<PageFacts> pages, TextWriter output) =>
        IndentedJson.Write(
            output,
            json =>
            {
                json.WriteStartObject();
                json.WriteNumber("formatVersion", 1);
                json.WriteStartArray("pages");
                foreach (var page in pages)
                {
                    PageJson.Write(json, page);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }
        );

    private static string CountsOf(PageFacts page) =>
        string.Join(
            ", ",
            CountText.Of(page.Operations.Count, "operation"),
            CountText.Of(
                page.Operations.Sum(static each => each.Parameters.Count(static parameter => parameter.Location != "header")),
                "parameter"
            ),
            CountText.Of(page.Operations.Sum(static each => each.Statuses.Count), "status row"),
            CountText.Of(page.Operations.Sum(static each => each.Samples.Count), "JSON block")
        );

    private static string Line(PageOperation operation) =>
        PrintableText.Of(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {operation.Line}: {operation}{(operation.Deprecation is null ? "" : "  deprecated")}"
            )
        );
}
