using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TikiSpec.Generator.Diagnostics;
using TikiSpec.Model;
using TypeKind = Microsoft.CodeAnalysis.TypeKind;

namespace TikiSpec.Generator.Clients;

/// <summary>What a type must be like to become a client.</summary>
internal static class ClientShape
{
    public static IEnumerable<SpecProblem> Check(INamedTypeSymbol type, TypeDeclarationSyntax syntax, EquatableList<SpecMention> mentions)
    {
        var place = Locations.Of(syntax.Identifier.GetLocation());

        if (KindOtherThanClass(type) is { } kind)
        {
            // Everything else about it would change with its kind.
            yield return ClientProblems.NotAClass.At(place, type.Name, kind);
            yield break;
        }

        if (mentions.Count == 0)
        {
            yield return ClientProblems.NoSpecs.At(place, type.Name);
        }

        if (!syntax.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            yield return ClientProblems.NotPartial.At(place, type.Name);
        }

        foreach (var outer in OuterTypes.Of(syntax))
        {
            if (OuterTypes.WhyClosed(outer) is { } reason)
            {
                yield return ClientProblems.Nested.At(place, type.Name, outer.Identifier.Text, reason);
            }
        }

        if (type.TypeParameters.Length > 0)
        {
            yield return ClientProblems.Generic.At(place, type.Name);
        }

        if (type.IsStatic || type.IsAbstract)
        {
            yield return ClientProblems.CannotBeCreated.At(place, type.Name, type.IsStatic ? "static" : "abstract");
        }

        if (type.IsFileLocal)
        {
            yield return ClientProblems.FileLocal.At(place, type.Name);
        }

        if (HasPrimaryConstructor(type))
        {
            yield return ClientProblems.PrimaryConstructor.At(place, type.Name);
        }

        if (syntax.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp12 and var version })
        {
            yield return ClientProblems.LanguageTooOld.At(place, version.ToDisplayString());
        }
    }

    private static string? KindOtherThanClass(INamedTypeSymbol type) =>
        type switch
        {
            { IsRecord: true, TypeKind: TypeKind.Struct } => "a record struct",
            { IsRecord: true } => "a record",
            { TypeKind: TypeKind.Class } => null,
            { TypeKind: TypeKind.Struct } => "a struct",
            { TypeKind: TypeKind.Interface } => "an interface",
            _ => "a type of another kind",
        };

    private static bool HasPrimaryConstructor(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Any(part => part.GetSyntax() is TypeDeclarationSyntax { ParameterList: not null });
}
