using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TikiSpec.Cli.Inputs;
using TikiSpec.Cli.Projects;
using TypeKind = Microsoft.CodeAnalysis.TypeKind;

namespace TikiSpec.Cli.Usage;

/// <summary>Reads what the code of projects uses of a client: the compiler knows each name, and the client each
/// property.</summary>
internal sealed class UsageReader
{
    private readonly ClientUsage _usage;
    private readonly GeneratedSymbols _symbols;
    private readonly WholeUses _whole;
    private readonly HashSet<string> _assemblies;

    private UsageReader(ClientUsage usage, IReadOnlyList<ProjectCode> projects, IEnumerable<string> namespaces)
    {
        _usage = usage;
        _symbols = new GeneratedSymbols(namespaces.ToHashSet(StringComparer.Ordinal));
        _assemblies = projects.Select(static project => project.Compilation.AssemblyName!).ToHashSet(StringComparer.Ordinal);
        _whole = new WholeUses(_symbols, IsOwn);
    }

    /// <param name="projects">All that may use it, those that have it among them.</param>
    /// <param name="clients">The client, wherever it is generated.</param>
    public static ClientUsage Read(IReadOnlyList<ProjectCode> projects, IReadOnlyList<GeneratedClient> clients)
    {
        var usage = new ClientUsage(clients[0].SpecName);
        var reader = new UsageReader(usage, projects, clients.Select(static client => client.Namespace));
        foreach (var project in projects)
        {
            reader.Read(project.Compilation);
            reader.ReadStrangers(project, clients);
        }

        foreach (var (record, location) in reader._whole.Records())
        {
            usage.Add(UsageKind.Whole, record.Name, location);
        }

        return usage;
    }

    private bool IsOwn(INamedTypeSymbol type) =>
        type.ContainingAssembly is { } assembly && _assemblies.Contains(assembly.Name) && !GeneratedClient.IsGenerated(type);

    private void Read(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees.Where(static tree => !GeneratedTree.Is(tree)))
        {
            var model = compilation.GetSemanticModel(tree);
            var locations = new UsageLocations(model, RepositoryPath.Of(tree.FilePath));
            Walk(tree.GetRoot(), model, new OperationUses(new UsageNotes(_usage, _symbols, _whole, locations)));
            foreach (var node in tree.GetRoot().DescendantNodes())
            {
                ReadName(node, model, locations);
            }
        }
    }

    /// <summary>Statements and initializers, each once: what is within one is walked with it.</summary>
    private static void Walk(SyntaxNode node, SemanticModel model, OperationUses uses)
    {
        if (model.GetOperation(node) is { } operation)
        {
            uses.Visit(operation);
            return;
        }

        foreach (var inner in node.ChildNodes())
        {
            Walk(inner, model, uses);
        }
    }

    /// <summary>What stands outside of statements: declarations, attributes, base types; and what names a
    /// type.</summary>
    private void ReadName(SyntaxNode node, SemanticModel model, UsageLocations locations)
    {
        switch (node)
        {
            case TypeOfExpressionSyntax typeOf:
                _whole.Lose(model.GetTypeInfo(typeOf.Type).Type, locations.Of(typeOf, "typeof"));
                break;
            case GenericNameSyntax generic when model.GetSymbolInfo(generic).Symbol is INamedTypeSymbol type:
                _whole.Give(type, locations.Of(generic, type.Name));
                break;
            case BaseTypeSyntax based when model.GetTypeInfo(based.Type).Type is INamedTypeSymbol { TypeKind: TypeKind.Interface } contract:
                if (_symbols.TypeOf(contract) is { } ours && GeneratedSymbols.GroupOf(ours) is { } group)
                {
                    _usage.Add(UsageKind.Implement, group, locations.Of(based));
                }

                break;
            case MethodDeclarationSyntax method when model.GetDeclaredSymbol(method) is { } declared && IsCalledByOthers(declared):
                foreach (var type in declared.Parameters.Select(static parameter => parameter.Type).Append(declared.ReturnType))
                {
                    _whole.Lose(type, locations.Of(method, "called by a framework"));
                }

                break;
        }

        if (node is SimpleNameSyntax name && _symbols.KeyOf(name, model) is { } key)
        {
            _usage.Add(UsageKind.Name, key, locations.Of(name));
        }
    }

    /// <summary>A method that somebody outside calls and gives its values on: an action of a controller, a function, a
    /// hub.</summary>
    private static bool IsCalledByOthers(IMethodSymbol method) =>
        method.DeclaredAccessibility == Accessibility.Public
        && (
            method.GetAttributes().Concat(method.ContainingType.GetAttributes()).Any(static one => IsOfAFramework(one.AttributeClass))
            || IsOfAFramework(method.ContainingType.BaseType)
        );

    private static bool IsOfAFramework(INamedTypeSymbol? type) =>
        type is { Locations: [{ IsInMetadata: true }, ..] }
        && type.ContainingNamespace.ToDisplayString() is var space
        && space != "System"
        && !space.StartsWith("System.", StringComparison.Ordinal);

    /// <summary>An assembly that is not at hand and knows the client may do anything with it.</summary>
    private void ReadStrangers(ProjectCode project, IReadOnlyList<GeneratedClient> clients)
    {
        var homes = clients.Select(static client => client.Assembly).ToHashSet(StringComparer.Ordinal);
        foreach (
            var assembly in project
                .Compilation.References.Where(static reference => reference is PortableExecutableReference)
                .Select(project.Compilation.GetAssemblyOrModuleSymbol)
                .OfType<IAssemblySymbol>()
                .Where(assembly =>
                    !homes.Contains(assembly.Name)
                    && assembly.Modules.Any(module => module.ReferencedAssemblies.Any(name => homes.Contains(name.Name)))
                )
        )
        {
            _usage.Add(UsageKind.Whole, ClientUsage.Everything, new CodeLocation(project.Name, "", Why: assembly.Name + ".dll"));
        }
    }
}
