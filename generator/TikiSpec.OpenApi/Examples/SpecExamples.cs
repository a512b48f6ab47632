using TikiSpec.OpenApi.Grammar;
using TikiSpec.OpenApi.Judging;
using TikiSpec.OpenApi.Views;
using TikiSpec.OpenApi.Walking;

namespace TikiSpec.OpenApi.Examples;

/// <summary>Finds the examples of a document.</summary>
public static class SpecExamples
{
    /// <summary>Those of the bodies of all operations, in document order.</summary>
    public static IReadOnlyList<SpecExample> OfBodies(DocumentView document) => [.. document.Operations.SelectMany(OfOperation)];

    /// <summary>Every example: of bodies, of parameters and headers, of schemas. One that several operations share is
    /// there once, with what is known of where it stands.</summary>
    public static IReadOnlyList<SpecExample> All(DocumentView document)
    {
        var bodies = OfBodies(document);
        var parameters = document.Operations.SelectMany(OfParameters).Concat(document.Operations.SelectMany(OfHeaders));
        return
        [
            .. bodies
                .Concat(parameters)
                .Concat(OfSchemas(document))
                .GroupBy(static example => example.At.Node)
                .Select(static same => same.First()),
        ];
    }

    private static IEnumerable<SpecExample> OfOperation(OperationView operation) =>
        OfContent(operation, null, operation.RequestBody?.Content ?? [])
            .Concat(operation.Responses.SelectMany(response => OfContent(operation, response.Status, response.Content)));

    private static IEnumerable<SpecExample> OfContent(OperationView operation, string? status, IReadOnlyList<MediaTypeView> content) =>
        from media in content
        from example in media.Examples
        select new SpecExample
        {
            Of = $"{(status is null ? "the request" : $"the response {status}")} of {operation.Method} {operation.Path}",
            Operation = operation,
            Status = status,
            ContentType = media.Name,
            Name = example.Name,
            Summary = example.Summary,
            At = example.Value.At,
            InvalidStatus = example.InvalidStatus,
            Schema = media.Schema,
            Direction = status is null ? ValueDirection.Request : ValueDirection.Response,
        };

    private static IEnumerable<SpecExample> OfParameters(OperationView operation) =>
        operation
            .Parameters.Where(static parameter => parameter.IsDeclared)
            .SelectMany(parameter => OfParameter(parameter, operation, ValueDirection.Request));

    private static IEnumerable<SpecExample> OfHeaders(OperationView operation) =>
        operation
            .Responses.SelectMany(static response => response.Headers)
            .SelectMany(header => OfParameter(header, operation, ValueDirection.Response));

    private static IEnumerable<SpecExample> OfParameter(ParameterView parameter, OperationView operation, ValueDirection direction)
    {
        var noun = direction == ValueDirection.Request ? "parameter" : "header";
        foreach (var example in parameter.Examples)
        {
            yield return Make(example, parameter.Schema, null);
        }

        foreach (var media in parameter.Content)
        {
            foreach (var example in media.Examples)
            {
                yield return Make(example, media.Schema, media.Name);
            }
        }

        SpecExample Make(ExampleView example, SchemaView? schema, string? contentType) =>
            new()
            {
                Of = $"the {noun} '{parameter.Name}' of {operation.Method} {operation.Path}",
                Name = example.Name,
                Summary = example.Summary,
                ContentType = contentType,
                At = example.Value.At,
                Schema = schema,
                Direction = direction,
            };
    }

    private static IEnumerable<SpecExample> OfSchemas(DocumentView document) =>
        from step in document.Walk()
        where step.IsObject && step.Expected.Kind == ObjectKind.Schema
        let schema = new SchemaView(document, step.At)
        from example in schema.Examples
        select new SpecExample
        {
            Of = $"the schema at {step.At.Pointer}",
            At = example.At,
            Schema = schema,
            Direction = ValueDirection.Either,
        };
}
