using System.Globalization;
using TikiSpec.Emulator.Specs;
using TikiSpec.OpenApi.Grammar;
using TikiSpec.OpenApi.Overlays;
using Xunit;

namespace TikiSpec.Testing;

/// <summary>Holds what an emulator has sent against the specs that it serves.</summary>
public sealed class SpecContract
{
    private const string Envelope = """
        openapi: 3.0.4
        info: {title: Errors, version: '1'}
        paths: {/e: {get: {operationId: Errors_Get, responses: {'200': {description: x,
            content: {application/json: {schema: {$ref: '#/components/schemas/ErrorBody'}}}}}}}}
        components: {schemas: {ErrorBody: {type: object, required: [errors], properties: {errors: {type: array, minItems: 1,
            items: {type: string}}}}}}
        """;

    private readonly Dictionary<string, DocumentView> _documents;
    private readonly ValueJudge _judge = new(new JudgeOptions { Direction = ValueDirection.Response, RefusesUndeclared = true });

    private SpecContract(IEnumerable<SpecDocument> documents) =>
        _documents = documents.ToDictionary(static document => document.Source.Text.Name, static document => DocumentView.Of(document));

    /// <summary>That of Tiki's three specs.</summary>
    public static SpecContract Tiki { get; } = new(TikiSpecs.All.Values.Select(static spec => spec.Document));

    private static SpecContract Errors { get; } = new([TikiSpecs.Read("errors", Envelope).Document]);

    /// <summary>Null means Tiki's.</summary>
    public static SpecContract Of(IReadOnlyList<EmulatorSpec>? specs) =>
        specs is null ? Tiki : new(specs.Select(static spec => OverlaidDocument.Parse(spec.Name, spec.Content, spec.Overlays)));

    /// <summary>No failure inside, no status of the server's own failures unless the caller asks for it, every status
    /// declared, every body as its schema says, no property beyond it. What was spoiled on purpose is not looked
    /// at.</summary>
    public void AssertFits(IEnumerable<GivenResponse> responses)
    {
        foreach (var response in responses.Where(static response => !response.IsFaulted))
        {
            Assert.True(response.Failure is null, $"{response.Call}: {response.Failure}");
            Assert.True(response.Status < 500 || response.IsAskedFor, $"{response.Call}: {response.Body}");
            if (response.IsSecret || IsOldPermissionError(response))
            {
                continue;
            }

            if (DeclaredBy(response) is { } declared)
            {
                AssertFits(response, declared);
            }
            else
            {
                // No operation was found, or somebody's document declares no errors: still the envelope that Tiki
                // documents.
                Assert.True(response.Status >= 400 || response.IsOfMethods, $"{response.Call}: the status is not declared");
                if (response.IsOfMethods)
                {
                    continue;
                }

                Errors.AssertFits(response, Errors.Operation("errors", "Errors_Get").Responses.Single());
            }
        }
    }

    private OperationView Operation(string spec, string operationId) =>
        _documents[spec].Operations.Single(operation => operation.Id == operationId);

    private ResponseView? DeclaredBy(GivenResponse given)
    {
        if (given.OperationId is null)
        {
            return null;
        }

        var responses = Operation(given.Spec!, given.OperationId).Responses;
        var status = given.Status.ToString(CultureInfo.InvariantCulture);
        return new[] { status, status[0] + "XX", "default" }
            .Select(name => responses.FirstOrDefault(response => response.Status.Equals(name, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(static response => response is not null);
    }

    private void AssertFits(GivenResponse given, ResponseView declared)
    {
        var isOther = given.ContentType is { } type && !MediaTypeName.IsJson(type);
        if (isOther || declared.Content.FirstOrDefault(static media => MediaTypeName.IsJson(media.Name)) is not { Schema: { } schema })
        {
            // Of what is no JSON there is nothing to judge but whether it may be there.
            Assert.True(
                given.Body.Length == 0 || declared.Content.Count > 0,
                $"{given.Call}: no body is declared, but there is {given.Body}"
            );
            return;
        }

        var body = ValueView.Of(SpecDocument.Parse(new SpecText("response", "response.json", given.Body)));
        Assert.True(body is not null, $"{given.Call}: {given.Body}");
        var violations = _judge.Check(schema, body);
        Assert.True(violations.Count == 0, $"{given.Call}: {string.Join("; ", violations)}\n{given.Body}");
    }

    // The one body that is known to come in a shape of its own, and that no spec declares.
    private static bool IsOldPermissionError(GivenResponse response) =>
        response.Status == 403 && response.Body.Contains("product_is_sync", StringComparison.Ordinal);
}
