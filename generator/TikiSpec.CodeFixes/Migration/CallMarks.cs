using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TikiSpec.Analyzers.Migration;

namespace TikiSpec.CodeFixes.Migration;

/// <summary>Finds the calls again, however much of their documents was rewritten meanwhile.</summary>
internal static class CallMarks
{
    private const string Kind = "TikiSpec.Call";

    /// <summary>Gives each call a mark of its own.</summary>
    public static async Task<Solution> SetAsync(Solution solution, IEnumerable<CallSite> calls, CancellationToken cancellationToken)
    {
        var number = 0;
        foreach (var ofDocument in calls.GroupBy(static call => call.Document))
        {
            if (solution.GetDocument(ofDocument.Key) is not { } document)
            {
                continue;
            }

            var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
            var names = ofDocument
                .Select(call => root.FindNode(call.Span, getInnermostNodeForTie: true).FirstAncestorOrSelf<SimpleNameSyntax>())
                .OfType<SimpleNameSyntax>()
                .Distinct()
                .ToList();
            root = root.ReplaceNodes(names, (_, name) => name.WithAdditionalAnnotations(New(number++)));
            solution = solution.WithDocumentSyntaxRoot(document.Id, root);
        }

        return solution;
    }

    public static IEnumerable<(SimpleNameSyntax Name, string Mark)> In(SyntaxNode root) =>
        from node in root.GetAnnotatedNodes(Kind)
        where node is SimpleNameSyntax
        select ((SimpleNameSyntax)node, node.GetAnnotations(Kind).First().Data!);

    public static async Task<IReadOnlyList<string>> AllAsync(Solution solution, Sources sources, CancellationToken cancellationToken) =>
        [
            .. (await sources.RootsAsync(solution, cancellationToken).ConfigureAwait(false))
                .SelectMany(static source => In(source.Root))
                .Select(static call => call.Mark),
        ];

    /// <summary>Says at a call that stays what it would move to.</summary>
    public static async Task<Solution> LeaveAsync(Solution solution, Sources sources, string mark, CancellationToken cancellationToken)
    {
        foreach (var (document, root) in await sources.RootsAsync(solution, cancellationToken).ConfigureAwait(false))
        {
            foreach (var (name, _) in In(root).Where(call => call.Mark == mark))
            {
                var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
                var place = model.GetSymbolInfo(name, cancellationToken).Symbol is IMethodSymbol method ? SuccessorPlace.Of(method) : null;
                var host = name.FirstAncestorOrSelf<StatementSyntax>() ?? (SyntaxNode?)name.FirstAncestorOrSelf<MemberDeclarationSyntax>();
                if (place is not null && host is not null && !Todo.IsAt(host))
                {
                    return solution.WithDocumentSyntaxRoot(document.Id, root.ReplaceNode(host, Todo.Before(host, place)));
                }
            }
        }

        return solution;
    }

    private static SyntaxAnnotation New(int number) => new(Kind, number.ToString(CultureInfo.InvariantCulture));
}
