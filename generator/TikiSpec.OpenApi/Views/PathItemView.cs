using TikiSpec.OpenApi.Grammar;
using TikiSpec.OpenApi.Nodes;

namespace TikiSpec.OpenApi.Views;

/// <summary>What stands behind a path, a webhook's name or a callback's expression.</summary>
public sealed class PathItemView : ObjectView
{
    private IReadOnlyList<OperationView>? _operations;

    internal PathItemView(DocumentView document, SpecCursor at, string? reference, SpecCursor key, OperationRole role)
        : base(document, at, reference)
    {
        Path = key.Name;
        Key = key;
        Role = role;
    }

    /// <summary>The key as it is written.</summary>
    public string Path { get; }

    /// <summary>The place of the key; <see cref="ObjectView.At"/> is elsewhere behind a reference.</summary>
    public SpecCursor Key { get; }

    public OperationRole Role { get; }

    /// <summary>It stands under <c>x-ms-paths</c>, Azure's way to have two operations on one path that differ in the
    /// query.</summary>
    public bool IsVariant { get; internal init; }

    /// <summary>In document order.</summary>
    public IReadOnlyList<OperationView> Operations => _operations ??= ReadOperations();

    /// <summary>Null where the document's hold.</summary>
    public IReadOnlyList<ServerView>? Servers =>
        Has("servers") ? List("servers", (at, reference) => ServerView.Make(Document, at, reference)) : null;

    private List<OperationView> ReadOperations()
    {
        var found = new List<OperationView>();
        var properties = At.Mapping!.Properties;
        for (var i = 0; i < properties.Count; i++)
        {
            if (!HttpMethods.Contains(properties[i].Name) || properties[i].Value is not SpecMapping)
            {
                continue;
            }

            // OpenAPI has no reference in place of an operation; people write it, and it means one thing only.
            var target = Document.Resolve(At.PropertyAt(i), out var reference);
            if (target.Mapping is not null)
            {
                found.Add(new OperationView(Document, target, reference, this, At.PropertyAt(i).AtKey));
            }
        }

        return found;
    }
}

/// <summary>Who calls whom.</summary>
public enum OperationRole
{
    /// <summary>The client calls.</summary>
    Endpoint,

    /// <summary>The server calls an address that an earlier request named.</summary>
    Callback,

    /// <summary>The server calls an address that was agreed on elsewhere.</summary>
    Webhook,
}
