using System.Text.Json;
using TikiSpec.Model;

namespace TikiSpec.Emulator.Specs;

/// <summary>The examples that stand in a spec, as JSON.</summary>
internal sealed class ServedExamples(DocumentView document)
{
    private readonly ILookup<(string Path, string Method), SpecExample> _bodies = SpecExamples
        .OfBodies(document)
        // Of one text, as of XML, no value can be made.
        .Where(static example => example.CanBeJudged)
        .ToLookup(static example => (example.Operation!.Path, example.Operation.Method));

    /// <summary>All examples of an operation's body, those included that are marked as documented invalid
    /// requests.</summary>
    public IEnumerable<JsonElement> OfBody(OperationModel operation) => Of(operation, null);

    /// <summary>The examples of an operation's response.</summary>
    public IEnumerable<JsonElement> OfResponse(OperationModel operation, string status) => Of(operation, status);

    /// <summary>The example of a parameter, or null.</summary>
    public static JsonElement? OfParameter(OperationView operation, string name) =>
        operation.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Examples is [var example, ..]
            ? ValueJson.Read(example.Value)
            : null;

    private IEnumerable<JsonElement> Of(OperationModel operation, string? status) =>
        _bodies[(operation.Path, operation.HttpMethod)]
            .Where(example => example.Status == status)
            .Select(static example => ValueJson.Read(example.Value));
}

/// <summary>Turns a value of a spec into JSON.</summary>
internal static class ValueJson
{
    public static JsonElement Read(ValueView value)
    {
        using var document = JsonDocument.Parse(value.WrittenJson);
        return document.RootElement.Clone();
    }
}
