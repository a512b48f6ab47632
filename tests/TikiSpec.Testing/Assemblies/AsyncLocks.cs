using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace TikiSpec.Testing.Assemblies;

/// <summary>Finds async methods that take a lock: what the compiler makes of one is a type with the method
/// <c>MoveNext</c>, in which the lock then is.</summary>
internal static class AsyncLocks
{
    private const byte Call = 0x28;
    private const byte CallVirtual = 0x6F;

    /// <returns>The full names of the types that the compiler made.</returns>
    public static IEnumerable<string> Find(PEReader file, MetadataReader metadata)
    {
        var takers = metadata
            .MemberReferences.Where(property => TakesLock(metadata, metadata.GetMemberReference(property)))
            .Select(static property => MetadataTokens.GetToken(property))
            .ToHashSet();
        return from handle in metadata.TypeDefinitions
            let type = metadata.GetTypeDefinition(handle)
            where IsAsync(metadata, type)
            from method in type.GetMethods().Select(metadata.GetMethodDefinition)
            where method.RelativeVirtualAddress != 0 && Calls(file.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!, takers)
            select metadata.GetString(metadata.GetTypeDefinition(type.GetDeclaringType()).Name) + "." + metadata.GetString(type.Name);
    }

    private static bool IsAsync(MetadataReader metadata, TypeDefinition type) =>
        type.GetInterfaceImplementations()
            .Select(handle => metadata.GetInterfaceImplementation(handle).Interface)
            .Any(face =>
                face.Kind == HandleKind.TypeReference
                && metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)face).Name) == "IAsyncStateMachine"
            );

    private static bool TakesLock(MetadataReader metadata, MemberReference property)
    {
        if (property.Parent.Kind != HandleKind.TypeReference)
            return false;
        var type = metadata.GetTypeReference((TypeReferenceHandle)property.Parent);
        return (metadata.GetString(type.Name), metadata.GetString(property.Name))
            is
                ("Monitor", "Enter" or "TryEnter")
                or
                ("Lock", "Enter" or "TryEnter" or "EnterScope");
    }

    // An operand that looks like such a call is possible and most unlikely; then a look at the method settles it.
    private static bool Calls(byte[] code, HashSet<int> tokens) =>
        Enumerable
            .Range(0, Math.Max(0, code.Length - 4))
            .Any(start => code[start] is Call or CallVirtual && tokens.Contains(BitConverter.ToInt32(code, start + 1)));
}
