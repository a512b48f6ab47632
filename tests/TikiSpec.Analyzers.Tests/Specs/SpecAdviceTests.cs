using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TikiSpec.Analyzers.Specs;
using TikiSpec.Lint;
using TikiSpec.Testing;
using TikiSpec.Testing.Generation;

namespace TikiSpec.Analyzers.Tests.Specs;

/// <summary>Advice on a spec, where its author looks.</summary>
public class SpecAdviceTests
{
    private const string Spec = """
        openapi: 3.0.4
        info: { title: Shop, version: "1" }
        paths:
          /items:
            get:
              operationId: Items_List
              deprecated: true
              responses:
                "200":
                  description: x
                  content:
                    application/json:
                      schema: { type: string, enum: [a, b] }

        """;

    [Fact]
    public async Task It_stands_at_its_line_and_column_with_a_page() =>
        Assert.Contains(
            "shop.v1.yaml(6,7): Info TIKI6036 https://github.com/tikispec/tikispec/blob/main/generator/docs/rules/response-failure.md",
            await ToldAsync(SpecFileText.Own("shop.v1.yaml", Spec))
        );

    [Fact]
    public async Task It_is_what_the_command_line_says()
    {
        var document = TikiSpec.OpenApi.Parsing.SpecDocument.Parse(new("shop.v1", "shop.v1.yaml", Spec));
        var findings = SpecLint.Check(document, TikiSpec.Model.Reading.SpecReader.Read(document, []), new LintOptions());

        Assert.Equal(
            findings
                .Select(static finding => finding.Rule.DiagnosticId)
                .Where(static id => id.StartsWith("TIKI60", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
            (await DiagnosticsAsync([SpecFileText.Own("shop.v1.yaml", Spec)])).Select(static told => told.Id).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task What_the_package_brings_and_what_is_no_spec_is_left_alone() =>
        Assert.Empty(
            await ToldAsync(
                SpecFileText.Packaged("tiki.v1.yaml", Spec),
                SpecFileText.Unmarked("other.yaml", Spec),
                SpecFileText.Own("part.yaml", "Item: { type: string }\n"),
                SpecFileText.Own("broken.yaml", "openapi: [\n"),
                SpecFileText.Own("empty.yaml", "")
            )
        );

    [Fact]
    public async Task A_rule_that_the_profile_leaves_out_is_turned_on_by_its_severity()
    {
        var off = LintRegistry.Find("operation-description")!;

        Assert.DoesNotContain(await DiagnosticsAsync([SpecFileText.Own("shop.v1.yaml", Spec)]), told => told.Id == off.DiagnosticId);
        var given = await DiagnosticsAsync([SpecFileText.Own("shop.v1.yaml", Spec)], off.DiagnosticId);
        Assert.Equal(DiagnosticSeverity.Error, given.First(told => told.Id == off.DiagnosticId).Severity);
    }

    [Fact]
    public async Task A_document_of_several_files_is_looked_at_as_one()
    {
        var told = (
            await ToldAsync(
                SpecFileText.Own(
                    "shop.v1.yaml",
                    Spec.Replace("{ type: string, enum: [a, b] }", "{ $ref: 'parts.yaml#/Color' }", StringComparison.Ordinal)
                ),
                SpecFileText.Own("parts.yaml", "Color: { type: string, enum: [a, b] }\n")
            )
        ).ToList();

        const string Page = "https://github.com/tikispec/tikispec/blob/main/generator/docs/rules/";
        Assert.Contains($"shop.v1.yaml(6,7): Info TIKI6036 {Page}response-failure.md", told);
        Assert.Contains($"parts.yaml(1,30): Info TIKI6042 {Page}response-enum-closed.md", told);
        Assert.Equal(told.Distinct(), told);
    }

    [Fact]
    public async Task What_an_overlay_mends_is_not_told()
    {
        const string Overlay = """
            overlay: 1.0.0
            info: { title: Mended, version: "1" }
            actions:
              - target: $.paths['/items'].get.responses
                update: { default: { description: Refused. } }

            """;

        Assert.Contains(await ToldAsync(SpecFileText.Own("shop.v1.yaml", Spec)), IsOfFailure);
        Assert.DoesNotContain(
            await ToldAsync(SpecFileText.Own("shop.v1.yaml", Spec), SpecFileText.Own("shop.v1.overlay.yaml", Overlay)),
            IsOfFailure
        );

        static bool IsOfFailure(string line) => line.Contains("TIKI6036", StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_team_wants_to_know_of_a_document_is_told() =>
        Assert.Equal(
            ["TIKI6036", "TIKI6041", "TIKI6042", "TIKI6043"],
            (
                await DiagnosticsAsync([
                    SpecFileText.Own(
                        "shop.v1.yaml",
                        Spec.Replace(
                            "operationId",
                            "parameters: [{ name: 2fa, in: query, schema: { type: string } }]\n      operationId",
                            StringComparison.Ordinal
                        )
                    ),
                ])
            )
                .Select(static told => told.Id)
                .Where(static id => id is "TIKI6036" or "TIKI6041" or "TIKI6042" or "TIKI6043")
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Every_rule_of_lint_has_a_descriptor_and_a_page()
    {
        var descriptors = new SpecAdviceAnalyzer().SupportedDiagnostics;

        Assert.Equal(
            LintRegistry
                .All.Select(static rule => rule.DiagnosticId)
                .Where(static id => id.StartsWith("TIKI60", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
            descriptors.Select(static descriptor => descriptor.Id).Order(StringComparer.Ordinal)
        );
        Assert.All(
            descriptors,
            static descriptor =>
                Assert.True(
                    File.Exists(Repository.PathOf("generator", "docs", "rules", descriptor.HelpLinkUri.Split('/')[^1])),
                    descriptor.Id
                )
        );
    }

    private static async Task<IEnumerable<string>> ToldAsync(params SpecFileText[] files) =>
        (await DiagnosticsAsync(files)).Select(static told =>
        {
            var span = told.Location.GetLineSpan();
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): {told.Severity} {told.Id} "
                    + $"{told.Descriptor.HelpLinkUri}"
            );
        });

    private static Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(SpecFileText[] files, string? raised = null) =>
        CSharpCompilation
            .Create(
                "Shop",
                options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary).WithSyntaxTreeOptionsProvider(new Raised(raised))
            )
            .WithAnalyzers([new SpecAdviceAnalyzer()], new AnalyzerOptions([.. files], new MetadataOptions()))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

    /// <summary>A .globalconfig that makes an error of one id.</summary>
    private sealed class Raised(string? id) : SyntaxTreeOptionsProvider
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
        )
        {
            severity = ReportDiagnostic.Error;
            return diagnosticId == id;
        }
    }
}
