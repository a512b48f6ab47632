using TikiSpec.OpenApi.Grammar;
using static TikiSpec.Lint.LintLevel;
using static TikiSpec.Lint.LintRegistry;

namespace TikiSpec.Lint;

/// <summary>What comes back, and the examples of both directions.</summary>
internal static class ResponseLints
{
    public static IReadOnlyList<LintRule> Rules { get; } =
    [
        Rule(
            "response-default",
            "TIKI6007",
            Warning,
            Off,
            "An operation describes the response to whatever is not listed: default.",
            Default
        ),
        Rule("response-failure", "TIKI6036", Warning, Info, "An operation describes a response of failure: 4xx or default.", Failure),
        Rule("response-success", "TIKI6008", Error, Warning, "An operation has a response of success.", Success),
        Rule(
            "example-invalid",
            "TIKI6009",
            Error,
            Warning,
            "An example fits its schema; one that is marked x-client-invalid does not.",
            Invalid
        ),
        Rule("example-undeclared", "TIKI6035", Warning, Warning, "A property of an example is one that its schema declares.", Undeclared),
    ];

    private static IEnumerable<LintHit> Default(LintDocument document) =>
        document
            .Operations.Where(operation =>
                operation["responses"] is not null && operation.View.Responses.All(static response => response.Status != StatusKey.Default)
            )
            .Select(operation => new LintHit(
                operation["responses"]!,
                $"{operation.Name} has no default response, so the body of an unlisted error is unknown."
            ));

    private static IEnumerable<LintHit> Failure(LintDocument document) =>
        document
            .Operations.Where(static operation =>
                !operation.View.Responses.Any(static response => response.Status[0] == '4' || response.Status == StatusKey.Default)
            )
            .Select(operation => new LintHit(operation.At, $"{operation.Name} says nothing of what comes when the request is refused."));

    private static IEnumerable<LintHit> Success(LintDocument document) =>
        document
            .Operations.Where(operation => !operation.View.Responses.Any(static response => response.Status[0] is '1' or '2' or '3'))
            .Select(operation => new LintHit(operation.At, $"{operation.Name} has no 2xx or 3xx response."));

    private static IEnumerable<LintHit> Invalid(LintDocument document) => Examples(document).SelectMany(example => Hits(document, example));

    private static IEnumerable<LintHit> Undeclared(LintDocument document) =>
        from example in Examples(document)
        from violation in document.JudgeOf(example.Direction).Check(example.Schema!, example.Value)
        where violation.Kind == ValueViolationKind.Undeclared
        select Hit(example, violation, "has more than its schema");

    private static IEnumerable<SpecExample> Examples(LintDocument document) =>
        document.View.IsReadable ? SpecExamples.All(document.View).Where(static example => example.CanBeJudged) : [];

    private static IEnumerable<LintHit> Hits(LintDocument document, SpecExample example)
    {
        var violations = document
            .JudgeOf(example.Direction)
            .Check(example.Schema!, example.Value)
            .Where(static violation => violation.Kind != ValueViolationKind.Undeclared)
            .ToList();
        if (example is { InvalidStatus: { } status, Status: null })
        {
            return violations.Count > 0
                ? []
                : [new LintHit(example.At, $"{NameOf(example)} is marked as refused with {status}, and it fits its schema.")];
        }

        return violations.Select(violation => Hit(example, violation, "does not fit"));
    }

    private static LintHit Hit(SpecExample example, ValueViolation violation, string what) =>
        LintHit.Of(example.PlaceOf(violation.Pointer), NameOf(example), what, violation);

    private static string NameOf(SpecExample example) =>
        example.Name is null ? $"The example of {example.Of}" : $"The example '{example.Name}' of {example.Of}";
}
