using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace TikiSpec.CodeFixes.Migration;

/// <summary>Names of types of the old spec, and what the new one calls them.</summary>
internal static class TypeMentions
{
    /// <summary>Replaces each below a node. True where there was one.</summary>
    public static bool Replace(SyntaxNode within, SemanticModel model, IReadOnlyList<SpecPair> specs, Edits edits)
    {
        var found = false;
        foreach (var name in within.DescendantNodesAndSelf().OfType<SimpleNameSyntax>())
        {
            // var is of whatever type comes.
            if (
                !name.IsVar
                && model.GetSymbolInfo(name).Symbol is INamedTypeSymbol { TypeArguments.IsEmpty: true } type
                && SpecOf(type, specs) is { } spec
            )
            {
                if (spec.CounterpartOf(type, model.Compilation) is { } counterpart)
                {
                    var whole = WholeOf(name);
                    var text = counterpart.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
                    edits.Add(whole, "type", changed => Written(whole, text).WithTriviaFrom(changed));
                    AddAlias(whole, model, spec, edits);
                    found = true;
                }
            }
        }

        return found;
    }

    /// <summary><c>using V2_1 = Shop.V2_1;</c> where the file has one for the old spec: a namespace that is imported
    /// would have types of the same names.</summary>
    private static void AddAlias(SyntaxNode node, SemanticModel model, SpecPair spec, Edits edits)
    {
        if (node.SyntaxTree.GetRoot() is not CompilationUnitSyntax unit || unit.Usings.Any(directive => IsOf(directive, model, spec.New)))
        {
            return;
        }

        if (unit.Usings.FirstOrDefault(directive => directive.Alias is not null && IsOf(directive, model, spec.Old)) is { } alias)
        {
            var added = alias
                .WithAlias(alias.Alias!.WithName(SyntaxFactory.IdentifierName(spec.NewSegment).WithTriviaFrom(alias.Alias.Name)))
                .WithName(SyntaxFactory.ParseName(spec.New));
            edits.Add(
                unit,
                "alias " + spec.New,
                changed =>
                {
                    var usings = ((CompilationUnitSyntax)changed).Usings;
                    return ((CompilationUnitSyntax)changed).WithUsings(usings.Insert(unit.Usings.IndexOf(alias) + 1, added));
                }
            );
        }
    }

    private static bool IsOf(UsingDirectiveSyntax directive, SemanticModel model, string space) =>
        directive.Name is { } name && model.GetSymbolInfo(name).Symbol is INamespaceSymbol symbol && symbol.ToDisplayString() == space;

    private static SpecPair? SpecOf(INamedTypeSymbol type, IReadOnlyList<SpecPair> specs) => specs.FirstOrDefault(spec => spec.IsOld(type));

    /// <summary>The name with what stands before it: <c>V2.Product</c>.</summary>
    private static ExpressionSyntax WholeOf(SimpleNameSyntax name) =>
        name.Parent switch
        {
            QualifiedNameSyntax qualified when qualified.Right == name => qualified,
            AliasQualifiedNameSyntax alias when alias.Name == name => alias,
            MemberAccessExpressionSyntax access when access.Name == name => access,
            _ => name,
        };

    /// <summary>In full; what can be left out is taken away at the end.</summary>
    private static ExpressionSyntax Written(ExpressionSyntax whole, string text) =>
        (
            whole is MemberAccessExpressionSyntax || whole.Parent is MemberAccessExpressionSyntax
                ? SyntaxFactory.ParseExpression(text)
                : SyntaxFactory.ParseTypeName(text)
        ).WithAdditionalAnnotations(Simplifier.Annotation);
}
