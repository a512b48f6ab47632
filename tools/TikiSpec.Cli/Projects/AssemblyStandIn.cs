using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TikiSpec.Emitter;
using TikiSpec.Model;

namespace TikiSpec.Cli.Projects;

/// <summary>In the place of an assembly that has a client, a compilation of its name with another client: a package
/// with the client prebuilt.</summary>
internal static class AssemblyStandIn
{
    /// <summary>Null where the assembly has no such client.</summary>
    public static Compilation? Of(IAssemblySymbol assembly, Compilation user, Func<GeneratedClient, bool> isReplaced, ApiSurface surface)
    {
        // Only what knows the runtime can have one, and few assemblies do.
        if (!assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static name => name.Name == "TikiSpec")))
        {
            return null;
        }

        var clients = GeneratedClient.In(user).Where(client => client.Assembly == assembly.Name).ToList();
        if (!clients.Exists(client => isReplaced(client)))
        {
            return null;
        }

        var classes = ClientClasses
            .Types(assembly.GlobalNamespace)
            .Where(ClientClasses.IsClient)
            .Select(type => ClientClasses.Of(type, clients))
            .ToList();
        var surfaces = clients.Where(client => !isReplaced(client)).Select(SurfaceOutline.Of).Append(surface).ToList();
        var options = (CSharpParseOptions)user.SyntaxTrees.First().Options;
        return CSharpCompilation.Create(
            assembly.Name,
            EmitPlan
                .Create([.. classes.Select(one => one.For(surface.Name, isReplaced))], surfaces)
                .Select(Emit.File)
                .Select(file => ClientSwap.Parse(file, options))
                .Concat(classes.Select(one => CSharpSyntaxTree.ParseText(Declaration(one.Request), options))),
            user.References.Where(reference => user.GetAssemblyOrModuleSymbol(reference)?.Name != assembly.Name),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
        );
    }

    private static string Declaration(ClientRequest request) =>
        (request.Namespace.Length == 0 ? "" : $"namespace {request.Namespace};\n") + $"public sealed partial class {request.Name};";
}
