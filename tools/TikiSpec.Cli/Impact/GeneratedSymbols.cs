using Microsoft.CodeAnalysis;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Cli.Impact;

/// <summary>What the symbols of a generated client are called in a comparison.</summary>
/// <param name="code">The client's declarations.</param>
/// <param name="segment">The last part of the client's namespace: <c>V2_1</c>.</param>
internal sealed class GeneratedSymbols(ApiDeclarations code, string segment)
{
    /// <summary>The group of each class and interface that has a group's methods.</summary>
    private readonly Dictionary<string, string> _groups = code
        .Groups.SelectMany(static group => GroupDeclaration.TypeNamesOf(group.Name).Select(name => (Name: name, Group: group.Name)))
        .ToDictionary(static one => one.Name, static one => one.Group, StringComparer.Ordinal);

    /// <summary>Null for what is not of this client.</summary>
    /// <param name="symbol">What an identifier means.</param>
    public string? KeyOf(ISymbol? symbol)
    {
        // A call of a constructor stands for its type.
        var member = symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } ? symbol.ContainingType : symbol;
        var type = member as INamedTypeSymbol ?? member?.ContainingType;
        // A constant of a value stands for the value.
        type = type is { Name: OpenEnumDeclaration.ConstantsClass, ContainingType: { } outer } ? outer : type;
        if (type is null || type.ContainingNamespace?.Name != segment || !IsGenerated(type))
        {
            return null;
        }

        return member is INamedTypeSymbol ? type.Name : $"{_groups.GetValueOrDefault(type.Name, type.Name)}.{member!.Name}";
    }

    /// <summary>Whether the project, or one that it refers to, has the client at all.</summary>
    public static bool IsAnyIn(INamespaceSymbol space, string segment) =>
        (space.Name == segment && space.GetTypeMembers().Any(IsGenerated))
        || space.GetNamespaceMembers().Any(inner => IsAnyIn(inner, segment));

    private static bool IsGenerated(INamedTypeSymbol type) =>
        type.GetAttributes()
            .Any(static attribute =>
                attribute.AttributeClass?.Name == "GeneratedCodeAttribute" && attribute.ConstructorArguments is [{ Value: "TikiSpec" }, ..]
            );
}
