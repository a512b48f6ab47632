using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TikiSpec.Model.Declarations;
using TypeKind = Microsoft.CodeAnalysis.TypeKind;

namespace TikiSpec.Cli.Projects;

/// <summary>What the symbols of generated clients are called, in comparisons and in lists of what is used:
/// <c>Product.Price</c>, <c>Products.ListAsync</c>, <c>Product</c>.</summary>
/// <param name="namespaces">Those of the clients that are looked at.</param>
internal sealed class GeneratedSymbols(IReadOnlySet<string> namespaces)
{
    /// <summary>What a record that is a list has beside its properties: its elements.</summary>
    public const string Elements = "[]";

    private const string Endpoints = "Endpoints";
    private const string WithResponse = "WithResponse";

    private readonly Dictionary<INamedTypeSymbol, bool> _types = new(SymbolEqualityComparer.Default);

    /// <summary>Null for what is not of such a client.</summary>
    /// <param name="symbol">A type, or a member of one.</param>
    /// <param name="owner">The type of the value whose member it is: what classes have from their base is
    /// theirs.</param>
    public string? KeyOf(ISymbol? symbol, ITypeSymbol? owner = null)
    {
        // A call of a constructor stands for its type.
        var member = symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } ? symbol.ContainingType : symbol;
        var type = TypeOf(IsOfBase(member) ? owner : member as INamedTypeSymbol ?? member?.ContainingType);
        return type is null ? null
            // The ways to a group are no use of anything.
            : member is IPropertySymbol && GroupOf(type) is not null ? null
            : member is INamedTypeSymbol ? type.Name
            : $"{GroupOf(type) ?? type.Name}.{NameOf(member!)}";
    }

    /// <summary>The type that a client has, a class of constants as the value whose they are; null for
    /// others.</summary>
    public INamedTypeSymbol? TypeOf(ITypeSymbol? type)
    {
        var outer = type is { Name: OpenEnumDeclaration.ConstantsClass, ContainingType: { } owner } ? owner : type;
        return outer is INamedTypeSymbol named && IsOurs(named) ? named : null;
    }

    /// <summary>A record or a class whose values are sent or received.</summary>
    public bool IsObject(ITypeSymbol? type) => type is INamedTypeSymbol named && HasProperties(named) && IsOurs(named);

    /// <summary>A struct over one of several types.</summary>
    public bool IsUnion(ITypeSymbol? type) =>
        type is INamedTypeSymbol { IsRecord: true, IsValueType: true } named
        && named.Interfaces.Any(static contract => contract.Name == "IApiUnion")
        && IsOurs(named);

    /// <summary>The types that a value of a union may be.</summary>
    public static IEnumerable<ITypeSymbol> CasesOf(INamedTypeSymbol union) =>
        union.InstanceConstructors.Where(static one => one.Parameters.Length == 1).Select(static one => one.Parameters[0].Type);

    /// <summary>The group that a class or an interface has the methods of, or null.</summary>
    public static string? GroupOf(INamedTypeSymbol type)
    {
        var name = type.Name.EndsWith(WithResponse, StringComparison.Ordinal) ? type.Name[..^WithResponse.Length] : type.Name;
        return HasProperties(type) || !name.EndsWith(Endpoints, StringComparison.Ordinal) ? null
            : type.TypeKind == TypeKind.Interface ? name[1..^Endpoints.Length]
            : name[..^Endpoints.Length];
    }

    /// <summary>Records, and the classes that objects are where a project wants no record.</summary>
    private static bool HasProperties(INamedTypeSymbol type) =>
        type is { IsValueType: false } && (type.IsRecord || type.Interfaces.Any(static contract => contract.Name == "IApiModel"));

    /// <summary>The name of a property with the type of the value whose it is, as far as the syntax tells it.</summary>
    /// <remarks>Where the code does not compile, what the compiler takes it for.</remarks>
    public string? KeyOf(SyntaxNode node, SemanticModel model)
    {
        var info = model.GetSymbolInfo(node);
        return KeyOf(info.Symbol ?? info.CandidateSymbols.FirstOrDefault(), OwnerOf(node, model));
    }

    /// <summary>The expression before the dot, or what an initializer is for.</summary>
    private static ITypeSymbol? OwnerOf(SyntaxNode node, SemanticModel model) =>
        node.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == node => model.GetTypeInfo(access.Expression).Type,
            MemberBindingExpressionSyntax { Parent: { } parent } => parent.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()
                is { } access
                ? model.GetTypeInfo(access.Expression).Type
                : null,
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: { } made } } assignment
                when assignment.Left == node => model.GetTypeInfo(made).Type,
            _ => null,
        };

    /// <summary>What classes share: of the runtime, and of all options that have the same.</summary>
    private bool IsOfBase(ISymbol? member) =>
        member is IPropertySymbol { ContainingType: { IsAbstract: true, TypeKind: TypeKind.Class } type }
        && (type.Name == "ApiObject" || IsOurs(type));

    private static string NameOf(ISymbol member) =>
        member switch
        {
            IPropertySymbol { IsIndexer: true } => Elements,
            IPropertySymbol { ExplicitInterfaceImplementations: [{ } implemented, ..] } => implemented.Name,
            _ => member.Name,
        };

    private bool IsOurs(INamedTypeSymbol type)
    {
        if (!_types.TryGetValue(type, out var known))
        {
            known =
                type.ContainingType is null
                && namespaces.Contains(type.ContainingNamespace?.ToDisplayString() ?? "")
                && GeneratedClient.IsGenerated(type);
            _types[type] = known;
        }

        return known;
    }
}
