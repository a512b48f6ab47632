using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TikiSpec.Testing.Generation;

/// <summary>A user's project: the framework, the runtime library, and some sources.</summary>
public static class ConsumerCompilation
{
    private static readonly MetadataReference[] References = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path =>
            Path.GetFileName(path) is var file
            && (file.StartsWith("System.", StringComparison.Ordinal) || file is "netstandard.dll" or "mscorlib.dll")
        )
        .Append(typeof(ApiClientAttribute).Assembly.Location)
        .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToArray();

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using TikiSpec;
        """;

    public static CSharpCompilation Create(IReadOnlyList<string> sources, CSharpParseOptions options) =>
        CSharpCompilation.Create(
            "Consumer",
            sources
                .Append(Usings)
                .Select(
                    (source, index) =>
                        CSharpSyntaxTree.ParseText(
                            source,
                            options,
                            "Source" + index.ToString(System.Globalization.CultureInfo.InvariantCulture) + ".cs",
                            System.Text.Encoding.UTF8
                        )
                ),
            References,
            // CS1701: the runtime is built for .NET 8 and the tests run on a newer one; the SDK silences it in every
            // project as well.
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable
            ).WithSpecificDiagnosticOptions([new("CS1701", ReportDiagnostic.Suppress)])
        );
}
