using Microsoft.CodeAnalysis;

namespace TikiSpec.Cli.Usage;

/// <summary>Which generic types and methods of others only hold and hand on what they are given, and never look into
/// it.</summary>
internal static class SafeGenerics
{
    private static readonly string[] Namespaces =
    [
        "System",
        "System.Collections",
        "System.Collections.Concurrent",
        "System.Collections.Frozen",
        "System.Collections.Generic",
        "System.Collections.Immutable",
        "System.Collections.ObjectModel",
        "System.Linq",
        "System.Linq.Expressions",
        "System.Runtime.CompilerServices",
        "System.Threading",
        "System.Threading.Channels",
        "System.Threading.Tasks",
        "TikiSpec",
    ];

    // They compare, and comparing looks at everything; or write it, or read it from elsewhere.
    private static readonly string[] Curious =
    [
        "HashSet",
        "SortedSet",
        "FrozenSet",
        "ImmutableHashSet",
        "IEqualityComparer",
        "EqualityComparer",
        "ApiModel",
    ];

    private static readonly string[] Comparing =
    [
        "Contains",
        "Distinct",
        "Except",
        "IndexOf",
        "Intersect",
        "LastIndexOf",
        "Remove",
        "SequenceEqual",
        "ToHashSet",
        "Union",
    ];

    public static bool Is(INamedTypeSymbol type) => IsOfTheFramework(type) && !Curious.Contains(type.Name, StringComparer.Ordinal);

    public static bool Is(IMethodSymbol method) => Is(method.ContainingType) && !Comparing.Contains(method.Name, StringComparer.Ordinal);

    private static bool IsOfTheFramework(INamedTypeSymbol type) =>
        Namespaces.Contains(type.ContainingNamespace?.ToDisplayString(), StringComparer.Ordinal);
}
