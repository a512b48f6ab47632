using Microsoft.CodeAnalysis;
using TikiSpec.Emitter;
using TikiSpec.Model;

namespace TikiSpec.Cli.Projects;

/// <summary>A class of a client, and the namespaces with the types of the documents that it asked for.</summary>
internal sealed record ClientClass(ClientRequest Request, HashSet<string> Namespaces, IReadOnlyList<GeneratedClient> Clients)
{
    /// <summary>The request with the document that takes another's place by its own name.</summary>
    public ClientRequest For(string name, Func<GeneratedClient, bool> isReplaced) =>
        Request with
        {
            Specs = Clients.Select(client => isReplaced(client) ? name : client.SpecName).ToEquatableList(),
        };
}

/// <summary>Finds them: what the generator reads from attributes is read from the class that it made.</summary>
internal static class ClientClasses
{
    public static IEnumerable<ClientClass> In(Compilation compilation, IReadOnlyList<GeneratedClient> clients) =>
        Types(compilation.Assembly.GlobalNamespace).Where(IsClient).Select(type => Of(type, clients));

    public static ClientClass Of(INamedTypeSymbol type, IReadOnlyList<GeneratedClient> clients)
    {
        var spaces = type.GetMembers()
            .OfType<IPropertySymbol>()
            .Select(static property => property.Type.ContainingNamespace?.ToDisplayString())
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var own = clients.Where(client => spaces.Contains(client.Namespace)).ToList();
        var space = type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString();
        return new ClientClass(
            new ClientRequest
            {
                Namespace = space,
                Name = type.Name,
                IsPublic = IsPublic(type),
                ContainingTypes = ContainingTypes(type).ToEquatableList(),
                Specs = EquatableList<string>.Empty,
            },
            spaces,
            own
        );
    }

    public static bool IsClient(INamedTypeSymbol type) => type.Interfaces.Any(static one => one.Name == "IApiClient");

    public static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) =>
        space.GetTypeMembers().SelectMany(WithNested).Concat(space.GetNamespaceMembers().SelectMany(Types));

    private static IEnumerable<INamedTypeSymbol> WithNested(INamedTypeSymbol type) =>
        type.GetTypeMembers().SelectMany(WithNested).Prepend(type);

    private static bool IsPublic(INamedTypeSymbol type) =>
        type.DeclaredAccessibility == Accessibility.Public && (type.ContainingType is null || IsPublic(type.ContainingType));

    private static IEnumerable<string> ContainingTypes(INamedTypeSymbol type) =>
        type.ContainingType is not { } outer
            ? []
            : ContainingTypes(outer)
                .Append(
                    "partial "
                        + $"{(outer.IsRecord ? "record " : "")}{(outer.IsValueType ? "struct" : outer.IsRecord ? "class" : "class")} "
                        + $"{outer.Name}"
                );
}
