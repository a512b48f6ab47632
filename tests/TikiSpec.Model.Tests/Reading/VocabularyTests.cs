namespace TikiSpec.Model.Tests.Reading;

/// <summary>What documents say for other generators is read as what it means here.</summary>
public sealed class VocabularyTests
{
    [Theory]
    [InlineData("x-speakeasy-name-override: list", "Pets", "List")]
    [InlineData("x-speakeasy-group: animals\nx-speakeasy-name-override: findAll", "Animals", "FindAll")]
    [InlineData("x-fern-sdk-group-name: [admin, pets]\nx-fern-sdk-method-name: search", "AdminPets", "Search")]
    [InlineData("x-fern-sdk-method-name: search\nx-dotnet-name: Find", "Pets", "Find")]
    public void An_operation_has_the_group_and_the_name_that_it_is_given(string lines, string group, string method)
    {
        var surface = Spec.Surface(Spec.WithOperation("operationId: getAllThePets\n" + lines + "\nresponses: {}"));

        Assert.Equal(group, Assert.Single(surface.Groups).Name);
        Assert.Equal(method, Assert.Single(surface.Groups[0].Operations).MethodName);
    }

    [Theory]
    [InlineData("x-ms-client-name")]
    [InlineData("x-speakeasy-name-override")]
    [InlineData("x-fern-parameter-name")]
    public void A_parameter_has_the_name_that_it_is_given(string key) =>
        Assert.Equal(
            "PageSize",
            Assert
                .Single(
                    Spec.Operation(
                        Spec.WithOperation(
                            "parameters: [{name: $top, in: query, schema: {type: integer}, " + key + ": pageSize}]\nresponses: {}"
                        )
                    ).Parameters
                )
                .Name
        );

    [Theory]
    [InlineData("x-ms-client-name")]
    [InlineData("x-speakeasy-name-override")]
    [InlineData("x-fern-property-name")]
    public void A_property_has_the_name_that_it_is_given(string key) =>
        Assert.Equal(
            ("kind_code", "Kind"),
            Named(Spec.WithSchemas("Pet: {type: object, properties: {kind_code: {type: string, " + key + ": kind}}}"))
        );

    [Theory]
    [InlineData("Animal: {type: object}", "pet_v2: {type: object, x-fern-type-name: animal}")]
    [InlineData("pet_v2: {type: object, x-fern-type-name: animal}", "zoo: {type: object, x-fern-type-name: animal}")]
    public void A_name_that_two_components_would_have_is_that_of_none_by_a_key_for_others(params string[] schemas)
    {
        var spec = Spec.WithSchemas([.. schemas.Select(schema => schema.Replace("object", "object, properties: {a: {type: string}}"))]);

        Assert.Equal(
            schemas.Select(static schema => PascalName.Of(schema.Split(':')[0])).Order(StringComparer.Ordinal),
            Spec.Surface(spec).Types.Select(static type => type.Name).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("x-fern-type-name")]
    [InlineData("x-speakeasy-name-override")]
    public void A_component_has_the_name_that_it_is_given(string key) =>
        Assert.Equal(
            "Animal",
            Assert
                .Single(
                    Spec.Surface(Spec.WithSchemas("pet_v2: {type: object, " + key + ": animal, properties: {a: {type: string}}}")).Types
                )
                .Name
        );

    [Theory]
    [InlineData("x-ms-enum: {values: [{value: b, name: Second, description: Two.}, {value: a, name: First}]}")]
    [InlineData("x-speakeasy-enums: [First, Second], x-speakeasy-enum-descriptions: {b: Two.}")]
    [InlineData("x-speakeasy-enums: {a: First, b: Second}, x-speakeasy-enum-descriptions: ['', Two.]")]
    [InlineData("x-fern-enum: {a: {name: First}, b: {name: Second, description: Two.}}")]
    [InlineData("x-enum-varnames: [First, Second], x-enum-descriptions: ['', Two.]")]
    public void Values_have_the_names_and_descriptions_that_they_are_given(string names)
    {
        var values = Spec.Type<OpenEnumModel>(Spec.WithSchemas("State: {type: string, enum: [a, b], " + names + "}"), "State").Values;

        Assert.Equal(["a First", "b Second"], values.Select(static value => $"{value.WireValue} {value.Name}"));
        Assert.Equal("Two.", values[1].Description);
    }

    [Fact]
    public void Numbers_with_names_in_any_of_these_ways_are_an_enum() =>
        Assert.Equal(
            ["On", "Off"],
            Spec.Type<ClosedEnumModel>(
                    Spec.WithSchemas(
                        "State: {type: integer, enum: [1, 2], x-ms-enum: {values: [{value: 1, name: on}, {value: 2, name: off}]}}"
                    ),
                    "State"
                )
                .Values.Select(static value => value.Name)
        );

    [Theory]
    [InlineData("x-ms-enum: {modelAsString: true}", true)]
    [InlineData("x-ms-enum: {modelAsString: false}", false)]
    [InlineData("x-speakeasy-unknown-values: allow", true)]
    public void More_values_may_come_where_it_is_said(string key, bool isExtensible) =>
        Assert.Equal(
            isExtensible,
            Spec.Type<OpenEnumModel>(Spec.WithSchemas("State: {type: string, enum: [a], " + key + "}"), "State").IsExtensible
        );

    [Fact]
    public void An_enumeration_with_a_name_of_its_own_in_several_places_is_one_type_where_its_values_are_the_same()
    {
        const string State = "{type: string, enum: [a, b], x-ms-enum: {name: PetState}}";

        var types = Spec.Surface(
            Spec.WithSchemas(
                "Pet: {type: object, properties: {x: " + State + ", y: " + State + "}}",
                "Dog: {type: object, properties: {z: " + State + "}}"
            )
        ).Types;

        Assert.Equal(["Dog", "Pet", "PetState"], types.Select(static type => type.Name));
    }

    private static (string Wire, string Name) Named(ParsedSpec spec)
    {
        var property = Assert.Single(Spec.Type<ObjectModel>(spec, "Pet").Properties);
        return (property.WireName, property.Name);
    }
}
