using TikiSpec.Spec.Tests.Checks;
using TikiSpec.Spec.Tests.Reading;
using Xunit;

namespace TikiSpec.Spec.Tests.CheckTests;

/// <summary>A value that does not fit is named by its pointer.</summary>
public sealed class ValueCheckFindsTests
{
    [Theory]
    [InlineData("type: integer", "id: 1, size: 2", "/size: is not declared")]
    [InlineData("type: integer", "{}", "/id: required, but absent")]
    [InlineData("type: integer", "id: '1'", "/id: is the text \"1\", declared as integer")]
    [InlineData("type: string", "id: 1", "/id: is 1, declared as string")]
    [InlineData("type: integer", "id: null", "/id: null is not declared; add nullable: true")]
    [InlineData("type: integer", "id: 1.5", "/id: 1.5 is not whole")]
    [InlineData("type: integer, format: int32", "id: 3000000000", "/id: 3000000000 exceeds int32")]
    [InlineData("type: integer, format: flag", "id: 2", "/id: 2 is neither 0 nor 1")]
    [InlineData("type: integer, minimum: 0, exclusiveMinimum: true", "id: 0", "/id: 0, minimum is 0")]
    [InlineData("type: integer, enum: [1, 2]", "id: 3", "/id: 3 is none of the listed values")]
    [InlineData("type: string, x-extensible-enum: [a]", "id: b", "/id: b is none of the listed values")]
    [InlineData(
        "type: string, format: tiki-datetime",
        "id: '2019-02-30 10:47:34'",
        "/id: \"2019-02-30 10:47:34\" is no yyyy-MM-dd HH:mm:ss"
    )]
    [InlineData("type: string", "id: '2019-06-27 10:47:34'", "/id: is a date; declare format: tiki-datetime")]
    [InlineData(
        "type: string, x-client-csv: {items: int64, separator: ','}",
        "id: '1034, x'",
        "/id: \"1034, x\" is no list of whole numbers"
    )]
    [InlineData("type: array, maxItems: 1, items: {type: string}", "id: [a, b]", "/id: 2 items, maxItems is 1")]
    [InlineData("type: array, items: {type: string}", "id: [a, 1]", "/id/1: is 1, declared as string")]
    [InlineData("type: object, additionalProperties: {type: integer}", "id: {'': a}", "/id/: is the text \"a\", declared as integer")]
    public void A_fault_is_named(string schema, string value, string fault) =>
        Assert.Equal(fault, Assert.Single(Violations(schema, value)).ToString());

    [Theory]
    [InlineData("type: integer, nullable: true", "id: null")]
    [InlineData("description: anything", "id: [1, {a: null}]")]
    [InlineData("type: string, format: tiki-datetime", "id: '2019-06-27 10:47:34'")]
    [InlineData("type: string, x-client-csv: {items: int64, separator: ','}", "id: '1034, 1015'")]
    [InlineData("type: object, additionalProperties: {}", "id: {'': 1, a: null}")]
    [InlineData("allOf: [{$ref: '#/components/schemas/Part'}], nullable: true", "id: {value: a}")]
    public void What_fits_has_no_fault(string schema, string value) => Assert.Empty(Violations(schema, value));

    private static IEnumerable<Violation> Violations(string schema, string value)
    {
        var document = TinySpec.WithItem($"id: {{{schema}}}");
        return ValueCheck.Check(document, document.Schemas[0].Value, NodeReader.Read(value.StartsWith('{') ? value : $"{{{value}}}"));
    }
}
