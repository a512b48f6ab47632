using System.Runtime.CompilerServices;
using TikiSpec.Drift.Suppressions;
using TikiSpec.Evidence.Checking;
using TikiSpec.Evidence.Facts;
using TikiSpec.OpenApi.Grammar;

namespace TikiSpec.Corpus.Tests.Pages;

/// <summary>Whatever is taken out of a page, one thing after the other, is one finding, by its own rule and at its own
/// place of its own operation.</summary>
public sealed class PageMutationTests(ITestOutputHelper output)
{
    private static readonly PageLines[] Pages = [.. PageFolder.Products.Select(static name => new PageLines(name))];

    private static readonly Dictionary<PageLines, PageReport> Agreed = Pages.ToDictionary(
        static page => page,
        static page => SpecFile.Compare(page.Facts)
    );

    [Fact]
    public void An_operation() =>
        Each(
            42,
            static page =>
                page.Facts.Operations.Select(
                    (operation, index) =>
                        new Removal(
                            operation,
                            operation.TitleLine,
                            new Expected(PageRule.OperationBeyond, operation.ToString()),
                            () => page.Without(operation.TitleLine, EndOf(page, index))
                        )
                )
        );

    [Fact]
    public void A_row_of_a_parameter() =>
        Each(
            85,
            static page =>
                from operation in page.Facts.Operations
                from parameter in operation.Parameters
                where parameter.Location != "header" && parameter.Row.Type is not null
                select new Removal(
                    operation,
                    parameter.Row.Line,
                    // What the address has is left without a description.
                    new Expected(
                        parameter.Location == "path" ? PageRule.ParameterUndescribed : PageRule.ParameterBeyond,
                        $"{parameter.Location} {parameter.Name}"
                    ),
                    () => page.Without([parameter.Row.Line])
                )
        );

    [Fact]
    public void A_status() =>
        Each(
            118,
            static page =>
                from operation in page.Facts.Operations
                from status in operation.Statuses
                select new Removal(
                    operation,
                    status.Line,
                    new Expected(PageRule.StatusBeyond, status.Code),
                    () => page.Without([status.Line])
                )
        );

    [Fact]
    public void A_state() =>
        Each(
            36,
            static page =>
                from operation in page.Facts.Operations
                from property in operation.Response?.Properties ?? []
                where property.Row?.ListsAllValues == true
                from value in property.Row!.Values
                select new Removal(
                    operation,
                    value.Line,
                    new Expected(PageRule.ValueBeyond, property.Pointer, value.Text),
                    () => page.Without([value.Line])
                )
        );

    [Fact]
    public void A_sample() =>
        Each(
            65,
            static page =>
                from operation in page.Facts.Operations
                from sample in operation.Samples
                select new Removal(
                    operation,
                    sample.Line,
                    new Expected(PageRule.ExampleBeyond, sample.Use.ToString().ToLowerInvariant()),
                    () => page.Without(sample.Line, sample.Line + sample.Text.Text.Count(static c => c == '\n') + 1)
                )
        );

    [Fact]
    public void A_row_of_a_property() =>
        Each(
            104,
            static page =>
                from operation in page.Facts.Operations
                from property in (operation.Request?.Properties ?? []).Concat(operation.Response?.Properties ?? [])
                where property.Row is { Type: not null } && property.Pointer.Length > 0 && property.SampleLine is not null
                select new Removal(
                    operation,
                    property.Line,
                    new Expected(PageRule.PropertyUndescribed, property.Pointer),
                    () => page.Without([property.Row!.Line])
                )
        );

    [Fact]
    public void A_property_with_all_that_shows_it() =>
        Each(
            731,
            static page =>
                from operation in page.Facts.Operations
                from body in new[]
                {
                    (Use: SampleUse.Request, Body: operation.Request),
                    (Use: SampleUse.Response, Body: operation.Response),
                }
                from property in body.Body?.Properties ?? []
                where property.Pointer.Length > 0 && !property.Pointer.Contains("attributes/", StringComparison.Ordinal)
                select new Removal(
                    operation,
                    property.Line,
                    new Expected(PageRule.PropertyBeyond, property.Pointer) { Unneeded = AcceptedAt(page, operation, property) },
                    () => page.Without(operation, body.Use, property)
                )
        );

    /// <summary>What the spec lacks and somebody accepted: without it, that nobody needs to is what is told.</summary>
    private static Suppression? AcceptedAt(PageLines page, PageOperation operation, PageProperty property) =>
        Agreed[page]
            .Findings.SingleOrDefault(finding =>
                finding.Rule == PageRule.PropertyMissing
                && finding.Subject == property.Pointer
                && finding.Operations.Contains(operation.ToString())
            )
            ?.SuppressedBy;

    private void Each(int least, Func<PageLines, IEnumerable<Removal>> removals, [CallerMemberName] string what = "")
    {
        var faults = new List<string>();
        var count = 0;
        foreach (var page in Pages)
        {
            foreach (var removal in removals(page).DistinctBy(static each => (each.Line, each.Operation.Line)))
            {
                count++;
                var report = SpecFile.Compare(removal.Facts());
                var findings = report.Open.ToList();
                if (!removal.Expected.IsAll(report, removal.Operation))
                {
                    faults.Add(
                        $"{page.Name}({removal.Line}) {removal.Operation} {removal.Expected}: {findings.Count}: "
                            + string.Join(" | ", findings.Take(3).Select(static each => $"{each.Rule} {each.Subject} {each.Text}"))
                            + string.Concat(report.UnusedSuppressions.Select(static each => $" unused {each.Rule} {each.Pointer}"))
                    );
                }
            }
        }

        output.WriteLine($"{what}: {count} taken out of the pages, {faults.Count} told otherwise");
        Assert.True(faults.Count == 0, string.Join("\n", faults));
        Assert.True(count >= least, $"{count} of at least {least}");
    }

    /// <summary>What is taken out, and what has to be told then.</summary>
    private sealed record Removal(PageOperation Operation, int Line, Expected Expected, Func<PageFacts> Facts);

    private sealed record Expected(PageRule Rule, string Subject, string? Name = null)
    {
        /// <summary>The entry that accepts what was taken out, which is told to be unneeded instead.</summary>
        public Suppression? Unneeded { get; init; }

        public bool IsAll(PageReport report, PageOperation operation) =>
            report.UnusedSuppressions.SequenceEqual(Unneeded is null ? [] : [Unneeded])
            && (Unneeded is null ? report.Open.ToList() is [var only] && Is(only, operation) : !report.Open.Any());

        private bool Is(PageFinding finding, PageOperation operation) =>
            finding.Rule == Rule
            && (Name is null || finding.Name == Name)
            && (
                Rule == PageRule.OperationBeyond
                    ? IsRoute(finding.Subject, operation)
                    : finding.Subject == Subject && finding.Operations.Contains(operation.ToString())
            );

        /// <summary>The spec's path begins behind the version, and may call its placeholders otherwise.</summary>
        private static bool IsRoute(string subject, PageOperation operation) =>
            subject.Split(' ') is [var method, var path]
            && method == operation.Method
            && PathKey.RouteOf(operation.Path).EndsWith(PathKey.RouteOf(path), StringComparison.Ordinal);
    }

    private static int EndOf(PageLines page, int index) =>
        index + 1 < page.Facts.Operations.Count ? page.Facts.Operations[index + 1].TitleLine : page.Count + 1;
}
