using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TikiSpec.Drift;
using TikiSpec.Emulator;
using TikiSpec.Model;
using TikiSpec.Testing;
using TikiSpec.Testing.Generation;

namespace TikiSpec.Docs.Tests;

/// <summary>The project that a reader would paste a sample into: the package's specs and generator, the emulator,
/// implicit usings.</summary>
internal static class SampleProject
{
    private static readonly SpecFileText[] Specs =
    [
        .. new[] { "tiki.v1", "tiki.v2", "tiki.v2.1" }.Select(static name =>
            SpecFileText.Packaged($"spec/{name}.yaml", Repository.Spec(name))
        ),
    ];

    private static readonly MetadataReference[] Libraries =
    [
        .. new[] { typeof(TikiEmulator), typeof(SpecDrift), typeof(ApiSurface), typeof(SpecText) }.Select(static type =>
            MetadataReference.CreateFromFile(type.Assembly.Location)
        ),
        // What a program with a host has, and our packages for it.
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path =>
                Array.Exists(
                    ["Microsoft.AspNetCore.", "Microsoft.Extensions.", "StackExchange.", "TikiSpec.Extensions.", "TikiSpec.Client."],
                    Path.GetFileName(path).StartsWith
                )
            )
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private const string Usings = "global using System.Linq; global using System.Net.Http; global using System.IO;";

    /// <summary>What the compiler has to say of a sample, warnings about deprecated operations aside: some samples show
    /// them.</summary>
    public static IReadOnlyList<string> Complaints(CodeSample sample, IEnumerable<CodeSample> declarations)
    {
        var document = SampleDocument.Of(sample.Document);
        string[] declared = [.. declarations.Where(other => other.Document == sample.Document).Select(static other => other.Code)];
        // A page that declares no client means the one that the README declares.
        string[] client =
            document is { Client.Length: > 0 } ? [document.Client]
            : sample.IsDeclaration || declared.Length > 0 ? []
            : [Client];
        // Usings and names that the page takes as given stand in lines of their own, so that the others keep their
        // numbers.
        var code = document is null || sample.IsDeclaration ? sample.Code : $"{document.Before}\n#line 1\n{sample.Code}";
        string[] sources = [code, .. declared, .. client, Usings];
        SpecFileText[] specs = [.. Specs, (document ?? SampleDocument.Of("petstore.yaml")!).Spec];
        var run = GeneratorRun.Of(sources, LanguageVersion.CSharp12, specs);
        var kind = sample.IsDeclaration ? OutputKind.DynamicallyLinkedLibrary : OutputKind.ConsoleApplication;
        var output = run.Output.WithOptions(run.Output.Options.WithOutputKind(kind)).AddReferences(Libraries);
        return
        [
            .. run
                .Diagnostics.Concat(output.GetDiagnostics())
                .Where(static diagnostic =>
                    diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.Id.StartsWith("TIKI9", StringComparison.Ordinal)
                )
                .Select(static diagnostic => diagnostic.ToString()),
        ];
    }

    private const string Client = """
        using TikiSpec;
        namespace Shop;
        [ApiClient(TikiApi.V1, TikiApi.V2, TikiApi.V2_1)]
        public sealed partial class TikiClient;
        """;
}
