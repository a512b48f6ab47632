using Microsoft.CodeAnalysis;

namespace TikiSpec.Analyzers.Migration;

/// <summary>Where the successor of a method lies: beside the namespace of the spec that deprecates it.</summary>
internal sealed class SuccessorPlace
{
    private const string Endpoints = "Endpoints";

    private SuccessorPlace(IMethodSymbol method, Successor successor)
    {
        Method = method;
        Successor = successor;
    }

    /// <summary>The deprecated method, as it is declared.</summary>
    public IMethodSymbol Method { get; }

    public Successor Successor { get; }

    /// <summary><c>Shop.V2</c>.</summary>
    public INamespaceSymbol OldNamespace => Method.ContainingNamespace;

    /// <summary><c>Shop</c>, which the client stands in.</summary>
    public INamespaceSymbol ClientNamespace => OldNamespace.ContainingNamespace;

    /// <summary><c>V2.Products.UpdateSkuAsync</c>, as callers write it.</summary>
    public string OldCall => $"{OldNamespace.Name}.{OldGroup}.{Method.Name}";

    /// <summary><c>Products</c>.</summary>
    public string OldGroup => GroupOf(Method.ContainingType.Name);

    public string NewCall => $"{Successor.Segment}.{Successor.Group}.{Successor.Method}";

    /// <summary>Null for a method that has no successor, or none that a call can be led to.</summary>
    public static SuccessorPlace? Of(IMethodSymbol method) =>
        Successor.Of(method) is { } successor
        && method.ContainingNamespace is { IsGlobalNamespace: false } old
        && old.Name != successor.Segment
            ? new SuccessorPlace(method.OriginalDefinition, successor)
            : null;

    /// <summary><c>Shop.V2_1</c>; null while the client has no such spec.</summary>
    public INamespaceSymbol? NewNamespace => ClientNamespace.GetNamespaceMembers().FirstOrDefault(space => space.Name == Successor.Segment);

    /// <summary>The successor; null while the client has no such spec.</summary>
    public IMethodSymbol? NewMethod =>
        NewNamespace
            ?.GetTypeMembers(NewTypeName)
            .SelectMany(type => type.GetMembers(Successor.Method))
            .OfType<IMethodSymbol>()
            .FirstOrDefault();

    // A class has a base, if only object.
    private bool IsOfInterface => Method.ContainingType.BaseType is null;

    // IProductsEndpoints, ProductsEndpoints, and both WithResponse.
    private string NewTypeName
    {
        get
        {
            var name = Method.ContainingType.Name;
            return IsOfInterface
                ? "I" + Successor.Group + name.Substring(1 + GroupOf(name).Length)
                : Successor.Group + name.Substring(GroupOf(name).Length);
        }
    }

    private string GroupOf(string type)
    {
        var start = IsOfInterface ? 1 : 0;
        var end = type.LastIndexOf(Endpoints, StringComparison.Ordinal);
        return end > start ? type.Substring(start, end - start) : type;
    }
}
