using System.Globalization;
using Microsoft.CodeAnalysis;
using TikiSpec.Testing.Generation;

namespace TikiSpec.Generator.Tests;

/// <summary>Diagnostics as a build prints them, so that a test states id, place and text in one line.</summary>
internal static class DiagnosticLines
{
    /// <summary><c>specs/petstore.yaml(6,3): error TIKI1012: …</c>, infos left out, as a build leaves them
    /// out.</summary>
    public static IReadOnlyList<string> Lines(this GeneratorRun run) =>
        run
            .Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(Format)
            .Order(StringComparer.Ordinal)
            .ToArray();

    /// <summary>The text that the only diagnostic with this id underlines.</summary>
    public static string Underlined(this GeneratorRun run, string id, string source)
    {
        var diagnostic = run.Diagnostics.Single(diagnostic => diagnostic.Id == id);
        var span = diagnostic.Location.SourceSpan;
        return source.Substring(span.Start, span.Length);
    }

    public static string Format(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        var place = span.IsValid
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): "
            )
            : "";
        return place
            + (diagnostic.Severity == DiagnosticSeverity.Error ? "error " : "warning ")
            + diagnostic.Id
            + ": "
            + diagnostic.GetMessage(CultureInfo.InvariantCulture);
    }
}
