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
        var open = new Stack<SpecCursor>();
        foreach (var root in roots)
        {
            open.Push(root);
        }

        while (open.Count > 0)
        {
            var cursor = open.Pop();
            if (ReferenceResolver.ReferenceOf(cursor) is not null)
            {
                var target = contract.References.Step(cursor);
                if (ReferenceResolver.ComponentOf(target.Pointer) is { } name)
                {
                    found.Add(name);
                }

                if (target.Exists && seen.Add(target.Pointer))
                {
                    open.Push(target);
                }
            }

            foreach (var member in cursor.Members())
            {
                open.Push(member.Value);
            }

            foreach (var item in cursor.Items())
            {
                open.Push(item);
            }
        }

        return found;
    }
}
