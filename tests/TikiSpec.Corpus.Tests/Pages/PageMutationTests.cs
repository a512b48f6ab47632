using TikiSpec.Evidence.Checking;
using TikiSpec.Evidence.Facts;

namespace TikiSpec.Corpus.Tests.Pages;

/// <summary>Whatever is taken out of a page, one thing after the other, is told once, by its own rule.</summary>
public sealed class PageMutationTests(ITestOutputHelper output)
{
    private static readonly PageLines[] Pages = [.. PageFolder.Products.Select(static name => new PageLines(name))];

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
                var findings = SpecFile.Compare(facts()).Open.ToList();
                if (findings.Count != 1 || !findings[0].Rule.Id.StartsWith(rule, StringComparison.Ordinal))
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
}
