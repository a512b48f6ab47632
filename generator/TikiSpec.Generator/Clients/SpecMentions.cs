using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TikiSpec.Generator.Diagnostics;
using TikiSpec.Model;

namespace TikiSpec.Generator.Clients;

/// <summary>Finds the names in <c>[ApiClient(…)]</c> and the place of each.</summary>
internal static class SpecMentions
{
    public static EquatableList<SpecMention> Of(AttributeData attribute, SpecLocation fallback, CancellationToken cancellationToken)
    {
        var names = attribute.ConstructorArguments.SelectMany(Names).ToArray();
        var syntax = attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax;
        var expressions = syntax is null ? [] : Expressions(syntax).ToArray();
        var whole = syntax is null ? fallback : Locations.Of(syntax.GetLocation());

        // A list that is not written out item by item is pointed at as a whole.
        return names
            .Select((name, index) => new SpecMention(name, expressions.Length == names.Length ? expressions[index] : whole))
            .ToEquatableList();
    }

    /// <summary>A null among the names is an empty name, which no spec has.</summary>
    private static IEnumerable<string> Names(TypedConstant argument)
    {
        if (argument.Kind != TypedConstantKind.Array)
        {
            return argument.Value is string name ? [name] : [];
        }

        return argument.IsNull ? [] : argument.Values.Select(value => value.Value as string ?? "");
    }

    private static IEnumerable<SpecLocation> Expressions(AttributeSyntax attribute) =>
        (attribute.ArgumentList?.Arguments ?? default)
            .Where(argument => argument.NameEquals is null)
            .SelectMany(argument => Items(argument.Expression))
            .Select(item => Locations.Of(item.GetLocation()));

    private static IEnumerable<SyntaxNode> Items(ExpressionSyntax expression) =>
        expression switch
        {
            ArrayCreationExpressionSyntax { Initializer: { } list } => list.Expressions,
            ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
            CollectionExpressionSyntax list => list.Elements,
            _ => [expression],
        };
}
