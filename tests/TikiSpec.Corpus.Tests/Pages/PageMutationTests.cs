using TikiSpec.Evidence.Checking;
using TikiSpec.Evidence.Facts;

namespace TikiSpec.Corpus.Tests.Pages;

/// <summary>Whatever is taken out of a page, one thing after the other, is told once: by its own rule, or as what
/// nobody needs to accept any more.</summary>
public sealed class PageMutationTests(ITestOutputHelper output)
{
    private static readonly PageLines[] Pages = [.. PageFolder.Products.Select(static name => new PageLines(name))];

    [Fact]
    public void An_operation() =>
        Each(
            "page-operation-beyond",
            42,
            static page =>
                page.Facts.Operations.Select(
                    (operation, index) =>
                        (
                            operation,
                            Line: operation.TitleLine,
                            Facts: (Func<PageFacts>)(() => page.Without(operation.TitleLine, EndOf(page, index)))
                        )
                )
        );

    [Fact]
    public void A_row_of_a_parameter() =>
        Each(
            "page-parameter-",
            83,
            static page =>
                from operation in page.Facts.Operations
                from parameter in operation.Parameters
                where parameter.Location != "header" && parameter.Row.Type is not null && !IsObserved(operation, parameter)
                select (operation, parameter.Row.Line, (Func<PageFacts>)(() => page.Without([parameter.Row.Line])))
        );

    [Fact]
    public void A_status() =>
        Each(
            "page-status-beyond",
            118,
            static page =>
                from operation in page.Facts.Operations
                from status in operation.Statuses
                select (operation, status.Line, (Func<PageFacts>)(() => page.Without([status.Line])))
        );

    [Fact]
    public void A_state() =>
        Each(
            "page-value-beyond",
            36,
            static page =>
                from operation in page.Facts.Operations
                from property in operation.Response?.Properties ?? []
                where property.Row?.ListsAllValues == true
                from value in property.Row!.Values
                select (operation, value.Line, (Func<PageFacts>)(() => page.Without([value.Line])))
        );

    [Fact]
    public void A_sample() =>
        Each(
            "page-example-beyond",
            65,
            static page =>
                from operation in page.Facts.Operations
                from sample in operation.Samples
                select (
                    operation,
                    sample.Line,
                    (Func<PageFacts>)(() => page.Without(sample.Line, sample.Line + sample.Text.Text.Count(static c => c == '\n') + 1))
                )
        );

    [Fact]
    public void A_row_of_a_property() =>
        Each(
            "page-property-",
            100,
            static page =>
                from operation in page.Facts.Operations
                from property in (operation.Request?.Properties ?? []).Concat(operation.Response?.Properties ?? [])
                where property.Row is { Type: not null } && property.Pointer.Length > 0 && property.SampleLine is not null
                select (operation, property.Line, (Func<PageFacts>)(() => page.Without([property.Row!.Line])))
        );

    [Fact]
    public void A_property_with_all_that_shows_it() =>
        Each(
            "page-property-beyond",
            700,
            static page =>
                from operation in page.Facts.Operations
                from body in new[]
                {
                    (Use: SampleUse.Request, Body: operation.Request),
                    (Use: SampleUse.Response, Body: operation.Response),
                }
                from property in body.Body?.Properties ?? []
                where property.Pointer.Length > 0 && !property.Pointer.Contains("attributes/", StringComparison.Ordinal)
                select (operation, property.Line, (Func<PageFacts>)(() => page.Without(operation, body.Use, property)))
        );

    private void Each(
        string rule,
        int least,
        Func<PageLines, IEnumerable<(PageOperation Operation, int Line, Func<PageFacts> Facts)>> mutations
    )
    {
        var faults = new List<string>();
        var count = 0;
        foreach (var page in Pages)
        {
            foreach (var (operation, line, facts) in mutations(page).DistinctBy(static each => (each.Line, each.Operation.Line)))
            {
                count++;
                var report = SpecFile.Compare(facts());
                var findings = report.Open.ToList();
                if (!IsToldOnce(findings, rule, report.UnusedSuppressions.Count))
                {
                    faults.Add(
                        $"{page.Name}({line}) {operation}: {findings.Count}: "
                            + string.Join(" | ", findings.Take(3).Select(static each => $"{each.Rule} {each.Text}"))
                    );
                }
            }
        }

        output.WriteLine($"{rule}: {count} taken out of the pages, {faults.Count} not told once");
        Assert.True(faults.Count == 0, string.Join("\n", faults));
        Assert.True(count >= least, $"{count} of at least {least}");
    }

    /// <summary>A sample that lacks what the spec requires contradicts it, which is said of the sample.</summary>
    private static bool IsToldOnce(List<PageFinding> findings, string rule, int unused) =>
        findings switch
        {
            [] => unused == 1,
            [var only] => only.Rule.Id.StartsWith(rule, StringComparison.Ordinal) || only.Rule == PageRule.ExampleContradicts,
            _ => false,
        };

    private static int EndOf(PageLines page, int index) =>
        index + 1 < page.Facts.Operations.Count ? page.Facts.Operations[index + 1].TitleLine : page.Count + 1;

    /// <summary>It has an observation of its own in the spec, and is accepted as observed.</summary>
    private static bool IsObserved(PageOperation operation, PageParameter parameter) =>
        SpecFile
            .All.Single(spec => spec.Name == "tiki." + operation.Version)
            .View.Operations.Where(each => each.Method == operation.Method && operation.Path.EndsWith(each.Path, StringComparison.Ordinal))
            .SelectMany(static each => each.Parameters)
            .Any(each => each.Name == parameter.Name && SchemaPlaces.IsObserved(each));
}
