using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TikiSpec.Emitter;
using TikiSpec.Model;

namespace TikiSpec.Cli.Projects;

/// <summary>Puts the client of another document in the place of the one that projects have, and leaves their own code
/// as it is.</summary>
/// <remarks>
/// Both sides of a comparison are compiled with the client that this tool emits: whichever generator the project has,
/// the difference is then that of the documents alone. The user's syntax trees are the same objects on both sides, so
/// that places can be compared.
/// </remarks>
internal sealed class ClientSwap(ApiSurface surface)
{
    private readonly Dictionary<string, Compilation> _swapped = new(StringComparer.Ordinal);

    public IReadOnlyList<ProjectCode> In(IReadOnlyList<ProjectCode> projects) =>
        [.. projects.Select(project => project with { Compilation = Swap(project.Compilation) })];

    private Compilation Swap(Compilation compilation)
    {
        var result = WithReferences(compilation);
        var own = GeneratedClient.In(compilation).Where(client => client.Assembly == compilation.AssemblyName).ToList();
        var replaced = own.Where(Is).Select(static client => client.Namespace).ToHashSet(StringComparer.Ordinal);
        if (replaced.Count > 0)
        {
            var requests = ClientClasses.In(compilation, own).Where(request => request.Namespaces.Overlaps(replaced)).ToList();
            var classes = requests.Select(static request => request.Request.Name).ToHashSet(StringComparer.Ordinal);
            var options = (CSharpParseOptions)compilation.SyntaxTrees.First().Options;
            result = result
                .RemoveSyntaxTrees(compilation.SyntaxTrees.Where(tree => IsReplaced(tree, replaced, classes)))
                .AddSyntaxTrees(Emitted(requests, own, replaced).Select(file => Parse(file, options)));
        }

        return _swapped[compilation.AssemblyName!] = result;
    }

    private bool Is(GeneratedClient client) => client.ApiName == surface.ApiName && client.Segment == surface.Segment;

    /// <summary>A project behind a reference has its other client, too; an assembly gives way to a compilation of its
    /// name.</summary>
    private Compilation WithReferences(Compilation compilation)
    {
        foreach (var reference in compilation.References)
        {
            if (compilation.GetAssemblyOrModuleSymbol(reference) is not IAssemblySymbol assembly)
            {
                continue;
            }

            if (reference is CompilationReference && _swapped.TryGetValue(assembly.Name, out var other))
            {
                compilation = compilation.ReplaceReference(reference, other.ToMetadataReference(reference.Properties.Aliases));
            }
            else if (reference is PortableExecutableReference && AssemblyStandIn.Of(assembly, compilation, Is, surface) is { } standIn)
            {
                compilation = compilation.ReplaceReference(reference, standIn.ToMetadataReference(reference.Properties.Aliases));
            }
        }

        return compilation;
    }

    /// <summary>The types of the namespaces, and the client's class, whose properties are the groups.</summary>
    private IEnumerable<SourceFile> Emitted(
        IReadOnlyList<ClientClass> requests,
        IReadOnlyList<GeneratedClient> own,
        HashSet<string> replaced
    )
    {
        var surfaces = own.Where(client => !Is(client))
            .Select(SurfaceOutline.Of)
            .Append(surface)
            .DistinctBy(static one => one.Name)
            .ToList();
        return EmitPlan
            .Create([.. requests.Select(request => request.For(surface.Name, Is))], surfaces)
            .Where(unit => replaced.Contains(unit.Namespace) || unit is ClientUnit)
            .Select(Emit.File);
    }

    internal static SyntaxTree Parse(SourceFile file, CSharpParseOptions options) =>
        CSharpSyntaxTree.ParseText(file.Text, options, GeneratedTree.PathOf(file.HintName));

    private static bool IsReplaced(SyntaxTree tree, HashSet<string> namespaces, HashSet<string> classes)
    {
        if (!GeneratedTree.Is(tree))
        {
            return false;
        }

        var root = (CompilationUnitSyntax)tree.GetRoot();
        var space = root.Members.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault();
        var name = space?.Name.ToString().Replace("@", "", StringComparison.Ordinal) ?? "";
        return namespaces.Contains(name)
            || (space?.Members ?? root.Members)
                .SelectMany(static member => member.DescendantNodesAndSelf())
                .OfType<ClassDeclarationSyntax>()
                .Any(type => classes.Contains(type.Identifier.ValueText) && GeneratedTree.IsClientClass(type));
    }
}
