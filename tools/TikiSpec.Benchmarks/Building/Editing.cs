using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TikiSpec.Generator;

namespace TikiSpec.Benchmarks.Building;

/// <summary>The generator in an editor: what its first run takes, what a key press in C# takes, and what an edit of the
/// document takes.</summary>
internal sealed class Editing
{
    private const string Client = "using TikiSpec; namespace Bench; [ApiClient(\"document\")] public sealed partial class BenchedClient;";

    private readonly string _path;
    private Compilation _compilation;
    private GeneratorDriver _driver;
    private DocumentText _document;

    public Editing(string path)
    {
        _path = path;
        _document = new DocumentText(path, File.ReadAllText(path));
        _compilation = CSharpCompilation.Create(
            "Bench",
            [CSharpSyntaxTree.ParseText(Client), CSharpSyntaxTree.ParseText("class Other { }")],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Select(static reference => MetadataReference.CreateFromFile(reference)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        );
        _driver = CSharpGeneratorDriver.Create(
            [new ApiClientGenerator().AsSourceGenerator()],
            [_document],
            CSharpParseOptions.Default,
            new Marked()
        );
    }

    /// <summary>How many files there are after a run.</summary>
    public int Files => _driver.GetRunResult().GeneratedTrees.Length;

    /// <summary>Reads the document and writes everything.</summary>
    public TimeSpan First() => Run();

    /// <summary>A line of C# was typed, in a file that has nothing to do with the client: the median of several
    /// times.</summary>
    public TimeSpan KeyPress()
    {
        const int Times = 25;
        var times = new List<TimeSpan>();
        for (var time = 0; time < Times; time++)
        {
            var last = _compilation.SyntaxTrees.Last();
            _compilation = _compilation.ReplaceSyntaxTree(last, CSharpSyntaxTree.ParseText($"class Other {{ int a{time}; }}"));
            times.Add(Run());
        }

        times.Sort();
        return times[Times / 2];
    }

    /// <summary>The last description of the document is another.</summary>
    public TimeSpan EditDocument()
    {
        var edited = new DocumentText(_path, EditedText(_document.Text));
        _driver = _driver.ReplaceAdditionalText(_document, edited);
        _document = edited;
        return Run();
    }

    private static string EditedText(string text)
    {
        foreach (var key in (string[])["description\":\"", "description\": \"", "description: "])
        {
            var at = text.LastIndexOf(key, StringComparison.Ordinal);
            if (at >= 0)
                return text.Insert(at + key.Length, "Edited ");
        }

        throw new InvalidOperationException("The document describes nothing.");
    }

    private TimeSpan Run()
    {
        var watch = Stopwatch.StartNew();
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out _, out var diagnostics);
        watch.Stop();
        return diagnostics.FirstOrDefault(static one => one.Severity == DiagnosticSeverity.Error) is { } error
            ? throw new InvalidOperationException(error.ToString())
            : watch.Elapsed;
    }

    private sealed class DocumentText(string path, string text) : AdditionalText
    {
        // The name that the client asks for.
        public override string Path { get; } = System.IO.Path.Combine("bench", "document" + System.IO.Path.GetExtension(path));

        public string Text { get; } = text;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(Text);
    }

    /// <summary>What MSBuild would say of the document.</summary>
    private sealed class Marked : AnalyzerConfigOptionsProvider
    {
        private static readonly Options Mark = new(
            ImmutableDictionary<string, string>.Empty.Add("build_metadata.AdditionalFiles.TikiSpec", "true")
        );

        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options([]);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Mark;

        private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
        }
    }
}
