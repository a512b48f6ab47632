using TikiSpec.Spec.Tests.Checks;
using TikiSpec.Spec.Tests.Reading;
using Xunit;

namespace TikiSpec.Spec.Tests.CheckTests;

/// <summary>The convention checks find what they are for.</summary>
public sealed class ConventionChecksFindTests
{
    [Theory]
    [InlineData("x-tiki-unknown: 1", "x-tiki-unknown is no known key")]
    [InlineData("x-client-csv: {items: int64}", "x-client-csv is malformed")]
    [InlineData("x-client-observed: {types: [text], evidence: seen}", "x-client-observed is malformed")]
    [InlineData("x-client-observed: {undocumented: yes indeed, evidence: seen}", "x-client-observed is malformed")]
    [InlineData("x-tiki-decision: [D-3, 13]", "x-tiki-decision is malformed")]
    [InlineData("x-client-documented: {}", "x-client-documented is malformed")]
    [InlineData("x-tiki-source: {page: page.md, section: s}", "x-tiki-source is malformed")]
    [InlineData("x-extensible-enum: [a, a]", "x-extensible-enum is malformed")]
    public void A_vendor_key_that_is_unknown_or_malformed(string key, string finding) =>
        Assert.EndsWith(
            finding,
            Assert.Single(ExtensionShapes.Check(TinySpec.WithItem($"id: {{type: string, {key}}}"))),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("CategoryAttribute", "reads as a .NET attribute")]
    [InlineData("Attribute", "is taken in .NET")]
    [InlineData("Task", "is taken in .NET")]
    [InlineData("Image", "is taken in .NET")]
    [InlineData("stock_row", "is not in PascalCase")]
    public void A_schema_name_that_cannot_be_a_type(string name, string finding) =>
        Assert.Contains(
            finding,
            Assert.Single(NameCheck.Check(new("v9", $"components: {{schemas: {{{name}: {{type: object}}}}}}"))),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_list_that_is_not_parallel() =>
        Assert.Contains(
            "1 entries for 2 values",
            Assert.Single(
                ListedValues.Check(TinySpec.WithItem("id: {type: string, x-extensible-enum: [a, b], x-enum-descriptions: [first]}"))
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_number_without_a_name() =>
        Assert.Contains(
            "numbers need x-enum-varnames",
            Assert.Single(ListedValues.Check(TinySpec.WithItem("id: {type: integer, enum: [1]}"))),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("price: {type: integer, description: What it costs.}", 1)]
    [InlineData("shipping_fee: {type: number, description: Shipping.}", 1)]
    [InlineData("price: {type: integer, description: What it costs in VND.}", 0)]
    [InlineData("total: {type: integer, description: Rows.}", 0)]
    [InlineData("discount_percent: {type: number, description: Points.}", 0)]
    [InlineData("price_list: {type: string, description: Its name.}", 0)]
    public void An_amount_of_money_without_a_currency(string property, int found) =>
        Assert.Equal(found, CurrencyCheck.Check(TinySpec.WithItem(property)).Count());

    [Fact]
    public void Silence() =>
        Assert.Contains(
            "v9 /components/schemas/Item/properties/id: describe it",
            DescriptionCheck.Check(TinySpec.WithItem("id: {type: integer}, name: {type: string, description: how it is called}"))
        );

    [Fact]
    public void A_default_of_the_wrong_type() =>
        Assert.Contains(
            "is the text \"x\"",
            Assert.Single(DeclaredValues.Check(TinySpec.WithItem("id: {type: integer, default: x}"))),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("type: integer")]
    [InlineData("type: number, format: double")]
    [InlineData("type: string, format: date-time")]
    public void A_format_that_is_missing_or_unknown(string schema) =>
        Assert.StartsWith(
            "v9 /components/schemas/Item/properties/id: format is",
            Assert.Single(FormatCheck.Check(TinySpec.WithItem($"id: {{{schema}}}"))),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("Item: [id]", null)]
    [InlineData("Item: ~", null)]
    [InlineData("Item: [id, name]", "v9 schema Item: requires [id], agreed is [id, name]")]
    [InlineData("Thing: []", "v9: schema Thing is missing")]
    public void A_schema_that_is_missing_or_requires_other_properties(string agreed, string? finding)
    {
        var findings = SchemaCheck.Check(TinySpec.WithItem("id: {type: integer}"), NodeReader.Read(agreed).Properties).ToList();

        Assert.Equal(finding is null ? 0 : 1, findings.Count);
        Assert.All(findings, found => Assert.StartsWith(finding!, found, StringComparison.Ordinal));
    }
}
