using TikiSpec.Model;
using TikiSpec.OpenApi.Grammar;
using static TikiSpec.Lint.LintLevel;
using static TikiSpec.Lint.LintRegistry;

namespace TikiSpec.Lint;

/// <summary>What comes back, and the examples of both directions.</summary>
internal static class ResponseLints
{
    public static IReadOnlyList<LintRule> Rules { get; } =
    [
        Rule("response-default", Warning, "An operation describes the response to whatever is not listed: default.", Default),
        Rule("response-success", Error, "An operation has a response of success.", Success),
        Rule("example-invalid", Error, "An example fits its schema; one that is marked x-client-invalid does not.", Examples),
    ];

    private static IEnumerable<LintHit> Default(LintDocument document) =>
        document
            .Operations.Where(operation =>
                operation.At["responses"].Exists && operation.View.Responses.All(static response => response.Status != StatusKey.Default)
            )
            .Select(operation => new LintHit(
                operation.At["responses"],
                $"{operation.Name} has no default response, so the body of an unlisted error is unknown."
            ));

    private static IEnumerable<LintHit> Success(LintDocument document) =>
        document
            .Operations.Where(operation => !operation.View.Responses.Any(static response => response.Status[0] is '1' or '2' or '3'))
            .Select(operation => new LintHit(operation.At, $"{operation.Name} has no 2xx or 3xx response."));

    private static IEnumerable<LintHit> Examples(LintDocument document)
    {
        if (document.Spec.Surface is not { } surface)
        {
            yield break;
        }

        foreach (var example in SpecExamples.Of(document.View, surface).Where(example => example.Type is not null))
        {
            var check = new ValueCheck(surface, new ValueCheckOptions { IsRequest = example.Status is null });
            var violations = check.Check(example.Type!, example.Value);
            var violation = violations.Count > 0 ? violations[0] : null;
            var name = $"The example {(example.Name is null ? "" : "'" + example.Name + "' ")}of {example.HttpMethod} {example.Path}";
            if (violation is not null && example.InvalidStatus is null)
            {
                var at = JsonPointer.Find(example.Value, violation.Pointer) ?? example.Value;
                yield return new LintHit(
                    new SpecCursor(at, violation.Pointer),
                    $"{name} does not fit: {(violation.Pointer.Length == 0 ? "it" : violation.Pointer)} {violation.Message}."
                );
            }
            else if (violation is null && example is { InvalidStatus: { } status, Status: null })
            {
                yield return new LintHit(
                    new SpecCursor(example.Value, ""),
                    $"{name} is marked as refused with {status}, and it fits its schema."
                );
            }
        }
    }
}
