using Microsoft.CodeAnalysis;
using TypeKind = Microsoft.CodeAnalysis.TypeKind;

namespace TikiSpec.Cli.Projects;

/// <summary>What is generated of one document in one namespace: <c>Shop.V2_1</c>, with the root
/// <c>TikiEndpoints</c>.</summary>
/// <param name="Namespace">Of the types.</param>
/// <param name="ApiName"><c>Tiki</c>.</param>
/// <param name="Groups">The root's properties.</param>
/// <param name="Assembly">Where it is compiled.</param>
internal sealed record GeneratedClient(string Namespace, string ApiName, IReadOnlyList<string> Groups, string Assembly)
{
    /// <summary>The last part of the namespace: <c>V2_1</c>.</summary>
    public string Segment => Namespace[(Namespace.LastIndexOf('.') + 1)..];

    /// <summary>The namespace of the client's class, empty for the global one.</summary>
    public string ClientNamespace => Namespace.Length == Segment.Length ? "" : Namespace[..^(Segment.Length + 1)];

    /// <summary>The version in the document's name (<c>2.1</c>), or null.</summary>
    public string? Version => Segment != ApiName && Segment is ['V', >= '0' and <= '9', ..] ? Segment[1..].Replace('_', '.') : null;

    /// <summary>A name of a document of which such a client is generated: <c>tiki.v2.1</c>.</summary>
    public string SpecName =>
        (PascalName.Of(Lowered(ApiName)) == ApiName ? Lowered(ApiName) : ApiName) + (Version is { } version ? ".v" + version : "");

    /// <summary>Whether a document of a name gives a client of this shape.</summary>
    public bool IsOf(SpecFileName name) => name.ApiName == ApiName && name.Segment == Segment;

    /// <summary>All clients that a project has itself or through what it refers to.</summary>
    public static IEnumerable<GeneratedClient> In(Compilation compilation) =>
        Assemblies(compilation).SelectMany(static assembly => In(assembly.GlobalNamespace, assembly.Name));

    /// <summary>Whether a type is one that we generate.</summary>
    public static bool IsGenerated(INamedTypeSymbol type) =>
        type.GetAttributes()
            .Any(static attribute =>
                attribute.AttributeClass?.Name == "GeneratedCodeAttribute" && attribute.ConstructorArguments is [{ Value: "TikiSpec" }, ..]
            );

    private static IEnumerable<IAssemblySymbol> Assemblies(Compilation compilation) =>
        compilation
            .References.Select(compilation.GetAssemblyOrModuleSymbol)
            .OfType<IAssemblySymbol>()
            .Prepend(compilation.Assembly)
            // What does not know the runtime has no client.
            .Where(static assembly =>
                assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static name => name.Name == "TikiSpec"))
            );

    private static IEnumerable<GeneratedClient> In(INamespaceSymbol space, string assembly) =>
        space
            .GetTypeMembers()
            .Select(static type => (Type: type, Groups: GroupsOf(type)))
            .Where(static one => one.Groups.Count > 0)
            .Select(one => new GeneratedClient(space.ToDisplayString(), ApiNameOf(one.Type.Name, one.Groups), one.Groups, assembly))
            .Concat(space.GetNamespaceMembers().SelectMany(inner => In(inner, assembly)));

    /// <summary>The root has a property for each group, and each group a class called after it; empty for other
    /// types.</summary>
    private static IReadOnlyList<string> GroupsOf(INamedTypeSymbol type)
    {
        if (!type.Name.EndsWith("Endpoints", StringComparison.Ordinal) || type.TypeKind != TypeKind.Class || !IsGenerated(type))
        {
            return [];
        }

        var properties = type.GetMembers().OfType<IPropertySymbol>().ToList();
        return properties.All(static property => property.Type.Name == property.Name + "Endpoints")
            ? [.. properties.Select(static property => property.Name)]
            : [];
    }

    /// <summary>The root is called after the API, unless a group has that name.</summary>
    private static string ApiNameOf(string root, IReadOnlyList<string> groups)
    {
        var name = root[..^"Endpoints".Length];
        return name.EndsWith("Api", StringComparison.Ordinal) && groups.Contains(name[..^3], StringComparer.OrdinalIgnoreCase)
            ? name[..^3]
            : name;
    }

    private static string Lowered(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
