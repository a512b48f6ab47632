using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace TikiSpec.Testing.Assemblies;

/// <summary>Which namespaces of an assembly use which others of it, read from its file: signatures, base types,
/// attributes and what the code names.</summary>
/// <remarks>A constant leaves no trace where it is used.</remarks>
public sealed class NamespaceGraph
{
    // From the using namespace to the used one, with one use as an example.
    private readonly SortedDictionary<string, SortedDictionary<string, string>> _uses = new(StringComparer.Ordinal);

    private NamespaceGraph() { }

    /// <summary>The namespaces that are each in a circle with another, one text a circle: its namespaces and an example
    /// of each use. Empty when there is none.</summary>
    public IReadOnlyList<string> Circles =>
        _uses
            .Keys.Select(name =>
                Reachable(name)
                    .Where(other => Reachable(other).Contains(name))
                    .Append(name)
                    .Distinct()
                    .Order(StringComparer.Ordinal)
                    .ToArray()
            )
            .Where(static circle => circle.Length > 1)
            .DistinctBy(static circle => string.Join(' ', circle))
            .Select(Text)
            .ToArray();

    /// <param name="path">The assembly's file.</param>
    /// <param name="prefix">Namespaces that do not begin so are the compiler's or a polyfill's, and not looked
    /// at.</param>
    /// <param name="layer">The layer of a type by its name, where that is not its namespace; null where it is.</param>
    public static NamespaceGraph Read(string path, string prefix, Func<string, string?>? layer = null)
    {
        using var stream = File.OpenRead(path);
        using var file = new PEReader(stream);
        var metadata = file.GetMetadataReader();
        var graph = new NamespaceGraph();
        foreach (var handle in metadata.TypeDefinitions)
        {
            var user = TypeName.Of(metadata, handle).In(layer);
            foreach (var used in TypeUses.Of(file, metadata, handle).Select(used => TypeName.Of(metadata, used).In(layer)))
            {
                if (user.Namespace != used.Namespace && user.IsBelow(prefix) && used.IsBelow(prefix))
                {
                    graph.Add(user, used);
                }
            }
        }

        return graph;
    }

    private void Add(TypeName user, TypeName used)
    {
        if (!_uses.TryGetValue(user.Namespace, out var targets))
        {
            _uses.Add(user.Namespace, targets = new(StringComparer.Ordinal));
        }

        targets.TryAdd(used.Namespace, $"{user.Name} uses {used.Name}");
    }

    private HashSet<string> Reachable(string from)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([from]);
        while (open.TryPop(out var name))
        {
            foreach (var next in _uses.TryGetValue(name, out var targets) ? targets.Keys : Enumerable.Empty<string>())
            {
                if (found.Add(next))
                {
                    open.Push(next);
                }
            }
        }

        return found;
    }

    private string Text(string[] circle)
    {
        var uses = from name in circle from use in _uses[name] where circle.Contains(use.Key) select $"  {name} -> {use.Key}: {use.Value}";
        return string.Join('\n', uses.Prepend(string.Join(", ", circle)));
    }

    private readonly record struct TypeName(string Namespace, string Name)
    {
        // What is nested, or made by the compiler for a type, is that type's.
        public static TypeName Of(MetadataReader metadata, TypeDefinitionHandle handle)
        {
            var type = metadata.GetTypeDefinition(handle);
            return type.GetDeclaringType() is { IsNil: false } owner
                ? Of(metadata, owner)
                : new TypeName(metadata.GetString(type.Namespace), metadata.GetString(type.Name));
        }

        // By the name alone, without the number of type parameters.
        public TypeName In(Func<string, string?>? layer) => this with { Namespace = layer?.Invoke(Name.Split('`')[0]) ?? Namespace };

        public bool IsBelow(string prefix) => Namespace == prefix || Namespace.StartsWith(prefix + ".", StringComparison.Ordinal);
    }
}
