using TikiSpec.Spec.Tests.Checks;
using TikiSpec.Spec.Tests.Reading;
using Xunit;

namespace TikiSpec.Spec.Tests.CheckTests;

/// <summary>The comparison with the inventory finds what differs, and names it.</summary>
public sealed class InventoryChecksFindTests
{
    private const string Page = "{name: page, in: query, type: Integer, mandatory: N, default: 1}";
    private const string Id = "{pointer: /*/id, type: Integer}";

    private static readonly SpecDocument Spec = TinySpec.WithItem("id: {type: integer}");

    [Fact]
    public void What_agrees_is_left_alone()
    {
        Assert.Empty(Parameters(Page));
        Assert.Empty(Properties(Spec, Id));
        Assert.Empty(OperationCheck.Check(TinySpec.Documented(Page, Id), Spec.Operations[0]));
    }

    [Fact]
    public void A_parameter_that_is_not_declared() =>
        Assert.Equal(
            ["v9 Items_List query parameter size: documented, not declared; declare it"],
            Parameters(Page + ", {name: size, in: query}")
        );

    [Fact]
    public void A_parameter_that_is_not_documented() =>
        Assert.Contains("page: declared, not documented", Assert.Single(Parameters("")), StringComparison.Ordinal);

    [Theory]
    [InlineData("{name: page, in: query, type: Integer, mandatory: Y, default: 1}", "the page says required Y, the spec N")]
    [InlineData("{name: page, in: query, type: String, mandatory: N, default: 1}", "the page says type String, the spec integer")]
    [InlineData("{name: page, in: query, type: Integer, mandatory: N}", "default 1, the page says none")]
    [InlineData("{name: page, in: query, type: Integer, default: 1, values: [7]}", "the page lists the value 7")]
    [InlineData("{name: page, in: query, type: Integer, default: 1, limits: {minimum: 1}}", "the page states minimum 1, the spec none")]
    public void A_parameter_that_differs(string row, string finding) =>
        Assert.Contains(finding, Assert.Single(Parameters(row)), StringComparison.Ordinal);

    [Fact]
    public void A_property_that_is_not_declared() =>
        Assert.Equal(
            ["v9 Items_List response /*/name: documented, not declared; declare it"],
            Properties(Spec, Id + ", {pointer: /*/name}")
        );

    [Fact]
    public void A_property_that_is_not_documented() =>
        Assert.Contains(
            "response /*/size: declared at /components/schemas/Item/properties/size, not documented",
            Assert.Single(Beyond("id: {type: integer}, size: {type: integer}")),
            StringComparison.Ordinal
        );

    [Fact]
    public void An_observed_property_needs_no_documentation() =>
        Assert.Empty(Beyond("id: {type: integer}, size: {type: integer, x-client-observed: {evidence: seen}}"));

    [Theory]
    [InlineData("{types: [string], undocumented: true, evidence: seen}", 0)]
    [InlineData("{types: [string], evidence: seen}", 1)]
    [InlineData("{alias: width, evidence: seen}", 1)]
    public void A_property_of_other_types_is_documented_unless_it_says_otherwise(string observed, int findings) =>
        Assert.Equal(findings, Beyond($"id: {{type: integer}}, size: {{type: integer, x-client-observed: {observed}}}").Count());

    [Fact]
    public void Kept_words_excuse_another_type_only_with_a_decision()
    {
        const string Row = "{pointer: /*/id, type: String}";
        Assert.Contains("the page says type String", Assert.Single(Properties(Spec, Row)), StringComparison.Ordinal);
        Assert.Contains(
            "without x-tiki-decision",
            Assert.Single(Properties("id: {type: integer, x-client-documented: {type: String}}", Row)),
            StringComparison.Ordinal
        );
        Assert.Empty(Properties("id: {type: integer, x-client-documented: {type: String}, x-tiki-decision: D-5}", Row));
    }

    [Fact]
    public void A_property_behind_allOf_is_seen() =>
        Assert.Empty(Properties("id: {allOf: [{$ref: '#/components/schemas/Part'}]}", "{pointer: /*/id/value}"));

    private static IEnumerable<string> Parameters(string rows) => ParameterCheck.Check(TinySpec.Documented(rows, ""), Spec.Operations[0]);

    private static IEnumerable<string> Properties(string properties, string rows) => Properties(TinySpec.WithItem(properties), rows);

    private static IEnumerable<string> Properties(SpecDocument spec, string rows)
    {
        var operation = spec.Operations[0];
        return PropertyCheck.Check(
            $"{operation.Name} response",
            operation,
            operation.ResponseSchema,
            isBodyRequired: true,
            TinySpec.Documented("", rows).Response
        );
    }

    private static IEnumerable<string> Beyond(string properties) =>
        BeyondThePageCheck.Check([(TinySpec.Documented("", Id), TinySpec.WithItem(properties).Operations[0])]);
}
