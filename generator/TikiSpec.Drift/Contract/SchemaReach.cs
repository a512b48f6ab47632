namespace TikiSpec.Drift;

/// <summary>Which components the operations of a document lead to.</summary>
internal static class SchemaReach
{
    public static HashSet<string> Of(ApiContract contract)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<SpecCursor>();
        open.Push(contract.Root["paths"]);
        open.Push(contract.Root["x-ms-paths"]);
        open.Push(contract.Root["webhooks"]);
        while (open.Count > 0)
        {
            var cursor = open.Pop();
            if (ReferenceResolver.ReferenceOf(cursor) is not null)
            {
                var target = contract.References.Step(cursor);
                if (ReferenceResolver.ComponentOf(target.Pointer ?? "") is { } name)
                {
                    found.Add(name);
                }

                if (target.Exists && seen.Add(target.Pointer!))
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
