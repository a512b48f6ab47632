using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TikiSpec.Generator;
using Xunit;

namespace TikiSpec.Testing.Generation;

/// <summary>A run of the generator in the oldest compiler, and what came of it. Every run also proves that the pipeline
/// caches as it should.</summary>
/// <example><code>
/// GeneratorRun.Of("[ApiClient(\"petstore\")] partial class Shop;", SpecFileText.Own("petstore.yaml", "…"))
///     .WithSpec("petstore.yaml", text => text.Replace("name", "title"))
///     .Emitted(["Petstore/Pet.g.cs"]);
/// </code></example>
public sealed class GeneratorRun
{
    private readonly GeneratorDriver _driver;
    private readonly ImmutableArray<SpecFileText> _files;

    private GeneratorRun(GeneratorDriver driver, CSharpCompilation compilation, ImmutableArray<SpecFileText> files)
    {
        Compilation = compilation;
        _files = files;
        _driver = driver.RunGenerators(compilation);
        Result = _driver.GetRunResult().Results.Single();
        CachingProof.Check(_driver, compilation, Result);
    }

    /// <summary>What went in.</summary>
    public CSharpCompilation Compilation { get; }

    public GeneratorRunResult Result { get; }

    /// <summary>Text by hint name.</summary>
    public IReadOnlyDictionary<string, string> Files =>
        Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    public ImmutableArray<Diagnostic> Diagnostics => Result.Diagnostics;

    /// <summary>Input and output together.</summary>
    public CSharpCompilation Output => Compilation.AddSyntaxTrees(Result.GeneratedSources.Select(source => source.SyntaxTree));

    public static GeneratorRun Of(string source, params SpecFileText[] files) => Of([source], files);

    public static GeneratorRun Of(IReadOnlyList<string> sources, params SpecFileText[] files) =>
        Of(sources, LanguageVersion.CSharp12, files);

    public static GeneratorRun Of(IReadOnlyList<string> sources, LanguageVersion language, params SpecFileText[] files) =>
        Of(sources, language, new Dictionary<string, string>(), files);

    /// <summary>A project that sets build properties, by name.</summary>
    public static GeneratorRun Of(string source, IReadOnlyDictionary<string, string> properties, params SpecFileText[] files) =>
        Of([source], LanguageVersion.CSharp12, properties, files);

    private static GeneratorRun Of(
        IReadOnlyList<string> sources,
        LanguageVersion language,
        IReadOnlyDictionary<string, string> properties,
        SpecFileText[] files
    )
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(language);
        var driver = CSharpGeneratorDriver.Create(
            [new ApiClientGenerator().AsSourceGenerator()],
            files,
            options,
            new MetadataOptions(properties),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)
        );
        return new GeneratorRun(driver, ConsumerCompilation.Create(sources, options), [.. files]);
    }

    /// <summary>The next run, after an edit of the C# file with this number.</summary>
    public GeneratorRun WithSource(int index, Func<string, string> edit)
    {
        var tree = Compilation.SyntaxTrees[index];
        var edited = tree.WithChangedText(Microsoft.CodeAnalysis.Text.SourceText.From(edit(tree.ToString()), System.Text.Encoding.UTF8));
        return new GeneratorRun(_driver, Compilation.ReplaceSyntaxTree(tree, edited), _files);
    }

    /// <summary>The next run, after an edit of a spec.</summary>
    public GeneratorRun WithSpec(string path, Func<string, string> edit)
    {
        var before = _files.Single(file => file.Path == path);
        var after = before.With(edit(before.GetText()!.ToString()));
        return new GeneratorRun(_driver.ReplaceAdditionalText(before, after), Compilation, _files.Replace(before, after));
    }

    /// <summary>The next run, with one more additional file.</summary>
    public GeneratorRun WithFile(SpecFileText file) => new(_driver.AddAdditionalTexts([file]), Compilation, _files.Add(file));

    /// <summary>The hint names of the files that this run wrote anew, ordinal.</summary>
    public IReadOnlyList<string> Emitted =>
        Result
            .TrackedOutputSteps.SelectMany(steps => steps.Value)
            .SelectMany(step => step.Inputs.Zip(step.Outputs))
            .Where(pair => pair.Second.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified)
            .Select(pair => pair.First.Source.Outputs[pair.First.OutputIndex].Value)
            .OfType<Generator.Output.EmittedFile>()
            .Select(emitted => emitted.File?.HintName ?? "none")
            .Order(StringComparer.Ordinal)
            .ToArray();

    /// <summary>How each result of a stage came about in this run, next to the one before.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string stage) =>
        Result.TrackedSteps.TryGetValue(stage, out var steps)
            ? steps.SelectMany(step => step.Outputs).Select(output => output.Reason).ToArray()
            : [];

    /// <summary>Asserts that a stage did nothing, or came to the same as before.</summary>
    public GeneratorRun DidNot(params string[] stages)
    {
        foreach (var stage in stages)
        {
            var reasons = Reasons(stage);
            Assert.True(
                reasons.All(reason => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged),
                "The stage " + stage + " gave something new: " + string.Join(", ", reasons)
            );
        }

        return this;
    }

    /// <summary>Asserts that a stage was not even run.</summary>
    public GeneratorRun DidNotRun(params string[] stages)
    {
        foreach (var stage in stages)
        {
            var reasons = Reasons(stage);
            Assert.True(
                reasons.All(reason => reason is IncrementalStepRunReason.Cached),
                "The stage " + stage + " ran: " + string.Join(", ", reasons)
            );
        }

        return this;
    }
}
