using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace TikiSpec.Emitter.Tests.Compiling;

/// <summary>Compiles as the strictest user would: C# 12, nullable, documentation required, every warning an
/// error.</summary>
internal static class StrictCompiler
{
    // With the mark of unions, which C# 12 does not look at.
    public static CSharpParseOptions ParseOptions { get; } =
        new(LanguageVersion.CSharp12, DocumentationMode.Diagnose, preprocessorSymbols: ["TIKISPEC_UNIONS"]);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path =>
                Path.GetFileName(path) is var file
                && (file.StartsWith("System.", StringComparison.Ordinal) || file is "netstandard.dll" or "mscorlib.dll")
            )
            .Append(typeof(ApiValue).Assembly.Location)
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    // The library is built against an older framework than the tests run on; every SDK turns these two off.
    private static readonly Dictionary<string, ReportDiagnostic> SuppressedByEverySdk = new()
    {
        ["CS1701"] = ReportDiagnostic.Suppress,
        ["CS1702"] = ReportDiagnostic.Suppress,
    };

    public static CSharpCompilation Compile(IEnumerable<SourceFile> files, params string[] usersCode)
    {
        var trees = files
            .Select(static file => Parse(file.Text, file.HintName))
            .Concat(usersCode.Select(static (code, index) => Parse(code, $"User{index}.cs")));
        return CSharpCompilation.Create(
            "Emitted",
            trees,
            References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                generalDiagnosticOption: ReportDiagnostic.Error,
                warningLevel: 9999,
                nullableContextOptions: NullableContextOptions.Enable,
                specificDiagnosticOptions: SuppressedByEverySdk
            )
        );
    }

    /// <summary>What the compiler has to say about the emitted files, at most some of it.</summary>
    public static IReadOnlyList<string> Complaints(Compilation compilation) =>
        [
            .. compilation
                .GetDiagnostics()
                .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)
                .Take(20)
                .Select(static diagnostic =>
                    $"{diagnostic.Id} {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)} at "
                    + $"{diagnostic.Location.GetLineSpan()}: {LineOf(diagnostic)}"
                ),
        ];

    /// <summary>The compiler trusts generated files about nullability only as far as their directive says, and in a
    /// user's build that says that nothing need be looked at: here everything is.</summary>
    private static SyntaxTree Parse(string text, string path) =>
        CSharpSyntaxTree.ParseText(
            SourceText.From(
                text.Replace("#nullable disable warnings", "#nullable enable warnings", StringComparison.Ordinal),
                Encoding.UTF8
            ),
            ParseOptions,
            path
        );

    private static string LineOf(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree is { } tree
            ? tree.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim()
            : "";
}
