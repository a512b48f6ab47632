using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TikiSpec.Analyzers.Migration;
using TikiSpec.CodeFixes.Migration;
using TikiSpec.Generator;

namespace TikiSpec.Analyzers.Tests.Migration;

/// <summary>A project of a workspace whose client is generated, as in an editor: the test library runs generators
/// beside its projects, where a fix does not see what they write.</summary>
internal static class GeneratedProject
{
    public static Project Create(IReadOnlyList<(string Name, string Text)> specs, params string[] sources)
    {
        var workspace = new AdhocWorkspace();
        var project = workspace
            .AddProject("Shop", LanguageNames.CSharp)
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.CSharp13))
            .WithCompilationOptions(
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
            )
            .AddMetadataReferences(MigrationTest.References)
            .AddAnalyzerReference(new GeneratorReference());
        var marks = string.Concat(specs.Select(static spec => $"[/{spec.Name}.yaml]\nbuild_metadata.AdditionalFiles.TikiSpec = true\n"));
        project = project
            .AddAnalyzerConfigDocument(".globalconfig", SourceText.From("is_global = true\n" + marks), filePath: "/.globalconfig")
            .Project;
        foreach (var (name, text) in specs)
        {
            project = project.AddAdditionalDocument(name + ".yaml", text, filePath: $"/{name}.yaml").Project;
        }

        for (var index = 0; index < sources.Length; index++)
        {
            project = project.AddDocument($"Source{index}.cs", sources[index], filePath: $"/Source{index}.cs").Project;
        }

        return project;
    }

    public static Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Project project) => DiagnosticsAsync(project, new MigrationAnalyzer());

    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Project project, DiagnosticAnalyzer analyzer) =>
        await (await project.GetCompilationAsync())!
            .WithAnalyzers([analyzer], project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

    public static async Task<IEnumerable<string>> ErrorsAsync(Project project) =>
        (await project.GetCompilationAsync())!
            .GetDiagnostics()
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(static diagnostic => diagnostic.ToString());

    /// <summary>The fix of the first place, as an editor offers it.</summary>
    public static async Task<Project> FixAsync(Project project)
    {
        var told = (await DiagnosticsAsync(project))[0];
        var actions = new List<CodeAction>();
        await new MigrationFix().RegisterCodeFixesAsync(
            new CodeFixContext(
                project.GetDocument(told.Location.SourceTree)!,
                told,
                (action, _) => actions.Add(action),
                TestContext.Current.CancellationToken
            )
        );
        var operations = await Assert.Single(actions).GetOperationsAsync(TestContext.Current.CancellationToken);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
    }

    public static async Task<IReadOnlyList<string>> TextsAsync(Project project)
    {
        var texts = new List<string>();
        foreach (var document in project.Documents)
        {
            texts.Add((await document.GetTextAsync()).ToString());
        }

        return texts;
    }

    private sealed class GeneratorReference : AnalyzerReference
    {
        // A workspace knows a generator by its instance.
        private static readonly ImmutableArray<ISourceGenerator> Generators = [new ApiClientGenerator().AsSourceGenerator()];

        public override string? FullPath => null;

        public override object Id => nameof(GeneratorReference);

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => Generators;
    }
}
