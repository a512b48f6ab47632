using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Rules;
using TikiSpec.Drift.SourceImpact;
using TikiSpec.Drift.Tests.Documents;
using TikiSpec.Drift.Versions;

namespace TikiSpec.Drift.Tests.SourceImpact;

public sealed class SourceImpactTests
{
    [Fact]
    public void A_changed_type_names_the_declaration_before_and_after()
    {
        var report = Drifts.CompareWithSurfaces(
            Drifts.Products("{type: object, required: [price], properties: {price: {type: integer, format: int64}}}"),
            Drifts.Products("{type: object, required: [price], properties: {price: {type: number}}}")
        );

        var declaration = Assert.Single(Assert.Single(report.Findings).Declarations);
        Assert.Equal(
            ("Product.Price", "required long Price { get; init; }", "required decimal Price { get; init; }", SourceVerdict.Breaking),
            (declaration.Name, declaration.Before, declaration.After, declaration.Verdict)
        );
        Assert.Equal(SemverBump.Major, report.SourceBump);
    }

    [Theory]
    [InlineData("order.paid", "order.sent", "ShopWebhooks.OrderPaid Breaking, ShopWebhooks.OrderSent Additive")]
    [InlineData("{type: object, properties: {a: {type: string}}}", "{type: integer}", "ShopWebhooks.OrderPaid Breaking")]
    public void Readers_of_webhooks_are_declarations_too(string from, string to, string expected)
    {
        const string Document =
            "openapi: 3.1.0\ninfo: {title: T, version: '1'}\nwebhooks: {order.paid: {post: {requestBody: {content: {application/json: "
            + "{schema: {type: object, properties: {a: {type: string}}}}}}}}}";

        var drift = SourceDrift.Between(
            Read(Document),
            Read(Document.Replace(from, to, StringComparison.Ordinal)),
            OperationPairing.ByPath
        );

        Assert.Equal(
            expected,
            string.Join(
                ", ",
                drift
                    .Declarations.Where(static change => change.Change.Name.StartsWith("ShopWebhooks.", StringComparison.Ordinal))
                    .Select(static change => $"{change.Change.Name} {change.Verdict}")
                    .Order(StringComparer.Ordinal)
            )
        );

        static ApiSurface Read(string text) => SpecReader.Read(new SpecText("shop", "shop.yaml", text), []).Surface!;
    }

    [Fact]
    public void A_property_of_a_schema_that_is_no_component_has_its_declaration_with_it()
    {
        var report = Drifts.CompareWithSurfaces(
            Inline("{resultType: {type: string}, inner: {type: object, properties: {a: {type: string}}}}"),
            Inline("{test: {type: string}, inner: {type: object, properties: {a: {type: integer}}}}")
        );

        Assert.Equal(
            ["OrderListResult.ResultType", "OrderListResult.Test", "OrderListResultInner.A"],
            report
                .Findings.SelectMany(static finding => finding.Declarations)
                .Select(static change => change.Name)
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            "OrderListResult.ResultType",
            Assert.Single(report.Findings.Single(static finding => finding.Change.Name == "resultType").Declarations).Name
        );
        Assert.Empty(report.OtherDeclarations);
    }

    [Fact]
    public void A_property_renamed_beside_a_new_one_is_a_removal_and_two_additions_each_with_its_declaration()
    {
        var report = Drifts.CompareWithSurfaces(
            Inline("{resultType: {type: string}}"),
            Inline("{testResultType: {type: string}, test: {type: string}}")
        );

        Assert.Equal(
            [
                "response-optional-property-removed resultType OrderListResult.ResultType Breaking",
                "response-optional-property-added test OrderListResult.Test Additive",
                "response-optional-property-added testResultType OrderListResult.TestResultType Additive",
            ],
            report
                .Findings.Select(static finding => (finding.Rule.Id, finding.Change.Name, Declaration: Assert.Single(finding.Declarations)))
                .Select(static told => $"{told.Id} {told.Name} {told.Declaration.Name} {told.Declaration.Verdict}")
        );
        Assert.Empty(report.OtherDeclarations);
    }

    [Fact]
    public void An_operation_that_went_has_its_options_with_it()
    {
        const string List =
            "    get: {operationId: Orders_List, parameters: [{name: page, in: query, schema: {type: integer}}], "
            + "responses: {'204': {description: x}}}\n";
        const string Head =
            "openapi: 3.0.4\ninfo: {title: Shop, version: 1.0.0}\npaths:\n  /orders:\n    put: {operationId: Orders_Put, "
            + "responses: {'204': {description: x}}}\n";
        var report = Drifts.CompareWithSurfaces(Head + List, Head);

        Assert.Contains(Assert.Single(report.Findings).Declarations, static change => change.Name == "OrderListOptions.Page");
        Assert.Empty(report.OtherDeclarations);
    }

    [Fact]
    public void What_a_method_returns_is_told_with_the_response_that_changed_and_not_with_properties_beside_it()
    {
        var @base = Inline("{a: {type: string}, b: {type: string}}");
        var report = Drifts.CompareWithSurfaces(
            @base,
            Inline("{a: {type: integer}, b: {type: integer}}")
                .Replace(
                    "'200':",
                    "'202': {description: Later, content: {application/json: {schema: {type: string}}}}\n        '200':",
                    StringComparison.Ordinal
                )
        );

        Assert.Equal(
            ["response-success-status-added"],
            report
                .Findings.Where(static finding => finding.Declarations.Any(static change => change.Name == "Orders.ListAsync"))
                .Select(static finding => finding.Rule.Id)
        );
    }

    [Fact]
    public void A_new_optional_property_is_additive()
    {
        var report = Drifts.CompareWithSurfaces(
            Drifts.Products("{type: object, properties: {name: {type: string}}}"),
            Drifts.Products("{type: object, properties: {name: {type: string}, note: {type: string}}}")
        );

        var finding = Assert.Single(report.Findings);
        Assert.Equal((WireLevel.Safe, SourceVerdict.Additive), (finding.Wire, finding.Source));
        Assert.Equal((SemverBump.Minor, SemverBump.Minor), (report.WireBump, report.SourceBump));
    }

    /// <summary>What can have one value alone is sent without anybody writing it: clients that are built anew break no
    /// more, those that run already do not send it.</summary>
    [Theory]
    [InlineData("{type: string, const: hello}", "new-required-request-property Breaking Additive")]
    [InlineData("{type: string, enum: [hello]}", "new-required-request-property Breaking Additive")]
    [InlineData("{type: string}", "new-required-request-property Breaking Breaking")]
    public void A_new_required_property_with_one_value_breaks_the_wire_and_no_source(string property, string told)
    {
        var report = Drifts.CompareWithSurfaces(
            Sent("{type: object, required: [id], properties: {id: {type: string}}}"),
            Sent("{type: object, required: [id, op], properties: {id: {type: string}, op: " + property + "}}")
        );

        Assert.Contains(told, report.Findings.Select(static finding => $"{finding.Rule.Id} {finding.Wire} {finding.Source}"));
        // A package that no longer sends what the server demands is a new major version, whatever compiles.
        Assert.Equal((SemverBump.Major, SemverBump.Major), (report.WireBump, report.SourceBump));
    }

    [Fact]
    public void A_property_that_had_one_value_must_be_written_when_it_may_have_others()
    {
        var report = Drifts.CompareWithSurfaces(
            Sent("{type: object, required: [op], properties: {op: {type: string, const: hello}}}"),
            Sent("{type: object, required: [op], properties: {op: {type: string}}}")
        );

        var finding = Assert.Single(report.Findings);
        Assert.Equal((WireLevel.Safe, SourceVerdict.Breaking), (finding.Wire, finding.Source));
        Assert.StartsWith("required string Op", Assert.Single(finding.Declarations).After, StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_component_is_safe_on_the_wire_and_breaks_source()
    {
        var @base = Drifts.Products("{type: object, properties: {name: {type: string}}}");
        var report = Drifts.CompareWithSurfaces(
            @base,
            @base
                .Replace("schemas/Product", "schemas/Item", StringComparison.Ordinal)
                .Replace("    Product:", "    Item:", StringComparison.Ordinal)
        );

        var finding = Assert.Single(report.Findings);
        Assert.Equal(("api-schema-renamed", WireLevel.Safe, SourceVerdict.Breaking), (finding.Rule.Id, finding.Wire, finding.Source));
        Assert.Contains(finding.Declarations, declaration => declaration is { Name: "Product", After: null });
    }

    [Fact]
    public void A_renamed_operation_breaks_source_alone()
    {
        var @base = Drifts.Products("{type: object}");
        var report = Drifts.CompareWithSurfaces(@base, @base.Replace("Products_Create", "Products_Add", StringComparison.Ordinal));

        var finding = Assert.Single(report.Findings);
        Assert.Equal(("api-operation-id-changed", WireLevel.Safe, SourceVerdict.Breaking), (finding.Rule.Id, finding.Wire, finding.Source));
    }

    [Fact]
    public void A_deprecated_operation_is_a_warning()
    {
        var @base = Drifts.Products("{type: object}");
        var report = Drifts.CompareWithSurfaces(
            @base,
            @base.Replace("      tags:", "      deprecated: true\n      tags:", StringComparison.Ordinal)
        );

        Assert.Equal(SourceVerdict.Warning, Assert.Single(report.Findings).Source);
    }

    [Fact]
    public void Without_surfaces_nothing_is_said_of_source()
    {
        var report = Drifts.Compare(Drifts.Products("{type: object, properties: {a: {type: string}}}"), Drifts.Products("{type: object}"));

        Assert.All(report.Findings, finding => Assert.Equal(SourceVerdict.None, finding.Source));
        Assert.Empty(report.OtherDeclarations);
    }

    private static string Inline(string properties) =>
        $$$"""
            openapi: 3.0.4
            info: {title: Shop, version: 1.0.0}
            paths:
              /orders:
                get:
                  operationId: Orders_List
                  responses:
                    '200':
                      description: ok
                      content:
                        application/json:
                          schema: {type: object, properties: {{{properties}}} }
            """;

    private static string Sent(string schema) =>
        """
            openapi: 3.1.0
            info: {title: Shop, version: 1.0.0}
            paths:
              /frames:
                post:
                  operationId: Frames_Add
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Frame'}}}}
                  responses: {'204': {description: Done.}}
            components:
              schemas:
                Frame:
            """
        + " "
        + schema
        + "\n";
}
