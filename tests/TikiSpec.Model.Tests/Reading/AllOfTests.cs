namespace TikiSpec.Model.Tests.Reading;

public sealed class AllOfTests
{
    private const string Base = "Base: {type: object, required: [id], properties: {id: {type: integer}, kind: {type: string}}}";

    [Fact]
    public void Bases_come_first_and_requirements_add_up()
    {
        var type = Spec.Type<ObjectModel>(Spec.WithSchemas(
            Base, "Derived: {allOf: [{$ref: '#/components/schemas/Base'}, {required: [kind], properties: {name: {type: string}}}], properties: {own: {type: string}}}"), "Derived");

        Assert.Equal(["id True", "kind True", "name False", "own False"], type.Members.Select(member => $"{member.WireName} {member.IsRequired}"));
    }

    [Fact]
    public void A_base_that_is_reached_twice_is_no_conflict() => Assert.Empty(Spec.WithSchemas(
        Base,
        "One: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {first: {type: string}}}]}",
        "Two: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {second: {type: string}}}]}",
        "Both: {allOf: [{$ref: '#/components/schemas/One'}, {$ref: '#/components/schemas/Two'}]}").Problems);

    [Fact]
    public void A_narrower_declaration_is_used_in_the_place_of_the_first()
    {
        var spec = Spec.WithSchemas(Base, "Derived: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {kind: {type: string, enum: [cat]}, name: {type: string}}}]}");

        Assert.Empty(spec.Problems);
        Assert.Equal(["Int64", "DerivedKind", "String"], Spec.Type<ObjectModel>(spec, "Derived").Members.Select(member => TypeText.Of(member.Type)));
    }

    [Fact]
    public void Declarations_that_disagree_are_told_at_the_one_that_is_used()
    {
        var spec = Spec.WithSchemas(Base, "Derived:", "  allOf:", "    - $ref: '#/components/schemas/Base'", "    - properties:", "        kind: {type: integer}");

        var problem = Assert.Single(spec.Problems);
        Assert.Equal(("TIKI2003", ProblemSeverity.Warning, 11, 13), (problem.Id, problem.Severity, problem.Location.Line, problem.Location.Column));
        Assert.Contains("line 6", problem.Message, StringComparison.Ordinal);
        Assert.Equal(TypeKind.Int64, Spec.Type<ObjectModel>(spec, "Derived").Members[1].Type.Kind);
    }

    [Fact]
    public void An_allOf_that_contains_itself_ends() => Assert.Equal(
        ["a", "b"],
        Spec.Type<ObjectModel>(Spec.WithSchemas(
            "A: {allOf: [{$ref: '#/components/schemas/B'}], properties: {a: {type: string}}}",
            "B: {allOf: [{$ref: '#/components/schemas/A'}], properties: {b: {type: string}}}"), "B").Members.Select(member => member.WireName));

    [Fact]
    public void An_allOf_of_one_is_that_one() => Assert.Equal(
        ["Base"], Spec.Surface(Spec.WithSchemas(Base, "Same: {description: d, allOf: [{$ref: '#/components/schemas/Base'}]}")).Types.Select(type => type.Name));
}
