using TikiSpec.Model;

namespace TikiSpec.Drift.Contract;

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
                for (var i = 0; i < mapping.Properties.Count; i++)
                {
                    var property = mapping.Properties[i];
                    open.Push(property.Value);
                    if (property.Name == "$ref" && ReferenceResolver.ReferenceIn(mapping) is { } reference && seen.Add(reference.Text))
                    {
                        Take(contract.References.Target(reference));
                    }
                }
            }
            else if (node is SpecSequence sequence)
            {
                for (var i = 0; i < sequence.Items.Count; i++)
                {
                    open.Push(sequence.Items[i]);
                }
            }
        }

        return found;

        void Take(SpecCursor target)
        {
            if (ContractReferences.ComponentOf(target.Pointer) is { } name)
            {
                found.Add(name);
            }

            if (target.Node is { } node)
            {
                open.Push(node);
            }
        }
    }
}
