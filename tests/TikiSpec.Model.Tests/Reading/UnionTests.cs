using TikiSpec.Model.Tests.Surface;

namespace TikiSpec.Model.Tests.Reading;

/// <summary>Which choices of schemas are one type, a union, or any value; and what the types in them are
/// called.</summary>
public sealed class UnionTests
{
    private const string Cat = "Cat: {type: object, required: [claws], properties: {claws: {type: integer}}}";
    private const string Dog = "Dog: {type: object, required: [barks], properties: {barks: {type: boolean}}}";

    [Theory]
    [InlineData("{oneOf: [{type: string}, {type: array, items: {type: string}}]}", "Text String, TextList List")]
    [InlineData("{anyOf: [{type: integer}, {type: string}]}", "Integer Int64, Text String")]
    [InlineData("{type: [boolean, string]}", "Boolean Boolean, Text String")]
    [InlineData("{type: [object, array], properties: {x: {type: string}}, items: {type: integer}}", "X Object, IntegerList List")]
    [InlineData("{oneOf: [{type: string}, {type: string, format: date-time}]}", "DateTime DateTime, Text String")]
    [InlineData(
        "{oneOf: [{type: object, additionalProperties: {type: string}}, {$ref: '#/components/schemas/Cat'}]}",
        "Cat Object, TextMap Map"
    )]
    [InlineData("{oneOf: [{oneOf: [{type: string}, {type: boolean}]}, {type: integer}]}", "Text String, Boolean Boolean, Integer Int64")]
    [InlineData("{oneOf: [{type: string}, {type: integer}, {type: number, format: double}]}", "Text String, Number Decimal")]
    [InlineData(
        "{oneOf: [{type: string, enum: [a]}, {type: string, enum: [b], title: Other}, {type: boolean}]}",
        "Option OpenEnum, Other OpenEnum, Boolean Boolean"
    )]
    public void A_choice_is_a_union_what_is_more_special_before_what_takes_it_as_well(string schema, string cases)
    {
        // Tried in the order of the document, apart from that.
        var expected = cases.Split(", ").Order(StringComparer.Ordinal);

        Assert.Equal(expected, CasesOf(schema).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("{oneOf: [{type: string}, {type: string, format: uri}]}", "String")]
    [InlineData("{oneOf: [{type: integer}, {type: integer, format: int32}]}", "Int64")]
    [InlineData("{anyOf: [{type: integer}, {type: number}]}", "Decimal")]
    // A double would round what has 64 bits.
    [InlineData("{anyOf: [{type: integer, format: int64}, {type: number, format: double}]}", "Decimal")]
    [InlineData("{anyOf: [{type: number, format: float}, {type: integer}]}", "Decimal")]
    [InlineData("{anyOf: [{type: integer, format: int32}, {type: number, format: double}]}", "Double")]
    [InlineData("{anyOf: [{type: number, format: float}, {type: number, format: double}]}", "Double")]
    [InlineData("{anyOf: [{type: string}, {type: string, enum: [a, b]}]}", "OpenEnum")]
    [InlineData("{oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Cat'}]}", "Object")]
    [InlineData("{oneOf: [{$ref: '#/components/schemas/Cat'}, {}]}", "Any")]
    [InlineData("{oneOf: [{$ref: '#/components/schemas/Cat'}, {type: object}]}", "Any")]
    [InlineData("{type: [string, number, boolean, object, array]}", "Any")]
    public void What_is_one_type_in_the_end_or_any_is_no_union(string schema, string kind) =>
        Assert.Equal(kind, Property(schema).Type.Kind.ToString());

    [Theory]
    [InlineData("{oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}, {type: 'null'}]}")]
    [InlineData("{oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], nullable: true}")]
    [InlineData("{anyOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}, {nullable: true}]}")]
    [InlineData("{anyOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}, {enum: [null]}]}")]
    [InlineData("{anyOf: [{$ref: '#/components/schemas/Cat'}, {type: [string, 'null']}]}")]
    [InlineData("{type: [string, integer, 'null']}")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/OrNull'}]}")]
    [InlineData("{$ref: '#/components/schemas/OrNull'}")]
    public void Null_is_no_case_however_it_is_said(string schema)
    {
        var property = Property(schema);

        Assert.True(property.Type.IsUnion);
        Assert.True(property.AllowsNull);
    }

    [Theory]
    [InlineData("{anyOf: [{$ref: '#/components/schemas/Self'}, {type: string}]}", "String", "")]
    [InlineData("{oneOf: [{type: string}, {$ref: '#/components/schemas/Self'}, {type: integer}]}", "Union", "Text String, Integer Int64")]
    [InlineData(
        "{anyOf: [{anyOf: [{$ref: '#/components/schemas/Self'}, {type: boolean}]}, {type: string}]}",
        "Union",
        "Text String, Boolean Boolean"
    )]
    [InlineData("{anyOf: [{allOf: [{$ref: '#/components/schemas/Self'}]}, {$ref: '#/components/schemas/Cat'}]}", "Object", "")]
    public void What_is_itself_or_something_else_is_the_something_else(string schema, string kind, string cases)
    {
        var spec = Spec.WithSchemas($"Self: {schema}", Cat, "T: {type: object, properties: {p: {$ref: '#/components/schemas/Self'}}}");

        var type = Assert.Single(Spec.Type<ObjectModel>(spec, "T").Properties).Type;
        Assert.Equal(kind, type.Kind.ToString());
        Assert.Equal(
            cases.Split(", ", StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
            type.IsUnion
                ? Spec.Type<UnionModel>(spec, type.Name!)
                    .Cases.Select(static one => $"{one.Name} {one.Type.Kind}")
                    .Order(StringComparer.Ordinal)
                : []
        );
    }

    [Fact]
    public void Where_a_base_is_told_apart_what_is_derived_may_come_in_its_place()
    {
        var spec = Spec.WithSchemas(
            "Pet: {type: object, properties: {kind: {type: string}}, discriminator: {propertyName: kind, mapping: {c: Cat, "
                + "l: '#/components/schemas/Lion'}}}",
            "Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {claws: {type: integer}}}]}",
            "Lion: {allOf: [{$ref: '#/components/schemas/Cat'}, {properties: {mane: {type: boolean}}}]}",
            "Fish: {allOf: [{$ref: '#/components/schemas/Pet'}]}"
        );

        var pet = Spec.Type<UnionModel>(spec, "Pet");
        Assert.Equal("kind", pet.Discriminator);
        Assert.Equal("Base", pet.Fallback);
        Assert.Equal(
            ["CatBase kind=c", "Fish kind=Fish", "Lion kind=l", "PetBase kind=Pet"],
            pet.Cases.Select(static one => $"{one.Type.Name} {one.Test.Constants[0].Property}={one.Test.Constants[0].Values[0]}")
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            ["CatBase", "Lion"],
            Spec.Type<UnionModel>(spec, "Cat").Cases.Select(static one => one.Type.Name).Order(StringComparer.Ordinal)
        );
        Assert.Equal(["kind", "claws"], Spec.Type<ObjectModel>(spec, "CatBase").Properties.Select(static one => one.WireName));
    }

    [Fact]
    public void A_base_that_lists_what_is_derived_from_it_gives_them_its_properties_and_not_theirs()
    {
        var spec = Spec.WithSchemas(
            "Pet: {type: object, properties: {kind: {type: string}}, oneOf: [{$ref: '#/components/schemas/Cat'}, "
                + "{$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind}}",
            "Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {claws: {type: integer}}}]}",
            "Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {barks: {type: boolean}}}]}"
        );

        Assert.Equal(["Cat", "Dog"], Spec.Type<UnionModel>(spec, "Pet").Cases.Select(static one => one.Name));
        Assert.Equal(["kind", "claws"], Spec.Type<ObjectModel>(spec, "Cat").Properties.Select(static one => one.WireName));
    }

    [Fact]
    public void Two_components_that_are_one_alias_are_two_types()
    {
        var spec = Spec.WithSchemas("One: &same {type: object, properties: {a: {type: string}}}", "Two: *same");

        Assert.Equal(["One", "Two"], Spec.Surface(spec).Types.Select(static type => type.Name));
    }

    [Theory]
    [InlineData("{type: object, title: Big thing, properties: {a: {type: string}}}", "HolderABigThing")]
    [InlineData("{type: object, properties: {kind: {const: card}, a: {type: string}}}", "HolderACard")]
    [InlineData("{type: object, required: [b, a, c], properties: {a: {type: string}, b: {type: string}, c: {type: string}}}", "HolderAAB")]
    [InlineData("{type: object, properties: {z: {type: string}}}", "HolderAZ")]
    public void An_inline_schema_is_called_after_what_it_says(string schema, string name) =>
        Assert.Contains(
            name,
            Spec.Surface(Spec.WithSchemas("Holder: {type: object, properties: {a: {oneOf: [" + schema + ", {type: string}]}}}"))
                .Types.Select(static type => type.Name)
        );

    [Fact]
    public void Names_stay_when_something_is_added_removed_or_moved()
    {
        string[] choices =
        [
            "{type: object, required: [a], properties: {a: {type: string}}}",
            "{type: object, required: [a], properties: {a: {type: integer}}}",
            "{type: object, title: Named, properties: {b: {type: object, properties: {c: {type: string}}}}}",
            "{type: array, items: {type: object, properties: {d: {type: string}}}}",
            "{type: string, enum: [x, y]}",
        ];
        string[] schemas =
        [
            "Apple: {type: object, properties: {x: {oneOf: [{type: object, properties: {y: {type: string}}}, {type: string}]}}}",
            Cat,
            Dog,
        ];
        var names = NamesOf([.. schemas, HolderOf(choices)]);
        var random = new Random(7);
        for (var round = 0; round < 20; round++)
        {
            random.Shuffle(choices);
            random.Shuffle(schemas);

            Assert.Equal(names, NamesOf([HolderOf(choices), .. schemas]));
            Assert.Equal(
                names.Where(static name => !name.StartsWith("Apple", StringComparison.Ordinal)),
                NamesOf([HolderOf(choices), Cat, Dog])
            );
        }
    }

    [Fact]
    public void What_tells_none_apart_is_no_test()
    {
        var union = Union(
            "{oneOf: [{type: object, required: [id, a], properties: {id: {type: string}, a: {type: string}, s: {type: string}}}, "
                + "{type: object, required: [id, b], properties: {id: {type: string}, b: {type: string}, s: {type: object}}}]}"
        );

        Assert.All(union.Cases, static one => Assert.DoesNotContain("id", one.Test.Required));
        Assert.All(union.Cases, static one => Assert.Equal(["s"], one.Test.PropertyTypes.Select(static type => type.Property)));
    }

    private static string HolderOf(IEnumerable<string> choices) =>
        $"Holder: {{type: object, properties: {{a: {{oneOf: [{string.Join(", ", choices)}]}}}}}}";

    private static List<string> NamesOf(params string[] schemas) =>
        [.. Spec.Surface(Spec.WithSchemas(schemas)).Types.SelectMany(Named).Order(StringComparer.Ordinal)];

    // With the names of cases, and what the types of one name are: two that changed places are told.
    private static IEnumerable<string> Named(TypeModel type) =>
        type switch
        {
            UnionModel union => union.Cases.Select(one => $"{union.Name}.{one.Name}"),
            ObjectModel model => model.Properties.Select(property => $"{model.Name}.{property.Name} {property.Type.Kind}"),
            _ => [type.Name],
        };

    private static IEnumerable<string> CasesOf(string schema) => Union(schema).Cases.Select(static one => $"{one.Name} {one.Type.Kind}");

    private static UnionModel Union(string schema)
    {
        var spec = Spec.WithSchemas("Holder: {type: object, properties: {a: " + schema + "}}", Cat, Dog);
        return Assert.Single(Spec.Surface(spec).Types.OfType<UnionModel>());
    }

    private static PropertyModel Property(string schema) =>
        Assert.Single(
            Spec.Type<ObjectModel>(
                Spec.WithSchemas(
                    "Holder: {type: object, properties: {a: " + schema + "}}",
                    Cat,
                    Dog,
                    "OrNull: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}, {type: 'null'}]}"
                ),
                "Holder"
            ).Properties
        );
}
