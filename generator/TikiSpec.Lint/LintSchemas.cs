namespace TikiSpec.Lint;

/// <summary>Finds the schemas of a document.</summary>
internal static class LintSchemas
{
    private static readonly string[] Single = ["items", "additionalProperties", "not", "contains", "propertyNames", "if", "then", "else"];
    private static readonly string[] Lists = ["allOf", "anyOf", "oneOf", "prefixItems"];
    private static readonly string[] Maps = ["properties", "patternProperties", "$defs"];

    public static IReadOnlyList<SpecCursor> Of(LintDocument document)
    {
        var found = new List<SpecCursor>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<SpecCursor>(document.Root["components"]["schemas"].Properties().Concat(Holders(document)));
        while (open.Count > 0)
        {
            var schema = open.Dequeue();
            if (schema.Mapping is null || !seen.Add(schema.Pointer))
            {
                continue;
            }

            found.Add(schema);
            foreach (var inner in Inner(schema))
            {
                open.Enqueue(inner);
            }
        }

        return found;
    }

    public static IEnumerable<SpecCursor> Inner(SpecCursor schema) => Single.Select(key => schema[key])
        .Concat(Lists.SelectMany(key => schema[key].Items()))
        .Concat(Maps.SelectMany(key => schema[key].Properties()))
        .Where(inner => inner.Mapping is not null);

    /// <summary>A media type, parameter or header holds one under <c>schema</c>; a property of that name lies below <c>properties</c>.</summary>
    private static IEnumerable<SpecCursor> Holders(LintDocument document) => document.All
        .Where(at => at.Mapping is not null && !at.Pointer.EndsWith("/properties", StringComparison.Ordinal) && at["schema"].Mapping is not null)
        .Select(at => at["schema"]);
}
