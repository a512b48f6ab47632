using Microsoft.CodeAnalysis;

namespace TikiSpec.CodeFixes.Migration;

/// <summary>What one look at a solution finds to change, applied together.</summary>
internal sealed class Edits
{
    private readonly Dictionary<SyntaxNode, Dictionary<string, Func<SyntaxNode, SyntaxNode>>> _changes = [];

    public bool IsEmpty => _changes.Count == 0;

    /// <summary>A change of a node, which may have been changed within already. The same twice is one.</summary>
    public void Add(SyntaxNode node, string key, Func<SyntaxNode, SyntaxNode> change)
    {
        if (!_changes.TryGetValue(node, out var ofNode))
        {
            _changes[node] = ofNode = new Dictionary<string, Func<SyntaxNode, SyntaxNode>>(StringComparer.Ordinal);
        }

        ofNode[key] = change;
    }

    public async Task<Solution> ApplyAsync(Solution solution, CancellationToken cancellationToken)
    {
        foreach (var ofTree in _changes.GroupBy(static change => change.Key.SyntaxTree))
        {
            if (solution.GetDocument(ofTree.Key) is not { } document)
            {
                continue;
            }

            var root = await ofTree.Key.GetRootAsync(cancellationToken).ConfigureAwait(false);
            var changes = ofTree.ToDictionary(static change => change.Key, static change => change.Value.Values.ToList());
            solution = solution.WithDocumentSyntaxRoot(
                document.Id,
                root.ReplaceNodes(changes.Keys, (node, changed) => changes[node].Aggregate(changed, static (one, change) => change(one)))
            );
        }

        return solution;
    }
}
