using TikiSpec.Drift.Rules;
using TikiSpec.Drift.Tests.Documents;
using TikiSpec.Drift.Versions;

namespace TikiSpec.Drift.Tests;

public sealed class DriftReportTests
{
    private static readonly string Base = Drifts.Products("{type: object, properties: {a: {type: string}, b: {type: string}}}");
    private static readonly string Revision = Drifts.Products(
        "{type: object, properties: {a: {type: string, maxLength: 5}, c: {type: string}}}"
    );

    [Fact]
    public void The_worst_comes_first() =>
        Assert.Equal(
            [WireLevel.Breaking, WireLevel.Risky, WireLevel.Safe],
            Drifts.Compare(Base, Revision).Findings.Select(finding => finding.Wire)
        );

    [Fact]
    public void A_severity_replaces_the_level_of_its_rule()
    {
        var severities = new Dictionary<string, WireLevel>
        {
            ["response-optional-property-removed"] = WireLevel.Risky,
            ["request-property-max-length-set"] = WireLevel.Breaking,
            ["new-optional-request-property"] = WireLevel.Off,
            ["response-optional-property-added"] = WireLevel.Off,
        };
        var report = Drifts.Compare(Base, Revision, new DriftOptions { Today = Drifts.Today, Severities = severities });

        Assert.Equal(["request-property-max-length-set", "request-property-removed"], report.Findings.Select(finding => finding.Rule.Id));
        Assert.Equal([WireLevel.Breaking, WireLevel.Risky], report.Findings.Select(finding => finding.Wire));
    }

    [Fact]
    public void A_schema_that_is_sent_and_received_is_told_once_with_both_verdicts()
    {
        var finding = Assert.Single(
            Drifts.Compare(Drifts.Products("{type: string}"), Drifts.Products("{type: string, nullable: true}")).Findings
        );

        Assert.Equal(
            ["response-body-became-nullable", "request-body-became-nullable"],
            finding.Verdicts.Select(verdict => verdict.Rule.Id)
        );
        Assert.Equal("POST /products", Assert.Single(finding.Operations).ToString());
    }

    [Fact]
    public void A_finding_knows_its_line_on_both_sides()
    {
        var removed = Drifts.Compare(Base, Revision).Findings[0];

        Assert.Equal("/components/schemas/Product/properties/b", removed.Change.Base.Pointer);
        Assert.Equal("/components/schemas/Product", removed.Change.Revision.Pointer);
        Assert.Equal(19, removed.Change.Base.Location?.Line);
        Assert.Equal(19, removed.Change.Revision.Location?.Line);
    }

    [Theory]
    [InlineData("1.0.0", "2.0.0", true)]
    [InlineData("1.0.0", "1.1.0", false)]
    [InlineData("1.0.0", "1.0.0", false)]
    [InlineData("0.4.0", "0.5.0", true)]
    [InlineData("v1.2", "v2.0", true)]
    [InlineData("1.0.0", "tomorrow", null)]
    [InlineData("1.0.0", "99999999999999.0", null)]
    public void A_breaking_change_needs_a_major_version(string before, string after, bool? isEnough)
    {
        var report = Drifts.Compare(WithVersion(Base, before), WithVersion(Revision, after));

        Assert.Equal(SemverBump.Major, report.WireBump);
        Assert.Equal(isEnough, report.IsVersionEnough);
    }

    [Theory]
    [InlineData("2026-11-20", "api-path-removed-with-deprecation")]
    [InlineData("2026-11-21", "api-path-removed-with-deprecation")]
    [InlineData("2026-11-22", "api-path-removed-before-sunset")]
    [InlineData("soon", "api-path-sunset-parse")]
    public void A_sunset_is_judged_on_the_day_that_is_given(string sunset, string rule)
    {
        const string Head = "openapi: 3.0.4\ninfo: {title: A, version: '1'}\npaths:\n";
        var report = Drifts.Compare(
            $"{Head}  /a: {{get: {{deprecated: true, x-sunset: '{sunset}', responses: {{}}}}}}",
            Head + "  /b: {get: {responses: {}}}"
        );

        Assert.Contains(report.Findings, finding => finding.Rule.Id == rule);
    }

    [Theory]
    [InlineData("")]
    [InlineData("just text")]
    [InlineData("[1, 2]")]
    [InlineData("{\"openapi\": ")]
    [InlineData("swagger: '2.0'\npaths: {}")]
    [InlineData("openapi: 3.0.4\npaths: {/a: {get: {responses: {'200': {$ref: '#/components/responses/Missing'}}}}}")]
    public void What_cannot_be_compared_is_a_problem_not_an_exception(string text)
    {
        Assert.NotEmpty(Drifts.Compare(text, Base).Problems);
        Assert.NotEmpty(Drifts.Compare(Base, text).Problems);
    }

    [Theory]
    [InlineData("{$ref: '#/components/schemas/Product'}")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/Product'}]}")]
    [InlineData("{type: object, properties: {self: {oneOf: [{$ref: '#/components/schemas/Product'}, {type: string, maxLength: 4}]}}}")]
    [InlineData("{type: [], properties: [], required: {}, enum: 5, maxLength: x, allOf: {}, items: 3}")]
    [InlineData("{type: integer, maximum: 1e400, minimum: -99999999999999999999999999999999}")]
    public void Odd_schemas_are_compared_without_harm(string schema)
    {
        Assert.Empty(Drifts.Compare(Drifts.Products(schema), Drifts.Products(schema)).Findings);
        Assert.NotNull(Drifts.Compare(Drifts.Products(schema), Base));
        Assert.NotNull(Drifts.Compare(Base, Drifts.Products(schema)));
    }

    private static string WithVersion(string document, string version) =>
        document.Replace("version: 1.0.0", $"version: '{version}'", StringComparison.Ordinal);
}
