namespace TikiSpec.Model.Tests.Reading;

public sealed class SchemaTypeTests
{
    [Theory]
    [InlineData("{type: string}", "String")]
    [InlineData("{type: string, format: uuid}", "Uuid")]
    [InlineData("{type: string, format: int64}", "String")]
    [InlineData("{type: string, format: binary}", "String")]
    [InlineData("{type: string, format: date-time}", "DateTime")]
    [InlineData("{type: string, format: date}", "Date")]
    [InlineData("{type: string, format: tiki-datetime}", "TikiDateTime")]
    [InlineData("{type: string, format: byte}", "Base64")]
    [InlineData("{type: string, contentEncoding: base64}", "Base64")]
    [InlineData("{type: string, x-client-csv: {items: int64, separator: ','}}", "Csv<Int64>")]
    [InlineData("{type: string, x-client-csv: {items: string}}", "Csv<String>")]
    [InlineData("{type: boolean}", "Boolean")]
    [InlineData("{type: integer}", "Int64")]
    [InlineData("{type: integer, format: int64}", "Int64")]
    [InlineData("{type: integer, format: int32}", "Int32")]
    [InlineData("{type: integer, format: uint32}", "Int64")]
    [InlineData("{type: integer, format: flag, enum: [0, 1]}", "Flag")]
    [InlineData("{type: integer, enum: [1, 2]}", "Int64")]
    [InlineData("{type: number}", "Decimal")]
    [InlineData("{type: number, format: decimal}", "Decimal")]
    [InlineData("{type: number, format: double}", "Double")]
    [InlineData("{type: number, format: float}", "Double")]
    [InlineData("{type: number, format: int32}", "Int32")]
    [InlineData("{type: [integer, number]}", "Decimal")]
    [InlineData("{type: array, items: {type: string}}", "List<String>")]
    [InlineData("{type: array, items: {type: string, nullable: true}}", "List<String!>")]
    [InlineData("{type: array}", "List<Any>")]
    [InlineData("{items: {type: boolean}}", "List<Boolean>")]
    [InlineData("{type: object}", "Map<Any>")]
    [InlineData("{type: object, additionalProperties: true}", "Map<Any>")]
    [InlineData("{type: object, additionalProperties: {type: [integer, 'null']}}", "Map<Int64!>")]
    [InlineData("{additionalProperties: {type: string}}", "Map<String>")]
    [InlineData("{type: object, additionalProperties: false}", "HolderA")]
    [InlineData("{properties: {b: {type: string}}}", "HolderA")]
    [InlineData("{type: object, properties: {b: {type: string}}, anyOf: [{required: [b]}, {required: [c]}]}", "HolderA")]
    [InlineData("{}", "Any")]
    [InlineData("true", "Any")]
    [InlineData("false", "Any")]
    [InlineData("{description: anything}", "Any")]
    [InlineData("{type: 'null'}", "Any")]
    [InlineData("{allOf: [{type: string}, {format: date}]}", "Date")]
    [InlineData("{oneOf: [{type: string}]}", "String")]
    [InlineData("{anyOf: [{type: integer}, {type: 'null'}]}", "Int64")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/Other'}], description: d, nullable: true}", "Other")]
    [InlineData("{$ref: '#/components/schemas/Other'}", "Other")]
    [InlineData("{$ref: '#/components/schemas/Alias'}", "Other")]
    public void A_schema_has_its_type_in_csharp(string schema, string type) =>
        Assert.Equal(
            type,
            TypeText.Of(
                Spec.Property(
                    schema,
                    "Alias: {$ref: '#/components/schemas/Other'}",
                    "Other: {type: object, properties: {b: {type: string}}}"
                ).Type
            )
        );

    [Theory]
    [InlineData("{oneOf: [{type: string}, {}]}", "TIKI2001", "oneOf")]
    [InlineData("{anyOf: [{type: object, additionalProperties: {type: string}}, {type: object}], type: object}", "TIKI2001", "anyOf")]
    [InlineData("{type: [string, number, boolean, object, array]}", "TIKI2002", "string, number")]
    [InlineData("{type: file}", "TIKI2005", "file")]
    public void What_csharp_has_no_type_for_is_any_value_and_told(string schema, string id, string word)
    {
        var spec = Spec.WithSchemas("Holder: {type: object, properties: {a: " + schema + "}}");

        var problem = Assert.Single(spec.Problems, problem => problem.Id != SpecProblems.Untyped.Id);
        Assert.Equal((id, TypeKind.Any), (problem.Id, Spec.Type<ObjectModel>(spec, "Holder").Properties[0].Type.Kind));
        Assert.Contains(word, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Places_without_a_type_are_told_once_with_their_number()
    {
        var problem = Spec.WithSchemas("Holder: {type: object, properties: {a: {type: file}, b: {type: text}, c: {type: any}}}")
            .Problems.Single(problem => problem.Id == "TIKI2014");

        Assert.Equal((ProblemSeverity.Warning, 6), (problem.Severity, problem.Location.Line));
        Assert.StartsWith("3 places", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{anyOf: [{type: object, additionalProperties: {type: string}}, {type: object}]}")]
    [InlineData("{type: [string, number, boolean, object, array]}")]
    [InlineData("{oneOf: [{type: string}, {}]}")]
    [InlineData("{}")]
    public void A_place_that_the_document_leaves_open_is_not_counted(string schema) =>
        Assert.DoesNotContain(
            Spec.WithSchemas("Holder: {type: object, properties: {a: " + schema + "}}").Problems,
            problem => problem.Id == "TIKI2014"
        );

    [Fact]
    public void A_list_of_itself_is_any_value_and_told()
    {
        var spec = Spec.WithSchemas(
            "Holder: {type: object, properties: {a: {$ref: '#/components/schemas/L'}}}",
            "L: {type: array, items: {$ref: '#/components/schemas/L'}}"
        );

        Assert.Equal("TIKI2004", Spec.Ids(spec));
        Assert.Equal("List<Any>", TypeText.Of(Spec.Type<ObjectModel>(spec, "Holder").Properties[0].Type));
    }

    [Fact]
    public void A_separator_is_kept_and_a_comma_where_none_is_given()
    {
        Assert.Equal("; ", Spec.Property("{type: string, x-client-csv: {items: int64, separator: '; '}}").Type.Separator);
        Assert.Equal(",", Spec.Property("{type: string, x-client-csv: {items: int64}}").Type.Separator);
    }

    [Theory]
    [InlineData("{type: string, nullable: true}")]
    [InlineData("{type: [string, 'null']}")]
    [InlineData("{type: [string, null]}")]
    [InlineData("{oneOf: [{type: string}, {type: 'null'}]}")]
    [InlineData("{anyOf: [{$ref: '#/components/schemas/Other'}, {enum: [null]}]}")]
    [InlineData("{enum: [a, null]}")]
    [InlineData("{$ref: '#/components/schemas/Null'}")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/Other'}], nullable: true}")]
    public void Null_is_allowed_in_all_the_ways_to_say_so(string schema) =>
        Assert.True(
            Spec.Property(
                schema,
                "Null: {type: string, nullable: true}",
                "Other: {type: object, properties: {b: {type: string}}}"
            ).AllowsNull
        );

    [Theory]
    [InlineData("{type: string}")]
    [InlineData("{type: string, nullable: false}")]
    [InlineData("{enum: [a, 'null']}")]
    [InlineData("{type: array, items: {type: string, nullable: true}}")]
    public void Null_is_not_allowed_otherwise(string schema) => Assert.False(Spec.Property(schema).AllowsNull);

    [Fact]
    public void Additional_properties_have_the_type_that_the_schema_gives_them()
    {
        var spec = Spec.WithSchemas(
            "Open: {type: object, properties: {a: {type: string}}}",
            "Typed: {type: object, properties: {a: {type: string}}, additionalProperties: {type: array, items: {type: integer}}}",
            "Said: {type: object, properties: {a: {type: string}}, additionalProperties: true}"
        );

        var types = Spec.Surface(spec)
            .Types.Cast<ObjectModel>()
            .Select(type => (type.Name, TypeText.Of(type.AdditionalType), type.ExpectsAdditional));
        Assert.Equal([("Open", "Any", false), ("Said", "Any", true), ("Typed", "List<Int64>", true)], types);
    }

    [Fact]
    public void A_schema_may_contain_itself() =>
        Assert.Equal(
            "Tree",
            TypeText.Of(
                Spec.Type<ObjectModel>(
                        Spec.WithSchemas("Tree: {type: object, properties: {left: {$ref: '#/components/schemas/Tree'}}}"),
                        "Tree"
                    )
                    .Properties[0]
                    .Type
            )
        );
}
