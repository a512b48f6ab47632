using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using TikiSpec.Analyzers.Migration;
using TikiSpec.Client;
using TikiSpec.CodeFixes.Migration;

namespace TikiSpec.Analyzers.Tests.Migration;

/// <summary>Code of a user of the compiled client, before and after the fix: call by call, and all at once in a
/// document, a project and a solution.</summary>
internal sealed class MigrationTest : CSharpCodeFixTest<MigrationAnalyzer, MigrationFix, DefaultVerifier>
{
    public const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using TikiSpec;
        global using TikiSpec.Client;

        """;

    public static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path =>
                Path.GetFileName(path) is var file
                && (file.StartsWith("System.", StringComparison.Ordinal) || file is "netstandard.dll" or "mscorlib.dll")
            )
            .Append(typeof(ApiClientAttribute).Assembly.Location)
            .Append(typeof(TikiClient).Assembly.Location)
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    public MigrationTest() => SetUp(this);

    /// <summary>The framework, our runtime and the compiled client; C# 13.</summary>
    public static void SetUp(AnalyzerTest<DefaultVerifier> test)
    {
        test.ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        test.TestState.AdditionalReferences.AddRange(References);
        test.SolutionTransforms.Add(
            static (solution, _) =>
                solution.ProjectIds.Aggregate(
                    solution,
                    static (changed, project) =>
                        changed.WithProjectParseOptions(
                            project,
                            ((CSharpParseOptions)changed.GetProject(project)!.ParseOptions!).WithLanguageVersion(LanguageVersion.CSharp13)
                        )
                )
        );
    }

    /// <summary>The fix makes one of the other, twice changes nothing, and what comes out has no deprecation
    /// left.</summary>
    public static async Task MovesAsync(string before, string after)
    {
        await ChangesAsync([before], [after]);
        Assert.Empty(Complaints(after));
    }

    /// <summary>As it says; what is left is in the markup of the second.</summary>
    public static async Task ChangesAsync(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var test = new MigrationTest();
        test.TestState.Sources.Add(("Usings.cs", Usings));
        test.FixedState.Sources.Add(("Usings.cs", Usings));
        for (var index = 0; index < before.Count; index++)
        {
            test.TestState.Sources.Add(($"Source{index}.cs", before[index]));
            test.FixedState.Sources.Add(($"Source{index}.cs", after[index]));
        }

        if (after.Any(static text => text.Contains("[|", StringComparison.Ordinal)))
        {
            // What stays is tried once more, and stays.
            test.NumberOfIncrementalIterations = test.NumberOfFixAllIterations = 2;
        }

        test.FixedState.MarkupHandling = MarkupMode.Allow;
        test.BatchFixedState.MarkupHandling = MarkupMode.Allow;
        await test.RunAsync();
    }

    /// <summary>A file in the body of a method that has a client.</summary>
    public static string Method(string statements, string usings = "using V2 = TikiSpec.Client.V2;\n") =>
        $$"""
            {{usings}}
            static class Shop
            {
                public static async Task RunAsync(TikiClient tiki, CancellationToken token)
                {
                    {{statements.ReplaceLineEndings("\n").Replace("\n", "\n        ", StringComparison.Ordinal)}}
                }
            }

            """;

    /// <summary>What the compiler has against a text, deprecations included.</summary>
    public static IEnumerable<string> Complaints(string source) =>
        CSharpCompilation
            .Create(
                "Shop",
                [CSharpSyntaxTree.ParseText(source), CSharpSyntaxTree.ParseText(Usings)],
                References,
                new CSharpCompilationOptions(
                    OutputKind.DynamicallyLinkedLibrary,
                    nullableContextOptions: NullableContextOptions.Enable
                ).WithSpecificDiagnosticOptions([new("CS1701", ReportDiagnostic.Suppress)])
            )
            .GetDiagnostics()
            .Where(static diagnostic =>
                diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id.StartsWith("TIKI9", StringComparison.Ordinal)
            )
            .Select(static diagnostic => diagnostic.ToString());
}
