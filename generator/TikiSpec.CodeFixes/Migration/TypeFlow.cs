using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TikiSpec.CodeFixes.Migration;

/// <summary>Where the type of an expression comes from, and where it goes to.</summary>
internal sealed class TypeFlow
{
    private readonly Dictionary<SyntaxTree, SemanticModel> _models;
    private readonly IReadOnlyList<SpecPair> _specs;
    private readonly Edits _edits;
    private readonly CancellationToken _cancellationToken;
    private readonly HashSet<SyntaxNode> _seen = [];

    public TypeFlow(IEnumerable<SemanticModel> models, IReadOnlyList<SpecPair> specs, Edits edits, CancellationToken cancellationToken)
    {
        _models = models.ToDictionary(static model => model.SyntaxTree);
        _specs = specs;
        _edits = edits;
        _cancellationToken = cancellationToken;
    }

    public SemanticModel? ModelOf(SyntaxNode node) => _models.TryGetValue(node.SyntaxTree, out var model) ? model : null;

    /// <summary>Where a variable is used, its declaration aside.</summary>
    public IEnumerable<(SimpleNameSyntax Name, SemanticModel Model)> UsesOf(ISymbol symbol) =>
        from model in _models.Values
        from name in model.SyntaxTree.GetRoot(_cancellationToken).DescendantNodes().OfType<SimpleNameSyntax>()
        where
            name.Identifier.ValueText == symbol.Name
            && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, _cancellationToken).Symbol, symbol)
        select (name, model);

    /// <summary>Gives an expression the new spec's type, at its source.</summary>
    public void Retype(ExpressionSyntax expression, SemanticModel model)
    {
        if (!_seen.Add(expression))
        {
            return;
        }

        if (RenameSegments(expression, model) | TypeMentions.Replace(expression, model, _specs, _edits))
        {
            return;
        }

        switch (expression)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                Retype(parenthesized.Expression, model);
                break;
            case AwaitExpressionSyntax awaited:
                Retype(awaited.Expression, model);
                break;
            case PostfixUnaryExpressionSyntax forgiven:
                Retype(forgiven.Operand, model);
                break;
            case ConditionalExpressionSyntax choice:
                Retype(choice.WhenTrue, model);
                Retype(choice.WhenFalse, model);
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesced:
                Retype(coalesced.Left, model);
                Retype(coalesced.Right, model);
                break;
            case SwitchExpressionSyntax choice:
                foreach (var arm in choice.Arms)
                {
                    Retype(arm.Expression, model);
                }

                break;
            case WithExpressionSyntax copy:
                Retype(copy.Expression, model);
                break;
            case ConditionalAccessExpressionSyntax access:
                Retype(access.Expression, model);
                break;
            default:
                RetypeSymbol(expression, model);
                break;
        }
    }

    /// <summary>Lets whatever takes an expression take the new spec's type.</summary>
    public void RetypeTarget(SyntaxNode expression, SemanticModel model)
    {
        switch (expression.Parent)
        {
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } }:
                Mention(declaration.Type, model);
                break;
            case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                Mention(property.Type, model);
                break;
            case AssignmentExpressionSyntax assignment when assignment.Right == expression:
                RetypeSymbol(assignment.Left, model);
                break;
            case ReturnStatementSyntax or YieldStatementSyntax or ArrowExpressionClauseSyntax:
                RetypeResult(expression.Parent, model);
                break;
            case LambdaExpressionSyntax lambda:
                RetypeTarget(lambda, model);
                break;
            case ArgumentSyntax argument:
                RetypeParameter(argument, model);
                break;
            case ForEachStatementSyntax loop:
                Mention(loop.Type, model);
                break;
            case ExpressionSyntax or InitializerExpressionSyntax or ExpressionElementSyntax:
                RetypeTarget(expression.Parent, model);
                break;
            default:
                MentionAround(expression, model);
                break;
        }
    }

    /// <summary>When nothing else is known: the types named in the statement.</summary>
    public void MentionAround(SyntaxNode node, SemanticModel model)
    {
        var around =
            (SyntaxNode?)node.FirstAncestorOrSelf<StatementSyntax>(static statement => statement is not BlockSyntax)
            ?? node.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        if (around is not null)
        {
            Mention(around, model);
        }
    }

    public bool Mention(SyntaxNode node, SemanticModel model) => TypeMentions.Replace(node, model, _specs, _edits);

    /// <summary>Declares what a name stands for anew.</summary>
    private void RetypeSymbol(ExpressionSyntax expression, SemanticModel model)
    {
        var info = model.GetSymbolInfo(expression, _cancellationToken);
        var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        foreach (var reference in symbol?.DeclaringSyntaxReferences ?? ImmutableArray<SyntaxReference>.Empty)
        {
            var declaration = reference.GetSyntax(_cancellationToken);
            if (ModelOf(declaration) is { } own)
            {
                RetypeDeclaration(declaration, own);
            }
        }

        // What a list, a task or a sequence gives has the type of what it was made from.
        if (expression is InvocationExpressionSyntax invocation)
        {
            if (
                invocation.Expression is MemberAccessExpressionSyntax access
                && model.GetSymbolInfo(access.Expression).Symbol is not ITypeSymbol
            )
            {
                Retype(access.Expression, model);
            }

            foreach (var argument in invocation.ArgumentList.Arguments)
            {
                if (_specs.Any(spec => spec.MentionsOld(model.GetTypeInfo(argument.Expression, _cancellationToken).Type)))
                {
                    Retype(argument.Expression, model);
                }
            }
        }
        else if (expression is ElementAccessExpressionSyntax element)
        {
            Retype(element.Expression, model);
        }
        else if (expression is MemberAccessExpressionSyntax member && symbol?.DeclaringSyntaxReferences.IsEmpty != false)
        {
            Retype(member.Expression, model);
        }
    }

    private void RetypeDeclaration(SyntaxNode declaration, SemanticModel model)
    {
        switch (declaration)
        {
            case VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax variables } variable:
                Mention(variables.Type, model);
                if (variable.Initializer is { } initializer)
                {
                    Retype(initializer.Value, model);
                }

                break;
            case ParameterSyntax { Type: { } type }:
                Mention(type, model);
                break;
            case ParameterSyntax parameter when parameter.FirstAncestorOrSelf<LambdaExpressionSyntax>() is { } lambda:
                RetypeTarget(lambda, model);
                break;
            case PropertyDeclarationSyntax property:
                Mention(property.Type, model);
                break;
            case MethodDeclarationSyntax method:
                Mention(method.ReturnType, model);
                break;
            case LocalFunctionStatementSyntax function:
                Mention(function.ReturnType, model);
                break;
            case ForEachStatementSyntax loop:
                if (!Mention(loop.Type, model))
                {
                    Retype(loop.Expression, model);
                }

                break;
            case SingleVariableDesignationSyntax designation:
                Mention(designation.Parent!, model);
                break;
        }
    }

    private void RetypeResult(SyntaxNode from, SemanticModel model)
    {
        var owner = from.Ancestors()
            .FirstOrDefault(static node =>
                node is LambdaExpressionSyntax or AnonymousMethodExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax
            );
        switch (owner)
        {
            case LambdaExpressionSyntax lambda:
                RetypeTarget(lambda, model);
                break;
            case LocalFunctionStatementSyntax function:
                Mention(function.ReturnType, model);
                break;
            case MethodDeclarationSyntax method:
                Mention(method.ReturnType, model);
                break;
            case PropertyDeclarationSyntax property:
                Mention(property.Type, model);
                break;
        }
    }

    private void RetypeParameter(ArgumentSyntax argument, SemanticModel model)
    {
        var call = argument.Parent?.Parent;
        var info = call is null ? default : model.GetSymbolInfo(call, _cancellationToken);
        if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is not IMethodSymbol method)
        {
            MentionAround(argument, model);
            return;
        }

        var index = ((BaseArgumentListSyntax)argument.Parent!).Arguments.IndexOf(argument);
        var parameter = argument.NameColon is { } name
            ? method.Parameters.FirstOrDefault(one => one.Name == name.Name.Identifier.ValueText)
            : method.Parameters.ElementAtOrDefault(Math.Min(index, method.Parameters.Length - 1));
        if (
            parameter?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_cancellationToken) is ParameterSyntax { Type: { } type }
            && ModelOf(type) is { } own
        )
        {
            Mention(type, own);
        }
        else if (call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access })
        {
            // list.Add(product): the list is of another type from now on.
            Retype(access.Expression, model);
            Mention(access.Name, model);
        }
        else
        {
            MentionAround(argument, model);
        }
    }

    private bool RenameSegments(ExpressionSyntax expression, SemanticModel model)
    {
        // Only of what is the old spec's itself: within a call, another operation of it may be meant.
        if (expression is InvocationExpressionSyntax || !_specs.Any(spec => spec.IsOld(model.GetTypeInfo(expression).Type)))
        {
            return false;
        }

        var found = false;
        foreach (var segment in expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
        {
            var spec = _specs.FirstOrDefault(spec => spec.OldSegment == segment.Identifier.ValueText);
            if (spec is not null && model.GetSymbolInfo(segment).Symbol is IPropertySymbol property && spec.IsOld(property.Type))
            {
                _edits.Add(segment, "name", _ => SyntaxFactory.IdentifierName(spec.NewSegment).WithTriviaFrom(segment));
                found = true;
            }
        }

        return found;
    }
}
