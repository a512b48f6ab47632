using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using TikiSpec.Drift.Rules;
using TikiSpec.Lint;
using TikiSpec.Model;

namespace TikiSpec.Cli.Linting;

/// <summary>What a reader that is not ours says of a document.</summary>
internal static class OpenApiValidity
{
    public static LintRule Rule { get; } =
        LintRule.Foreign(
            "openapi-valid",
            "TIKI6034",
            LintLevel.Error,
            LintLevel.Warning,
            "Another reader, Microsoft.OpenApi, takes the document without a complaint."
        );

    public static IEnumerable<LintFinding> Check(SpecDocument document)
    {
        OpenApiDiagnostic? diagnostic;
        try
        {
            // It reads JSON alone; positions come from our own nodes.
            diagnostic = OpenApiDocument.Parse(JsonText.Of(document.Root!), OpenApiConstants.Json).Diagnostic;
        }
        catch (Exception failure) when (failure is OpenApiException or InvalidOperationException or FormatException or ArgumentException)
        {
            return
            [
                new LintFinding(
                    Rule,
                    Rule.Level,
                    "The reader gave up: " + failure.Message.ReplaceLineEndings(" "),
                    "",
                    document.Root?.Location
                ),
            ];
        }

        return diagnostic is null ? [] : [.. diagnostic.Errors.Concat(diagnostic.Warnings).Select(problem => Finding(document, problem))];
    }

    private static LintFinding Finding(SpecDocument document, OpenApiError problem)
    {
        var pointer = (problem.Pointer ?? "").TrimStart('#');
        return new LintFinding(Rule, Rule.Level, problem.Message.ReplaceLineEndings(" "), pointer, Nearest(document, pointer)?.Location);
    }

    private static SpecNode? Nearest(SpecDocument document, string pointer)
    {
        while (pointer.Length > 0)
        {
            if (pointer[0] == '/' && document.Find(pointer) is { } node)
            {
                return node;
            }

            pointer = pointer[..Math.Max(pointer.LastIndexOf('/'), 0)];
        }

        return document.Root;
    }
}
