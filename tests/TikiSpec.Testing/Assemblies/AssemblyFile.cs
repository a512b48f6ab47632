using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace TikiSpec.Testing.Assemblies;

/// <summary>What an assembly says about itself, read from its file without loading it.</summary>
/// <param name="Types">The full names of types of other assemblies that it uses.</param>
/// <param name="AsyncLocks">The async methods that take a lock.</param>
public sealed record AssemblyFile(
    string Name,
    IReadOnlyList<AssemblyName> References,
    IReadOnlyList<string> Types,
    IReadOnlyList<string> AsyncLocks
)
{
    public static AssemblyFile Read(string path)
    {
        using var stream = File.OpenRead(path);
        return Read(stream);
    }

    public static AssemblyFile Read(Stream stream)
    {
        using var file = new PEReader(stream);
        var metadata = file.GetMetadataReader();
        return new AssemblyFile(
            metadata.GetAssemblyDefinition().GetAssemblyName().Name!,
            [.. metadata.AssemblyReferences.Select(reference => metadata.GetAssemblyReference(reference).GetAssemblyName())],
            [.. metadata.TypeReferences.Select(type => FullName(metadata, metadata.GetTypeReference(type)))],
            [.. Assemblies.AsyncLocks.Find(file, metadata)]
        );
    }

    private static string FullName(MetadataReader metadata, TypeReference type) =>
        metadata.GetString(type.Namespace) + "." + metadata.GetString(type.Name);
}
