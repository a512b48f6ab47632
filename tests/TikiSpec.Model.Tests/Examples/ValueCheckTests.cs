using TikiSpec.Model.Tests.Reading;

namespace TikiSpec.Model.Tests.Examples;

public sealed class ValueCheckTests
{
    [Theory]
    [InlineData("{type: string}", "'x'", "")]
    [InlineData("{type: string}", "1", "WrongType")]
    [InlineData("{type: string}", "[]", "WrongType")]
    [InlineData("{type: string}", "null", "Null")]
    [InlineData("{type: string, nullable: true}", "null", "")]
    [InlineData("{}", "null", "")]
    [InlineData("{}", "{b: [1]}", "")]
    [InlineData("{type: boolean}", "true", "")]
    [InlineData("{type: boolean}", "'true'", "WrongType")]
    [InlineData("{type: integer}", "9223372036854775807", "")]
    [InlineData("{type: integer}", "9223372036854775808", "WrongType")]
    [InlineData("{type: integer}", "27000.0", "")]
    [InlineData("{type: integer}", "1.5", "WrongType")]
    [InlineData("{type: integer}", "'1'", "WrongType")]
    [InlineData("{type: integer, format: int32}", "2147483648", "WrongType")]
    [InlineData("{type: integer, format: flag}", "1", "")]
    [InlineData("{type: integer, format: flag}", "2", "WrongType")]
    [InlineData("{type: integer, format: flag}", "true", "WrongType")]
    [InlineData("{type: number}", "1.5e3", "")]
    [InlineData("{type: number}", "'1'", "WrongType")]
    [InlineData("{type: string, format: tiki-datetime}", "'2024-01-31 16:45:00'", "")]
    [InlineData("{type: string, format: tiki-datetime}", "'2024-01-31 16:45:00.0'", "")]
    [InlineData("{type: string, format: tiki-datetime}", "'2024-01-31'", "")]
    [InlineData("{type: string, format: tiki-datetime}", "'2024-01-31T16:45:00Z'", "Format")]
    [InlineData("{type: string, format: tiki-datetime}", "'2024-02-31 16:45:00'", "Format")]
    [InlineData("{type: string, format: date-time}", "'2024-01-31T16:45:00Z'", "")]
    [InlineData("{type: string, format: date-time}", "'2024-01-31T16:45:00.123+07:00'", "")]
    [InlineData("{type: string, format: date-time}", "'2024-01-31T16:45:00'", "Format")]
    [InlineData("{type: string, format: date}", "'2024-01-31'", "")]
    [InlineData("{type: string, format: date}", "'31.1.2024'", "Format")]
    [InlineData("{type: string, format: byte}", "'YQ=='", "")]
    [InlineData("{type: string, format: byte}", "'a?'", "Format")]
    [InlineData("{type: string, x-client-csv: {items: int64}}", "'1, 2'", "")]
    [InlineData("{type: string, x-client-csv: {items: int64}}", "''", "")]
    [InlineData("{type: string, x-client-csv: {items: int64}}", "'1;2'", "Format")]
    [InlineData("{type: string, x-client-csv: {items: string}}", "'a,b'", "")]
    [InlineData("{type: string, enum: [a]}", "a", "")]
    [InlineData("{type: string, enum: [a]}", "b", "UnknownValue")]
    [InlineData("{type: string, x-extensible-enum: [a]}", "b", "")]
    [InlineData("{type: string, x-extensible-enum: [a]}", "1", "WrongType")]
    [InlineData("{type: integer, enum: [1], x-enum-varnames: [One]}", "1", "")]
    [InlineData("{type: integer, enum: [1], x-enum-varnames: [One]}", "2", "UnknownValue")]
    [InlineData("{type: integer, enum: [1]}", "2", "UnknownValue")]
    [InlineData("{type: integer, minimum: 1}", "0", "Limit")]
    [InlineData("{type: integer, minimum: 0, exclusiveMinimum: true}", "0", "Limit")]
    [InlineData("{type: number, exclusiveMaximum: 1}", "1", "Limit")]
    [InlineData("{type: number, maximum: 1}", "1", "")]
    [InlineData("{type: string, maxLength: 2}", "abc", "Limit")]
    [InlineData("{type: string, maxLength: 1}", "😀", "")]
    [InlineData("{type: string, minLength: 1}", "''", "Limit")]
    [InlineData("{type: string, pattern: '^a+$'}", "b", "Limit")]
    [InlineData("{type: string, pattern: '('}", "b", "")]
    [InlineData("{type: array, maxItems: 1}", "[1, 2]", "Limit")]
    [InlineData("{type: array, minItems: 1}", "[]", "Limit")]
    [InlineData("{type: array, items: {type: string}}", "{}", "WrongType")]
    [InlineData("{type: object, additionalProperties: {type: string}}", "[]", "WrongType")]
    [InlineData("{type: object, properties: {b: {type: string}}}", "[]", "WrongType")]
    public void A_value_fits_or_is_told(string schema, string value, string faults) =>
        Assert.Equal(faults, string.Join(" ", Check(schema, "{a: " + value + "}").Select(fault => fault.Kind)));

    [Theory]
    [InlineData(
        "{type: array, items: {type: object, required: [p], properties: {p: {type: integer}}}}",
        "[{p: 1}, {}]",
        "/a/1/p is required"
    )]
    [InlineData(
        "{type: object, additionalProperties: {type: array, items: {type: string}}}",
        "{x/y~: [z, 1]}",
        "/a/x~1y~0/1 is a number, but a string is expected"
    )]
    [InlineData("{type: array, items: {type: string}}", "[null]", "/a/0 is null, which is not allowed")]
    [InlineData(
        "{type: object, properties: {p: {}}, additionalProperties: {type: integer}}",
        "{q: x}",
        "/a/q is a string, but an integer of 64 bits is expected"
    )]
    public void A_fault_says_where_and_what(string schema, string value, string expected)
    {
        var fault = Assert.Single(Check(schema, "{a: " + value + "}"));

        Assert.Equal(expected, fault.Pointer + " " + fault.Message);
    }

    [Theory]
    [InlineData("{type: object, properties: {p: {}}}", true, "/a/q")]
    [InlineData("{type: object, properties: {p: {}}}", false, "")]
    [InlineData("{type: object, properties: {p: {}}, additionalProperties: true}", true, "")]
    [InlineData("{type: object}", true, "")]
    public void An_undeclared_property_is_a_fault_where_that_is_asked(string schema, bool refuses, string pointers) =>
        Assert.Equal(
            pointers,
            string.Join(
                " ",
                Check(schema, "{a: {q: 1}}", new ValueCheckOptions { RefusesUndeclared = refuses }).Select(fault => fault.Pointer)
            )
        );

    [Theory]
    [InlineData("{type: integer, x-client-observed: {types: [string]}}", "{a: x}", true, "")]
    [InlineData("{type: integer, x-client-observed: {types: [string]}}", "{a: x}", false, "WrongType")]
    [InlineData("{type: integer, x-client-observed: {types: ['null']}}", "{a: null}", true, "")]
    [InlineData("{type: string, x-client-observed: {types: [number]}}", "{a: 1}", true, "")]
    [InlineData("{type: integer, x-client-observed: {alias: b}}", "{b: 1}", true, "")]
    [InlineData("{type: integer, x-client-observed: {alias: b}}", "{b: x}", true, "WrongType")]
    [InlineData("{type: integer, x-client-observed: {alias: b}}", "{b: 1}", false, "Missing Undeclared")]
    public void What_was_observed_is_no_fault_unless_that_is_asked(string schema, string value, bool accepts, string faults) =>
        Assert.Equal(
            faults,
            string.Join(
                " ",
                Check(schema, value, new ValueCheckOptions { AcceptsObserved = accepts, RefusesUndeclared = true }, "required: [a], ")
                    .Select(fault => fault.Kind)
            )
        );

    [Theory]
    [InlineData("{type: string, readOnly: true}", true, "")]
    [InlineData("{type: string, readOnly: true}", false, "Missing")]
    [InlineData("{type: string, writeOnly: true}", true, "Missing")]
    [InlineData("{type: string, writeOnly: true}", false, "")]
    public void A_property_is_required_only_where_it_travels(string schema, bool isRequest, string faults) =>
        Assert.Equal(
            faults,
            string.Join(
                " ",
                Check(schema, "{}", new ValueCheckOptions { IsRequest = isRequest }, "required: [a], ").Select(fault => fault.Kind)
            )
        );

    private static IReadOnlyList<ValueViolation> Check(string schema, string value, ValueCheckOptions? options = null, string required = "")
    {
        var surface = Spec.Surface(Spec.WithSchemas("Holder: {" + required + "properties: {a: " + schema + "}}"));
        var node = SpecDocument.Parse(new SpecText("value", "value.yaml", value)).Root!;
        return new ValueCheck(surface, options).Check(new TypeRef { Kind = TypeKind.Object, Name = "Holder" }, node);
    }
}
