using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TikiSpec.Analyzers.Migration;

namespace TikiSpec.CodeFixes.Migration;

/// <summary>Reads a value where the new spec has it.</summary>
internal static class ReadEdit
{
    private const string Item = "one";

    /// <summary><c>inventory.Quantity</c> is <c>inventory.WarehouseStocks.Sum(one => one.Quantity)</c>: one number was
    /// all of them.</summary>
    public static ExpressionSyntax Along(ExpressionSyntax access, Move move, string note, SpecPair spec)
    {
        var first = move.Path[0];
        ExpressionSyntax read = access switch
        {
            MemberAccessExpressionSyntax member => member.WithName(Name(first.Name)).WithoutTrailingTrivia(),
            MemberBindingExpressionSyntax binding => binding.WithName(Name(first.Name)).WithoutTrailingTrivia(),
            _ => access,
        };
        for (var index = 1; index < move.Path.Length; index++)
        {
            read = move.Path[index - 1].IsList ? Sum(read, move, index) : Member(read, move.Path[index].Name);
            if (move.Path[index - 1].IsList)
            {
                break;
            }
        }

        if (!move.IsRename)
        {
            var text = Todo.Note(
                $"{move.From} is {string.Join(".", move.Path.Select(static step => step.Name))} in {spec.NewSegment}.",
                note
            );
            read = read.WithTrailingTrivia(SyntaxFactory.TriviaList(SyntaxFactory.Space).AddRange(Todo.InlineTrivia(text).RemoveAt(1)));
        }

        return read.WithTrailingTrivia(read.GetTrailingTrivia().AddRange(access.GetTrailingTrivia()));
    }

    /// <summary>Nothing has its value: the default of its type stands there, marked.</summary>
    public static SyntaxNode Lost(SyntaxNode access, string name, string type, SpecPair spec)
    {
        var text = SyntaxFactory.ParseExpression(
            $"default({type.TrimEnd('?')}{(type.EndsWith("?", StringComparison.Ordinal) ? "?" : "")})!"
        );
        var mark = Todo.InlineTrivia($"{name} is not in {spec.NewSegment}: {access.WithoutTrivia()}.");
        return text.WithLeadingTrivia(access.GetLeadingTrivia().AddRange(mark)).WithTrailingTrivia(access.GetTrailingTrivia());
    }

    private static InvocationExpressionSyntax Sum(ExpressionSyntax list, Move move, int from)
    {
        ExpressionSyntax item = SyntaxFactory.IdentifierName(Item);
        foreach (var step in move.Path.Skip(from))
        {
            item = Member(item, step.Name);
        }

        var lambda = SyntaxFactory.ParseExpression($"{Item} => {item}");
        return SyntaxFactory.InvocationExpression(
            Member(list, "Sum"),
            SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(lambda)))
        );
    }

    private static MemberAccessExpressionSyntax Member(ExpressionSyntax of, string name) =>
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, of, Name(name));

    private static IdentifierNameSyntax Name(string name) => SyntaxFactory.IdentifierName(name);
}
