using System.CodeDom.Compiler;
using System.Reflection;

namespace TikiSpec.Quickstart.Facts;

/// <summary>Counts what the generator has put into this assembly.</summary>
internal static class GeneratedFacts
{
    // The interface with whole responses has one method for each operation and no others.
    private const string OperationsSuffix = "EndpointsWithResponse";

    public static IReadOnlyList<VersionFacts> Read() =>
        typeof(TikiClient)
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(static version => Count(version.Name, version.PropertyType.Namespace!))
            .ToArray();

    private static VersionFacts Count(string name, string @namespace)
    {
        var types = typeof(TikiClient)
            .Assembly.GetTypes()
            .Where(type => type.Namespace == @namespace && type.GetCustomAttribute<GeneratedCodeAttribute>() is not null)
            .ToArray();
        var operations = types.Where(IsGroup).SelectMany(static group => group.GetMethods()).ToArray();
        return new VersionFacts(
            name,
            types.Where(IsGroup).Select(static group => group.Name[1..^OperationsSuffix.Length]).Order(StringComparer.Ordinal).ToArray(),
            operations.Length,
            operations.Count(static operation => operation.GetCustomAttribute<ObsoleteAttribute>() is not null),
            types.Count(static type => type.IsValueType || type.GetMethod("<Clone>$") is not null)
        );
    }

    private static bool IsGroup(Type type) => type.IsInterface && type.Name.EndsWith(OperationsSuffix, StringComparison.Ordinal);
}

/// <summary>What was generated for one version of the API.</summary>
/// <param name="Name">The client's property: V2_1.</param>
/// <param name="Groups">Its resources.</param>
/// <param name="Operations">Its operations.</param>
/// <param name="Deprecated">The operations among them that carry an Obsolete attribute.</param>
/// <param name="Types">Its records and enums.</param>
internal sealed record VersionFacts(string Name, IReadOnlyList<string> Groups, int Operations, int Deprecated, int Types);
