namespace TikiSpec.Model.Tests.Reading;

/// <summary>What is misspelt is not silently missing.</summary>
public sealed class UnknownKeyTests
{
    [Theory]
    [InlineData("pathz: {}", 3, "'pathz'", "Did you mean 'paths'?")]
    [InlineData("note: x", 3, "'note'", "Remove it, or let it begin with 'x-'.")]
    [InlineData("components:\n  schema: {}", 4, "'schema'", "Did you mean 'schemas'?")]
    [InlineData("components:\n  schemas:\n    Pet: {propertis: {a: {}}}", 5, "'propertis'", "Did you mean 'properties'?")]
    [InlineData(
        "components:\n  schemas:\n    Pet: {properties: {a: {items: {allOf: [{typ: string}]}}}}",
        5,
        "'typ'",
        "Did you mean 'type'?"
    )]
    [InlineData("components:\n  parameters:\n    Page: {name: page, in: query, requird: true}", 5, "'requird'", "Did you mean 'required'?")]
    [InlineData("components:\n  responses:\n    Ok: {description: d, contents: {}}", 5, "'contents'", "Did you mean 'content'?")]
    [InlineData(
        "components:\n  requestBodies:\n    Body: {content: {application/json: {shema: {}}}}",
        5,
        "'shema'",
        "Did you mean 'schema'?"
    )]
    public void An_unknown_key_is_told_at_its_line(string text, int line, string key, string advice)
    {
        var problem = Assert.Single(Spec.Read("openapi: 3.0.4\npaths: {}\n" + text + "\n").Problems);

        Assert.Equal(("TIKI1017", ProblemSeverity.Warning, line), (problem.Id, problem.Severity, problem.Location.Line));
        Assert.Equal($"OpenAPI knows no {key} here, so it is ignored. {advice}", problem.Message);
    }

    [Theory]
    [InlineData("gett: {}", "Did you mean 'get'?")]
    [InlineData("get: {operationID: a, responses: {}}", "Did you mean 'operationId'?")]
    [InlineData("get: {paramters: [], responses: {}}", "Did you mean 'parameters'?")]
    [InlineData("post: {body: {}, responses: {}}", "Remove it")]
    [InlineData("get: {parameters: [{name: a, in: query, type: string}], responses: {}}", "Remove it")]
    [InlineData("get: {responses: {'200': {description: d, content: {application/json: {schemas: {}}}}}}", "Did you mean 'schema'?")]
    public void An_operation_says_what_it_was_meant_to_say(string item, string advice)
    {
        var problem = Assert.Single(Spec.Read("openapi: 3.0.4\npaths:\n  /pets:\n    " + item + "\n").Problems);

        Assert.Equal(("TIKI1017", 4), (problem.Id, problem.Location.Line));
        Assert.Contains(advice, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Pet: {unevaluatedProperties: false, $comment: c}")]
    [InlineData("Pet: {x-propertis: {}, myOwnWord: 1}")]
    [InlineData("Pet: {properties: {propertis: {type: string}, typ: {type: string}}}")]
    [InlineData("Pet: {example: {typ: x}}")]
    [InlineData("Pet: &pet {properties: {mother: *pet}}")]
    public void Names_of_properties_and_words_of_ones_own_are_no_mistakes(string schema) =>
        Assert.DoesNotContain(
            Spec.Read("openapi: 3.1.0\npaths: {}\ncomponents:\n  schemas:\n    " + schema + "\n").Problems,
            problem => problem.Id == "TIKI1017"
        );
}
