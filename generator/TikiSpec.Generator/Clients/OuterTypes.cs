using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TikiSpec.Generator.Clients;

/// <summary>The types that a client class stands in: the generated half repeats them.</summary>
internal static class OuterTypes
{
    /// <summary>Outermost first.</summary>
    public static IEnumerable<TypeDeclarationSyntax> Of(TypeDeclarationSyntax type) =>
        type.Ancestors().OfType<TypeDeclarationSyntax>().Reverse();

    /// <summary><c>partial class Outer</c>.</summary>
    public static string Declaration(TypeDeclarationSyntax type) => "partial " + Keywords(type) + " " + type.Identifier.Text;

    /// <summary>Why the type cannot be opened again, or null.</summary>
    public static string? WhyClosed(TypeDeclarationSyntax type)
    {
        if (!type.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            return "not partial";
        }

        return type.TypeParameterList is null ? null : "generic";
    }

    private static string Keywords(TypeDeclarationSyntax type) =>
        type is RecordDeclarationSyntax { ClassOrStructKeyword.Text: { Length: > 0 } second }
            ? type.Keyword.Text + " " + second
            : type.Keyword.Text;
}
