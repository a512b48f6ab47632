using TikiSpec.Testing.Values;

namespace TikiSpec.OpenApi.Tests.Judging;

public sealed class ValueJudgeTests
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
    [InlineData("{type: integer}", "9223372036854775808", "")]
    [InlineData("{type: integer, format: int64}", "9223372036854775808", "WrongType")]
    [InlineData("{type: integer, format: uint64}", "18446744073709551615", "")]
    [InlineData("{type: integer}", "1e400", "")]
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
    [InlineData("{type: string, pattern: '^.$'}", "😀", "")]
    [InlineData("{type: string, pattern: '(^){999999999}'}", "b", "")]
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
        "/a/q is a string, but an integer is expected"
    )]
    public void A_fault_says_where_and_what(string schema, string value, string expected)
    {
        var fault = Assert.Single(Check(schema, "{a: " + value + "}"));

        Assert.Equal(expected, fault.Pointer + " " + fault.Message);
    }

    [Fact]
    public void An_undeclared_property_within_a_choice_is_told_as_what_it_is()
    {
        const string Near = "{type: object, required: [q], properties: {q: {type: object, properties: {r: {}}}}}";
        const string Far = "{type: object, properties: {q: {type: object, properties: {z: {}}}}}";

        var violation = Assert.Single(
            Check($"{{oneOf: [{Far}, {Near}]}}", "{a: {q: {r: 1, x: 1}}}", new JudgeOptions { RefusesUndeclared = true })
        );
        Assert.Equal(("/a/q/x", ValueViolationKind.Undeclared), (violation.Pointer, violation.Kind));
    }

    [Theory]
    [InlineData("{type: object, properties: {p: {}}}", true, "/a/q")]
    [InlineData("{type: object, properties: {p: {}}}", false, "")]
    [InlineData("{type: object, properties: {p: {}}, additionalProperties: true}", true, "")]
    [InlineData("{type: object}", true, "")]
    // What derived schemas declare is not known here.
    [InlineData("{type: object, properties: {p: {}}, discriminator: {propertyName: p}}", true, "")]
    [InlineData("{allOf: [{type: object, properties: {p: {}}, discriminator: {propertyName: p}}], description: a}", true, "")]
    [InlineData("{allOf: [{type: object, properties: {p: {}}, discriminator: {propertyName: p}}], properties: {r: {}}}", true, "/a/q")]
    public void An_undeclared_property_is_a_fault_where_that_is_asked(string schema, bool refuses, string pointers) =>
        Assert.Equal(
            pointers,
            string.Join(" ", Check(schema, "{a: {q: 1}}", new JudgeOptions { RefusesUndeclared = refuses }).Select(fault => fault.Pointer))
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
                Check(schema, value, new JudgeOptions { AcceptsObserved = accepts, RefusesUndeclared = true }, "required: [a], ")
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
                Check(
                        schema,
                        "{}",
                        new JudgeOptions { Direction = isRequest ? ValueDirection.Request : ValueDirection.Response },
                        "required: [a], "
                    )
                    .Select(fault => fault.Kind)
            )
        );

    public static TheoryData<string, string, bool> Table
    {
        get
        {
            var data = new TheoryData<string, string, bool>();
            foreach (var one in ValueCases.All)
            {
                data.Add(one.Schema, one.Value, one.Fits);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void The_judge_of_nodes_holds_the_table(string schema, string value, bool fits)
    {
        var document = Documents.Read(Documents.Head + ValueCases.Components + "    Case: " + schema);
        var judge = new ValueJudge(new JudgeOptions { Direction = ValueDirection.Request });

        var violations = judge.Check(document.Schemas[^1].Schema, ValueOf(value));

        Assert.True(fits == (violations.Count == 0), string.Join("; ", violations));
    }

    [Theory]
    [InlineData("{const: 1}", "1.0", "")]
    [InlineData("{const: {x: [1]}}", "{x: [2]}", "UnknownValue")]
    [InlineData("{type: [integer, 'null']}", "null", "")]
    [InlineData("{type: [integer, string]}", "true", "WrongType")]
    [InlineData("{prefixItems: [{type: integer}, {type: string}], items: false}", "[1, x]", "")]
    [InlineData("{prefixItems: [{type: integer}, {type: string}], items: false}", "[x, 1, 2]", "WrongType WrongType Choice")]
    [InlineData("{contains: {type: integer}, maxContains: 1}", "[a]", "Limit")]
    [InlineData("{contains: {type: integer}, maxContains: 1}", "[1, 2]", "Limit")]
    [InlineData("{contains: {type: integer}, maxContains: 1}", "[1, a]", "")]
    [InlineData("{propertyNames: {maxLength: 2}}", "{abc: 1}", "Limit")]
    [InlineData("{dependentRequired: {x: [y]}}", "{x: 1}", "Missing")]
    [InlineData("{dependentSchemas: {x: {required: [y]}}}", "{x: 1}", "Missing")]
    [InlineData("{if: {required: [x]}, then: {required: [y]}, else: {required: [z]}}", "{x: 1}", "Missing")]
    [InlineData("{if: {required: [x]}, then: {required: [y]}, else: {required: [z]}}", "{z: 1}", "")]
    [InlineData("{allOf: [{properties: {p: {}}}], unevaluatedProperties: false}", "{p: 1, q: 2}", "Forbidden")]
    [InlineData("{anyOf: [{required: [p], properties: {p: {}}}, {}], unevaluatedProperties: false}", "{p: 1}", "")]
    [InlineData("{prefixItems: [{}], unevaluatedItems: {type: integer}}", "[a, b]", "WrongType")]
    [InlineData("{exclusiveMinimum: 1}", "1", "Limit")]
    [InlineData("{format: ipv4}", "1.2.3.256", "Format")]
    [InlineData("{format: ipv6}", "'::1'", "")]
    [InlineData("{format: email}", "me", "Format")]
    [InlineData("{format: uri}", "a/b", "Format")]
    [InlineData("{format: hostname}", "a_b", "Format")]
    [InlineData("{format: duration}", "P1D", "")]
    [InlineData("{format: duration}", "1 day", "Format")]
    [InlineData("{format: time}", "'24:00:00Z'", "Format")]
    public void What_3_1_adds_is_judged(string schema, string value, string faults) =>
        Assert.Equal(faults, string.Join(" ", Check(schema, "{a: " + value + "}").Select(fault => fault.Kind)));

    [Theory]
    [InlineData("{anyOf: [{type: 'null'}, {type: string}]}", "")]
    [InlineData("{allOf: [{type: string}], nullable: true}", "")]
    [InlineData("{enum: [x, null]}", "")]
    [InlineData("{allOf: [{type: string}]}", "Null")]
    [InlineData("{properties: {p: {}}}", "")]
    public void Null_has_one_meaning_in_all_its_spellings(string schema, string faults) =>
        Assert.Equal(faults, string.Join(" ", Check(schema, "{a: null}").Select(fault => fault.Kind)));

    [Fact]
    public void Schemas_that_are_circles_end()
    {
        const string Circle = """
            components:
              schemas:
                A: {allOf: [{$ref: '#/components/schemas/A'}], anyOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/A'}]}
                B: {oneOf: [{$ref: '#/components/schemas/A'}, {type: string}]}
            """;
        var document = Documents.Read(Documents.Head + Circle);

        Assert.All(document.Schemas, schema => new ValueJudge().Check(schema.Schema, ValueOf("{x: [1]}")));
    }

    [Theory]
    [InlineData(3, "Choice")]
    [InlineData(50, "Unfinished")]
    public void Choices_of_choices_end_in_bounded_work_and_that_is_told(int depth, string expected)
    {
        const string Doubling = """
            components:
              schemas:
                A: {anyOf: [{properties: {n: {$ref: '#/components/schemas/A'}, x: false}},
                    {properties: {n: {$ref: '#/components/schemas/A'}, x: false}}]}
                B: {required: [b], properties: {a: {$ref: '#/components/schemas/A'}},
                    not: {properties: {a: {$ref: '#/components/schemas/A'}}}}
            """;
        var schema = Documents.Read(Documents.Head + Doubling).Schemas.Single(static schema => schema.Name == "B").Schema;
        var value = "{a: " + string.Concat(Enumerable.Repeat("{n: ", depth)) + "{x: 1}" + new string('}', depth + 1);
        var violations = new ValueJudge(new JudgeOptions { MaxSteps = 1000 }).Check(schema, ValueOf(value));

        // What is certain stands before it, and nothing that comes of giving up.
        Assert.Equal(["Missing", expected], violations.Select(static violation => violation.Kind.ToString()));
        Assert.True(
            depth < 50
                || violations[1] is { Pointer: "", Message: "is not judged to its end: with its schemas it takes more than 1000 steps" }
        );
    }

    [Theory]
    [InlineData("{anyOf: [NEXT]}")]
    [InlineData("{oneOf: [NEXT, {type: integer}]}")]
    [InlineData("{allOf: [NEXT]}")]
    [InlineData("{not: NEXT}")]
    [InlineData("{if: NEXT}")]
    [InlineData("{anyOf: [NEXT], unevaluatedProperties: false}")]
    public void Schemas_that_lead_into_each_other_for_ever_end_on_a_small_stack_and_that_is_told(string link)
    {
        var chain = Enumerable
            .Range(0, 2_000)
            .Select(at => $"    S{at}: {link.Replace("NEXT", $"{{$ref: '#/components/schemas/S{at + 1}'}}")}\n");
        var document = Documents.Read(Documents.Head + "components:\n  schemas:\n" + string.Concat(chain) + "    S2000: {type: object}\n");
        IReadOnlyList<ValueViolation> violations = [];
        var schema = document.Schemas.First(static schema => schema.Name == "S0").Schema;
        var thread = new Thread(() => violations = new ValueJudge().Check(schema, ValueOf("{x: 1}")), 1024 * 1024);
        thread.Start();
        thread.Join();

        Assert.Equal(
            "is not judged to its end: schemas lead into each other over more than 400 levels",
            Assert.Single(violations, static violation => violation.Kind == ValueViolationKind.Unfinished).Message
        );
    }

    [Fact]
    public void A_value_as_deep_as_a_reader_takes_it_is_judged_to_its_end()
    {
        const string Node = """
            components:
              schemas:
                N: {allOf: [{$ref: '#/components/schemas/B'}], properties: {n: {$ref: '#/components/schemas/N'}}}
                B: {properties: {b: {type: integer}}}
            """;
        var schema = Documents.Read(Documents.Head + Node).Schemas.Single(static schema => schema.Name == "N").Schema;
        var value = string.Concat(Enumerable.Repeat("{n: ", 64)) + "{b: x}" + new string('}', 64);

        Assert.Equal(ValueViolationKind.WrongType, Assert.Single(new ValueJudge().Check(schema, ValueOf(value))).Kind);
    }

    private static IReadOnlyList<ValueViolation> Check(string schema, string value, JudgeOptions? options = null, string required = "") =>
        new ValueJudge(options).Check(Documents.Schema("{" + required + "properties: {a: " + schema + "}}"), ValueOf(value));

    private static ValueView ValueOf(string value) => ValueView.Of(SpecDocument.Parse(new SpecText("value", "value.yaml", value)))!;
}
