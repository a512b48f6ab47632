using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TikiSpec.Peers.Tests;

/// <summary>C# that another generator wrote, held against the compiler's own errors alone.</summary>
internal static class CSharp
{
    private static readonly Lazy<MetadataReference[]> References = new(static () =>
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(static path => !Path.GetFileName(path).StartsWith("TikiSpec", StringComparison.Ordinal))
                .Select(static path => MetadataReference.CreateFromFile(path)),
        ]
    );

    public static IEnumerable<Diagnostic> Errors(IEnumerable<string> files) =>
        CSharpCompilation
            .Create(
                "Peer",
                files.Select(static text => CSharpSyntaxTree.ParseText(text)),
                References.Value,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            )
            .GetDiagnostics()
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
