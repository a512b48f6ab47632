using Microsoft.OpenApi.Models;
using Microsoft.OpenApi.Readers;
using Microsoft.OpenApi.Validations;
using TikiSpec.OpenApi.Parsing;
using TikiSpec.OpenApi.Sources;
using TikiSpec.OpenApi.Views;
using TikiSpec.Testing;

namespace TikiSpec.OlderReader.Tests;

/// <summary>The specs are read by the generation of Microsoft.OpenApi that most tools still have, YAML and all, as we
/// read them.</summary>
public sealed class OlderReaderTests
{
    public static TheoryData<string> Specs => ["tiki.v1", "tiki.v2", "tiki.v2.1"];

    [Theory]
    [MemberData(nameof(Specs))]
    public void It_finds_nothing_wrong(string name)
    {
        // Without its rules: they hold an example's numbers and dates against types as that reader guesses them.
        var settings = new OpenApiReaderSettings { RuleSet = ValidationRuleSet.GetEmptyRuleSet() };
        new OpenApiStringReader(settings).Read(Repository.Spec(name), out var diagnostic);

        Assert.Empty(diagnostic.Errors);
    }

    [Theory]
    [MemberData(nameof(Specs))]
    public void It_finds_the_operations_that_we_find(string name) =>
        Assert.Equal(
            Ours(name).Operations.SelectMany(Lines).Order(StringComparer.Ordinal),
            Theirs(name)
                .Paths.SelectMany(static item =>
                    item.Value.Operations.SelectMany(operation => Lines(item.Key, item.Value, operation.Key, operation.Value))
                )
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Specs))]
    public void It_finds_the_properties_of_components_that_we_find(string name) =>
        Assert.Equal(
            Ours(name)
                .Schemas.SelectMany(static schema => schema.Schema.Properties.Select(property => $"{schema.Name}.{property.Name}"))
                .Order(StringComparer.Ordinal),
            Theirs(name)
                .Components.Schemas.SelectMany(static schema => schema.Value.Properties.Keys.Select(property => $"{schema.Key}.{property}"))
                .Order(StringComparer.Ordinal)
        );

    private static DocumentView Ours(string name) =>
        DocumentView.Of(SpecDocument.Parse(new SpecText(name, name + ".yaml", Repository.Spec(name))));

    private static OpenApiDocument Theirs(string name) => new OpenApiStringReader().Read(Repository.Spec(name), out _);

    private static IEnumerable<string> Lines(OperationView operation)
    {
        var place = $"{operation.Method.ToUpperInvariant()} {operation.Path}";
        return operation
            .Parameters.Select(parameter => $"{place} {parameter.Location} {parameter.Name} {parameter.IsRequired}")
            .Concat(operation.Responses.Select(response => $"{place} responds with {response.Status}"))
            .Append($"{place} is {operation.Id}, a body: {operation.RequestBody is not null}, deprecated: {operation.IsDeprecated}");
    }

    private static IEnumerable<string> Lines(string path, OpenApiPathItem item, OperationType method, OpenApiOperation operation)
    {
        var place = $"{method.ToString().ToUpperInvariant()} {path}";
        return item
            .Parameters.Concat(operation.Parameters)
            .Select(parameter => $"{place} {parameter.In} {parameter.Name} {parameter.Required}")
            .Concat(operation.Responses.Keys.Select(status => $"{place} responds with {status}"))
            .Append($"{place} is {operation.OperationId}, a body: {operation.RequestBody is not null}, deprecated: {operation.Deprecated}");
    }
}
