using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace TikiSpec.Cli.Impact;

/// <summary>What a symbol of the generated client is called in a comparison.</summary>
internal static partial class GeneratedSymbol
{
    /// <summary>Null for what is not of this client.</summary>
    /// <param name="symbol">What an identifier means.</param>
    /// <param name="segment">The last part of the client's namespace: <c>V2_1</c>.</param>
    public static string? KeyOf(ISymbol? symbol, string segment)
    {
        // A call of a constructor stands for its type.
        var property = symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } ? symbol.ContainingType : symbol;
        var type = property as INamedTypeSymbol ?? property?.ContainingType;
        if (type is null || type.ContainingNamespace?.Name != segment || !IsGenerated(type))
        {
            return null;
        }

        return property is INamedTypeSymbol ? type.Name : $"{Endpoints().Replace(type.Name, "$1")}.{property!.Name}";
    }

    /// <summary>Whether the project, or one that it refers to, has the client at all.</summary>
    public static bool IsAnyIn(INamespaceSymbol space, string segment) =>
        (space.Name == segment && space.GetTypeMembers().Any(IsGenerated)) || space.GetNamespaceMembers().Any(inner => IsAnyIn(inner, segment));

    private static bool IsGenerated(INamedTypeSymbol type) => type.GetAttributes().Any(static attribute =>
        attribute.AttributeClass?.Name == "GeneratedCodeAttribute" && attribute.ConstructorArguments is [{ Value: "TikiSpec" }, ..]);

    [GeneratedRegex("^I?(.+?)Endpoints(?:WithResponse)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Endpoints();
}
