namespace TikiSpec.Model.Tests.Reading;

public sealed class AllOfTests
{
    private const string Base = "Base: {type: object, required: [id], properties: {id: {type: integer}, kind: {type: string}}}";

    [Fact]
    public void Bases_come_first_and_requirements_add_up()
    {
        var type = Spec.Type<ObjectModel>(
            Spec.WithSchemas(
                Base,
                "Derived: {allOf: [{$ref: '#/components/schemas/Base'}, {required: [kind], properties: {name: {type: string}}}], "
                    + "properties: {own: {type: string}}}"
            ),
            "Derived"
        );

        Assert.Equal(
            ["id True", "kind True", "name False", "own False"],
            type.Properties.Select(property => $"{property.WireName} {property.IsRequired}")
        );
    }

    [Fact]
    public void A_base_that_is_reached_twice_is_no_conflict() =>
        Assert.Empty(
            Spec.WithSchemas(
                Base,
                "One: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {first: {type: string}}}]}",
                "Two: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {second: {type: string}}}]}",
                "Both: {allOf: [{$ref: '#/components/schemas/One'}, {$ref: '#/components/schemas/Two'}]}"
            ).Problems
        );

    [Fact]
    public void A_narrower_declaration_is_used_in_the_place_of_the_first()
    {
        var spec = Spec.WithSchemas(
            Base,
            "Derived: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {kind: {type: string, enum: [cat, lion]}, "
                + "name: {type: string}}}]}"
        );

        Assert.Empty(spec.Problems);
        Assert.Equal(
            ["Int64", "DerivedKind", "String"],
            Spec.Type<ObjectModel>(spec, "Derived").Properties.Select(property => TypeText.Of(property.Type))
        );
    }

    [Fact]
    public void Declarations_that_disagree_are_told_at_the_one_that_is_used()
    {
        var spec = Spec.WithSchemas(
            Base,
            "Derived:",
            "  allOf:",
            "    - $ref: '#/components/schemas/Base'",
            "    - properties:",
            "        kind: {type: integer}"
        );

        var problem = Assert.Single(spec.Problems);
        Assert.Equal(
            ("TIKI2003", ProblemSeverity.Warning, 11, 13),
            (problem.Id, problem.Severity, problem.Location.Line, problem.Location.Column)
        );
        Assert.Contains("line 6", problem.Message, StringComparison.Ordinal);
        Assert.Equal(TypeKind.Int64, Spec.Type<ObjectModel>(spec, "Derived").Properties[1].Type.Kind);
    }

    [Fact]
    public void An_object_that_is_declared_in_two_parts_has_the_properties_of_both()
    {
        var spec = Spec.WithSchemas(
            "Base: {type: object, properties: {owner: {type: object, required: [id], properties: {id: {type: integer}, "
                + "name: {type: string}}}}}",
            "Derived: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {owner: {description: Who has it., "
                + "properties: {name: {type: string}, mail: {type: string}}}}}]}"
        );

        Assert.Empty(spec.Problems);
        var owner = Assert.Single(Spec.Type<ObjectModel>(spec, "Derived").Properties);
        Assert.Equal("Who has it.", owner.Description);
        Assert.Equal(
            ["id True", "name False", "mail False"],
            Spec.Type<ObjectModel>(spec, owner.Type.Name!).Properties.Select(property => $"{property.WireName} {property.IsRequired}")
        );
        Assert.Equal(["id", "name"], Spec.Type<ObjectModel>(spec, "BaseOwner").Properties.Select(property => property.WireName));
    }

    [Fact]
    public void Components_that_are_named_for_one_property_add_up()
    {
        var spec = Spec.WithSchemas(
            "One: {type: object, properties: {a: {type: string}}}",
            "Two: {type: object, properties: {b: {type: string}}}",
            "Derived: {allOf: [{properties: {both: {$ref: '#/components/schemas/One'}}}, "
                + "{properties: {both: {$ref: '#/components/schemas/Two'}}}]}"
        );

        Assert.Empty(spec.Problems);
        Assert.Equal(["a", "b"], Spec.Type<ObjectModel>(spec, "DerivedBoth").Properties.Select(property => property.WireName));
    }

    [Fact]
    public void A_contradiction_within_such_an_object_is_told_at_its_own_place()
    {
        var spec = Spec.WithSchemas(
            "Base: {type: object, properties: {owner: {type: object, properties: {id: {type: integer}}}}}",
            "Derived:",
            "  allOf:",
            "    - $ref: '#/components/schemas/Base'",
            "    - properties:",
            "        owner: {properties: {id: {type: string}, name: {type: string}}}"
        );

        var problem = Assert.Single(spec.Problems);
        Assert.Equal(("TIKI2003", 11), (problem.Id, problem.Location.Line));
        Assert.StartsWith("'id' is declared differently", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_allOf_that_contains_itself_ends() =>
        Assert.Equal(
            ["a", "b"],
            Spec.Type<ObjectModel>(
                    Spec.WithSchemas(
                        "A: {allOf: [{$ref: '#/components/schemas/B'}], properties: {a: {type: string}}}",
                        "B: {allOf: [{$ref: '#/components/schemas/A'}], properties: {b: {type: string}}}"
                    ),
                    "B"
                )
                .Properties.Select(property => property.WireName)
        );

    [Fact]
    public void An_allOf_of_one_is_that_one() =>
        Assert.Equal(
            ["Base"],
            Spec.Surface(Spec.WithSchemas(Base, "Same: {description: d, allOf: [{$ref: '#/components/schemas/Base'}]}"))
                .Types.Select(type => type.Name)
        );
}
