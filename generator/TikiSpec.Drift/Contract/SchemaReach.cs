using TikiSpec.Model;

namespace TikiSpec.Drift;

/// <summary>Which components the operations of a document lead to.</summary>
internal static class SchemaReach
{
    /// <summary>The components that operations lead to.</summary>
    public static HashSet<string> Of(ApiContract contract) => Follow(contract, contract.Root["paths"], contract.Root["x-ms-paths"], contract.Root["webhooks"]);

    /// <summary>Those that anything in the document refers to.</summary>
    public static HashSet<string> OfAll(ApiContract contract) => Follow(contract, contract.Root);

    private static HashSet<string> Follow(ApiContract contract, params SpecCursor[] roots)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<SpecNode>(roots.Select(root => root.Node).OfType<SpecNode>());
        while (open.Count > 0)
        {
            var node = open.Pop();
            if (node is SpecMapping mapping)
            {
                if (ReferenceResolver.ReferenceOf(mapping) is { } reference && contract.References.Target(reference, contract.Root) is { Exists: true } target && seen.Add(reference))
                {
                    if (ReferenceResolver.ComponentOf(target.Pointer) is { } name)
                    {
                        found.Add(name);
                    }

                    open.Push(target.Node!);
                }

                foreach (var member in mapping.Members)
                {
                    open.Push(member.Value);
                }
            }
            else if (node is SpecSequence sequence)
            {
                foreach (var item in sequence.Items)
                {
                    open.Push(item);
                }
            }
        }

        return found;
    }
}
