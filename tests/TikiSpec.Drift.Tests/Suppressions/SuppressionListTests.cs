using TikiSpec.Drift.Suppressions;
using TikiSpec.Drift.Tests.Documents;

namespace TikiSpec.Drift.Tests.Suppressions;

public sealed class SuppressionListTests
{
    private static readonly string Base = Drifts.Products("{type: object, properties: {name: {type: string}, price: {type: integer}}}");
    private static readonly string Revision = Drifts.Products("{type: object, properties: {name: {type: string}}}");

    [Theory]
    [InlineData("pointer: /components/schemas/Product/properties/price")]
    [InlineData("pointer: '#/components/schemas/Product'")]
    [InlineData("operation: POST /products")]
    [InlineData("operation: Products_Create")]
    public void An_entry_suppresses_the_finding_that_it_names(string place)
    {
        var report = Compare($"- {{rule: response-optional-property-removed, {place}, reason: nobody reads it}}");

        Assert.Equal("nobody reads it", Assert.Single(report.Findings).SuppressedBy?.Reason);
        Assert.Equal((0, 1), (report.Summary.Breaking, report.Summary.Suppressed));
        Assert.Empty(report.UnusedSuppressions);
    }

    [Fact]
    public void A_fingerprint_suppresses_one_finding()
    {
        var fingerprint = Assert.Single(Drifts.Compare(Base, Revision).Findings).Fingerprint;
        var report = Compare($"- {{rule: response-optional-property-removed, fingerprint: '{fingerprint}', reason: nobody reads it}}");

        Assert.Equal(1, report.Summary.Suppressed);
    }

    [Theory]
    [InlineData("rule: response-optional-property-removed, pointer: /components/schemas/Produ")]
    [InlineData("rule: response-required-property-removed, pointer: /components/schemas/Product")]
    [InlineData("rule: response-optional-property-removed, operation: GET /products")]
    [InlineData("rule: response-optional-property-removed, pointer: /components/schemas/Product, until: '2026-11-20'")]
    public void An_entry_that_fits_nothing_is_told(string entry)
    {
        var report = Compare($"- {{{entry}, reason: because}}");

        Assert.Single(report.UnusedSuppressions);
        Assert.Equal((1, 0), (report.Summary.Breaking, report.Summary.Suppressed));
    }

    [Fact]
    public void An_entry_holds_on_its_last_day() =>
        Assert.Equal(
            1,
            Compare(
                "- {rule: response-optional-property-removed, pointer: /components, reason: because, until: '2026-11-21'}"
            ).Summary.Suppressed
        );

    [Theory]
    [InlineData("- {pointer: /a, reason: b}", "names no rule")]
    [InlineData("- {rule: no-such-rule, pointer: /a, reason: b}", "no rule 'no-such-rule'")]
    [InlineData("- {rule: endpoint-added, reason: b}", "fits any place")]
    [InlineData("- {rule: endpoint-added, pointer: /a}", "gives no reason")]
    [InlineData("- {rule: endpoint-added, pointer: /a, reason: ' '}", "gives no reason")]
    [InlineData("- {rule: endpoint-added, pointer: /a, reason: b, until: tomorrow}", "'until' must be a day")]
    [InlineData("- {rule: endpoint-added, pointer: /a, reason: b, untill: '2027-01-01'}", "'untill' is unknown")]
    [InlineData("rule: endpoint-added", "must be a list")]
    [InlineData("- [", "")]
    public void A_file_with_an_error_is_a_problem_and_suppresses_nothing(string text, string message)
    {
        var list = SuppressionList.Read(Drifts.Parse(text));

        Assert.Contains(list.Problems, problem => problem.Message.Contains(message, StringComparison.Ordinal));
        Assert.Empty(list.Entries);
    }

    [Fact]
    public void A_fingerprint_survives_moved_lines_and_reordered_lists()
    {
        var before = Drifts.Products("{type: object, properties: {state: {type: string, enum: [a, b, c]}}}");
        var after = Drifts.Products("{type: object, properties: {state: {type: string, enum: [a, b]}}}");
        var reordered = Drifts.Products("{type: object, properties: {state: {enum: [c, b, a], type: string}}}");

        Assert.Equal(
            Assert.Single(Drifts.Compare(before, after).Findings).Fingerprint,
            Assert.Single(Drifts.Compare("\n\n" + reordered, after).Findings).Fingerprint
        );
    }

    [Fact]
    public void Different_findings_have_different_fingerprints()
    {
        var folders = Directory.EnumerateDirectories(Path.Combine(RepositoryFiles.Tests, "Cases"));
        foreach (var folder in folders)
        {
            var findings = Drifts
                .Compare(File.ReadAllText(Path.Combine(folder, "base.yaml")), File.ReadAllText(Path.Combine(folder, "revision.yaml")))
                .Findings;
            Assert.Equal(findings.Count, findings.Select(finding => finding.Fingerprint).Distinct().Count());
        }
    }

    private static DriftReport Compare(string accepted) =>
        Drifts.Compare(
            Base,
            Revision,
            new DriftOptions { Today = Drifts.Today, Suppressions = SuppressionList.Read(Drifts.Parse(accepted)) }
        );
}
