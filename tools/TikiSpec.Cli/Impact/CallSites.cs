using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TikiSpec.Cli.Formats.Items;
using TikiSpec.Cli.Inputs;
using TikiSpec.Model;

namespace TikiSpec.Cli.Impact;

/// <summary>The places of a project that name what changes.</summary>
internal sealed class CallSites(Compilation compilation, ILookup<string, ImpactTarget> targets, GeneratedSymbols symbols)
{
    private readonly HashSet<string> _words = [.. targets.Select(static target => target.Key.Split('.')[^1])];

    private readonly bool _isConstructionTouched = targets.Any(static of => of.Any(static target => target.IsConstruction));

    public IReadOnlyList<ReportItem> Find() =>
        [
            .. compilation
                .SyntaxTrees.SelectMany(InTree)
                .DistinctBy(static item => (item.File, item.At!.Line, item.Rule, item.Text))
                .OrderByDescending(static item => item.Level)
                .ThenBy(static item => item.File, StringComparer.Ordinal)
                .ThenBy(static item => item.At!.Line),
        ];

    /// <summary>What Roslyn cannot read: mostly C# that is newer than this tool.</summary>
    public IEnumerable<string> Unreadable() =>
        compilation
            .SyntaxTrees.Select(static tree =>
                tree.GetDiagnostics().FirstOrDefault(static problem => problem.Severity == DiagnosticSeverity.Error)
            )
            .OfType<Diagnostic>()
            .Select(static problem =>
                FormattableString.Invariant(
                    $"{RepositoryPath.Of(problem.Location.SourceTree!.FilePath)}({problem.Location.GetLineSpan().StartLinePosition.Line + 1}): warning: cannot be parsed, perhaps as its C# is newer than this tool (Roslyn 4.14); calls in it may be missed: {problem.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}"
                )
            );

    private IEnumerable<ReportItem> InTree(SyntaxTree tree)
    {
        // The generated code itself names everything.
        var nodes = IsGenerated(tree) ? [] : tree.GetRoot().DescendantNodes().Where(MayTouch).ToList();
        if (nodes.Count == 0)
        {
            yield break;
        }

        var model = compilation.GetSemanticModel(tree);
        foreach (var node in nodes)
        {
            var info = model.GetSymbolInfo(node);
            var key = symbols.KeyOf(info.Symbol ?? info.CandidateSymbols.FirstOrDefault());
            foreach (
                var target in key is null
                    ? []
                    : targets[key].Where(target => target.IsConstruction == node is BaseObjectCreationExpressionSyntax)
            )
            {
                yield return Item(node, target);
            }
        }
    }

    /// <summary>A name that could be one of those looked for, or the making of an object, which need not name its type.</summary>
    private bool MayTouch(SyntaxNode node) =>
        node switch
        {
            SimpleNameSyntax name => _words.Contains(name.Identifier.ValueText),
            BaseObjectCreationExpressionSyntax => _isConstructionTouched,
            _ => false,
        };

    private static bool IsGenerated(SyntaxTree tree) => tree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase);

    private static ReportItem Item(SyntaxNode name, ImpactTarget target)
    {
        var span = name.GetLocation().GetLineSpan();
        var (start, end) = (span.StartLinePosition, span.EndLinePosition);
        var file = RepositoryPath.Of(span.Path);
        return new ReportItem
        {
            Rule = target.Rule,
            Level = target.Level,
            Text = $"{target.Key} {target.Text}",
            File = file,
            At = new SpecLocation(
                span.Path,
                start.Line + 1,
                start.Character + 1,
                end.Line + 1,
                end.Character + 1,
                name.SpanStart,
                name.Span.Length
            ),
            Pointer = "",
            Fingerprint = ItemFingerprint.Of(target.Rule, target.Fingerprint, file, target.Key),
            Fails = target.Level == ItemLevel.Error,
        };
    }
}
