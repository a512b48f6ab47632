namespace TikiSpec.Model.Tests.Reading;

public sealed class PropertyTests
{
    [Theory]
    [InlineData("{type: integer, minimum: 1, maximum: 9}", "1 9 False False")]
    [InlineData("{type: integer, minimum: 0, exclusiveMinimum: true}", "0  True False")]
    [InlineData("{type: number, exclusiveMinimum: 0, exclusiveMaximum: 1.50}", "0 1.50 True True")]
    [InlineData("{type: number, exclusiveMinimum: true}", "none")]
    [InlineData("{type: string}", "none")]
    public void Limits_are_read_as_the_document_writes_them(string schema, string expected)
    {
        var limits = Spec.Property(schema).Constraints;

        Assert.Equal(
            expected,
            limits is null ? "none" : $"{limits.Minimum} {limits.Maximum} {limits.ExclusiveMinimum} {limits.ExclusiveMaximum}"
        );
    }

    [Fact]
    public void Lengths_counts_and_patterns_are_read() =>
        Assert.Equal(
            new ConstraintsModel
            {
                MinLength = 1,
                MaxLength = 5,
                Pattern = "^a",
                MinItems = 2,
                MaxItems = 3,
            },
            Spec.Property("{type: string, minLength: 1, maxLength: 5, pattern: '^a', minItems: 2, maxItems: 3}").Constraints
        );

    [Fact]
    public void A_closed_set_that_is_no_type_is_a_limit() =>
        Assert.Equal(["0", "1"], Spec.Property("{type: integer, format: flag, enum: [0, 1]}").Constraints!.Enum);

    [Fact]
    public void Limits_of_a_schema_that_is_referred_to_count() =>
        Assert.Equal(9, Spec.Property("{$ref: '#/components/schemas/Sku'}", "Sku: {type: string, maxLength: 9}").Constraints!.MaxLength);

    [Theory]
    [InlineData("20", "20")]
    [InlineData("en", "\"en\"")]
    [InlineData("{b: [1, null]}", "{\"b\":[1,null]}")]
    [InlineData("false", "false")]
    public void A_default_is_json(string yaml, string json) => Assert.Equal(json, Spec.Property("{default: " + yaml + "}").Default);

    [Fact]
    public void What_stands_beside_a_reference_is_about_the_property()
    {
        var property = Spec.Property(
            "{$ref: '#/components/schemas/Other', description: Mine, deprecated: true, readOnly: true}",
            "Other: {type: object, description: Its, properties: {b: {type: string}}}"
        );

        Assert.Equal(("Mine", true, true), (property.Description, property.Deprecation is not null, property.IsReadOnly));
    }

    [Fact]
    public void A_deprecated_type_deprecates_no_property_of_that_type()
    {
        var spec = Spec.WithSchemas(
            "Holder: {type: object, properties: {a: {$ref: '#/components/schemas/Old'}}}",
            "Old: {type: object, deprecated: true, description: Its, properties: {b: {type: string}}}"
        );

        Assert.NotNull(Spec.Type<ObjectModel>(spec, "Old").Deprecation);
        var property = Spec.Type<ObjectModel>(spec, "Holder").Properties[0];
        Assert.Equal((null, "Its"), (property.Deprecation, property.Description));
    }

    [Fact]
    public void Deprecation_says_since_when_and_what_comes_after() =>
        Assert.Equal(
            new DeprecationModel
            {
                Since = "2022-01-05",
                Sunset = "2023-01-01",
                SuccessorSpec = "tiki.v2.1",
                Successor = "b",
                Properties = new EquatableList<PropertyMove>([new("q", "w")]),
                Note = "n",
            },
            Spec.Property(
                "{type: string, deprecated: true, x-client-deprecation: {since: 2022-01-05, sunset: '2023-01-01', note: n, "
                    + "successor: {spec: tiki.v2.1, property: b, properties: {q: w}}}}"
            ).Deprecation
        );

    [Fact]
    public void Details_of_a_deprecation_without_the_flag_are_told() =>
        Assert.Equal(
            "TIKI2008",
            Spec.Ids(Spec.WithSchemas("H: {type: object, properties: {a: {type: string, x-client-deprecation: {since: '2022-01-05'}}}}"))
        );

    [Fact]
    public void Evidence_is_read()
    {
        var property = Spec.Property(
            "{type: string, x-client-documented: {type: Integer, required: yes, default: 3}, x-client-observed: {types: [string, "
                + "'null'], alias: id, since: 2023-03, evidence: e}}"
        );

        Assert.Equal(new DocumentedModel("Integer", "yes", "3"), property.Documented);
        Assert.Equal(new ObservedModel(new EquatableList<string>(["string", "null"]), "id", "2023-03", "e"), property.Observed);
    }

    [Fact]
    public void Properties_stand_in_the_order_of_the_document() =>
        Assert.Equal(
            ["z", "a", "m"],
            Spec.Type<ObjectModel>(Spec.WithSchemas("H: {properties: {z: {}, a: {}, m: {}}}"), "H")
                .Properties.Select(property => property.WireName)
        );
}
