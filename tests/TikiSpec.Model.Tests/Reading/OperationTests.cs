namespace TikiSpec.Model.Tests.Reading;

public sealed class OperationTests
{
    [Theory]
    [InlineData("operationId: Products_List", "get", "/x", "Products List Products_List")]
    [InlineData("operationId: listPets\ntags: [small animals, b]", "get", "/x", "SmallAnimals ListPets listPets")]
    [InlineData("operationId: list_pets", "get", "/store/pets", "Store ListPets list_pets")]
    [InlineData("operationId: Pets_list", "get", "/pets", "Pets List Pets_list")]
    [InlineData("operationId: Pets_List_All", "get", "/pets", "Pets ListAll Pets_List_All")]
    [InlineData(
        "operationId: actions/get-environment-public-key\ntags: [actions]",
        "get",
        "/x",
        "Actions GetEnvironmentPublicKey actions/get-environment-public-key"
    )]
    [InlineData("operationId: compute.instances.list\ntags: [Instances]", "get", "/x", "Instances List compute.instances.list")]
    [InlineData(
        "operationId: pull-request-stacks/create\ntags: [pulls]",
        "post",
        "/x",
        "Pulls PullRequestStacksCreate pull-request-stacks/create"
    )]
    [InlineData("operationId: get-actions-key\ntags: [actions]", "get", "/x", "Actions GetKey get-actions-key")]
    [InlineData("operationId: post-payments\ntags: [Payments]", "post", "/payments", "Payments Post post-payments")]
    [InlineData(
        "operationId: get-paymentLinks-linkId\ntags: [Payment links]",
        "get",
        "/x",
        "PaymentLinks GetLinkId get-paymentLinks-linkId"
    )]
    [InlineData("operationId: repos/list-for-repos\ntags: [repos]", "get", "/x", "Repos ListForRepos repos/list-for-repos")]
    [InlineData("operationId: pets/2\ntags: [pets]", "get", "/x", "Pets Pets2 pets/2")]
    [InlineData("summary: s", "get", "/pets/{id}", "Pets GetById GetPetsById")]
    [InlineData("summary: s", "delete", "/pets/{petId}/photos/{n}", "Pets DeleteByPetIdPhotosByN DeletePetsByPetIdPhotosByN")]
    [InlineData("summary: s", "get", "/{id}", "Root GetById GetById")]
    [InlineData("operationId: Pets_List\nx-dotnet-name: All", "get", "/pets", "Pets All Pets_List")]
    public void An_operation_has_a_group_and_a_method(string lines, string method, string path, string expected)
    {
        var group = Assert.Single(Spec.Surface(Spec.WithOperation(lines + "\nresponses: {}", path, method)).Groups);

        Assert.Equal(expected, $"{group.Name} {group.Operations[0].MethodName} {group.Operations[0].Id}");
    }

    [Theory]
    [InlineData("{type: array, items: {type: string}}", "List")]
    [InlineData("{type: object, properties: {a: {type: string}}}", "Get")]
    public void A_GET_without_an_id_says_what_comes_back(string schema, string name) =>
        Assert.Equal(
            name,
            Spec.Operation(
                Spec.WithOperation("responses: {'200': {description: d, content: {application/json: {schema: " + schema + "}}}}", "/pets")
            ).MethodName
        );

    [Theory]
    [InlineData("operationId: Products_List", "ProductListOptions")]
    [InlineData("operationId: Categories_Get", "CategoryGetOptions")]
    [InlineData("operationId: Tracking_List", "TrackingListOptions")]
    [InlineData("operationId: listPets\ntags: [pets]", "PetListOptions")]
    [InlineData("operationId: Products_List\nx-dotnet-options-name: ProductQuery", "ProductQuery")]
    public void Optional_parameters_are_a_record(string lines, string name) =>
        Assert.Equal(
            name,
            Spec.Operation(
                Spec.WithOperation(lines + "\nparameters: [{name: q, in: query, schema: {type: string}}]\nresponses: {}")
            ).OptionsName
        );

    [Fact]
    public void An_operation_without_optional_parameters_has_their_record_already() =>
        Assert.NotEmpty(
            Spec.Operation(
                Spec.WithOperation("parameters: [{name: q, in: query, required: true, schema: {type: string}}]\nresponses: {}")
            ).OptionsName
        );

    [Theory]
    [InlineData("x-client-names: full\n", "ListPets")]
    [InlineData("x-client-names: short\n", "List")]
    [InlineData("", "List")]
    public void A_document_may_want_its_operation_ids_whole(string key, string expected)
    {
        var spec = Spec.Read(key + "openapi: 3.0.0\npaths: {/a: {get: {operationId: list-pets, tags: [pets], responses: {}}}}\n");

        Assert.Equal(expected, Spec.Operation(spec).MethodName);
        Assert.Equal("", Spec.Ids(spec));
    }

    [Fact]
    public void A_rule_of_names_that_there_is_not_is_told() =>
        Assert.Equal("TIKI1015", Spec.Ids(Spec.Read("x-client-names: long\nopenapi: 3.0.0\npaths: {/a: {get: {responses: {}}}}\n")));

    [Fact]
    public void Of_operations_that_differ_in_their_groups_number_alone_none_has_the_name_of_another()
    {
        const string One = "/a: {delete: {operationId: deletePets, tags: [pets], responses: {}}}";
        const string Two = "'/a/{id}': {delete: {operationId: deletePet, tags: [pets], responses: {}}}";

        Assert.Equal("/a DeletePets, /a/{id} DeletePet", Names(One, Two));
        Assert.Equal("/a DeletePets, /a/{id} DeletePet", Names(Two, One));
        Assert.Equal(
            "/a GetPets, /a/{id} GetPet",
            Names(
                "/a: {get: {operationId: get-pets, tags: [pets], responses: {}}}",
                "'/a/{id}': {get: {operationId: get-a-pet, tags: [pets], responses: {}}}"
            )
        );

        static string Names(params string[] paths) =>
            string.Join(
                ", ",
                Spec.Read("openapi: 3.0.0\npaths: {" + string.Join(", ", paths) + "}\n")
                    .Surface!.Groups.Single()
                    .Operations.Select(static operation => $"{operation.Path} {operation.MethodName}")
                    .Order(StringComparer.Ordinal)
            );
    }

    [Theory]
    [InlineData("", "GetQueue")]
    [InlineData("x-client-names: full\n", "GetTheQueue")]
    public void An_article_behind_the_verb_says_nothing_but_in_whole_names(string key, string method) =>
        Assert.Equal(
            method,
            Spec.Read("openapi: 3.0.0\n" + key + "paths: {/a: {get: {operationId: get-the-queue, tags: [player], responses: {}}}}\n")
                .Surface!.Groups.Single()
                .Operations.Single()
                .MethodName
        );

    [Fact]
    public void Of_two_operations_with_one_name_the_second_is_told_and_called_after_its_path()
    {
        var spec = Spec.Read(
            "openapi: 3.0.0\npaths:\n  /a: {get: {operationId: Pets_List, responses: {}}}\n  /b: {get: {operationId: pets_list, "
                + "tags: [pets], x-dotnet-name: LIST, responses: {}}}\n"
        );

        var problem = Assert.Single(spec.Problems);
        Assert.Equal(("TIKI3001", ProblemSeverity.Warning, 4), (problem.Id, problem.Severity, problem.Location.Line));
        Assert.Contains("line 3", problem.Message, StringComparison.Ordinal);
        Assert.Equal(
            ["/a List", "/b GetB"],
            Assert.Single(spec.Surface!.Groups).Operations.Select(operation => $"{operation.Path} {operation.MethodName}")
        );
    }

    [Fact]
    public void Groups_are_ordered_by_name_described_by_tags_and_spelled_in_one_way()
    {
        var groups = Spec.Surface(
            Spec.Read(
                Spec.Head
                    + """
                    tags: [{name: zoo, description: Zoos}, {name: petStore, description: Stores}]
                    paths:
                      /a: {get: {operationId: a, tags: [zoo], responses: {}}, post: {operationId: b, tags: [petStore], responses: {}}}
                      /b: {get: {operationId: c, tags: [petstore], responses: {}}}
                    """
            )
        ).Groups;

        Assert.Equal(
            ["PetStore Stores B C", "Zoo Zoos A"],
            groups.Select(group =>
                $"{group.Name} {group.Description} {string.Join(" ", group.Operations.Select(operation => operation.MethodName))}"
            )
        );
    }

    [Theory]
    [InlineData("application/json", "Json", "Int64")]
    [InlineData("application/problem+json", "Json", "Int64")]
    [InlineData("'application/json; charset=utf-8'", "Json", "Int64")]
    [InlineData("'*/*'", "Json", "Int64")]
    [InlineData("application/x-www-form-urlencoded", "Form", "Int64")]
    [InlineData("text/plain", "Text", "String")]
    [InlineData("application/pdf", "Binary", "Binary")]
    [InlineData("multipart/form-data", "Binary", "Binary")]
    public void A_body_travels_as_its_content_type_says(string contentType, string format, string type)
    {
        var body = Spec.Operation(
            Spec.WithOperation(
                "requestBody: {required: true, description: d, content: {" + contentType + ": {schema: {type: integer}}}}\nresponses: {}",
                method: "post"
            )
        ).Body!;

        Assert.Equal((format, type, true, "d"), (body.Format.ToString(), TypeText.Of(body.Type), body.IsRequired, body.Description));
    }

    [Theory]
    [InlineData("application/json", true)]
    [InlineData("multipart/form-data", false)]
    public void A_body_of_parts_is_never_null_since_null_has_none(string contentType, bool allowsNull)
    {
        var body = Spec.Operation(
            Spec.WithOperation(
                "requestBody: {required: true, content: {"
                    + contentType
                    + ": {schema: {type: object, nullable: true, required: [a], properties: {a: {type: string}}}}}}\nresponses: {}",
                method: "post"
            )
        ).Body!;

        Assert.Equal(allowsNull, body.Type.AllowsNull);
    }

    [Theory]
    [InlineData("text/plain: {}, application/pdf: {}, application/x-www-form-urlencoded: {}, application/json: {}", "application/json")]
    [InlineData("text/plain: {}, application/x-www-form-urlencoded: {}", "application/x-www-form-urlencoded")]
    [InlineData("application/pdf: {}, text/csv: {}", "text/csv")]
    [InlineData("image/png: {}, image/gif: {}", "image/png")]
    [InlineData("'*/*': {}", "application/json")]
    public void Of_several_content_types_the_one_that_we_can_write_is_sent(string content, string chosen) =>
        Assert.Equal(
            chosen,
            Spec.Operation(Spec.WithOperation("requestBody: {content: {" + content + "}}\nresponses: {}", method: "post")).Body!.ContentType
        );

    [Theory]
    [InlineData("'404': {}, default: {}, '201': {}, '200': {}", "200 201 404 default")]
    [InlineData("default: {}, 4XX: {}, 2xx: {}, '400': {}", "2XX 400 4XX default")]
    [InlineData("'404': {}, default: {}", "default 404")]
    [InlineData("'302': {}, default: {}", "302 default")]
    [InlineData("200: {}, x-note: {}", "200")]
    public void Responses_come_success_first_and_default_last(string responses, string order) =>
        Assert.Equal(
            order,
            string.Join(
                " ",
                Spec.Operation(Spec.WithOperation("responses: {" + responses + "}")).Responses.Select(response => response.Status)
            )
        );

    [Theory]
    [InlineData("'200': {content: {application/json: {schema: {type: integer}}}}", "Int64 Json")]
    [InlineData("'200': {content: {application/json: {}}}", "Any Json")]
    [InlineData("'200': {description: d}", "none None")]
    [InlineData("'204': {description: d}, '400': {content: {application/json: {}}}", "none None")]
    [InlineData("default: {content: {application/json: {schema: {type: integer}}}}", "Int64 Json")]
    [InlineData("'302': {}, default: {content: {application/json: {schema: {type: integer}}}}", "String Location")]
    [InlineData("'304': {}, default: {content: {application/json: {schema: {type: integer}}}}", "none None")]
    [InlineData("'200': {content: {text/csv: {schema: {type: string}}}}", "String Text")]
    [InlineData("'200': {content: {application/pdf: {}, text/html: {}}}", "String Text")]
    [InlineData("'200': {content: {application/pdf: {}}}", "Binary Binary")]
    [InlineData(
        "'201': {content: {application/json: {schema: {type: string}}}}, '202': {content: {application/json: {schema: {type: integer}}}}",
        "none None"
    )]
    [InlineData("'200': {content: {text/plain: {}}}, '204': {}", "String! Text")]
    [InlineData("'200': {content: {text/event-stream: {schema: {type: array, items: {type: integer}}}}}", "Int64 Events")]
    [InlineData("'200': {content: {application/jsonl: {}}}, '204': {}", "Any JsonLines")]
    public void The_result_is_what_the_success_holds(string responses, string result)
    {
        var operation = Spec.Operation(Spec.WithOperation("responses: {" + responses + "}"));

        Assert.Equal(result, TypeText.Of(operation.Result) + " " + operation.ResultFormat);
    }

    [Theory]
    [InlineData(
        "'201': {content: {application/json: {schema: {type: string}}}}, '200': {content: {application/json: {schema: {type: integer}}}}",
        "Ok 200 Json Int64, Created 201 Json String"
    )]
    [InlineData(
        "'200': {content: {application/json: {schema: {type: string}}}}, '202': {content: {text/plain: {}}}, '204': {}",
        "Ok 200 Json String, Accepted 202 Text none, NoContent 204 None none"
    )]
    [InlineData(
        "'200': {content: {application/json: {schema: {type: string}}}}, '299': {content: {application/pdf: {}}}, 2XX: {}",
        "Ok 200 Json String, Status299 299 Binary none, OtherSuccess 2XX None none"
    )]
    [InlineData(
        "'200': {content: {application/json: {schema: {type: object, properties: {a: {}}}}}}, "
            + "'201': {content: {application/json: {schema: {type: object, properties: {a: {}}}}}}",
        ""
    )]
    [InlineData("'200': {content: {application/json: {schema: {type: string}}}}, '204': {}", "")]
    public void Successes_of_several_types_are_an_outcome(string responses, string cases)
    {
        var operation = Spec.Operation(Spec.WithOperation("responses: {" + responses + "}"));

        Assert.Equal(
            cases,
            string.Join(
                ", ",
                (operation.Outcome?.Cases ?? EquatableList<OutcomeCaseModel>.Empty).Select(static one =>
                    $"{one.Name} {one.Status} {one.Format} {TypeText.Of(one.Type)}"
                )
            )
        );
    }

    [Fact]
    public void Inline_bodies_and_responses_are_called_after_the_operation()
    {
        var spec = Spec.WithOperation(
            """
            operationId: Products_Create
            requestBody: {content: {application/json: {schema: {type: object, properties: {rows: {type: array, items: {type: object,
                properties: {a: {type: string}}}}}}}}}
            responses:
              '200': {content: {application/json: {schema: {type: object, properties: {b: {type: string}}}}}}
              '404': {content: {application/json: {schema: {type: object, properties: {c: {type: string}}}}}}
              default: {content: {application/json: {schema: {type: object, properties: {d: {type: string}}}}}}
            """,
            method: "post"
        );

        Assert.Equal(
            ["ProductCreateBody", "ProductCreateBodyRow", "ProductCreateError", "ProductCreateError404", "ProductCreateResult"],
            Spec.Surface(spec).Types.Select(type => type.Name)
        );
    }

    [Theory]
    [InlineData("security: [{key: []}, {web: [], key: []}, {}]", "key|key+web|")]
    [InlineData("security: []", "none")]
    [InlineData("summary: s", "web")]
    public void Security_is_the_operations_own_or_the_documents(string lines, string expected)
    {
        var security = Spec.Operation(
            Spec.WithOperation(
                lines + "\nresponses: {}",
                more: "security: [{web: []}]\ncomponents: {securitySchemes: {key: {type: apiKey, in: header, name: k}, "
                    + "web: {type: http, scheme: bearer}}}\n"
            )
        ).Security;

        Assert.Equal(
            expected,
            security.Count == 0 ? "none" : string.Join("|", security.Select(alternative => string.Join("+", alternative)))
        );
    }

    [Fact]
    public void A_scheme_that_is_not_declared_is_told() =>
        Assert.Equal("TIKI2010", Spec.Ids(Spec.WithOperation("security: [{key: []}]\nresponses: {}")));

    [Fact]
    public void The_source_in_the_documentation_is_read() =>
        Assert.Equal(
            new SourceModel("p", "s"),
            Spec.Operation(Spec.WithOperation("x-tiki-source: {page: p, section: s}\nresponses: {}")).Source
        );
}
