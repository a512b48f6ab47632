namespace TikiSpec.Drift.Contract;

/// <summary>Reads the operations of paths, webhooks and callbacks.</summary>
internal sealed class PathsReader(ContractReferences references, SchemaReader schemas, SpecCursor root)
{
    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal)
    {
        "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
    };

    private readonly OperationReader _operations = new(references, schemas, SecurityAlternative.Read(root["security"]));

    public IReadOnlyList<OperationContract> Read()
    {
        var found = new List<OperationContract>();
        foreach (var path in root["paths"].Properties().Where(property => !IsExtension(property.Name)))
        {
            ReadItem(found, path, path.Name, OperationRole.Endpoint);
        }

        // Azure's way to have two operations on one path that differ in the query.
        foreach (var path in root["x-ms-paths"].Properties())
        {
            ReadItem(found, path, path.Name, OperationRole.Endpoint);
        }

        foreach (var webhook in root["webhooks"].Properties())
        {
            ReadItem(found, webhook, webhook.Name, OperationRole.Webhook);
        }

        return found;
    }

    private void ReadItem(List<OperationContract> found, SpecCursor item, string path, OperationRole role)
    {
        var target = references.Resolve(item);
        foreach (var property in target.Properties().Where(property => Methods.Contains(property.Name)))
        {
            var operation = _operations.Read(property, target, property.Name, path, role);
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
        foreach (var callback in operation.At["callbacks"].Properties())
        {
            foreach (var expression in references.Resolve(callback).Properties().Where(property => !IsExtension(property.Name)))
            {
                ReadItem(found, expression, $"{operation.Path} {operation.Method} {callback.Name} {expression.Name}", OperationRole.Callback);
            }
        }
    }

    private static bool IsExtension(string key) => key.StartsWith("x-", StringComparison.Ordinal);
}
