using TikiSpec.OpenApi.Views;

namespace TikiSpec.OpenApi.Tests.Views;

public class OperationParametersTests
{
    [Fact]
    public void An_operations_own_parameter_takes_the_place_of_its_paths()
    {
        var operation = Documents.Operation(
            """
            /a:
              parameters:
                - {name: q, in: query, schema: {type: string}}
                - {name: X-A, in: header}
                - {name: q, in: cookie}
              get:
                parameters:
                  - {name: x-a, in: header, required: true}
                  - {name: q, in: query, description: own}
                  - {name: r, in: query}
            """
        );

        Assert.Equal(
            ["Query q False", "Header x-a False", "Cookie q True", "Query r False"],
            operation.Parameters.Select(static parameter => $"{parameter.Location} {parameter.Name} {parameter.IsShared}")
        );
        Assert.Equal("own", operation.Parameters[0].Description);
        Assert.True(operation.Parameters[1].IsRequired);
    }

    [Theory]
    [InlineData("{name: x, schema: {type: string}}", "TIKI2013 7")]
    [InlineData("{in: query}", "TIKI2013 7")]
    [InlineData("{name: x, in: body}", "TIKI2013 7")]
    [InlineData("{name: x, in: Query}", "TIKI2013 7")]
    [InlineData("{name: accept, in: header}", "TIKI2011 7")]
    [InlineData("{name: Authorization, in: header}", "TIKI2011 7")]
    [InlineData("{name: x, in: path}", "TIKI2012 7")]
    [InlineData("{$ref: '#/components/parameters/Gone'}", "TIKI1012 7")]
    [InlineData("5", "TIKI1015 7")]
    public void What_cannot_travel_is_no_parameter_and_told(string parameter, string told)
    {
        var view = Documents.Paths($"/a:\n  get:\n    parameters:\n      - {parameter}");

        Assert.Empty(Assert.Single(view.Operations).Parameters);
        Assert.Equal([told], Documents.Told(view));
    }

    [Fact]
    public void What_the_path_has_no_placeholder_for_is_still_there_to_be_compared()
    {
        var view = Documents.Paths("/a/{b}:\n  get:\n    parameters:\n      - {name: x, in: path}\n      - {name: b, in: path}");

        Assert.Equal("x", Assert.Single(Assert.Single(view.Operations).StrayPathParameters).Name);
        Assert.Equal("b", Assert.Single(Assert.Single(view.Operations).Parameters).Name);
    }

    [Theory]
    [InlineData("/a/{proxy+}", "proxy", true)]
    [InlineData("/a/{proxy+}", "proxy+", true)]
    [InlineData("/a/{+proxy}", "proxy", true)]
    [InlineData("/a/{proxy}", "proxy", false)]
    public void A_placeholder_that_takes_slashes_is_declared_with_its_sign_or_without(string path, string name, bool isGreedy)
    {
        var view = Documents.Paths($"{path}:\n  get:\n    parameters: [{{name: '{name}', in: path, required: true}}]");

        var parameter = Assert.Single(Assert.Single(view.Operations).Parameters);
        Assert.Equal(("proxy", true, isGreedy), (parameter.Name, parameter.IsDeclared, parameter.AllowsReserved));
        Assert.Empty(Documents.Told(view));
    }

    [Fact]
    public void A_placeholder_that_nothing_declares_is_a_parameter_and_told()
    {
        var view = Documents.Paths("/a/{id}/{id}:\n  get: {}");

        var parameter = Assert.Single(Assert.Single(view.Operations).Parameters);
        Assert.Equal(
            ("id", ParameterLocation.Path, true, false),
            (parameter.Name, parameter.Location, parameter.IsRequired, parameter.IsDeclared)
        );
        Assert.Null(parameter.Schema);
        Assert.Equal(["TIKI2007 5"], Documents.Told(view));
    }

    [Theory]
    [InlineData("in: query", "form", true)]
    [InlineData("in: query, style: pipeDelimited", "pipeDelimited", false)]
    [InlineData("in: query, explode: false", "form", false)]
    [InlineData("in: header", "simple", false)]
    [InlineData("in: header, explode: true", "simple", true)]
    [InlineData("in: cookie", "form", true)]
    public void Style_and_explode_have_the_defaults_of_the_location(string text, string style, bool explode)
    {
        var parameter = Assert.Single(Documents.Operation($"/a: {{get: {{parameters: [{{name: x, {text}}}]}}}}").Parameters);

        Assert.Equal((style, explode), (parameter.Style, parameter.Explode));
    }

    [Fact]
    public void A_parameter_knows_its_schema_or_content_and_the_reference_that_led_to_it()
    {
        var view = Documents.Read(
            Documents.Head
                + """
                paths:
                  /a: {get: {parameters: [{$ref: '#/components/parameters/Q'}, {name: c, in: query,
                      content: {application/json: {schema: {type: object}}}}]}}
                components: {parameters: {Q: {name: q, in: query, schema: {type: integer}}}}
                """
        );

        var parameters = Assert.Single(view.Operations).Parameters;
        Assert.Equal(["integer"], parameters[0].Schema!.Types);
        Assert.Equal("#/components/parameters/Q", parameters[0].Reference);
        Assert.Null(parameters[1].Schema);
        Assert.Equal(["object"], Assert.Single(parameters[1].Content).Schema!.Types);
    }
}
