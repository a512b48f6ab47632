namespace TikiSpec.Model.Tests.Reading;

public sealed class ReferenceTests
{
    private static readonly SpecText Common = new(
        "common",
        "specs/common.yaml",
        "components:\n  schemas:\n    Paging: {type: object, properties: {next: {$ref: '#/components/schemas/Link'}}}\n"
            + "    Link: {type: object, properties: {url: {type: string}}}\n"
    );

    [Theory]
    [InlineData("#/components/schemas/Pett", "Did you mean 'Pet'?")]
    [InlineData("#/components/schemas/pet", "Did you mean 'Pet'?")]
    [InlineData("#/components/schemas/Invoice", "Declare it")]
    [InlineData("#/component/schemas/Pet", "Did you mean 'components'?")]
    [InlineData("#/components/schemas/Pet/type/x", "Declare it")]
    public void A_reference_to_nothing_is_told_where_it_stands(string reference, string advice)
    {
        var spec = Spec.WithSchemas("Pet: {type: object, properties: {a: {$ref: '" + reference + "'}}}");

        var problem = Assert.Single(spec.Problems);
        Assert.Equal(("TIKI1012", 6), (problem.Id, problem.Location.Line));
        Assert.Contains(advice, problem.Message, StringComparison.Ordinal);
        Assert.Equal(TypeKind.Any, Assert.IsType<ObjectModel>(Assert.Single(spec.Surface!.Types)).Properties[0].Type.Kind);
    }

    [Theory]
    [InlineData("A: {$ref: '#/components/schemas/A'}")]
    [InlineData("A: {$ref: '#/components/schemas/B'}", "B: {$ref: '#/components/schemas/A'}")]
    [InlineData("A: {allOf: [{$ref: '#/components/schemas/B'}]}", "B: {oneOf: [{$ref: '#/components/schemas/A'}]}")]
    public void Schemas_that_are_nothing_but_each_other_are_told(params string[] schemas) =>
        Assert.All(Spec.WithSchemas(schemas).Problems, problem => Assert.Equal("TIKI1014", problem.Id));

    [Fact]
    public void A_reference_may_lead_into_another_schema()
    {
        var spec = Spec.WithSchemas(
            "Holder: {type: object, properties: {part: {$ref: '#/components/schemas/Pet/properties/owner'}, "
                + "name: {$ref: '#/components/schemas/Pet/properties/pet~1name'}}}",
            "Pet: {type: object, properties: {owner: {type: object, properties: {x: {type: string}}}, pet/name: {type: boolean}}}"
        );

        Assert.Equal(
            ["PetOwner", "Boolean"],
            Spec.Type<ObjectModel>(spec, "Holder").Properties.Select(property => TypeText.Of(property.Type))
        );
        Assert.Equal("PetOwner", TypeText.Of(Spec.Type<ObjectModel>(spec, "Pet").Properties[0].Type));
    }

    [Fact]
    public void A_reference_may_lead_into_another_file_and_on_from_there()
    {
        var spec = Spec.Read(
            Spec.Head
                + "paths: {}\ncomponents: {schemas: {Page: {type: object, properties: {paging: {$ref: "
                + "'./common.yaml#/components/schemas/Paging'}}}}}\n",
            "api",
            Common
        );

        Assert.Equal(["Link", "Page", "Paging"], Spec.Surface(spec).Types.Select(type => type.Name));
    }

    [Fact]
    public void Another_file_may_refer_back()
    {
        var spec = Spec.Read(
            Spec.Head + "paths: {}\ncomponents: {schemas: {Page: {type: object, properties: {part: {$ref: 'parts/part.yaml#/Part'}}}}}\n",
            "api",
            new SpecText(
                "part",
                "parts/part.yaml",
                "Part: {type: object, properties: {page: {$ref: '../api.yaml#/components/schemas/Page'}}}\n"
            )
        );

        Assert.Empty(spec.Problems);
        Assert.Equal(["Page", "Part"], Spec.Surface(spec).Types.Select(type => type.Name));
    }

    [Fact]
    public void A_name_that_two_files_have_is_taken_by_the_spec_itself()
    {
        var spec = Spec.Read(
            Spec.Head
                + "paths: {}\ncomponents: {schemas: {Link: {type: object, "
                + "properties: {p: {$ref: 'common.yaml#/components/schemas/Paging'}}}}}\n",
            "api",
            Common
        );

        Assert.Equal(["Link", "Link2", "Paging"], Spec.Surface(spec).Types.Select(type => type.Name));
        Assert.Equal("TIKI3004", Spec.Ids(spec));
    }

    [Fact]
    public void A_whole_file_may_be_a_schema() =>
        Assert.Equal(
            ["Pet", "Zoo"],
            Spec.Surface(
                    Spec.Read(
                        Spec.Head + "paths: {}\ncomponents: {schemas: {Zoo: {type: object, properties: {p: {$ref: 'models/pet.yaml'}}}}}\n",
                        "api",
                        new SpecText("pet", "/x/models/pet.yaml", "type: object\nproperties: {a: {type: string}}\n")
                    )
                )
                .Types.Select(type => type.Name)
        );

    [Fact]
    public void A_problem_in_another_file_is_told_there()
    {
        var spec = Spec.Read(
            Spec.Head + "paths: {}\ncomponents: {schemas: {A: {$ref: 'broken.yaml#/x'}}}\n",
            "api",
            new SpecText("broken", "broken.yaml", "a: [\n")
        );

        Assert.Equal(("TIKI1001", "broken.yaml"), (Assert.Single(spec.Problems).Id, spec.Problems[0].Location.Path));
    }

    [Theory]
    [InlineData("missing.yaml#/x")]
    [InlineData("https://example.org/common.yaml#/components/schemas/Paging")]
    public void A_file_that_is_not_given_is_told(string reference) =>
        Assert.Equal(
            "TIKI1013",
            Spec.Ids(Spec.Read(Spec.Head + "paths: {}\ncomponents: {schemas: {A: {$ref: '" + reference + "'}}}\n", "api", Common))
        );

    [Fact]
    public void Everything_may_come_by_reference()
    {
        var operation = Spec.Operation(
            Spec.Read(
                Spec.Head
                    + """
                    paths:
                      /pets/{id}: {$ref: '#/components/pathItems/Pet'}
                    components:
                      pathItems:
                        Pet: {parameters: [{$ref: '#/components/parameters/Id'}], put: {operationId: Pets_Put,
                            requestBody: {$ref: '#/components/requestBodies/Pet'}, responses: {'200': {$ref: '#/components/responses/Ok'}}}}
                      parameters: {Id: {$ref: '#/components/parameters/Key'}, Key: {name: id, in: path, required: true,
                          schema: {type: string, enum: [a, b]}}}
                      requestBodies: {Pet: {content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}}
                      responses: {Ok: {description: d, content: {application/json: {schema: {type: object,
                          properties: {b: {type: string}}}}}}}
                    """
            )
        );

        Assert.Equal(
            ("Key", "PetBody", "OkResponse"),
            (operation.Parameters[0].Type.Name, operation.Body!.Type.Name, operation.Result!.Name)
        );
    }
}
