using Microsoft.CodeAnalysis;

namespace TikiSpec.Analyzers.Migration;

/// <summary>What a type of a client has: declared by itself, or by a class that it shares with others.</summary>
internal static class TypeMembers
{
    public static IEnumerable<IPropertySymbol> PropertiesOf(INamedTypeSymbol type) =>
        WithBases(type).SelectMany(static one => one.GetMembers()).OfType<IPropertySymbol>();

    public static IEnumerable<ISymbol> Named(INamedTypeSymbol type, string name) => WithBases(type).SelectMany(one => one.GetMembers(name));

    private static IEnumerable<INamedTypeSymbol> WithBases(INamedTypeSymbol type)
    {
        for (var one = type; one is { SpecialType: SpecialType.None }; one = one.BaseType)
        {
            yield return one;
        }
    }
}
