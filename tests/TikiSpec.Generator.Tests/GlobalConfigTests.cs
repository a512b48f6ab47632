using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TikiSpec.Testing.Generation;

namespace TikiSpec.Generator.Tests;

/// <summary>The compiler takes the severity of what the generator tells from a .globalconfig, as the command line
/// does.</summary>
public class GlobalConfigTests
{
    private static readonly SpecFileText Twice = SpecFileText.Own(
        "specs/petstore.yaml",
        """
        openapi: 3.0.4
        info: { title: Petstore, version: "1" }
        paths:
          /a: { get: { operationId: Pets_List, responses: { '204': { description: Done. } } } }
          /b: { get: { operationId: Pets_List, responses: { '204': { description: Done. } } } }

        """
    );

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    public void A_severity_is_that_of_the_file(string severity, DiagnosticSeverity expected) =>
        Assert.Equal(expected, Assert.Single(Told($"dotnet_diagnostic.TIKI3001.severity = {severity}")).Severity);

    [Fact]
    public void None_is_silence() => Assert.Empty(Told("dotnet_diagnostic.TIKI3001.severity = none"));

    [Fact]
    public void Without_a_line_it_is_the_warning_that_it_is_by_itself() =>
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(Told("")).Severity);

    private static IEnumerable<Diagnostic> Told(string line)
    {
        var run = GeneratorRun.Of(TestSpecs.Client, Twice);
        var config = AnalyzerConfig.Parse("is_global = true\n" + line + "\n", "/project/.globalconfig");
        var options = run.Compilation.Options.WithSyntaxTreeOptionsProvider(
            new GlobalSeverities(AnalyzerConfigSet.Create(new List<AnalyzerConfig> { config }))
        );
        CSharpGeneratorDriver
            .Create([new ApiClientGenerator().AsSourceGenerator()], [Twice], null, new MetadataOptions())
            .RunGeneratorsAndUpdateCompilation(run.Compilation.WithOptions(options), out _, out var diagnostics);
        return diagnostics.Where(static diagnostic => diagnostic.Id == "TIKI3001");
    }

    /// <summary>What the compiler makes of the global files; its own class for that is internal.</summary>
    private sealed class GlobalSeverities(AnalyzerConfigSet configs) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(
            SyntaxTree tree,
            string diagnosticId,
            CancellationToken cancellationToken,
            out ReportDiagnostic severity
        ) => TryGetGlobalDiagnosticValue(diagnosticId, cancellationToken, out severity);

        public override bool TryGetGlobalDiagnosticValue(
            string diagnosticId,
            CancellationToken cancellationToken,
            out ReportDiagnostic severity
        ) => configs.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
    }
}
