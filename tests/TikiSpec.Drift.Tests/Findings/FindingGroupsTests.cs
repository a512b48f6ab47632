using TikiSpec.Drift.Findings;
using TikiSpec.Drift.Suppressions;
using TikiSpec.Drift.Tests.Documents;

namespace TikiSpec.Drift.Tests.Findings;

/// <summary>What a reader takes for one thing is told once, and each change is still there.</summary>
public sealed class FindingGroupsTests
{
    private const string Head = "openapi: 3.0.4\ninfo: {title: Shop, version: 1.0.0}\npaths:\n";

    private static readonly string Base = Drifts.Products("{type: object, properties: {state: {type: string, enum: [a, b]}}}");
    private static readonly string Revision = Drifts.Products("{type: object, properties: {state: {type: string, enum: [a, c, d]}}}");

    [Fact]
    public void The_values_of_one_enum_are_one_finding_with_all_of_them()
    {
        var report = Drifts.Compare(Base, Revision);

        Assert.Equal(3, report.Findings.Count);
        Assert.Equal(
            [
                "request property `state` (application/json): the value `\"b\"` was removed",
                "response property `state` (200 application/json): the values `\"c\"`, `\"d\"` were added",
            ],
            report.Told.Select(static finding => finding.Text)
        );
        Assert.Equal((1, 1, 0), (report.Summary.Breaking, report.Summary.Risky, report.Summary.Safe));
        Assert.Equal("\"d\"", Assert.Single(report.Told[1].Others).Name);
    }

    [Fact]
    public void A_header_of_several_responses_is_one_finding_with_the_operations()
    {
        var finding = Assert.Single(Drifts.Compare(Responses("{description: x}"), Responses(WithHeader("X-Limit"))).Told);

        Assert.Equal("response header (200 X-Limit, 404 X-Limit): was added", finding.Text);
        Assert.Equal(["GET /a", "GET /b"], finding.Operations.Select(static operation => operation.ToString()));
    }

    [Fact]
    public void Headers_of_two_names_are_two_findings() =>
        Assert.Equal(
            2,
            Drifts
                .Compare(
                    Responses("{description: x}"),
                    Responses("{description: x, headers: {X-A: {schema: {type: string}}, X-B: {schema: {type: string}}}}")
                )
                .Told.Count
        );

    [Fact]
    public void Operations_are_told_one_by_one() =>
        Assert.Equal(
            2,
            Drifts
                .Compare(Responses("{description: x}"), Head + "  /c: {get: {responses: {}}}")
                .Told.Count(static finding => finding.Rule.Id == "api-path-removed-without-deprecation")
        );

    [Fact]
    public void A_value_that_is_suppressed_is_not_told_with_the_others()
    {
        var value = Drifts.Compare(Base, Revision).Findings.Single(static finding => finding.Change.Name == "\"c\"");
        var report = Drifts.Compare(Base, Revision, Suppressing(value));

        Assert.Equal(
            "response property `state` (200 application/json): the value `\"d\"` was added",
            report.Told.Single(static finding => finding.Rule.Id == "response-property-enum-value-added").Text
        );
        Assert.Equal(1, report.Summary.Suppressed);
    }

    [Fact]
    public void An_entry_for_the_whole_suppresses_each_of_it()
    {
        var whole = Drifts.Compare(Base, Revision).Told.Single(static finding => finding.Others.Count > 0);
        var report = Drifts.Compare(Base, Revision, Suppressing(whole));

        Assert.Equal(2, report.Summary.Suppressed);
        Assert.Empty(report.UnusedSuppressions);
        Assert.Single(report.Told);
    }

    private static DriftOptions Suppressing(DriftFinding finding) =>
        new()
        {
            Today = Drifts.Today,
            Suppressions = SuppressionList.Read(
                SpecDocument.Parse(
                    new SpecText(
                        "suppressions",
                        "suppressions.yaml",
                        $"- {{rule: {finding.Rule.Id}, fingerprint: '{finding.Fingerprint}', reason: it is fine}}\n"
                    )
                )
            ),
        };

    private static string WithHeader(string name) => $"{{description: x, headers: {{{name}: {{schema: {{type: integer}}}}}}}}";

    private static string Responses(string response) =>
        Head
        + $"  /a: {{get: {{operationId: A_Get, responses: {{'200': {response}, '404': {response}}}}}}}\n"
        + $"  /b: {{get: {{operationId: B_Get, responses: {{'200': {response}}}}}}}\n";
}
