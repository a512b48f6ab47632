namespace TikiSpec.Model.Tests.Reading;

public sealed class ParameterTests
{
    [Fact]
    public void Path_parameters_come_in_template_order_and_the_others_as_in_the_document()
    {
        var operation = Spec.Operation(
            Spec.WithOperation(
                """
                parameters:
                  - {name: q, in: query, schema: {type: string}}
                  - {name: two, in: path, required: true, schema: {type: string}}
                  - {name: X-Key, in: header, schema: {type: string}}
                  - {name: one, in: path, required: true, schema: {type: integer}}
                responses: {}
                """,
                "/a/{one}/b/{two}"
            )
        );

        Assert.Equal(
            ["Path One True", "Path Two True", "Query Q False", "Header XKey False"],
            operation.Parameters.Select(parameter => $"{parameter.Location} {parameter.Name} {parameter.IsRequired}")
        );
    }

    [Fact]
    public void An_operation_replaces_a_parameter_of_its_path_by_name_and_place()
    {
        var operation = Spec.Operation(
            Spec.Read(
                Spec.Head
                    + """
                    paths:
                      /a:
                        parameters:
                          - {name: x, in: query, schema: {type: string}}
                          - {name: y, in: query, schema: {type: string}}
                        get:
                          parameters: [{name: x, in: query, required: true, schema: {type: integer}}, {name: x, in: header,
                              schema: {type: boolean}}]
                          responses: {}
                    """
            )
        );

        Assert.Equal(
            ["Query x Int64 True", "Query y String False", "Header x Boolean False"],
            operation.Parameters.Select(parameter =>
                $"{parameter.Location} {parameter.WireName} {TypeText.Of(parameter.Type)} {parameter.IsRequired}"
            )
        );
    }

    [Theory]
    [InlineData("in: query, required: true, schema: {enum: [X]}", "String", "X")]
    [InlineData("in: query, required: true, schema: {const: X}", "String", "X")]
    [InlineData("in: path, required: true, schema: {type: string, enum: [X]}", "String", "X")]
    [InlineData("in: header, required: true, schema: {type: integer, enum: [7]}", "Int64", "7")]
    [InlineData("in: query, required: true, schema: {type: boolean, const: true}", "Boolean", "true")]
    [InlineData("in: query, required: true, schema: {$ref: '#/components/schemas/One'}", "One", "X")]
    [InlineData("in: query, schema: {enum: [X]}", "String", null)]
    [InlineData("in: query, required: true, schema: {enum: [X, Y]}", "AGetP", null)]
    [InlineData("in: query, required: true, schema: {type: [string, 'null'], enum: [X, null]}", "String", null)]
    [InlineData("in: query, required: true, schema: {type: string, x-extensible-enum: [X]}", "AGetP", null)]
    [InlineData("in: query, required: true, schema: {type: array, items: {enum: [X]}}", "List<AGetP>", null)]
    [InlineData("in: query, required: true, content: {application/json: {schema: {const: X}}}", "String", null)]
    [InlineData("in: path, required: true, style: label, schema: {enum: [X]}", "String", null)]
    public void A_parameter_that_must_be_sent_and_has_one_value_has_it_by_itself(string lines, string type, string? preset)
    {
        var operation = Spec.Operation(
            Spec.WithOperation(
                "parameters: [{name: p, " + lines + "}]\nresponses: {}",
                lines.Contains("in: path", StringComparison.Ordinal) ? "/a/{p}" : "/a",
                more: "components: {schemas: {One: {type: string, enum: [X]}}}\n"
            )
        );

        var parameter = operation.Parameters[0];
        Assert.Equal((type, preset), (TypeText.Of(parameter.Type), parameter.Preset));
        Assert.Equal(preset is null, operation.RequiredParameters.Concat(operation.OptionalParameters).Contains(parameter));
    }

    [Theory]
    [InlineData("in: query, schema: {type: array}", "form", true)]
    [InlineData("in: query, explode: false, schema: {type: array}", "form", false)]
    [InlineData("in: query, style: pipeDelimited, schema: {type: array}", "pipeDelimited", false)]
    [InlineData("in: query, style: deepObject, explode: true, schema: {type: object}", "deepObject", true)]
    [InlineData("in: header, schema: {type: array}", "simple", false)]
    [InlineData("in: cookie, schema: {type: array}", "form", true)]
    [InlineData("in: query, content: {application/json: {schema: {type: integer}}}", "json", false)]
    public void Style_and_explode_have_the_defaults_of_their_place(string parameter, string style, bool explode)
    {
        var read = Spec.Operation(Spec.WithOperation("parameters: [{name: p, " + parameter + "}]\nresponses: {}")).Parameters[0];

        Assert.Equal((style, explode), (read.Style, read.Explode));
    }

    [Fact]
    public void All_that_is_said_of_a_parameter_is_read() =>
        Assert.Equal(
            new ParameterModel
            {
                Form = ParameterForm.Text,
                WireName = "limit",
                Name = "Top",
                Location = ParameterLocation.Query,
                Type = TypeRef.Of(TypeKind.Int32),
                IsRequired = true,
                Explode = true,
                Style = "form",
                Default = "20",
                Description = "d",
                Deprecation = new DeprecationModel(),
                Constraints = new ConstraintsModel { Maximum = "50" },
                Documented = new DocumentedModel("String", null, null),
                Observed = new ObservedModel(EquatableList<string>.Empty, null, null, "e"),
            },
            Spec.Operation(
                Spec.WithOperation(
                    "parameters: [{name: limit, in: query, required: true, description: d, deprecated: true, x-dotnet-name: Top, "
                        + "x-client-documented: {type: String}, x-client-observed: {evidence: e}, schema: {type: integer, "
                        + "format: int32, default: 20, maximum: 50}}]\nresponses: {}"
                )
            ).Parameters[0]
        );

    [Fact]
    public void Path_and_parameters_that_disagree_are_told()
    {
        var spec = Spec.WithOperation(
            "parameters: [{name: other, in: path, required: true, schema: {type: integer}}]\nresponses: {}",
            "/a/{id}"
        );

        Assert.Equal("TIKI2007 TIKI2012", Spec.Ids(spec));
        Assert.Equal(
            ["id String"],
            Spec.Operation(spec).Parameters.Select(parameter => $"{parameter.WireName} {TypeText.Of(parameter.Type)}")
        );
    }

    [Theory]
    [InlineData("{name: Content-Type, in: header, schema: {type: string}}", "TIKI2011")]
    [InlineData("{name: authorization, in: header, schema: {type: string}}", "TIKI2011")]
    [InlineData("{in: query, schema: {type: string}}", "TIKI2013")]
    [InlineData("{name: b, in: body, schema: {type: string}}", "TIKI2013")]
    public void What_cannot_be_a_parameter_is_ignored_and_told(string parameter, string id)
    {
        var spec = Spec.WithOperation("parameters: [" + parameter + "]\nresponses: {}");

        Assert.Equal(id, Spec.Ids(spec));
        Assert.Empty(Spec.Operation(spec).Parameters);
    }

    [Fact]
    public void Names_that_meet_in_csharp_are_kept_apart_by_their_wire_names() =>
        Assert.Equal(
            ["filter_a FilterA2", "filter[a] FilterA"],
            Spec.Operation(Spec.WithOperation("parameters: [{name: filter_a, in: query}, {name: 'filter[a]', in: query}]\nresponses: {}"))
                .Parameters.Select(parameter => parameter.WireName + " " + parameter.Name)
        );

    [Fact]
    public void A_text_that_says_which_values_are_meant_is_a_set_of_the_enum_and_the_enum_makes_it()
    {
        var surface = Spec.Surface(Spec.Read(Filtered("items: State, in: 'in|', notIn: '!', separator: ';'")));

        var type = surface.Groups[0].Operations[0].Parameters[0].Type;
        Assert.Equal(
            (TypeKind.Set, "State", "in|", "!", ";"),
            (type.Kind, type.Item!.Name, type.Prefixes!.In, type.Prefixes.NotIn, type.Separator)
        );
        var state = Assert.IsType<OpenEnumModel>(Assert.Single(surface.Types));
        Assert.True(state.IsInSets);
        // What makes sets is called In, so a value of the name gives way.
        Assert.Equal(["InValue", "Sent"], state.Values.Select(static value => value.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("items: Gone, in: 'in|', notIn: '!'")]
    [InlineData("in: 'in|', notIn: '!'")]
    public void A_set_of_what_lists_no_values_is_a_text_and_told(string key)
    {
        var spec = Spec.Read(Filtered(key));

        Assert.True(Spec.Surface(spec).Groups[0].Operations[0].Parameters[0].Type.IsString);
        Assert.Contains("TIKI2008", Spec.Ids(spec), StringComparison.Ordinal);
    }

    private static string Filtered(string key) =>
        Spec.Head
        + $$"""
            paths:
              /a:
                get:
                  parameters: [{name: state, in: query, schema: {type: string, x-client-set-expression: { {{key}} } } }]
                  responses: {}
            components:
              schemas:
                State: {type: string, x-extensible-enum: [sent, in]}
            """;
}
