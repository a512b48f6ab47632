using System.IO.Compression;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TikiSpec.Testing;
using TikiSpec.Testing.Generation;

namespace TikiSpec.Package.Tests;

/// <summary>The packed dlls in the oldest compiler, loaded as it loads them: the compiler's own assemblies first, then
/// those beside the generator, then none.</summary>
public class OldestCompilerTests(PackedFeed feed)
{
    [Fact]
    public void The_packed_generator_runs_with_what_lies_beside_it()
    {
        Assert.Equal(new Version(4, 8, 0, 0), typeof(CSharpCompilation).Assembly.GetName().Version);
        using var package = feed.Open("TikiSpec");
        package.ExtractToDirectory(Path.Combine(feed.Scratch, "package"));
        var host = new CompilerHost(Path.Combine(feed.Scratch, "package", "analyzers", "dotnet", "cs"));
        var generator = host.CreateGenerator();

        var result = Run(generator);

        Assert.Null(result.Exception);
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        Assert.Contains("Shop.V2_1/Product.g.cs", result.GeneratedSources.Select(source => source.HintName));
        Assert.Empty(host.Refused);
        Assert.NotSame(typeof(ApiClientAttribute).Assembly, generator.GetType().Assembly);
    }

    private static GeneratorRunResult Run(IIncrementalGenerator generator)
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12);
        var compilation = ConsumerCompilation.Create(
            ["namespace Shop; [ApiClient(TikiApi.V2_1)] public sealed partial class TikiClient;"],
            options
        );
        return CSharpGeneratorDriver
            .Create(
                [generator.AsSourceGenerator()],
                [SpecFileText.Packaged("spec/tiki.v2.1.yaml", Repository.Spec("tiki.v2.1"))],
                options,
                new MetadataOptions()
            )
            .RunGenerators(compilation)
            .GetRunResult()
            .Results.Single();
    }

    private sealed class CompilerHost(string folder) : AssemblyLoadContext("packed generator")
    {
        private static readonly string[] OfTheCompiler =
        [
            "Microsoft.CodeAnalysis",
            "Microsoft.CodeAnalysis.CSharp",
            "System.Collections.Immutable",
            "netstandard",
        ];

        public List<string> Refused { get; } = [];

        public IIncrementalGenerator CreateGenerator() =>
            (IIncrementalGenerator)
                Activator.CreateInstance(
                    LoadFromAssemblyPath(Path.Combine(folder, "TikiSpec.Generator.dll"))
                        .GetTypes()
                        .Single(type => type.IsDefined(typeof(GeneratorAttribute)))
                )!;

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var beside = Path.Combine(folder, assemblyName.Name + ".dll");
            if (OfTheCompiler.Contains(assemblyName.Name))
            {
                return Default.LoadFromAssemblyName(assemblyName);
            }

            if (File.Exists(beside))
            {
                return LoadFromAssemblyPath(beside);
            }

            // netstandard hands everything else on to the framework, which a compiler always has.
            if (!assemblyName.Name!.StartsWith("System.", StringComparison.Ordinal))
            {
                Refused.Add(assemblyName.Name);
            }

            return null;
        }
    }
}
