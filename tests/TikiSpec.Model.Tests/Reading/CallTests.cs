namespace TikiSpec.Model.Tests.Reading;

public sealed class CallTests
{
    private const string Schemas = """
        x-client-types: all
        components:
          schemas:
            Page: {required: [data, paging], properties: {data: {type: array, items: {$ref: '#/components/schemas/Row'}},
                paging: {$ref: '#/components/schemas/Paging'}}}
            Paging: {required: [last_page], properties: {last_page: {type: integer, format: int32}, name: {type: string}}}
            Loose: {properties: {data: {type: array, items: {$ref: '#/components/schemas/Row'}},
                paging: {$ref: '#/components/schemas/Paging'}, total: {type: integer}}}
            Row: {properties: {id: {type: integer}, sku: {type: string}, is_success: {type: boolean}, state: {type: string, enum: [new,
                done]}, note: {type: string}, count: {type: string}}}
            Batch: {required: [data], properties: {data: {type: array, items: {$ref: '#/components/schemas/BatchRow'}}}}
            Strict: {required: [data, by], properties: {by: {type: string}, data: {type: array,
                items: {$ref: '#/components/schemas/BatchRow'}}}}
            BatchRow: {properties: {id: {type: integer}, sku: {type: string}, count: {type: integer}}}
        """;

    private const string Paged =
        "operationId: Rows_List\nparameters: [{name: page, in: query, schema: {type: integer, format: int32}}, {name: must, "
        + "in: query, required: true, schema: {type: integer}}, {name: text, in: query, schema: {type: string}}]";

    [Theory]
    [InlineData("Page", "Paging.LastPage")]
    [InlineData("Loose", "Paging?.LastPage")]
    public void Pagination_is_resolved_to_properties(string type, string lastPage) =>
        Assert.Equal(
            new PaginationModel
            {
                MethodName = "ListAll",
                PageProperty = "Page",
                PageType = TypeRef.Int32,
                ItemsProperty = "Data",
                Item = Row,
                LastPage = lastPage,
            },
            Operation(Paged + "\nx-client-pagination: {page: page, size: limit, items: data, lastPage: paging.last_page}", type).Pagination
        );

    [Fact]
    public void Pagination_may_have_no_last_page() =>
        Assert.Null(Operation(Paged + "\nx-client-pagination: {page: page, items: data}", "Page").Pagination!.LastPage);

    [Theory]
    [InlineData("{page: nope, items: data}", "'page'")]
    [InlineData("{page: must, items: data}", "'page'")]
    [InlineData("{page: text, items: data}", "'page'")]
    [InlineData("{page: page, items: paging}", "'items'")]
    [InlineData("{page: page, items: data, lastPage: paging.nope}", "'lastPage'")]
    [InlineData("{page: page, items: data, lastPage: paging.name}", "'lastPage'")]
    [InlineData("{page: page, items: data, lastPage: data.x}", "'lastPage'")]
    public void Pagination_that_names_what_is_not_there_is_told(string pagination, string key) =>
        AssertIgnored(Read(Paged + "\nx-client-pagination: " + pagination, "Page"), key);

    [Fact]
    public void Pagination_knows_what_tells_rows_apart_where_lists_end_and_by_what_times_they_can_be_parted()
    {
        const string times =
            "operationId: Rows_List\nparameters: [{name: page, in: query, schema: {type: integer}}, {name: after_date, "
            + "in: query, schema: {type: string, format: tiki-datetime}}, {name: before, in: query, schema: {type: string, "
            + "format: date-time}}]";
        var pagination = Operation(
            times + "\nx-client-pagination: {page: page, items: data, key: id, cap: 100, window: {from: after_date, to: before}}",
            "Page"
        ).Pagination!;

        Assert.Equal(("Id", 100, new WindowModel("AfterDate", "Before")), (pagination.KeyProperty, pagination.Cap, pagination.Window));
    }

    [Theory]
    [InlineData("key: nope", "'key'")]
    [InlineData("window: {from: text, to: page}", "'window'")]
    [InlineData("window: {from: text}", "'window'")]
    public void What_more_is_known_of_a_list_and_is_not_there_is_told_and_left_out(string more, string key)
    {
        var spec = Read(Paged + "\nx-client-pagination: {page: page, items: data, " + more + "}", "Page");

        Assert.Equal("TIKI2008", Spec.Ids(spec));
        Assert.Contains(key, Assert.Single(spec.Problems).Message, StringComparison.Ordinal);
        var pagination = spec.Surface!.Groups[0].Operations[0].Pagination!;
        Assert.Equal((null, null), (pagination.KeyProperty, pagination.Window));
    }

    [Fact]
    public void A_decision_knows_which_of_its_ends_were_hoped_for_and_its_type_says_so()
    {
        var spec = Read("x-client-poll: {state: state, reason: note, end: [done, new], success: [done, other]}", "Row");
        var poll = spec.Surface!.Groups[0].Operations[0].Poll!;

        Assert.Equal(("done", "Note"), (string.Join(",", poll.Success), poll.ReasonProperty));
        Assert.Equal(
            ["Row"],
            spec.Surface.Types.OfType<ObjectModel>().Where(type => type.Decision == poll).Select(static type => type.Name)
        );
    }

    [Theory]
    [InlineData("{requests: 200, seconds: 1}", "200 in 1")]
    [InlineData("{requests: 0, seconds: 1}", "TIKI2008")]
    [InlineData("{requests: 10}", "TIKI2008")]
    public void A_rate_limit_is_two_numbers(string limit, string expected)
    {
        var spec = Spec.Read(Spec.Head + "x-client-rate-limit: " + limit + "\npaths: {}\n");

        Assert.Equal(expected, spec.Surface?.RateLimit is { } read ? $"{read.Requests} in {read.Seconds}" : Spec.Ids(spec));
    }

    [Fact]
    public void A_batch_is_resolved_to_properties() =>
        Assert.Equal(
            new BatchModel
            {
                MethodName = "UpdateManySkus",
                RowsProperty = "Data",
                Row = new TypeRef { Kind = TypeKind.Object, Name = "BatchRow" },
                Max = 20,
                ResultsProperty = "Data",
                RowResult = Row,
                SuccessProperty = "IsSuccess",
                KeyProperties = new EquatableList<string>(["Id", "Sku"]),
            },
            Operation(Body("{items: data, max: 20, results: data, success: is_success, keys: [id, sku]}"), "Page").Batch
        );

    [Theory]
    [InlineData("{items: x, max: 20, results: data, success: is_success}", "'items'")]
    [InlineData("{items: data, max: 20, results: paging, success: is_success}", "'results'")]
    [InlineData("{items: data, max: 20, results: data, success: note}", "'success'")]
    [InlineData("{items: data, max: 0, results: data, success: is_success}", "'max'")]
    [InlineData("{items: data, max: many, results: data, success: is_success}", "'max'")]
    public void A_batch_that_names_what_is_not_there_is_told(string batch, string key) => AssertIgnored(Read(Body(batch), "Page"), key);

    [Fact]
    public void A_batch_whose_body_needs_more_than_rows_is_told() =>
        AssertIgnored(
            Read(
                Body("{items: data, max: 20, results: data, success: is_success}").Replace("/Batch'", "/Strict'", StringComparison.Ordinal),
                "Page"
            ),
            "'items'"
        );

    [Fact]
    public void Pagination_over_a_list_that_may_be_null_is_gone_through()
    {
        var spec = Read(
            Paged
                + "\nx-client-pagination: {page: page, items: data}\nrequestBody: {content: {application/json: {schema: {$ref: "
                + "'#/components/schemas/Loose'}}}}",
            "Loose"
        );

        Assert.Equal(("Data", true), (Spec.Operation(spec).Pagination!.ItemsProperty, Spec.Operation(spec).Pagination!.ItemsMayBeNull));
        Assert.Equal("", Spec.Ids(spec));
    }

    [Theory]
    [InlineData("note")]
    [InlineData("count")]
    public void A_key_that_does_not_stand_alike_on_both_sides_is_left_out_and_told(string key)
    {
        var spec = Read(Body("{items: data, max: 20, results: data, success: is_success, keys: [id, " + key + "]}"), "Page");

        Assert.Equal(["Id"], Spec.Operation(spec).Batch!.KeyProperties);
        Assert.Contains("'" + key + "'", Assert.Single(spec.Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{state: state, end: [done]}", "WaitForDecision State True")]
    [InlineData("{state: note, end: [a, b], method: WaitForIt}", "WaitForIt Note False")]
    public void Waiting_is_resolved_to_a_property(string poll, string expected)
    {
        var model = Operation("operationId: Rows_Get\nx-client-poll: " + poll, "Row").Poll!;

        Assert.Equal(expected, $"{model.MethodName} {model.StateProperty} {model.StateIsOpenEnum}");
    }

    [Theory]
    [InlineData("{state: id, end: [done]}", "'state'")]
    [InlineData("{state: state, end: []}", "'end'")]
    public void Waiting_for_what_is_not_there_is_told(string poll, string key) => AssertIgnored(Read("x-client-poll: " + poll, "Row"), key);

    [Fact]
    public void Events_are_resolved_to_properties_and_payloads()
    {
        var model = Events(
            "{items: events, ack: ack_id, id: id, type: type, version: version, payload: payload, payloads: [{type: made, "
                + "version: v1, schema: Made}]}"
        )
            .Surface!.Groups[0]
            .Operations[0]
            .Events!;

        Assert.Equal(
            "ReadEvents Events Event: Id, Type, Version, Payload; AckId -> AckId",
            $"{model.MethodName} {model.ItemsProperty} {model.Item.Name}: {model.IdProperty}, {model.TypeProperty}, "
                + $"{model.VersionProperty}, {model.PayloadProperty}; {model.AckInResponse} -> {model.AckInRequest}"
        );
        Assert.True(model.TypeIsOpenEnum);
        Assert.Equal([new EventPayloadModel("made", "v1", TypeRef.Object("Made"))], model.Payloads);
    }

    [Theory]
    [InlineData("{items: ack_id, ack: ack_id, id: id, type: type, payload: payload}", "'items'")]
    [InlineData("{items: events, ack: events, id: id, type: type, payload: payload}", "'ack'")]
    [InlineData("{items: events, ack: ack_id, id: payload, type: type, payload: payload}", "'id'")]
    [InlineData("{items: events, ack: ack_id, id: id, type: payload, payload: payload}", "'type'")]
    [InlineData("{items: events, ack: ack_id, id: id, type: type, version: payload, payload: payload}", "'version'")]
    [InlineData("{items: events, ack: ack_id, id: id, type: type, payload: id}", "'payload'")]
    public void Events_of_what_is_not_there_are_told(string events, string key) => AssertIgnored(Events(events), key);

    [Fact]
    public void A_payload_that_is_no_component_is_left_out_and_told()
    {
        var spec = Events("{items: events, ack: ack_id, id: id, type: type, payload: payload, payloads: [{type: made, schema: Nothing}]}");

        Assert.Empty(spec.Surface!.Groups[0].Operations[0].Events!.Payloads);
        Assert.Contains("needs a 'type', and a 'schema'", Assert.Single(spec.Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data", "Row")]
    [InlineData("paging", "Paging")]
    [InlineData("nope", "Page")]
    public void Unwrapping_gives_the_element_the_property_or_the_bare_result(string property, string type)
    {
        var operation = Operation("x-client-unwrap: " + property, "Page");

        Assert.Equal((property, type, "Page"), (operation.Unwrap, operation.Result!.Name, operation.Responses[0].Type!.Name));
    }

    [Fact]
    public void A_made_up_method_gives_way_to_an_operation_of_its_name()
    {
        var spec = Spec.Read(
            Spec.Head
                + "paths:\n  /a:\n    get:\n"
                + Indented(Paged + "\nx-client-pagination: {page: page, items: data}\n" + Response("Page"))
                + "    put: {operationId: Rows_ListAll, responses: {}}\n"
                + Schemas
        );

        Assert.Equal("TIKI2008", Spec.Ids(spec));
        Assert.Null(spec.Surface!.Groups[0].Operations[0].Pagination);
    }

    [Theory]
    [InlineData("Page", "", "Data")]
    [InlineData("Page", "x-client-unwrap: data\n", null)]
    [InlineData("Loose", "", "Data")]
    [InlineData("Row", "", null)]
    public void A_response_that_is_a_list_and_its_paging_is_a_list(string type, string lines, string? property) =>
        Assert.Equal(property, Spec.Type<ObjectModel>(Read(lines + "summary: s", type), type).ItemsProperty);

    [Theory]
    [InlineData("{properties: {rows: {type: array}}}", null)]
    [InlineData("{properties: {data: {type: object}}}", null)]
    [InlineData("{properties: {data: {type: array}}}", "Data")]
    [InlineData("{properties: {items: {type: array}, data: {type: array}}}", "Data")]
    [InlineData("{properties: {data: {type: array}, total: {type: integer}}}", "Data")]
    [InlineData("{properties: {data: {type: array}, meta: {type: object, properties: {a: {type: string}}}}}", "Data")]
    public void A_list_called_data_makes_a_list_whatever_stands_beside_it(string schema, string? property) =>
        Assert.Equal(
            property,
            Spec.Type<ObjectModel>(
                Spec.WithOperation("operationId: Rows_List\nresponses: {'200': {content: {application/json: {schema: " + schema + "}}}}"),
                "RowListResult"
            ).ItemsProperty
        );

    [Fact]
    public void The_list_that_the_paging_goes_over_makes_a_list_whatever_else_there_is() =>
        Assert.Equal(
            "Rows",
            Spec.Type<ObjectModel>(
                Spec.WithOperation(
                    Paged
                        + "\nx-client-pagination: {page: page, items: rows}\n"
                        + "responses: {'200': {content: {application/json: {schema: {properties: {data: {type: array}, "
                        + "rows: {type: array}}}}}}}"
                ),
                "RowListResult"
            ).ItemsProperty
        );

    private static ParsedSpec Events(string events) =>
        Spec.WithOperation(
            "operationId: Queues_Pull\nx-client-events: "
                + events
                + "\nrequestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pull'}}}}\n"
                + Response("Batch"),
            method: "post",
            more: """
            x-client-types: all
            components:
              schemas:
                Pull: {type: object, properties: {ack_id: {type: string}}}
                Batch: {type: object, required: [events], properties: {events: {type: array, items: {$ref: '#/components/schemas/Event'}},
                    ack_id: {type: string}}}
                Event:
                  type: object
                  required: [id]
                  properties:
                    id: {type: string}
                    type: {type: string, x-extensible-enum: [made]}
                    version: {type: string}
                    payload: {}
                Made: {type: object, properties: {code: {type: string}}}

            """
        );

    private static TypeRef Row => new() { Kind = TypeKind.Object, Name = "Row" };

    private static string Body(string batch) =>
        "operationId: Rows_UpdateSkus\nx-client-batch: "
        + batch
        + "\nrequestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Batch'}}}}";

    private static string Response(string type) =>
        "responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/" + type + "'}}}}}";

    private static ParsedSpec Read(string lines, string type) =>
        Spec.WithOperation(lines + "\n" + Response(type), method: "put", more: Schemas + "\n");

    private static OperationModel Operation(string lines, string type)
    {
        var spec = Read(lines, type);
        Assert.Empty(spec.Problems);
        return Spec.Operation(spec);
    }

    private static string Indented(string lines) => string.Concat(lines.Split('\n').Select(line => "      " + line + "\n"));

    private static void AssertIgnored(ParsedSpec spec, string key)
    {
        var problem = Assert.Single(spec.Problems);
        Assert.Equal(("TIKI2008", ProblemSeverity.Warning), (problem.Id, problem.Severity));
        Assert.Contains(key, problem.Message, StringComparison.Ordinal);
        var operation = Spec.Operation(spec);
        Assert.Equal((null, null, null), (operation.Pagination, operation.Batch, operation.Poll));
    }
}
