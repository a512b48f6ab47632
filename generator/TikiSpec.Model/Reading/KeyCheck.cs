namespace TikiSpec.Model;

/// <summary>Tells keys that OpenAPI does not know: a misspelt <c>get</c> would else be an operation that is silently not there.</summary>
/// <remarks>Schemas of 3.1 may have words of their own, so of schemas only what looks misspelt is told.</remarks>
internal sealed class KeyCheck(ProblemList problems)
{
    // YAML aliases make one node stand in many places.
    private readonly HashSet<SpecNode> _seen = [];

    public void Check(SpecMapping root)
    {
        Check(root, ObjectKeys.Root);
        foreach (var item in Inner(root, "paths"))
        {
            CheckPathItem(item);
        }

        if (root["components"] is SpecMapping components)
        {
            CheckComponents(components);
        }
    }

    private void CheckComponents(SpecMapping components)
    {
        Check(components, ObjectKeys.Components);
        ForEach(Inner(components, "schemas"), CheckSchema);
        ForEach(Inner(components, "parameters"), CheckParameter);
        ForEach(Inner(components, "requestBodies"), CheckBody);
        ForEach(Inner(components, "responses"), CheckResponse);
    }

    private void CheckPathItem(SpecMapping item)
    {
        Check(item, ObjectKeys.PathItem);
        ForEach(Items(item, "parameters"), CheckParameter);
        foreach (var method in ObjectKeys.Methods)
        {
            if (item[method] is SpecMapping operation)
            {
                Check(operation, ObjectKeys.Operation);
                ForEach(Items(operation, "parameters"), CheckParameter);
                ForEach(One(operation, "requestBody"), CheckBody);
                ForEach(Inner(operation, "responses"), CheckResponse);
            }
        }
    }

    private void CheckParameter(SpecMapping parameter)
    {
        Check(parameter, ObjectKeys.Parameter);
        ForEach(One(parameter, "schema"), CheckSchema);
        ForEach(Inner(parameter, "content"), CheckMediaType);
    }

    private void CheckBody(SpecMapping body)
    {
        Check(body, ObjectKeys.RequestBody);
        ForEach(Inner(body, "content"), CheckMediaType);
    }

    private void CheckResponse(SpecMapping response)
    {
        Check(response, ObjectKeys.Response);
        ForEach(Inner(response, "content"), CheckMediaType);
    }

    private void CheckMediaType(SpecMapping media)
    {
        Check(media, ObjectKeys.MediaType);
        ForEach(One(media, "schema"), CheckSchema);
    }

    private void CheckSchema(SpecMapping schema)
    {
        if (!_seen.Add(schema))
        {
            return;
        }

        foreach (var property in schema.Properties)
        {
            if (!IsKnown(property.Name, ObjectKeys.Schema) && NameSuggestion.Nearest(ObjectKeys.Schema, property.Name) is { } meant)
            {
                Tell(property, meant);
            }
        }

        ForEach(Inner(schema, "properties"), CheckSchema);
        foreach (var key in (string[])["items", "additionalProperties", "not"])
        {
            ForEach(One(schema, key), CheckSchema);
        }

        foreach (var key in (string[])["allOf", "oneOf", "anyOf"])
        {
            ForEach(Items(schema, key), CheckSchema);
        }
    }

    private void Check(SpecMapping node, string[] known)
    {
        if (!_seen.Add(node))
        {
            return;
        }

        foreach (var property in node.Properties)
        {
            if (!IsKnown(property.Name, known))
            {
                Tell(property, NameSuggestion.Nearest(known, property.Name));
            }
        }
    }

    private void Tell(SpecProperty property, string? meant) =>
        problems.Add(DocumentProblems.UnknownKey, property.Key, property.Name, meant is null ? "Remove it, or let it begin with 'x-'." : $"Did you mean '{meant}'?");

    private static bool IsKnown(string key, string[] known) => Array.IndexOf(known, key) >= 0 || key.StartsWith("x-", StringComparison.Ordinal);

    private static void ForEach(IEnumerable<SpecMapping> nodes, Action<SpecMapping> check)
    {
        foreach (var node in nodes)
        {
            check(node);
        }
    }

    private static IEnumerable<SpecMapping> One(SpecMapping node, string key) => node[key] is SpecMapping inner ? [inner] : [];

    private static IEnumerable<SpecMapping> Inner(SpecMapping node, string key) =>
        ((node[key] as SpecMapping)?.Properties ?? []).Select(property => property.Value).OfType<SpecMapping>();

    private static IEnumerable<SpecMapping> Items(SpecMapping node, string key) => ((node[key] as SpecSequence)?.Items ?? []).OfType<SpecMapping>();
}
