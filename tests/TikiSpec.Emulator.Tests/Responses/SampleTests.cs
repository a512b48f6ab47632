using TikiSpec.Emulator.Json;
using TikiSpec.Emulator.Samples;
using TikiSpec.OpenApi.Values;

namespace TikiSpec.Emulator.Tests.Responses;

/// <summary>Made-up data fits its own schema, plain and by chance, and is the same for the same seed.</summary>
public sealed class SampleTests
{
    public static TheoryData<string> Schemas =>
        [
            "{type: string, pattern: '^[A-Z]{2}-\\d{4}$'}",
            "{type: string, pattern: '^(red|green|blue)[0-9a-f]+$', minLength: 12, maxLength: 14}",
            "{type: string, pattern: '[^@]+@[a-z.]+', maxLength: 20}",
            "{type: string, pattern: '^\\+?[1-9]\\d{1,14}$'}",
            "{type: string, minLength: 30, maxLength: 31}",
            "{type: string, format: date-time}",
            "{type: string, format: uuid}",
            "{type: string, format: ipv6}",
            "{type: string, format: duration}",
            "{type: string, format: byte}",
            "{type: integer, minimum: 7, exclusiveMinimum: 9, multipleOf: 5}",
            "{type: number, exclusiveMinimum: 0, exclusiveMaximum: 0.5}",
            "{type: number, minimum: -3, maximum: -1.5, multipleOf: 0.25}",
            "{type: integer, format: int32, minimum: 2147483647}",
            "{type: array, items: {type: integer, minimum: 1, maximum: 3}, minItems: 3, uniqueItems: true}",
            "{type: array, items: {enum: [a, b, c]}, minItems: 3, uniqueItems: true}",
            "{type: array, items: {type: integer, minimum: 5000}, minItems: 3, uniqueItems: true}",
            "{type: array, items: {type: integer, maximum: -1, minimum: -3}, minItems: 3, uniqueItems: true}",
            "{type: array, items: {type: string, format: uuid}, minItems: 4, uniqueItems: true}",
            "{type: array, prefixItems: [{type: string}, {type: integer}], items: false, minItems: 2}",
            "{type: array, contains: {const: 5}, items: {type: integer}, minItems: 2}",
            "{type: object, required: [a], properties: {a: {const: 1}, b: {type: [string, 'null']}}, additionalProperties: false}",
            "{type: object, minProperties: 3, additionalProperties: {type: integer}}",
            "{type: object, minProperties: 2, propertyNames: {pattern: '^x-[a-z]{3}$'}, additionalProperties: {type: string}}",
            "{type: object, patternProperties: {'^p\\d$': {type: boolean}}, additionalProperties: false, minProperties: 2}",
            "{type: object, properties: {a: {type: integer}, b: {type: string}}, required: [a], dependentRequired: {a: [b]}}",
            "{oneOf: [{type: object, required: [x], properties: {x: {type: integer}}}, {type: object, required: "
                + "[y], properties: {y: {type: integer}}}]}",
            "{anyOf: [{type: string, maxLength: 0}, {type: integer, minimum: 4}]}",
            "{allOf: [{type: object, required: [a], properties: {a: {type: string, minLength: 5}}}, {properties: "
                + "{a: {maxLength: 6}, c: {type: integer}}}]}",
            "{type: integer, minimum: 1, maximum: 5, not: {enum: [1]}}",
            "{type: object, properties: {k: {enum: [a, b]}, n: {type: integer}}, required: [k], if: {properties: "
                + "{k: {const: a}}}, then: {required: [n]}}",
            "{$ref: '#/components/schemas/Animal'}",
            "{$ref: '#/components/schemas/Node'}",
            "{$ref: '#/components/schemas/Shape'}",
        ];

    [Theory]
    [MemberData(nameof(Schemas))]
    public void A_value_fits_the_schema_that_it_is_made_for(string schema)
    {
        var view = View(schema);
        foreach (var seed in Enumerable.Range(0, 20))
        {
            foreach (var direction in (ValueDirection[])[ValueDirection.Request, ValueDirection.Response])
            {
                var judge = new ValueJudge(new JudgeOptions { Direction = direction, HoldsIntegersTo64Bits = true });
                var value = Make(view, new SampleRules(seed, direction, IsDynamic: seed > 0), judge);

                Assert.True(value is not null, $"seed {seed}: nothing");
                Assert.True(
                    judge.Check(view, value).Count == 0,
                    $"seed {seed}: {Text(value)}: {string.Join("; ", judge.Check(view, value))}"
                );
                Assert.Equal(Text(value), Text(Make(view, new SampleRules(seed, direction, IsDynamic: seed > 0), judge)!));
            }
        }
    }

    [Theory]
    [InlineData("{type: integer, minimum: 5000}")]
    [InlineData("{type: integer, minimum: 5000, maximum: 90000}")]
    [InlineData("{type: integer, minimum: -90000, maximum: -5000}")]
    [InlineData("{type: number, minimum: 5000.5}")]
    [InlineData("{type: string, minLength: 40}")]
    public void By_chance_a_value_is_another_wherever_its_limits_lie(string schema)
    {
        var judge = new ValueJudge(new JudgeOptions { Direction = ValueDirection.Response });

        var made = Enumerable
            .Range(1, 5)
            .Select(seed => Text(Make(View(schema), new SampleRules(seed, ValueDirection.Response, IsDynamic: true), judge)!));

        Assert.Equal(5, made.Distinct().Count());
    }

    [Fact]
    public void A_kind_is_told_by_the_name_that_its_discriminator_has_for_it()
    {
        var judge = new ValueJudge(new JudgeOptions { Direction = ValueDirection.Response });

        Assert.Equal(
            "c",
            Make(View("{$ref: '#/components/schemas/Shape'}"), new SampleRules(1, ValueDirection.Response), judge)!.Find("kind")!.Text
        );
        Assert.Equal(
            "Cat",
            Make(View("{$ref: '#/components/schemas/Animal'}"), new SampleRules(1, ValueDirection.Response), judge)!.Find("type")!.Text
        );
    }

    [Fact]
    public void What_does_not_travel_that_way_is_not_made()
    {
        var view = View("{type: object, properties: {id: {type: integer, readOnly: true}, key: {type: string, writeOnly: true}}}");
        var judge = new ValueJudge();

        Assert.Equal("""{"key":"text"}""", Text(Make(view, new SampleRules(1, ValueDirection.Request), judge)!));
        Assert.Equal("""{"id":1}""", Text(Make(view, new SampleRules(1, ValueDirection.Response), judge)!));
    }

    private static IJsonValue? Make(SchemaView schema, SampleRules rules, ValueJudge judge) => new ValueMaker(rules, judge).Make(schema);

    private static string Text(IJsonValue value) => TikiJson.Text(json => json.WriteValue(value));

    private static SchemaView View(string schema)
    {
        var document = """
            openapi: 3.1.0
            info: {title: S, version: '1'}
            paths: {}
            components:
              schemas:
                It: SCHEMA
                Node: {type: object, required: [next], properties: {next: {anyOf: [{$ref: '#/components/schemas/Node'}, {type: 'null'}]},
                  all: {type: array, items: {$ref: '#/components/schemas/Node'}}}}
                Animal: {type: object, required: [type], properties: {type: {type: string}}, discriminator: {propertyName: type}}
                Cat: {allOf: [{$ref: '#/components/schemas/Animal'}, {type: object, required: [lives],
                  properties: {lives: {type: integer}}}]}
                Circle: {type: object, required: [kind, r], properties: {kind: {type: string}, r: {type: number}}}
                Square: {type: object, required: [kind, a], properties: {kind: {type: string}, a: {type: number}}}
                Shape:
                  oneOf: [{$ref: '#/components/schemas/Circle'}, {$ref: '#/components/schemas/Square'}]
                  discriminator: {propertyName: kind, mapping: {c: '#/components/schemas/Circle', s: '#/components/schemas/Square'}}
            """.Replace("SCHEMA", schema, StringComparison.Ordinal);
        return DocumentView
            .Of(SpecDocument.Parse(new SpecText("s", "s.yaml", document)))
            .Schemas.Single(static one => one.Name == "It")
            .Schema;
    }
}
