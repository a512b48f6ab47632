using TikiSpec.Model.Tests.Reading;

namespace TikiSpec.Model.Tests.Naming;

public sealed class TypeNameTests
{
    [Theory]
    [InlineData("products", "HolderProduct")]
    [InlineData("categories", "HolderCategory")]
    [InlineData("addresses", "HolderAddress")]
    [InlineData("boxes", "HolderBox")]
    [InlineData("statuses", "HolderStatus")]
    [InlineData("status", "HolderStatus")]
    [InlineData("warehouses", "HolderWarehouse")]
    [InlineData("people", "HolderPerson")]
    [InlineData("children", "HolderChild")]
    [InlineData("series", "HolderSeries")]
    [InlineData("data", "HolderData")]
    [InlineData("as", "HolderAs")]
    public void An_inline_element_is_called_after_its_list_in_the_singular(string property, string type) =>
        Assert.Equal(
            ["Holder", type],
            Spec.Surface(
                    Spec.WithSchemas("Holder: {properties: {" + property + ": {type: array, items: {properties: {x: {type: string}}}}}}")
                )
                .Types.Select(found => found.Name)
        );

    [Fact]
    public void What_stands_within_a_schema_is_called_after_it_whoever_takes_it_over()
    {
        const string T = "T: {properties: {kind: {type: string, enum: [t, u]}, line: {properties: {a: {type: string}}}}}";
        const string Alpha = "Alpha: {allOf: [{$ref: '#/components/schemas/T'}, {properties: {extra: {properties: {b: {type: string}}}}}]}";

        Assert.Equal(["T", "TKind", "TLine"], Spec.Surface(Spec.WithSchemas(T)).Types.Select(type => type.Name));
        Assert.Equal(
            ["Alpha", "AlphaExtra", "T", "TKind", "TLine"],
            Spec.Surface(Spec.WithSchemas(Alpha, T)).Types.Select(type => type.Name)
        );
    }

    [Theory]
    [InlineData("Alpha: {allOf: [{$ref: '#/components/schemas/Rows'}, {properties: {extra: {}}}]}")]
    [InlineData("Alpha: {type: array, items: {$ref: '#/components/schemas/Rows'}}")]
    [InlineData("Alpha: {type: object, additionalProperties: {$ref: '#/components/schemas/Rows'}}")]
    [InlineData("Alpha: {properties: {x: {$ref: '#/components/schemas/Rows'}}}")]
    public void The_elements_of_a_list_are_called_after_it_whoever_refers_to_it(string user)
    {
        const string Rows = "Rows: {type: array, items: {properties: {a: {type: string}}}}";

        Assert.Contains("Row", Spec.Surface(Spec.WithSchemas(user, Rows)).Types.Select(type => type.Name));
    }

    [Theory]
    [InlineData("equals", "EqualsType")]
    [InlineData("toString", "ToStringType")]
    [InlineData("readJson", "ReadJsonType")]
    [InlineData("clone", "CloneType")]
    [InlineData("isKnown", "IsKnownType")]
    public void A_schema_called_like_a_member_of_every_type_gives_way(string schema, string type) =>
        Assert.Equal(
            [type],
            Spec.Surface(Spec.WithSchemas(schema + ": {properties: {a: {type: string}}}")).Types.Select(found => found.Name)
        );

    [Fact]
    public void A_name_that_grew_too_long_is_shortened_by_its_own_text_alone()
    {
        var name = new string('A', 250);
        string[] schemas = [name + ": {properties: {" + new string('b', 250) + ": {properties: {a: {type: string}}}}}"];

        var alone = Spec.Surface(Spec.WithSchemas(schemas)).Types.Select(type => type.Name).ToList();
        var beside = Spec.Surface(Spec.WithSchemas([.. schemas, "Other: {properties: {a: {type: string}}}"]))
            .Types.Select(type => type.Name);

        Assert.All(alone, type => Assert.True(type.Length <= 400, type));
        Assert.Equal(2, alone.Distinct().Count());
        Assert.Equal([.. alone, "Other"], beside);
    }

    [Fact]
    public void An_inline_schema_gives_way_to_a_component_of_its_name()
    {
        var spec = Spec.WithSchemas(
            "Pet: {properties: {owner: {properties: {x: {type: string}}}}}",
            "PetOwner: {properties: {y: {type: string}}}"
        );

        Assert.Equal(["Pet", "PetOwner", "Pet_Owner"], Spec.Surface(spec).Types.Select(type => type.Name));
        Assert.Equal("Pet_Owner", Spec.Type<ObjectModel>(spec, "Pet").Properties[0].Type.Name);
        Assert.Contains("x-dotnet-name", Assert.Single(spec.Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Alpha: {properties: {x: {type: string}}}")]
    [InlineData("Alpha: {allOf: [{$ref: '#/components/schemas/PetOwner'}]}")]
    [InlineData("Alpha: {properties: {x: {$ref: '#/components/schemas/PetOwner'}}}")]
    [InlineData("Zed: {type: array, items: {$ref: '#/components/schemas/PetOwner'}}")]
    public void Of_two_places_with_one_name_each_is_called_by_its_own_whatever_else_there_is(string other)
    {
        const string Pet = "Pet: {properties: {ownerName: {properties: {x: {type: string}}}}}";
        const string PetOwner = "PetOwner: {properties: {name: {properties: {y: {type: string}, z: {properties: {a: {}}}}}}}";
        string[] expected = ["PetOwner_Name", "PetOwner_NameZ", "Pet_OwnerName"];

        Assert.Equal(expected, Inline(Pet, PetOwner));
        Assert.Equal(expected, Inline(PetOwner, Pet));
        Assert.Equal(expected, Inline(Pet, other, PetOwner));
        Assert.Equal(["PetOwnerName"], Inline(Pet));

        static IEnumerable<string> Inline(params string[] schemas) =>
            Spec.Surface(Spec.WithSchemas(schemas)).Types.Select(type => type.Name).Except(["Alpha", "Pet", "PetOwner", "Zed"]);
    }

    [Fact]
    public void An_element_and_a_property_of_one_name_are_called_after_what_is_written() =>
        Assert.Equal(
            ["Holder", "Holder_Product", "Holder_ProductsItem", "Patch", "PatchesItem"],
            Spec.Surface(
                    Spec.WithSchemas(
                        "Holder: {properties: {products: {type: array, items: {properties: {x: {}}}}, product: {properties: {y: {}}}}}",
                        "Patches: {type: array, items: {properties: {z: {}}}}",
                        "Patch: {properties: {a: {}}}"
                    )
                )
                .Types.Select(type => type.Name)
        );

    [Theory]
    [InlineData("get: {operationId: Pets_Get, responses: {}}")]
    [InlineData("get: {operationId: Pets_Get, responses: {}}, delete: {operationId: Pets_Archive, responses: {}}")]
    [InlineData("put: {operationId: Pets_Put, responses: {}}")]
    public void What_all_operations_of_a_path_have_is_called_after_the_path(string operations) =>
        Assert.Equal(
            "PetsPhotosKind",
            Assert
                .Single(
                    Spec.Surface(
                        Spec.Read(
                            "openapi: 3.0.0\npaths: {'/pets/{id}/photos': {parameters: [{name: id, in: path, required: true}, "
                                + "{name: kind, in: query, schema: {type: string, enum: [a, b]}}], "
                                + operations
                                + "}}\n"
                        )
                    ).Types
                )
                .Name
        );

    [Fact]
    public void Paths_with_the_same_words_have_names_of_their_own() =>
        Assert.Equal(
            ["PetsById_Kind", "Pets_Kind"],
            Spec.Surface(
                    Spec.Read(
                        "openapi: 3.0.0\npaths: {/pets: {parameters: [{name: kind, in: query, schema: {type: string, enum: [a, b]}}], "
                            + "get: {responses: {}}}, '/pets/{id}': {parameters: [{name: kind, in: query, "
                            + "schema: {type: string, enum: [a, b]}}], get: {responses: {}}}}\n"
                    )
                )
                .Types.Select(type => type.Name)
        );

    [Theory]
    [InlineData("{type: string, enum: [-Infinity]}, {type: string, enum: [NaN]}", "HolderXOptionMinusInfinity HolderXOptionNaN")]
    [InlineData("{type: string, enum: [NaN]}, {type: string, enum: [-Infinity]}", "HolderXOptionMinusInfinity HolderXOptionNaN")]
    [InlineData("{enum: [NaN], type: string}", "HolderXOption")]
    public void Inline_schemas_of_a_choice_with_one_label_say_more_of_themselves(string subschemas, string names) =>
        Assert.Equal(
            names,
            string.Join(
                ' ',
                Spec.Surface(Spec.WithSchemas("Holder: {properties: {x: {anyOf: [{type: integer}, " + subschemas + "]}}}"))
                    .Types.Where(type => type is OpenEnumModel)
                    .Select(type => type.Name)
            )
        );

    [Fact]
    public void Schemas_that_differ_only_in_case_are_told_at_the_second()
    {
        var spec = Spec.WithSchemas("Pet: {properties: {a: {type: string}}}", "pet: {properties: {b: {type: string}}}");

        var problem = spec.Problems.Single(found => found.Severity == ProblemSeverity.Warning);
        Assert.Equal(("TIKI3002", 7), (problem.Id, problem.Location.Line));
        Assert.Contains("called Pet2", problem.Message, StringComparison.Ordinal);
        Assert.Equal(["Pet", "Pet2"], spec.Surface!.Types.Select(type => type.Name));
    }

    [Fact]
    public void A_given_name_settles_it()
    {
        var spec = Spec.WithSchemas(
            "Pet: {properties: {a: {type: string}}}",
            "pet: {x-dotnet-name: SmallPet, properties: {b: {type: string}}}"
        );

        Assert.Empty(spec.Problems);
        Assert.Equal(["Pet", "SmallPet"], spec.Surface!.Types.Select(type => type.Name));
    }

    [Fact]
    public void Names_that_become_one_are_told_apart_and_told()
    {
        var spec = Spec.WithSchemas("pet_shop: {properties: {a: {type: string}}}", "PetShop: {properties: {b: {type: string}}}");

        Assert.Equal(("TIKI3004", "PetShop PetShop2"), (Spec.Ids(spec), string.Join(" ", spec.Surface!.Types.Select(type => type.Name))));
        Assert.Equal("b", Spec.Type<ObjectModel>(spec, "PetShop").Properties[0].WireName);
    }

    [Fact]
    public void A_name_that_is_no_identifier_is_told_and_ignored()
    {
        var spec = Spec.WithSchemas("Pet: {x-dotnet-name: 'a b', properties: {a: {type: string, x-dotnet-name: 3}}}");

        Assert.Equal("TIKI3005 TIKI3005", Spec.Ids(spec));
        Assert.Equal("A", Spec.Type<ObjectModel>(spec, "Pet").Properties[0].Name);
    }

    [Fact]
    public void A_given_name_of_a_property_names_its_inline_type_too() =>
        Assert.Equal(
            ["Pet", "PetKeeper"],
            Spec.Surface(Spec.WithSchemas("Pet: {properties: {a: {x-dotnet-name: Keeper, properties: {b: {type: string}}}}}"))
                .Types.Select(type => type.Name)
        );

    [Theory]
    [InlineData("PetsEndpoints")]
    [InlineData("IPetsEndpoints")]
    [InlineData("ApiEndpoints")]
    public void A_schema_gives_way_to_the_types_that_are_made_for_groups(string name)
    {
        var spec = Spec.WithOperation(
            "operationId: Pets_List\nresponses: {}",
            more: "components: {schemas: {" + name + ": {properties: {a: {type: string}}}}}\nx-client-types: all\n"
        );

        Assert.Equal(name + "2", Assert.Single(Spec.Surface(spec).Types).Name);
    }

    [Fact]
    public void An_options_record_gives_way_to_a_schema() =>
        Assert.Equal(
            "Pets_List_Options",
            Spec.Operation(
                Spec.WithOperation(
                    "operationId: Pets_List\nparameters: [{name: q, in: query}]\nresponses: {}",
                    more: "components: {schemas: {PetListOptions: {properties: {a: {type: string}}}}}\n"
                )
            ).OptionsName
        );

    [Fact]
    public void Of_names_that_differ_in_case_alone_each_has_a_number_of_its_own() =>
        Assert.Equal(
            ["Pet", "Pet2", "Pet3"],
            Spec.Surface(Spec.WithSchemas("Pet: {properties: {a: {}}}", "PET: {properties: {a: {}}}", "pet: {properties: {a: {}}}"))
                .Types.Select(static type => type.Name)
        );
}
