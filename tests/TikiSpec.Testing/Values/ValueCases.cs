namespace TikiSpec.Testing.Values;

/// <summary>A value, the schema that it is held to as the body of a request, and whether it fits.</summary>
/// <param name="Schema">As YAML on one line. <c>Thing</c>, <c>Cat</c> and <c>Dog</c> are components.</param>
/// <param name="Value">As JSON.</param>
public sealed record ValueCase(string Schema, string Value, bool Fits)
{
    public override string ToString() => $"{Value} {(Fits ? "fits" : "does not fit")} {Schema}";
}

/// <summary>The one table of what fits which schema; whoever judges values is held to it.</summary>
public static class ValueCases
{
    /// <summary>What the cases refer to.</summary>
    public const string Components =
        """
            components:
              schemas:
                Thing:
                  type: object
                  required: [step, label]
                  properties:
                    step: {type: integer, multipleOf: 5}
                    label: {type: string, maxLength: 2}
                    id: {type: integer, readOnly: true}
                    size: {type: number, minimum: 0, exclusiveMinimum: true}
                    days: {type: array, minItems: 1, items: {type: string, format: date}}
                Read: {type: object, required: [id], properties: {id: {type: integer, readOnly: true}, secret: {type: string,
                    writeOnly: true}}}
                Cat: {type: object, required: [kind, lives], properties: {kind: {type: string}, lives: {type: integer, maximum: 9}}}
                Dog: {type: object, required: [kind, barks], properties: {kind: {type: string}, barks: {type: boolean}}}
                Tree: {type: object, properties: {name: {type: string}, leaves: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}

            """
        + JudgedValues.Part
        + "\n";

    public static IReadOnlyList<ValueCase> All { get; } =
    [
        .. JudgedValues.Rows.Select(static row => new ValueCase(JudgedValues.SchemaOf(row.Schema), JudgedValues.Body(row.Value), row.Fits)),
        .. Of("{$ref: '#/components/schemas/Thing'}")
            .Fitting(
                """{"step": 5, "label": "ab"}""",
                // A length counts code points: two faces are two.
                """{"step": 5, "label": "😀😀"}""",
                """{"step": 0, "label": "", "size": 0.5}""",
                """{"step": 5, "label": "ab", "days": ["2020-02-29"]}""",
                """{"step": 5, "label": "ab", "more": [1]}""",
                """{"step": 5.0, "label": "ab"}"""
            )
            .Missing(
                """{"step": 7, "label": "ab"}""",
                """{"step": 5, "label": "abc"}""",
                """{"step": 5, "label": "😀😀😀"}""",
                """{"step": 5}""",
                """{"step": "five", "label": "ab"}""",
                """{"step": 5, "label": null}""",
                """{"step": 5, "label": "ab", "size": 0}""",
                """{"step": 5, "label": "ab", "days": []}""",
                """{"step": 5, "label": "ab", "days": ["2021-02-29"]}""",
                """[]"""
            ),
        // What the server adds is not asked of the client; what only the client sends is looked at.
        .. Of("{$ref: '#/components/schemas/Read'}").Fitting("{}", """{"secret": "s"}""", """{"id": "x"}""").Missing("""{"secret": 1}"""),
        .. Of("{type: object, required: [a], properties: {a: {type: string, enum: [x, y]}}}")
            .Fitting("""{"a": "x"}""")
            .Missing("""{"a": "z"}""", """{"a": "X"}"""),
        .. Of("{type: object, properties: {a: {type: integer, format: int32}}}")
            .Fitting("""{"a": 2147483647}""", """{"a": 1e3}""")
            .Missing("""{"a": 2147483648}""", """{"a": 1.5}""", """{"a": true}"""),
        .. Of("{type: object, properties: {a: {type: number, maximum: 1, exclusiveMaximum: true}}}")
            .Fitting("""{"a": 0.99}""")
            .Missing("""{"a": 1}""", """{"a": 1.0}"""),
        .. Of("{type: object, properties: {a: {type: string, pattern: '^[a-c]+$', minLength: 2}}}")
            .Fitting("""{"a": "abc"}""")
            .Missing("""{"a": "a"}""", """{"a": "abd"}"""),
        .. Of("{type: object, properties: {a: {type: array, maxItems: 2, items: {type: integer}}}}")
            .Fitting("""{"a": [1, 2]}""", """{"a": []}""")
            .Missing("""{"a": [1, 2, 3]}""", """{"a": [1, "2"]}""", """{"a": {}}"""),
        .. Of("{type: object, properties: {a: {type: array, uniqueItems: true, items: {}}}}")
            .Fitting("""{"a": [1, 2]}""", """{"a": [{"x": 1}, {"x": 2}]}""")
            .Missing("""{"a": [1, 1.0]}""", """{"a": [{"x": 1, "y": 2}, {"y": 2, "x": 1}]}"""),
        .. Of("{type: object, minProperties: 1, maxProperties: 2, additionalProperties: {type: integer}}")
            .Fitting("""{"a": 1}""", """{"a": 1, "b": 2}""")
            .Missing("{}", """{"a": 1, "b": 2, "c": 3}""", """{"a": "x"}"""),
        .. Of("{type: object, additionalProperties: false, properties: {a: {type: integer}}}")
            .Fitting("{}", """{"a": 1}""")
            .Missing("""{"b": 1}"""),
        .. Of("{type: object, additionalProperties: false, properties: {a: {type: integer}}, patternProperties: {'^x-': {type: string}}}")
            .Fitting("""{"a": 1, "x-b": "c"}""")
            .Missing("""{"x-b": 1}""", """{"y": "c"}"""),
        .. Of("{type: object, properties: {a: {type: string, nullable: true}, b: {type: string, nullable: true, enum: [x]}}}")
            .Fitting("""{"a": null}""", """{"b": null}""")
            .Missing("""{"b": "y"}"""),
        .. Of("{type: object, properties: {pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}}}")
            .Fitting("""{"pet": {"kind": "cat", "lives": 9}}""", """{"pet": {"kind": "dog", "barks": true}}""")
            .Missing(
                """{"pet": {"kind": "cat"}}""",
                """{"pet": {"kind": "both", "lives": 1, "barks": true}}""",
                """{"pet": {"kind": "cat", "lives": 10}}""",
                """{"pet": 1}"""
            ),
        .. Of(
                "{oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind, "
                    + "mapping: {cat: Cat, dog: '#/components/schemas/Dog'}}}"
            )
            .Fitting("""{"kind": "cat", "lives": 9, "barks": true}""", """{"kind": "Dog", "barks": true}""")
            .Missing("""{"kind": "dog", "lives": 9}""", """{"kind": "cat", "barks": true}"""),
        .. Of("{type: object, properties: {a: {anyOf: [{type: string, maxLength: 1}, {type: integer, minimum: 5}]}}}")
            .Fitting("""{"a": "x"}""", """{"a": 5}""")
            .Missing("""{"a": "xy"}""", """{"a": 4}""", """{"a": true}"""),
        .. Of("{allOf: [{$ref: '#/components/schemas/Cat'}, {type: object, required: [name], properties: {name: {type: string}}}]}")
            .Fitting("""{"kind": "cat", "lives": 1, "name": "Tom"}""")
            .Missing("""{"kind": "cat", "lives": 1}""", """{"lives": 1, "name": "Tom"}""", """{"kind": "c", "lives": 1, "name": 2}"""),
        .. Of("{type: object, properties: {a: {type: string, not: {enum: [root]}}}}")
            .Fitting("""{"a": "me"}""")
            .Missing("""{"a": "root"}"""),
        .. Of("{$ref: '#/components/schemas/Tree'}")
            .Fitting("""{"leaves": [{"leaves": [{"name": "n"}]}]}""")
            .Missing("""{"leaves": [{"leaves": [{"name": 1}]}]}"""),
        .. Of("{type: object, properties: {a: {type: string, format: date-time}, b: {type: string, format: uuid}}}")
            .Fitting("""{"a": "2024-01-31T16:45:00Z"}""", """{"a": "2024-01-31T16:45:00.123456789+07:00"}""")
            .Missing("""{"a": "2024-01-31 16:45:00"}""", """{"a": "2024-02-30T16:45:00Z"}""", """{"b": "x"}"""),
        .. Of("{type: object, properties: {a: {type: string, format: byte}, b: {type: string, format: star-sign}}}")
            .Fitting("""{"a": "YQ==", "b": "leo"}""")
            .Missing("""{"a": "a?"}"""),
    ];

    /// <summary>A document with one operation for each case, in their order: <c>POST /case/0</c>.</summary>
    public static string Document(string version = "3.0.4") =>
        $"openapi: {version}\ninfo: {{title: Cases, version: '1'}}\nservers: [{{url: https://cases.example}}]\nsecurity: []\npaths:\n"
        + string.Concat(All.Select(static (one, index) => Operation(one, index)))
        + Components;

    private static string Operation(ValueCase one, int index) =>
        $"  /case/{index}:\n    post:\n      operationId: Case_Send{index}\n"
        + "      requestBody: {required: true, content: {application/json: {schema: "
        + one.Schema
        + "}}}\n"
        + "      responses: {'204': {description: Done.}}\n";

    private static CasesOfSchema Of(string schema) => new(schema, []);

    private sealed record CasesOfSchema(string Schema, IReadOnlyList<ValueCase> Cases) : IEnumerable<ValueCase>
    {
        public CasesOfSchema Fitting(params string[] values) => With(values, true);

        public CasesOfSchema Missing(params string[] values) => With(values, false);

        public IEnumerator<ValueCase> GetEnumerator() => Cases.GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

        private CasesOfSchema With(string[] values, bool fits) =>
            this with
            {
                Cases = [.. Cases, .. values.Select(value => new ValueCase(Schema, value, fits))],
            };
    }
}
