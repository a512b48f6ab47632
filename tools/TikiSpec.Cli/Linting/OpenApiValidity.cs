using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using TikiSpec.Cli.Inputs;
using TikiSpec.Drift.Rules;
using TikiSpec.Lint;
using TikiSpec.Model;

namespace TikiSpec.Cli.Linting;

/// <summary>What a reader that is not ours says of a document.</summary>
internal static class OpenApiValidity
{
    /// <summary>Behind it some messages have the pointer.</summary>
    private const string BeforePointer = " at #/";

    public static LintRule Rule { get; } =
        LintRule.Foreign(
            "openapi-valid",
            "TIKI6034",
            LintLevel.Error,
            LintLevel.Warning,
            "Another reader, Microsoft.OpenApi, takes the document without a complaint."
        );

    /// <summary>Files that are referred to are checked with the document.</summary>
    public static IEnumerable<LintFinding> Check(SpecInput input)
    {
        // It follows a chain of references anew from each of them, and minutes pass; our reader has told the chain.
        if (input.Spec.Problems.Any(static problem => problem.Id == DocumentProblems.ReferenceCycle.Id))
        {
            return [];
        }

        var document = ValueView.Of(SingleDocument.Of(input.Whole, out var originOf))!;
        OpenApiDiagnostic? diagnostic;
        try
        {
            // It reads JSON alone; positions come from our own nodes.
            diagnostic = OpenApiDocument.Parse(document.WrittenJson, OpenApiConstants.Json).Diagnostic;
        }
        catch (Exception failure)
            when (failure
                    is OpenApiException
                        or InvalidOperationException
                        or FormatException
                        or ArgumentException
                        // It has these for a list where a schema should be.
                        or NullReferenceException
            )
        {
            return
            [
                new LintFinding(
                    Rule,
                    Rule.Level,
                    "Microsoft.OpenApi breaks off without saying where: " + failure.Message.ReplaceLineEndings(" "),
                    "",
                    document.At.Location
                ),
            ];
        }

        return diagnostic is null
            ? []
            : [.. diagnostic.Errors.Concat(diagnostic.Warnings).Select(problem => Finding(document, problem, originOf))];
    }

    private static LintFinding Finding(ValueView document, OpenApiError problem, Func<string, string> originOf)
    {
        var pointer = (problem.Pointer ?? "").TrimStart('#');
        var text = problem.Message.ReplaceLineEndings(" ");
        if (pointer.Length == 0 && text.LastIndexOf(BeforePointer, StringComparison.Ordinal) is >= 0 and var at)
        {
            pointer = text[(at + BeforePointer.Length - 1)..];
            text = text[..at] + ".";
        }

        return new LintFinding(Rule, Rule.Level, text, originOf(pointer), document.FindNearest(pointer).At.Location);
    }
}
