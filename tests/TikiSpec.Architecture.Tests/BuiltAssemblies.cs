using TikiSpec.Testing.Assemblies;

namespace TikiSpec.Architecture.Tests;

/// <summary>The assemblies of generator/, src/ and tools/, as this build made them.</summary>
internal static class BuiltAssemblies
{
    public static IReadOnlyList<AssemblyFile> All { get; } =
        Paths()
            .Where(path => Path.GetFileName(path).StartsWith("TikiSpec", StringComparison.Ordinal))
            .DistinctBy(Path.GetFileName)
            .Select(AssemblyFile.Read)
            .OrderBy(assembly => assembly.Name, StringComparer.Ordinal)
            .ToArray();

    public static AssemblyFile Find(string name) => All.Single(assembly => assembly.Name == name);

    public static string PathOf(string name) => Paths().First(path => Path.GetFileNameWithoutExtension(path) == name);

    private static string[] Paths() => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "built-assemblies.txt"));
}
