namespace TikiSpec.Model.Tests.Oracle;

/// <summary>What we read is what Microsoft.OpenApi reads: two readers that know nothing of each other.</summary>
public sealed class OracleTests
{
    public static TheoryData<string> All => [.. DocumentsAtHand.Paths];

    [Theory]
    [MemberData(nameof(All))]
    public void Both_find_the_same_operations_parameters_bodies_and_responses(string path) =>
        Assert.Empty(OracleComparison.Of(path).Operations());

    [Theory]
    [MemberData(nameof(All))]
    public void Both_find_the_same_properties_required_flags_and_types(string path) => Assert.Empty(OracleComparison.Of(path).Properties());

    [Theory]
    [InlineData(
        "paths: {'/a/{id}/{day}': {get: {parameters: [{name: id, in: path, required: true, schema: {type: string}}], responses: {}}}}"
    )]
    [InlineData("paths: {/a: {$ref: '#/paths/~1b~1c'}, /b/c: {get: {responses: {}}}}")]
    [InlineData("paths: {}\ncomponents: {schemas: {A: {type: object, properties: {b: {enum: [x, y], nullable: true}}}}}")]
    [InlineData("paths: {}\ncomponents: {schemas: {A: {type: object, properties: {b: {items: {type: string}}}}}}")]
    [InlineData("paths: {}\ncomponents: {schemas: {A: {type: object, properties: {b: {anyOf: [{type: boolean}, {nullable: true}]}}}}}")]
    [InlineData(
        "paths: {}\ncomponents: {schemas: {A: {type: object, xml: {namespace: com.example.a}, "
            + "properties: {b: {type: integer, format: uint64}}}}}"
    )]
    [InlineData(
        "paths: {}\ncomponents: {schemas: {a_b: {x-fern-type-name: C, type: object, properties: {b: {type: string}}}, "
            + "C: {type: object, properties: {d: {type: integer}}}, "
            + "e_f: {x-fern-type-name: G, type: object, properties: {h: {type: number}}}}}"
    )]
    [InlineData(
        "paths: {}\ncomponents: {schemas: {A: {allOf: [{type: object, properties: {b: {type: string}}}, "
            + "{oneOf: [{type: object, properties: {c: {type: integer}}}, {type: object, properties: {d: {type: boolean}}}]}]}}}"
    )]
    public void What_we_read_more_of_on_purpose_is_no_difference(string document)
    {
        var text = new SpecText("a", "a.yaml", "openapi: 3.0.4\ninfo: {title: x, version: '1'}\n" + document);

        var comparison = OracleComparison.Of(text, OracleComparison.Surface(text));

        Assert.Empty(comparison.Operations().Concat(comparison.Properties()));
    }

    [Theory]
    [InlineData("required: [id]", "required: []", "ours alone: Item id False string;theirs alone: Item id True string")]
    [InlineData("id: {type: string}", "id: {type: string}, n: {type: number}", "ours alone: Item n False number")]
    [InlineData(
        "get: {",
        "put: {",
        "ours alone: PUT /a;ours alone: PUT /a response 204;theirs alone: GET /a;theirs alone: GET /a response 204"
    )]
    public void A_difference_is_told_fact_by_fact(string from, string to, string told)
    {
        const string Theirs =
            "openapi: 3.0.4\ninfo: {title: x, version: '1'}\npaths: {/a: {get: {operationId: A_Get, tags: [A], responses: {'204': "
            + "{description: x}}}}}\ncomponents: {schemas: {Item: {type: object, required: [id], properties: {id: {type: string}}}}}\n";
        var ours = new SpecText("a", "a.yaml", Theirs.Replace(from, to, StringComparison.Ordinal));

        var comparison = OracleComparison.Of(new SpecText("a", "a.yaml", Theirs), OracleComparison.Surface(ours));

        Assert.Equal(told.Split(';'), comparison.Operations().Concat(comparison.Properties()).Order(StringComparer.Ordinal));
    }
}
