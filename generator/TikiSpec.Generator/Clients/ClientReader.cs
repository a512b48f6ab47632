using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TikiSpec.Emitter;
using TikiSpec.Generator.Diagnostics;
using TikiSpec.Model;

namespace TikiSpec.Generator.Clients;

/// <summary>Stage <see cref="StageNames.Clients"/>: reads the classes marked with <c>[ApiClient]</c>. The only place
/// that looks at symbols.</summary>
internal static class ClientReader
{
    public const string AttributeName = "TikiSpec.ApiClientAttribute";

    public static bool IsType(SyntaxNode node, CancellationToken cancellationToken) => node is TypeDeclarationSyntax;

    public static ClientDeclaration ReadClient(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var syntax = (TypeDeclarationSyntax)context.TargetNode;
        var place = Locations.Of(syntax.Identifier.GetLocation());
        try
        {
            var mentions = SpecMentions.Of(context.Attributes[0], place, cancellationToken);
            return new ClientDeclaration(
                CandidateOf(type, syntax, mentions),
                place,
                mentions,
                ClientShape.Check(type, syntax, mentions).ToEquatableList()
            );
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var problems = new EquatableList<SpecProblem>([Stages.Failure(StageNames.Clients, exception, place)]);
            return new ClientDeclaration(
                CandidateOf(type, syntax, EquatableList<SpecMention>.Empty),
                place,
                EquatableList<SpecMention>.Empty,
                problems
            );
        }
    }

    private static ClientCandidate CandidateOf(INamedTypeSymbol type, TypeDeclarationSyntax syntax, EquatableList<SpecMention> mentions) =>
        new(
            new ClientRequest
            {
                Namespace = type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
                Name = type.Name,
                IsPublic = IsVisibleOutside(type),
                ContainingTypes = OuterTypes.Of(syntax).Select(OuterTypes.Declaration).ToEquatableList(),
                Specs = mentions.Select(mention => mention.Name).Distinct(StringComparer.Ordinal).ToEquatableList(),
            },
            type.GetMembers()
                .Where(property => !property.IsImplicitlyDeclared && property is not IMethodSymbol { MethodKind: not MethodKind.Ordinary })
                .Select(property => property.Name)
                .Distinct(StringComparer.Ordinal)
                .OrderBy(name => name, StringComparer.Ordinal)
                .ToEquatableList()
        );

    private static bool IsVisibleOutside(INamedTypeSymbol type)
    {
        for (var outer = type; outer is not null; outer = outer.ContainingType)
        {
            if (outer.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return true;
    }
}
