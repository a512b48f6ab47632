using System.Globalization;
using TikiSpec.Emulator;
using TikiSpec.Model;
using Xunit;

namespace TikiSpec.Testing;

/// <summary>Holds what an emulator has answered against the specs that it serves.</summary>
public sealed class SpecContract
{
    private const string Envelope = """
        openapi: 3.0.4
        info: {title: Errors, version: '1'}
        paths: {/e: {get: {operationId: Errors_Get, responses: {'200': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/ErrorBody'}}}}}}}}
        components: {schemas: {ErrorBody: {type: object, required: [errors], properties: {errors: {type: array, minItems: 1, items: {type: string}}}}}}
        """;

    private readonly Dictionary<string, ApiSurface> _surfaces;
    private readonly Dictionary<string, ValueCheck> _checks;

    private SpecContract(IEnumerable<ApiSurface> surfaces)
    {
        _surfaces = surfaces.ToDictionary(static surface => surface.Name);
        _checks = _surfaces.ToDictionary(static pair => pair.Key, static pair => new ValueCheck(pair.Value, new ValueCheckOptions { RefusesUndeclared = true }));
    }

    /// <summary>That of Tiki's three specs.</summary>
    public static SpecContract Tiki { get; } = new(TikiSpecs.All.Values.Select(static spec => spec.Surface));

    private static SpecContract Errors { get; } = new([TikiSpecs.Read("errors", Envelope).Surface]);

    /// <summary>Null means Tiki's.</summary>
    public static SpecContract Of(IReadOnlyList<EmulatorSpec>? specs) =>
        specs is null ? Tiki : new(specs.Select(static spec => TikiSpecs.Read(spec.Name, spec.Content).Surface));

    /// <summary>No failure inside, every status declared, every body as its schema says, no member beyond it. What was spoiled on purpose is not looked at.</summary>
    public void AssertFits(IEnumerable<GivenAnswer> answers)
    {
        foreach (var answer in answers.Where(static answer => !answer.IsFaulted))
        {
            Assert.True(answer.Failure is null, $"{answer.Call}: {answer.Failure}");
            Assert.True(answer.Status < 500, $"{answer.Call}: {answer.Body}");
            if (answer.IsSecret || IsOldPermissionError(answer))
            {
                continue;
            }

            if (DeclaredBy(answer) is { } declared)
            {
                AssertFits(answer, answer.Spec!, declared.Type);
            }
            else
            {
                // No operation was found, or somebody's document declares no errors: still the envelope that Tiki documents.
                Assert.True(answer.Status >= 400, $"{answer.Call}: the status is not declared");
                Errors.AssertFits(answer, "errors", Errors.Operation("errors", "Errors_Get").Answers.Single().Type);
            }
        }
    }

    private OperationModel Operation(string spec, string operationId) =>
        _surfaces[spec].Groups.SelectMany(static group => group.Operations).Single(operation => operation.Id == operationId);

    private AnswerModel? DeclaredBy(GivenAnswer given)
    {
        if (given.OperationId is null)
        {
            return null;
        }

        var answers = Operation(given.Spec!, given.OperationId).Answers;
        var status = given.Status.ToString(CultureInfo.InvariantCulture);
        return answers.FirstOrDefault(answer => answer.Status == status) ?? answers.FirstOrDefault(static answer => answer.Status == "default");
    }

    private void AssertFits(GivenAnswer given, string spec, TypeRef? type)
    {
        if (type is null)
        {
            Assert.True(given.Body.Length == 0, $"{given.Call}: no body is declared, but there is {given.Body}");
            return;
        }

        var body = SpecDocument.Parse(new SpecText("answer", "answer.json", given.Body));
        Assert.True(body.Root is not null, $"{given.Call}: {given.Body}");
        var faults = _checks[spec].Check(type, body.Root);
        Assert.True(faults.Count == 0, $"{given.Call}: {string.Join("; ", faults)}\n{given.Body}");
    }

    // The one body that is known to come in a shape of its own, and that no spec declares.
    private static bool IsOldPermissionError(GivenAnswer answer) => answer.Status == 403 && answer.Body.Contains("product_is_sync", StringComparison.Ordinal);
}
