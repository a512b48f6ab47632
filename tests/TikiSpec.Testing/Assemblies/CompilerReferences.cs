using System.Reflection;

namespace TikiSpec.Testing.Assemblies;

/// <summary>What an assembly that is loaded into a compiler may refer to.</summary>
/// <remarks>
/// A compiler on .NET Framework offers its own versions of these and no others; a reference to a newer one makes the
/// generator disappear there
/// with no more than a warning, while it works everywhere else. The versions are those of the oldest compiler that we
/// promise.
/// </remarks>
public static class CompilerReferences
{
    private static readonly Dictionary<string, Version> Highest = new(StringComparer.Ordinal)
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 8, 0, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
        ["YamlDotNet"] = new(16, 0, 0, 0),
    };

    /// <summary>The references that no promised compiler is sure to have, each as a sentence.</summary>
    public static IEnumerable<string> Unexpected(AssemblyFile assembly) =>
        assembly
            .References.Where(reference =>
                !IsOurs(reference) && !(Highest.TryGetValue(reference.Name!, out var highest) && reference.Version <= highest)
            )
            .Select(reference => assembly.Name + " refers to " + reference.Name + " " + reference.Version);

    private static bool IsOurs(AssemblyName reference) => reference.Name!.StartsWith("TikiSpec.", StringComparison.Ordinal);
}
