namespace TikiSpec.Model.Reading;

/// <summary>Which types requests and responses can hold.</summary>
internal sealed class TypeReach
{
    private readonly Dictionary<string, ObjectDraft> _objects;
    private readonly Dictionary<string, UnionDraft> _unions;
    private readonly HashSet<string> _inRequest = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inResponse = new(StringComparer.Ordinal);

    public TypeReach(
        IEnumerable<ObjectDraft> objects,
        IEnumerable<UnionDraft> unions,
        IEnumerable<OperationDraft> operations,
        IEnumerable<WebhookModel> webhooks
    )
    {
        _unions = unions.ToDictionary(type => type.Model.Name, StringComparer.Ordinal);
        _objects = objects.ToDictionary(type => type.Name, StringComparer.Ordinal);
        foreach (var operation in operations)
        {
            foreach (var parameter in operation.Parameters)
            {
                Follow(parameter.Type, _inRequest);
            }

            foreach (var body in operation.Bodies)
            {
                Follow(body.Type, _inRequest);
            }

            foreach (var response in operation.Responses.Declared)
            {
                Follow(response.Type, _inResponse);
            }

            Follow(operation.Responses.Stream?.Item, _inResponse);
            foreach (var header in operation.Responses.Headers?.Headers ?? EquatableList<ParameterModel>.Empty)
            {
                Follow(header.Type, _inResponse);
            }
        }

        // What the server sends of its own accord comes as its responses do.
        foreach (var webhook in webhooks)
        {
            Follow(webhook.Payload, _inResponse);
        }
    }

    public bool IsInRequest(string type) => _inRequest.Contains(type);

    public bool IsInResponse(string type) => _inResponse.Contains(type);

    private void Follow(TypeRef? start, HashSet<string> reached)
    {
        var open = new Stack<TypeRef?>([start]);
        while (open.Count > 0)
        {
            var type = open.Pop();
            if (type is null)
            {
                continue;
            }

            open.Push(type.Item);
            if (type.Name is null || !reached.Add(type.Name))
            {
                continue;
            }

            if (_unions.TryGetValue(type.Name, out var union))
            {
                foreach (var one in union.Model.Cases)
                {
                    open.Push(one.Type);
                }
            }

            if (!_objects.TryGetValue(type.Name, out var model))
            {
                continue;
            }

            open.Push(model.AdditionalType);
            foreach (var property in model.Properties)
            {
                open.Push(property.Type);
            }
        }
    }
}
