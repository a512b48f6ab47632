using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using TikiSpec.Analyzers.Migration;

namespace TikiSpec.CodeFixes.Migration;

/// <summary>Properties that the old spec's type has and the new one's has not, or the other way round.</summary>
internal static class MissingProperties
{
    /// <summary>True where the name is of a property that the mapping, or the old type, knows.</summary>
    public static bool Replace(SimpleNameSyntax name, SemanticModel model, IReadOnlyList<SpecPair> specs, Edits edits)
    {
        if (
            name.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } assignment
            && assignment.Left == name
        )
        {
            return Given(name.Identifier.ValueText, initializer, model, specs, edits);
        }

        var owner = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => model.GetTypeInfo(access.Expression).Type,
            MemberBindingExpressionSyntax binding => binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>() is { } conditional
                ? model.GetTypeInfo(conditional.Expression).Type
                : null,
            _ => null,
        };
        return owner is not null && Read(name, owner, model, specs, edits);
    }

    /// <summary>The new type wants what the old one did not have.</summary>
    public static void Require(SyntaxNode node, SemanticModel model, IReadOnlyList<SpecPair> specs, Edits edits)
    {
        var creation = node.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>();
        if (creation?.Initializer is { } initializer && TypeOf(initializer, model) is { } type && specs.Any(spec => spec.IsNew(type)))
        {
            edits.Add(
                initializer,
                "required",
                changed => new InitializerEdit(model, initializer.SpanStart, type).WithRequired((InitializerExpressionSyntax)changed)
            );
        }
    }

    private static bool Given(
        string name,
        InitializerExpressionSyntax initializer,
        SemanticModel model,
        IReadOnlyList<SpecPair> specs,
        Edits edits
    )
    {
        if (TypeOf(initializer, model) is not { } type || specs.FirstOrDefault(spec => spec.IsNew(type)) is not { } spec)
        {
            return false;
        }

        var move = spec.MoveOf(name, type);
        var value = initializer
            .Expressions.OfType<AssignmentExpressionSyntax>()
            .First(one => one.Left is IdentifierNameSyntax left && left.Identifier.ValueText == name)
            .Right;
        var isNullable = model.GetTypeInfo(value).Type is { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };
        edits.Add(
            initializer,
            "given " + name,
            changed =>
                new InitializerEdit(model, initializer.SpanStart, type).WithMoved(
                    (InitializerExpressionSyntax)changed,
                    name,
                    move,
                    isNullable,
                    spec
                )
        );
        return true;
    }

    private static bool Read(SimpleNameSyntax name, ITypeSymbol owner, SemanticModel model, IReadOnlyList<SpecPair> specs, Edits edits)
    {
        var type = owner is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : owner;
        if (name.Identifier.ValueText == "Sum" && name.SyntaxTree.GetRoot() is CompilationUnitSyntax unit)
        {
            edits.Add(unit, "linq", static changed => WithLinq((CompilationUnitSyntax)changed));
            return true;
        }

        if (specs.FirstOrDefault(spec => spec.IsNew(type)) is not { } spec)
        {
            return false;
        }

        var text = name.Identifier.ValueText;
        var whole = (ExpressionSyntax)name.Parent!;
        if (spec.MoveOf(text, (INamedTypeSymbol)type) is { } known)
        {
            edits.Add(whole, "read", changed => ReadEdit.Along((ExpressionSyntax)changed, known.Move, known.Note, spec));
            return true;
        }

        if (OldTypeOf(text, (INamedTypeSymbol)type, spec, model.Compilation) is not { } old || whole is not MemberAccessExpressionSyntax)
        {
            return false;
        }

        edits.Add(whole, "read", changed => ReadEdit.Lost(changed, text, old, spec));
        return true;
    }

    private static string? OldTypeOf(string name, INamedTypeSymbol type, SpecPair spec, Compilation compilation) =>
        compilation
            .GetTypesByMetadataName($"{spec.Old}.{spec.OldNameOf(type)}")
            .SelectMany(one => TypeMembers.Named(one, name))
            .Select(TypeOf)
            .FirstOrDefault()
            ?.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>Of a property, or of a value of an enumeration.</summary>
    private static ITypeSymbol? TypeOf(ISymbol member) => (member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type;

    private static INamedTypeSymbol? TypeOf(InitializerExpressionSyntax initializer, SemanticModel model) =>
        initializer.Parent switch
        {
            WithExpressionSyntax with => model.GetTypeInfo(with.Expression).Type as INamedTypeSymbol,
            ExpressionSyntax creation => model.GetTypeInfo(creation).Type as INamedTypeSymbol,
            _ => null,
        };

    private static CompilationUnitSyntax WithLinq(CompilationUnitSyntax unit) =>
        unit.AddUsings(
            SyntaxFactory
                .UsingDirective(SyntaxFactory.ParseName("System.Linq"))
                .NormalizeWhitespace()
                .WithTrailingTrivia(SyntaxFactory.ElasticLineFeed)
                .WithAdditionalAnnotations(Formatter.Annotation)
        );
}
