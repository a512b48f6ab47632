namespace TikiSpec.Drift;

/// <summary>Reads the operations of paths, webhooks and callbacks.</summary>
internal sealed class PathsReader(ReferenceResolver references, SchemaReader schemas, SpecCursor root)
{
    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal)
    {
        "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
    };

    private readonly OperationReader _operations = new(references, schemas, SecurityAlternative.Read(root["security"]));

    public IReadOnlyList<OperationContract> Read()
    {
        var found = new List<OperationContract>();
        foreach (var path in root["paths"].Members().Where(member => !IsExtension(member.Key)))
        {
            ReadItem(found, path.Value, path.Key, OperationRole.Endpoint);
        }

        // Azure's way to have two operations on one path that differ in the query.
        foreach (var path in root["x-ms-paths"].Members())
        {
            ReadItem(found, path.Value, path.Key, OperationRole.Endpoint);
        }

        foreach (var webhook in root["webhooks"].Members())
        {
            ReadItem(found, webhook.Value, webhook.Key, OperationRole.Webhook);
        }

        return found;
    }

    private void ReadItem(List<OperationContract> found, SpecCursor item, string path, OperationRole role)
    {
        var target = references.Resolve(item).Settled();
        foreach (var member in target.Members().Where(member => Methods.Contains(member.Key)))
        {
            var operation = _operations.Read(member.Value.Settled(), target, member.Key, path, role);
            found.Add(operation);
            // A callback of a callback may lead back to the first, and nobody has been seen to write one.
            if (role != OperationRole.Callback)
            {
                ReadCallbacks(found, operation);
            }
        }
    }

    private void ReadCallbacks(List<OperationContract> found, OperationContract operation)
    {
        foreach (var callback in operation.At["callbacks"].Members())
        {
            foreach (var expression in references.Resolve(callback.Value).Members().Where(member => !IsExtension(member.Key)))
            {
                ReadItem(found, expression.Value, $"{operation.Path} {operation.Method} {callback.Key} {expression.Key}", OperationRole.Callback);
            }
        }
    }

    private static bool IsExtension(string key) => key.StartsWith("x-", StringComparison.Ordinal);
}
