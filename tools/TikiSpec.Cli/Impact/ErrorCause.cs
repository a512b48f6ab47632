using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TikiSpec.Cli.Diffing;
using TikiSpec.Cli.Projects;
using TikiSpec.Drift.Findings;
using TikiSpec.Drift.SourceImpact;

namespace TikiSpec.Cli.Impact;

/// <summary>A changed declaration, and the finding that tells of it; null where none does.</summary>
internal sealed record Cause(DeclarationChange Change, DriftFinding? Finding);

/// <summary>Finds the change of the document behind what the compiler says.</summary>
/// <remarks>
/// The compiler names what it misses, mostly. Where it does not, the names at the place are looked up, from the
/// innermost outwards, and then those where the variables at the place were declared.
/// </remarks>
internal sealed class ErrorCause
{
    private const int Depth = 3;

    private readonly GeneratedSymbols _symbols;
    private readonly List<Cause> _causes;
    private readonly ILookup<string, Cause> _byKey;

    public ErrorCause(DiffView view, GeneratedSymbols symbols)
    {
        _symbols = symbols;
        _causes =
        [
            .. view.Report.Findings.SelectMany(static finding => finding.Declarations.Select(change => new Cause(change, finding))),
            .. view.Report.OtherDeclarations.Select(static change => new Cause(change, null)),
        ];
        // What is new and demanded is missed where an object of its type is made.
        _byKey = _causes
            .Where(static cause => cause.Change.Verdict is SourceVerdict.Breaking or SourceVerdict.Warning)
            .ToLookup(static cause => cause.Change.Before is null ? OwnerOf(cause.Change.Name) : cause.Change.Name, StringComparer.Ordinal);
    }

    /// <summary>Null where it cannot be told.</summary>
    public Cause? Of(NewProblem one)
    {
        var message = CompilerErrors.Message(one.Problem);
        return Named(message)
            ?? (
                one.Problem.Location.SourceTree is { } tree
                    ? Around(tree.GetRoot().FindNode(one.Problem.Location.SourceSpan, getInnermostNodeForTie: true), one.Before, message)
                    : null
            );
    }

    /// <summary>The change whose type and property the message names.</summary>
    private Cause? Named(string message) =>
        _causes
            .Where(cause => OwnerOf(cause.Change.Name).Length > 0 && IsWord(message, NameOf(cause.Change.Name)))
            .Where(cause => message.Contains(OwnerOf(cause.Change.Name), StringComparison.Ordinal))
            .OrderByDescending(static cause => cause.Change.Verdict)
            .ThenByDescending(static cause => OwnerOf(cause.Change.Name).Length)
            .FirstOrDefault();

    private Cause? Around(SyntaxNode node, Compilation before, string message)
    {
        var model = before.GetSemanticModel(node.SyntaxTree);
        for (var outer = node; outer is not null; outer = outer.Parent)
        {
            if (Within(outer, model, message) is { } cause)
            {
                return cause;
            }

            if (outer is StatementSyntax or MemberDeclarationSyntax)
            {
                break;
            }
        }

        return Declared(node, before, message, Depth);
    }

    private Cause? Within(SyntaxNode node, SemanticModel model, string message) =>
        node.DescendantNodesAndSelf()
            .SelectMany(inner => KeysOf(inner, model))
            .SelectMany(key => _byKey[key])
            .OrderByDescending(cause => IsWord(message, NameOf(cause.Change.Name)))
            .ThenByDescending(static cause => cause.Change.Verdict)
            .FirstOrDefault();

    private IEnumerable<string> KeysOf(SyntaxNode node, SemanticModel model)
    {
        if (node is not (SimpleNameSyntax or BaseObjectCreationExpressionSyntax or ElementAccessExpressionSyntax))
        {
            return [];
        }

        return _symbols.KeyOf(node, model) is { } key ? [key] : [];
    }

    /// <summary>Where what stands at the place comes from: <c>var price = product.Price;</c> some lines
    /// above.</summary>
    private Cause? Declared(SyntaxNode node, Compilation before, string message, int depth)
    {
        if (depth == 0 || !before.ContainsSyntaxTree(node.SyntaxTree))
        {
            return null;
        }

        var model = before.GetSemanticModel(node.SyntaxTree);
        foreach (
            var declaration in node.DescendantNodesAndSelf()
                .OfType<SimpleNameSyntax>()
                .Select(name => model.GetSymbolInfo(name).Symbol)
                .OfType<ISymbol>()
                .Where(static symbol => symbol is ILocalSymbol or IFieldSymbol or IPropertySymbol or IMethodSymbol or IParameterSymbol)
                .SelectMany(static symbol => symbol.DeclaringSyntaxReferences)
                .Select(static reference => reference.GetSyntax())
                .Where(declaration =>
                    declaration != node && !GeneratedTree.Is(declaration.SyntaxTree) && before.ContainsSyntaxTree(declaration.SyntaxTree)
                )
                .Distinct()
        )
        {
            // The loop variable has its type from what is gone through.
            var from = declaration is SingleVariableDesignationSyntax or ForEachStatementSyntax
                ? declaration.FirstAncestorOrSelf<StatementSyntax>()!
                : declaration;
            var source = from is ForEachStatementSyntax loop ? loop.Expression : from;
            if (
                (Within(source, before.GetSemanticModel(source.SyntaxTree), message) ?? Declared(source, before, message, depth - 1)) is
                { } cause
            )
            {
                return cause;
            }
        }

        return null;
    }

    private static bool IsWord(string message, string name)
    {
        for (
            var at = message.IndexOf(name, StringComparison.Ordinal);
            at >= 0;
            at = message.IndexOf(name, at + 1, StringComparison.Ordinal)
        )
        {
            if (!IsLetter(message, at - 1) && !IsLetter(message, at + name.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLetter(string text, int at) => at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_');

    private static string OwnerOf(string name) => name.LastIndexOf('.') is var dot and >= 0 ? name[..dot] : "";

    private static string NameOf(string name) => name[(name.LastIndexOf('.') + 1)..];
}
