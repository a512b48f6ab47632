using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using TikiSpec.Analyzers.Migration;

namespace TikiSpec.CodeFixes.Migration;

/// <summary>Gives a value where the new spec takes it.</summary>
/// <remarks>
/// <c>Quantity = 3</c> becomes <c>WarehouseQuantities = [new() { WarehouseId = default, QtyAvailable = 3 }],
/// SellerWarehouse = [default]</c>, with a mark: what is <c>default</c> nobody but a person knows.
/// </remarks>
internal sealed class InitializerEdit(SemanticModel model, int position, INamedTypeSymbol type)
{
    private readonly bool _hasCollectionExpressions =
        model.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 };

    /// <summary>Without a move, the value stays as a remark.</summary>
    public InitializerExpressionSyntax WithMoved(
        InitializerExpressionSyntax initializer,
        string name,
        OperationMove? move,
        bool isNullable,
        SpecPair spec
    )
    {
        var index = initializer.Expressions.IndexOf(one => NameOf(one) == name);
        var given = (AssignmentExpressionSyntax)initializer.Expressions[index];
        if (move is null)
        {
            return Without(initializer, index, $"{name} is not in {spec.NewSegment}: {given.WithoutTrivia()}.");
        }

        var known = move.Move;
        if (known.IsRename)
        {
            var renamed = given.WithLeft(SyntaxFactory.IdentifierName(known.Path[0].Name).WithTriviaFrom(given.Left));
            return initializer.WithExpressions(initializer.Expressions.Replace(given, renamed));
        }

        var value = given.Right.WithoutTrivia().ToString();
        var wrapped = isNullable
            ? $"{value} is {{ }} given ? {Place(type, known, 0, "given", isChoice: true)} : null"
            : Place(type, known, 0, value, isChoice: false);
        var path = string.Join(".", known.Path.Select(static step => step.Name));
        var moved = Todo.Inline(Assignment(known.Path[0].Name, wrapped), Todo.Note($"{name} is {path} in {spec.NewSegment}.", move.Note));
        moved = moved
            .WithLeadingTrivia(given.GetLeadingTrivia().AddRange(moved.GetLeadingTrivia()))
            .WithTrailingTrivia(given.GetTrailingTrivia());
        var expressions = initializer.Expressions.Replace(given, moved);
        foreach (var beside in known.Beside.Where(beside => expressions.All(one => NameOf(one) != beside)))
        {
            if (PropertyOf(type, beside) is { } property)
            {
                expressions = Inserted(expressions, ++index, Assignment(beside, Placeholder(property.Type)));
            }
        }

        return initializer.WithExpressions(expressions);
    }

    /// <summary>With all that the type requires and nobody has given.</summary>
    public InitializerExpressionSyntax WithRequired(InitializerExpressionSyntax initializer)
    {
        var expressions = initializer.Expressions;
        foreach (var property in TypeMembers.PropertiesOf(type).Where(static property => property.IsRequired))
        {
            if (expressions.All(one => NameOf(one) != property.Name))
            {
                var given = Todo.Inline(Assignment(property.Name, Placeholder(property.Type)), $"{property.Name} is required.");
                expressions = Inserted(expressions, expressions.Count, given);
            }
        }

        return initializer.WithExpressions(expressions);
    }

    private static SeparatedSyntaxList<ExpressionSyntax> Inserted(
        SeparatedSyntaxList<ExpressionSyntax> expressions,
        int index,
        ExpressionSyntax expression
    )
    {
        if (index == 0 || index > expressions.Count)
        {
            return expressions.Insert(Math.Min(index, expressions.Count), expression);
        }

        // What stands behind the one before goes behind this. The comma is no elastic one: the formatter would break
        // the line behind it.
        var before = expressions[index - 1];
        var added = expression
            .WithLeadingTrivia(expression.GetLeadingTrivia().Insert(0, SyntaxFactory.Space))
            .WithTrailingTrivia(before.GetTrailingTrivia());
        var others = expressions.Replace(before, before.WithTrailingTrivia());
        var comma = SyntaxFactory.Token(default, SyntaxKind.CommaToken, default);
        return SyntaxFactory.SeparatedList(
            others.Insert(index, added),
            others.GetSeparators().Take(index - 1).Append(comma).Concat(others.GetSeparators().Skip(index - 1))
        );
    }

    /// <summary>The value in an object for each list on the way.</summary>
    private string Place(INamedTypeSymbol owner, Move move, int step, string value, bool isChoice)
    {
        var property = PropertyOf(owner, move.Path[step].Name);
        if (step == move.Path.Length - 1 || property is null)
        {
            return value;
        }

        var item = ItemOf(property.Type, move.Path[step].IsList);
        var inner = Place(item, move, step + 1, value, isChoice: false);
        var others = TypeMembers
            .PropertiesOf(item)
            .Where(one => one.IsRequired && one.Name != move.Path[step + 1].Name)
            .Select(one => $"{one.Name} = {Placeholder(one.Type)}");
        var properties = string.Join(", ", others.Append($"{move.Path[step + 1].Name} = {inner}"));
        var name = item.ToMinimalDisplayString(model, position);
        return !move.Path[step].IsList ? $"new {name} {{ {properties} }}"
            : _hasCollectionExpressions && !isChoice ? $"[new() {{ {properties} }}]"
            : $"new[] {{ new {name} {{ {properties} }} }}";
    }

    /// <summary>What compiles in a place that only a person can fill.</summary>
    private string Placeholder(ITypeSymbol of)
    {
        if (
            of is INamedTypeSymbol
            {
                TypeArguments: { Length: 1 } arguments,
                OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T
            }
        )
        {
            return _hasCollectionExpressions ? "[default]" : $"new[] {{ default({arguments[0].ToMinimalDisplayString(model, position)}) }}";
        }

        return of.IsReferenceType ? "default!" : "default";
    }

    private static InitializerExpressionSyntax Without(InitializerExpressionSyntax initializer, int index, string text)
    {
        var close = initializer.CloseBraceToken;
        return initializer
            .WithExpressions(initializer.Expressions.RemoveAt(index))
            .WithCloseBraceToken(close.WithLeadingTrivia(close.LeadingTrivia.AddRange(Todo.InlineTrivia(text))));
    }

    private static AssignmentExpressionSyntax Assignment(string name, string value) =>
        (AssignmentExpressionSyntax)SyntaxFactory.ParseExpression($"{name} = {value}").WithAdditionalAnnotations(Formatter.Annotation);

    private static INamedTypeSymbol ItemOf(ITypeSymbol of, bool isList)
    {
        var named = (INamedTypeSymbol)of;
        return (isList || named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T) && named.TypeArguments.Length == 1
            ? (INamedTypeSymbol)named.TypeArguments[0]
            : named;
    }

    private static string? NameOf(ExpressionSyntax expression) =>
        expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } ? name.Identifier.ValueText : null;

    private static IPropertySymbol? PropertyOf(INamedTypeSymbol of, string name) =>
        TypeMembers.Named(of, name).OfType<IPropertySymbol>().FirstOrDefault();
}
