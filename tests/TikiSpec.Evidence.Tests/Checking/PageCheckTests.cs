using TikiSpec.Evidence.Checking;

namespace TikiSpec.Evidence.Tests.Checking;

/// <summary>One change of a spec, one finding, at the line of the page and of the spec.</summary>
public sealed class PageCheckTests
{
    public static TheoryData<string> Pages => [.. ShopFiles.Pages];

    [Theory, MemberData(nameof(Pages))]
    public void A_page_and_its_spec_agree(string page) =>
        Assert.Empty(ShopFiles.Findings(ShopFiles.Read(page)).Select(static finding => finding.Text));

    [Theory]
    [InlineData("  /products:\n    get:", "  /goods:\n    get:", "page-operation-missing page-operation-beyond")]
    [InlineData("        - name: page\n", "        - name: seite\n", "page-parameter-missing page-parameter-beyond")]
    [InlineData("default: 1", "default: 2", "page-default")]
    [InlineData("          schema: {type: integer, default: 1}", "          schema: {type: string, default: 1}", "page-type")]
    [InlineData(
        "          in: query\n          schema: {type",
        "          in: query\n          required: true\n          schema: {type",
        "page-mandatory"
    )]
    [InlineData("              enum: [stock]", "              enum: [prices]", "page-value-missing")]
    [InlineData("        - sold_out\n", "", "page-value-missing")]
    [InlineData("        - sold_out\n", "        - sold_out\n        - gone\n", "page-value-beyond")]
    [InlineData("        name:\n          type: string\n", "", "page-property-missing")]
    [InlineData(
        "        name:\n          type: string\n",
        "        name:\n          type: string\n        size:\n          type: string\n",
        "page-property-beyond"
    )]
    [InlineData("        name:\n          type: string\n", "        name:\n          type: integer\n", "page-example-contradicts")]
    [InlineData(
        "                note:\n                  type: string\n",
        "                note:\n                  type: integer\n",
        "page-example-contradicts page-type"
    )]
    [InlineData("        '429': {description: Slow down.}\n", "", "page-status-missing")]
    [InlineData("        '429'", "        '404': {description: No.}\n        '429'", "page-status-beyond")]
    [InlineData("      deprecated: true\n", "", "page-deprecation")]
    [InlineData(
        "              examples:\n                changed:\n                  value: {state: on_sale}\n",
        "",
        "page-example-missing"
    )]
    [InlineData(
        "                changed:\n",
        "                other:\n                  value: {}\n                changed:\n",
        "page-example-beyond"
    )]
    public void A_changed_spec_is_told(string from, string to, string rules)
    {
        var spec = ShopFiles.Text("shop.yaml");
        var changed = spec.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(spec, changed);

        foreach (var page in ShopFiles.Pages)
        {
            var findings = ShopFiles.Findings(ShopFiles.Read(page), changed);

            Assert.Equal(
                rules.Split(' '),
                findings
                    .Select(static finding => finding.Rule.Id)
                    .Order(StringComparer.Ordinal)
                    .OrderByDescending(static id => id.EndsWith("missing", StringComparison.Ordinal))
            );
            Assert.All(findings, static finding => Assert.NotNull(finding.SpecAt.AtKey.Location));
        }
    }

    [Fact]
    public void A_finding_stands_at_the_line_of_the_page_and_at_that_of_the_spec()
    {
        var spec = ShopFiles.Text("shop.yaml").Replace("        - sold_out\n", "", StringComparison.Ordinal);
        var finding = Assert.Single(ShopFiles.Findings(ShopFiles.Read("shop.txt"), spec));

        Assert.StartsWith("sold_out", ShopFiles.Text("shop.txt").Split('\n')[finding.PageLine - 1], StringComparison.Ordinal);
        Assert.Contains("x-extensible-enum", spec.Split('\n')[finding.SpecAt.AtKey.Location!.Line - 1], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_shared_by_operations_is_told_once()
    {
        var page =
            ShopFiles.Text("shop.txt")
            + "Find products\nHTTP Request\nGET\nhttps://api.shop.example/rest/v1/products\n{\n\"paging\": "
            + "{\n\"page\": 1,\n\"size\": 3\n}\n}\n";

        var findings = ShopFiles
            .Findings(ShopFiles.Read("shop.txt", page))
            .Where(static finding => finding.Rule == PageRule.PropertyMissing);

        Assert.Equal("size", Assert.Single(findings).Name);
    }

    [Fact]
    public void An_accepted_difference_is_silent_and_one_that_nothing_needs_is_told()
    {
        var spec = ShopFiles.Text("shop.yaml").Replace("        - sold_out\n", "", StringComparison.Ordinal);
        const string Entries =
            "- {rule: page-value-missing, pointer: /components/schemas/State, operation: GET /rest/v1/products, "
            + "reason: It is never sent.}\n"
            + "- {rule: page-value-missing, pointer: /nowhere, operation: 'GET /rest/v1/*', reason: None.}\n"
            + "- {rule: page-value-missing, pointer: /nowhere, operation: GET /rest/v1/orders, reason: Of another page.}\n";

        var report = ShopFiles.Report(ShopFiles.Read("shop.md"), spec, Entries);

        Assert.Empty(report.Open);
        Assert.Equal("/nowhere", Assert.Single(report.UnusedSuppressions).Pointer);
    }

    [Fact]
    public void An_entry_for_what_goes_with_a_larger_difference_is_needed_all_the_same()
    {
        var spec = ShopFiles
            .Text("shop.yaml")
            .Replace(
                "        name:\n",
                "        size:\n          type: object\n          properties: {width: {type: integer}}\n        name:\n",
                StringComparison.Ordinal
            );
        const string Entry = "- {rule: page-property-beyond, pointer: /data/*/size/width, reason: Nobody shows it.}\n";

        var report = ShopFiles.Report(ShopFiles.Read("shop.md"), spec, Entry);

        Assert.Equal("/data/*/size", Assert.Single(report.Open).Subject);
        Assert.Empty(report.UnusedSuppressions);
    }

    [Fact]
    public void Words_that_the_spec_keeps_of_the_page_agree_with_it()
    {
        const string Kept = "          x-client-documented: {type: Integer, default: '1'}\n          schema: {type: string}";
        var spec = ShopFiles.Text("shop.yaml").Replace("          schema: {type: integer, default: 1}", Kept, StringComparison.Ordinal);

        Assert.Empty(ShopFiles.Findings(ShopFiles.Read("shop.md"), spec));
    }

    [Theory]
    [InlineData("since: '2026-01', evidence: a response", true)]
    [InlineData("types: [integer], undocumented: true, evidence: a response", true)]
    [InlineData("types: [integer], evidence: a response", false)]
    [InlineData("alias: paint, evidence: a response", false)]
    public void What_was_observed_beyond_the_page_is_not_told(string observed, bool isOfNoPage)
    {
        var spec = ShopFiles
            .Text("shop.yaml")
            .Replace(
                "        name:\n",
                $"        colour: {{type: string, x-client-observed: {{{observed}}}}}\n        name:\n",
                StringComparison.Ordinal
            );

        Assert.Equal(isOfNoPage, !ShopFiles.Findings(ShopFiles.Read("shop.md"), spec).Any());
    }
}
