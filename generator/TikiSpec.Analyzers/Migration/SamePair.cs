using Microsoft.CodeAnalysis;

namespace TikiSpec.Analyzers.Migration;

/// <summary>Whether two methods of two specs are the same to a caller: what is sent fits, and what is read is
/// there.</summary>
internal sealed class SamePair
{
    private readonly INamespaceSymbol _old;
    private readonly INamespaceSymbol _new;
    private readonly HashSet<ITypeSymbol> _seen = new(SymbolEqualityComparer.Default);

    private SamePair(INamespaceSymbol old, INamespaceSymbol @new)
    {
        _old = old;
        _new = @new;
    }

    public static bool IsSure(SuccessorPlace place) =>
        place.NewMethod is { } successor && new SamePair(place.OldNamespace, place.NewNamespace!).AreSame(place.Method, successor);

    private bool AreSame(IMethodSymbol old, IMethodSymbol successor) =>
        AreSame(old.ReturnType, successor.ReturnType)
        && old.Parameters.Length == successor.Parameters.Length
        && old.Parameters.Zip(successor.Parameters, (one, other) => one.Name == other.Name && AreSame(one.Type, other.Type))
            .All(static same => same);

    private bool AreSame(ITypeSymbol old, ITypeSymbol successor)
    {
        if (old is not INamedTypeSymbol one || successor is not INamedTypeSymbol other)
        {
            return SymbolEqualityComparer.Default.Equals(old, successor);
        }

        if (IsIn(one, _old) && IsIn(other, _new))
        {
            return one.Name == other.Name && (!_seen.Add(one) || HaveSameMembers(one, other));
        }

        return SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, other.OriginalDefinition)
            && one.TypeArguments.Zip(other.TypeArguments, AreSame).All(static same => same);
    }

    private bool HaveSameMembers(INamedTypeSymbol old, INamedTypeSymbol successor)
    {
        var properties = PropertiesOf(successor).ToDictionary(static property => property.Name, StringComparer.Ordinal);
        return PropertiesOf(old)
                .All(one =>
                    properties.TryGetValue(one.Name, out var other) && AreSame(one.Type, other.Type) && one.IsRequired == other.IsRequired
                )
            && properties.Values.Where(static property => property.IsRequired).All(property => TypeMembers.Named(old, property.Name).Any())
            && FieldsOf(old).All(field => successor.GetMembers(field.Name).Length > 0);
    }

    private static IEnumerable<IPropertySymbol> PropertiesOf(INamedTypeSymbol type) =>
        TypeMembers
            .PropertiesOf(type)
            .Where(static property => property is { DeclaredAccessibility: Accessibility.Public, IsIndexer: false });

    // The values of an enumeration.
    private static IEnumerable<IFieldSymbol> FieldsOf(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.DeclaredAccessibility == Accessibility.Public);

    private static bool IsIn(INamedTypeSymbol type, INamespaceSymbol space) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingNamespace, space);
}
