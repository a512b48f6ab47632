namespace TikiSpec.Drift.Contract;

/// <summary>Reads the operations of paths, webhooks and callbacks.</summary>
internal sealed class PathsReader(SchemaReader schemas)
{
    private readonly OperationReader _operations = new(schemas);

    public IReadOnlyList<OperationContract> Read(DocumentView document)
    {
        var found = new List<OperationContract>();
        foreach (var item in document.Paths.Concat(document.Webhooks))
        {
            ReadItem(found, item, item.Path, null);
        }

        return found;
    }

    private void ReadItem(List<OperationContract> found, PathItemView item, string path, CallbackOrigin? origin)
    {
        foreach (var operation in item.Operations)
        {
            var read = _operations.Read(operation, path, item.Path, origin);
            found.Add(read);
            // A callback of a callback may lead back to the first, and nobody has been seen to write one.
            foreach (var callback in item.Role == OperationRole.Callback ? [] : operation.Callbacks)
            {
                foreach (var expression in callback.Items)
                {
                    var whole = $"{path} {read.Method} {callback.Name} {expression.Path}";
                    ReadItem(found, expression, whole, new CallbackOrigin(read.Key, callback.Name));
                }
            }
        }
    }
}
