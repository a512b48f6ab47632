namespace TikiSpec.Model.Tests.Reading;

public sealed class NullabilityTests
{
    private const string Properties = """
        {type: object, required: [s, i, b, e, any, o, l, c, m, d, n, r, w], properties: {
          s: {type: string}, i: {type: integer}, b: {type: boolean}, e: {type: string,
              enum: [x, y]}, any: {}, o: {$ref: '#/components/schemas/Leaf'},
          l: {type: array}, c: {type: string, x-client-csv: {items: int64}}, m: {type: object}, d: {type: string, format: tiki-datetime},
          n: {type: string, nullable: true}, r: {type: string, readOnly: true}, w: {type: string, writeOnly: true},
          os: {type: string}, ol: {type: array}, nl: {type: array, nullable: true}, om: {type: object}, od: {type: string, format: date}}}
        """;

    [Fact]
    public void What_only_responses_hold_is_never_null_where_an_empty_value_says_as_much() =>
        Assert.Equal("S I B E Any O L C M D? N? R W? Os? Ol Nl Om Od?", Describe(Type(Response("Thing"))));

    [Fact]
    public void What_requests_hold_follows_the_document_to_the_letter() =>
        Assert.Equal("S* I* B* E* Any* O* L* C* M* D* N? R? W* Os? Ol? Nl? Om? Od?", Describe(Type(Body("Thing"))));

    [Fact]
    public void What_both_hold_follows_the_request() =>
        Assert.Equal(Describe(Type(Body("Thing"))), Describe(Type(Body("Thing") + "\n" + Response("Thing"))));

    [Fact]
    public void What_nothing_reaches_is_there_and_read_as_a_response()
    {
        var type = Type("responses: {}", "x-client-types: all\n");

        Assert.Equal((false, false), (type.IsInRequest, type.IsInResponse));
        Assert.Equal(Describe(Type(Response("Thing"))), Describe(type));
    }

    [Theory]
    [InlineData(
        "responses: {'200': {content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Thing'}}}}}}",
        false,
        true
    )]
    [InlineData(
        "responses: {'400': {content: {application/json: {schema: {additionalProperties: {$ref: '#/components/schemas/Thing'}}}}}}",
        false,
        true
    )]
    [InlineData("parameters: [{name: f, in: query, schema: {$ref: '#/components/schemas/Thing'}}]\nresponses: {}", true, false)]
    public void Reach_goes_through_lists_maps_errors_and_parameters(string lines, bool isInRequest, bool isInResponse)
    {
        var type = Type(lines);

        Assert.Equal((isInRequest, isInResponse), (type.IsInRequest, type.IsInResponse));
        Assert.Equal((isInRequest, isInResponse), (Leaf(lines).IsInRequest, Leaf(lines).IsInResponse));
    }

    [Fact]
    public void A_chain_of_required_objects_that_never_ends_is_cut_where_it_closes()
    {
        var spec = Spec.WithSchemas(
            "Start: {required: [a], properties: {a: {$ref: '#/components/schemas/A'}}}",
            "A: {required: [b, leaf], properties: {b: {$ref: '#/components/schemas/B'}, leaf: {$ref: '#/components/schemas/Leaf'}}}",
            "B: {required: [a], properties: {a: {$ref: '#/components/schemas/A'}}}",
            "Leaf: {properties: {x: {type: string}}}"
        );

        Assert.Equal(
            ["A: B? Leaf", "B: A?", "Leaf: X?", "Start: A"],
            Spec.Surface(spec).Types.Cast<ObjectModel>().Select(type => type.Name + ": " + Describe(type))
        );
    }

    private static string Describe(ObjectModel type) =>
        string.Join(
            " ",
            type.Properties.Select(property => property.Name + (property.IsNullable ? "?" : "") + (property.IsRequiredInCode ? "*" : ""))
        );

    private static ObjectModel Type(string lines, string keys = "") => Spec.Type<ObjectModel>(Read(lines, keys), "Thing");

    private static ObjectModel Leaf(string lines) => Spec.Type<ObjectModel>(Read(lines), "Leaf");

    private static ParsedSpec Read(string lines, string keys = "") =>
        Spec.WithOperation(
            lines.Contains("responses", StringComparison.Ordinal) ? lines : lines + "\nresponses: {}",
            method: "post",
            more: "components:\n  schemas:\n    Thing: "
                + Properties.ReplaceLineEndings("\n      ")
                + "\n    Leaf: {properties: {x: {type: string}}}\n"
                + keys
        );

    private static string Response(string type) =>
        "responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/" + type + "'}}}}}";

    private static string Body(string type) =>
        "requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/" + type + "'}}}}";
}
