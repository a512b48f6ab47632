using TikiSpec.Testing.Values;

namespace TikiSpec.OpenApi.Tests.Judging;

/// <summary>What is told of a value that does not fit, word by word.</summary>
public sealed class JudgeSentenceTests
{
    private static readonly JudgeOptions Plain = new();
    private static readonly JudgeOptions Closed = new() { RefusesUndeclared = true };
    private static readonly JudgeOptions Small = new() { HoldsIntegersTo64Bits = true };
    private static readonly JudgeOptions Lax = new() { TakesNullAsAbsent = true };

    [Theory]
    [InlineData("{type: object}", "[]", "is an array, but an object is expected")]
    [InlineData("{type: array}", "{}", "is an object, but an array is expected")]
    [InlineData("{type: string}", "true", "is a boolean, but a string is expected")]
    [InlineData("{type: boolean}", "x", "is a string, but a boolean is expected")]
    [InlineData("{type: integer}", "x", "is a string, but an integer is expected")]
    [InlineData("{type: [integer, string]}", "[]", "is an array, but an integer or a string is expected")]
    [InlineData("{type: integer, format: int32}", "x", "is a string, but an integer of 32 bits is expected")]
    [InlineData("{type: [number, boolean], format: int32}", "x", "is a string, but an integer of 32 bits or a boolean is expected")]
    [InlineData("{type: number, format: int32}", "1.5", "is a number, but an integer of 32 bits is expected")]
    [InlineData("{type: string}", "null", "is null, which is not allowed")]
    [InlineData("{enum: [1]}", "null", "is null, which is not allowed")]
    [InlineData("{const: 1}", "null", "is null, which is not allowed")]
    // Of a value of another type nothing else is worth saying.
    [InlineData("{type: string, enum: [a]}", "1", "is a number, but a string is expected")]
    [InlineData("{type: string, enum: [a]}", "null", "is null, which is not allowed")]
    [InlineData("{type: integer, format: int32, enum: [1]}", "3000000000", "is a number, but an integer of 32 bits is expected")]
    [InlineData("{enum: [1, a]}", "2", "is none of 1, a")]
    [InlineData("{enum: ['', '\"']}", "2", "is none of , \\\"")]
    [InlineData("{const: abc}", "b", "is not abc")]
    [InlineData("{const: 12}", "b", "is not 12")]
    [InlineData("{const: 1}", "b", "is not 1")]
    [InlineData("{type: string, minLength: 2}", "a", "has 1 characters, but at least 2 are expected")]
    [InlineData("{type: string, maxLength: 2}", "abc", "has 3 characters, but at most 2 are allowed")]
    [InlineData("{type: string, pattern: ^a}", "b", "does not match ^a")]
    [InlineData("{type: array, minItems: 2}", "[1]", "has 1 items, but at least 2 are expected")]
    [InlineData("{minProperties: 2}", "{b: 1}", "has 1 properties, but at least 2 are expected")]
    [InlineData("{maxProperties: 1}", "{b: 1, c: 1}", "has 2 properties, but at most 1 are allowed")]
    [InlineData("{minimum: 2}", "1", "must be at least 2")]
    [InlineData("{minimum: 2}", "2", "")]
    [InlineData("{exclusiveMinimum: 2}", "2", "must be more than 2")]
    [InlineData("{maximum: 2}", "3", "must be at most 2")]
    [InlineData("{maximum: 2}", "2", "")]
    [InlineData("{exclusiveMaximum: 2}", "2", "must be less than 2")]
    [InlineData("{multipleOf: 5}", "7", "must be a multiple of 5")]
    [InlineData("{type: string, x-client-csv: {items: int64}}", "1;2", "is no list of integers with ',' between them")]
    [InlineData("{type: string, x-client-csv: {items: int64, separator: ';'}}", "'1,2'", "is no list of integers with ';' between them")]
    [InlineData("{type: string, x-client-csv: {items: int64, separator: ''}}", "1;2", "is no list of integers with ',' between them")]
    [InlineData("{type: string, format: date}", "'31.1.2024'", "is no date like 2024-01-31")]
    [InlineData("{not: {type: integer}}", "1", "fits the schema of not")]
    [InlineData("{oneOf: [{type: integer}, {minimum: 0}, {type: string}]}", "1", "fits 2 subschemas of oneOf, and must fit one alone")]
    [InlineData("{anyOf: [{type: integer}, {minimum: 0}]}", "1", "")]
    [InlineData("{oneOf: [{minimum: 3}, {minimum: 2}]}", "1", "fits none of the 2 subschemas of oneOf")]
    [InlineData("{anyOf: [{type: string}, {type: boolean}]}", "1", "fits none of the 2 subschemas of anyOf")]
    [InlineData("{anyOf: []}", "1", "")]
    [InlineData("{anyOf: [{minimum: 2}]}", "1", "must be at least 2")]
    // The one that the value is at least of the type of.
    [InlineData("{oneOf: [{type: string}, {type: integer, minimum: 2}]}", "1", "must be at least 2")]
    [InlineData(
        "{oneOf: [{type: string}, {required: [b], properties: {c: {type: string}}}]}",
        "{c: 1}",
        "/b is required|/c is a number, but a string is expected"
    )]
    [InlineData("{oneOf: [{type: string}, {type: integer, minimum: 2}]}", "null", "fits none of the 2 subschemas of oneOf")]
    [InlineData("{if: {minimum: 2}, then: {multipleOf: 2}, else: {const: 1}}", "3", "must be a multiple of 2")]
    [InlineData("{if: {minimum: 2}, then: {multipleOf: 2}, else: {const: 1}}", "0", "is not 1")]
    [InlineData("{required: [b]}", "{}", "/b is required")]
    [InlineData("{additionalProperties: false}", "{b: 1}", "/b is not declared, and no other property is allowed")]
    [InlineData("{patternProperties: {^b: {type: string}}}", "{b: 1, c: 1}", "/b is a number, but a string is expected")]
    [InlineData("{propertyNames: {maxLength: 1}}", "{bb: 1, c: 1}", "/bb has a name that has 2 characters, but at most 1 are allowed")]
    [InlineData("{dependentRequired: {b: [c, d]}}", "{b: 1, d: 1}", "/c is required where b is")]
    [InlineData("{dependentRequired: {b: [c]}}", "{e: 1}", "")]
    public void A_value_that_does_not_fit_is_told_in_these_words(string schema, string value, string sentences) =>
        Assert.Equal(sentences, Told(schema, value, Plain));

    [Theory]
    [InlineData("{properties: {b: {}}}", "{c: 1}", "/c is not declared")]
    // What fitted of a choice is declared by it.
    [InlineData("{anyOf: [{properties: {b: {}}}, {properties: {c: {type: string}}}]}", "{b: 1, c: x}", "")]
    // Where nothing fits, what the subschemas declare is not undeclared for all that.
    [InlineData(
        "{properties: {d: {}}, oneOf: [{properties: {b: {type: string}}}, {properties: {b: {type: boolean}}}]}",
        "{b: 1}",
        "fits none of the 2 subschemas of oneOf"
    )]
    [InlineData(
        "{oneOf: [{required: [e], properties: {b: {}}}, {required: [f], properties: {c: {}}}]}",
        "{b: 1}",
        "fits none of the 2 subschemas of oneOf"
    )]
    // Of those that fit but for what they do not declare, the one that lacks least.
    [InlineData(
        "{oneOf: [{properties: {b: {properties: {c: {}}}}}, {properties: {b: {properties: {c: {}, d: {}}}}}]}",
        "{b: {c: 1, d: 1, e: 1}}",
        "/b/e is not declared"
    )]
    [InlineData(
        "{oneOf: [{properties: {b: {type: string}, c: {properties: {d: {}}}}}, {required: [e], properties: {b: {}, c: {}}}]}",
        "{b: 1, c: {x: 1}}",
        "fits none of the 2 subschemas of oneOf"
    )]
    [InlineData("{properties: {d: {}}, oneOf: [{type: string}, {required: [e], properties: {b: {}}}]}", "{b: 1}", "/e is required")]
    [InlineData("{if: {properties: {b: {}}}, then: {properties: {c: {}}}}", "{b: 1, c: 1}", "")]
    [InlineData("{properties: {c: {}}, unevaluatedProperties: {type: string}}", "{b: 1, c: 1}", "/b is a number, but a string is expected")]
    [InlineData("{properties: {c: {}}, unevaluatedProperties: {type: integer}}", "{b: 1, c: 1}", "")]
    [InlineData("{properties: {c: {}}, patternProperties: {^b: {}}}", "{b: 1, c: 1}", "")]
    [InlineData("{properties: {c: {}}, additionalProperties: {type: integer}}", "{b: 1, c: 1}", "")]
    public void What_no_schema_declares_is_told_where_that_is_asked(string schema, string value, string sentences) =>
        Assert.Equal(sentences, Told(schema, value, Closed));

    [Theory]
    [InlineData("{type: integer}", "9223372036854775808", "is a number, but an integer of 64 bits is expected")]
    [InlineData("{type: integer}", "x", "is a string, but an integer of 64 bits is expected")]
    [InlineData("{type: [integer, string]}", "9223372036854775808", "is a number, but an integer of 64 bits is expected")]
    [InlineData("{type: [integer, number]}", "9223372036854775808", "")]
    [InlineData("{type: number}", "9223372036854775808", "")]
    public void An_integer_without_a_size_has_64_bits_where_that_is_asked(string schema, string value, string sentences) =>
        Assert.Equal(sentences, Told(schema, value, Small));

    [Theory]
    [InlineData("{properties: {b: {type: string}}}", "{b: null}", "")]
    [InlineData("{properties: {b: {type: string}}}", "{b: 1}", "/b is a number, but a string is expected")]
    [InlineData("{required: [b], properties: {b: {type: string}}}", "{b: null}", "/b is null, which is not allowed")]
    [InlineData("{additionalProperties: {type: string}}", "{b: null}", "")]
    [InlineData("{additionalProperties: {type: string}}", "{b: 1}", "/b is a number, but a string is expected")]
    public void A_null_is_as_good_as_nothing_where_that_is_asked(string schema, string value, string sentences) =>
        Assert.Equal(sentences, Told(schema, value, Lax));

    [Theory]
    [InlineData("{properties: {b: {type: string}}}", "{b: null}")]
    [InlineData("{additionalProperties: {type: string}}", "{b: null}")]
    public void A_null_is_told_where_that_is_not_asked(string schema, string value) =>
        Assert.Equal("/b is null, which is not allowed", Told(schema, value, Plain));

    [Theory]
    [InlineData("{k: M}", "/m is required")]
    [InlineData("{k: N}", "fits none of the 2 subschemas of oneOf: 'k' names none of them")]
    [InlineData("{}", "fits none of the 2 subschemas of oneOf: 'k', which tells them apart, is missing")]
    [InlineData("{k: 1}", "fits none of the 2 subschemas of oneOf: 'k', which tells them apart, is no text")]
    public void What_a_discriminator_chooses_is_told_of_and_else_that_it_chooses_nothing(string value, string sentences)
    {
        const string Defs = "#/components/schemas/T/properties/a/$defs/";
        const string Schema =
            "{discriminator: {propertyName: k}, oneOf: [{$ref: '"
            + Defs
            + "L'}, {$ref: '"
            + Defs
            + "M'}], $defs: {L: {required: [l, m]}, M: {required: [m]}}}";

        Assert.Equal(sentences, Told(Schema, value, Plain));
    }

    private static string Told(string schema, string value, JudgeOptions options)
    {
        var violations = new ValueJudge(options).Check(
            Documents.Schema("{properties: {a: " + schema + "}}"),
            ValueView.Of(SpecDocument.Parse(new SpecText("value", "value.yaml", "{a: " + value + "}")))!
        );
        return string.Join(
            '|',
            violations.Select(static violation => (violation.Pointer["/a".Length..] + " " + violation.Message).TrimStart())
        );
    }
}
