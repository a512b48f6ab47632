namespace TikiSpec.Model.Reading;

/// <summary>Reads x-client-events.</summary>
internal sealed class EventsReader(PropertyPath properties, ProblemList problems)
{
    private const string Key = ClientKeys.Events;

    private const string DefaultMethod = "ReadEvents";

    public EventsModel? Read(ExtensionView node, OperationDraft operation, TypeRef? result)
    {
        var items = properties.Find(result, node.Text("items"));
        if (items is not { Type: { IsList: true, Item: { IsObject: true, AllowsNull: false } item } })
        {
            return Ignore(node, "items", "is no list of objects in the response");
        }

        var (sent, received) = (properties.Find(operation.Body?.Type, node.Text("ack")), properties.Find(result, node.Text("ack")));
        if (sent is not { IsNullable: true, Type.IsString: true } || received?.Type.IsString != true)
        {
            return Ignore(node, "ack", "is no string in the response that the body takes and may lack");
        }

        if (properties.HasOtherRequired(operation.Body!.Type, sent))
        {
            return Ignore(node, "ack", "is not the only property that the body must have");
        }

        if (properties.Find(item, node.Text("id")) is not { Type.IsString: true } id)
        {
            return Ignore(node, "id", "is no string in an event");
        }

        var type = properties.Find(item, node.Text("type"));
        if (type?.Type is not ({ IsOpenEnum: true } or { IsString: true }))
        {
            return Ignore(node, "type", "is no string in an event");
        }

        var version = properties.Find(item, node.Text("version"));
        if (node.Text("version") is not null && version?.Type.IsString != true)
        {
            return Ignore(node, "version", "is no string in an event");
        }

        return properties.Find(item, node.Text("payload")) is { Type.IsAny: true } payload
            ? new EventsModel
            {
                MethodName = DotnetNames.Read(node.Value("method"), problems, "method") ?? DefaultMethod,
                AckInRequest = sent.Name,
                AckInResponse = received.Name,
                ItemsProperty = items.Name,
                Item = item,
                IdProperty = id.Name,
                TypeProperty = type.Name,
                TypeIsOpenEnum = type.Type.IsOpenEnum,
                VersionProperty = version?.Name,
                PayloadProperty = payload.Name,
                Payloads = Payloads(node).ToEquatableList(),
            }
            : Ignore(node, "payload", "is nothing in an event that may be of any form");
    }

    private IEnumerable<EventPayloadModel> Payloads(ExtensionView node)
    {
        foreach (var entry in node.List("payloads"))
        {
            if (entry.Text("type") is { } type && properties.Component(entry.Text("schema")) is { } payload)
            {
                yield return new EventPayloadModel(type, entry.Text("version"), payload);
            }
            else
            {
                problems.Add(
                    SpecProblems.ExtensionIgnored,
                    entry.KeyOf("schema"),
                    Key + ".payloads",
                    "an entry needs a 'type', and a 'schema' that is an object of components/schemas"
                );
            }
        }
    }

    private EventsModel? Ignore(ExtensionView node, string key, string why)
    {
        problems.Add(SpecProblems.ExtensionIgnored, node.KeyOf(key), Key, $"'{key}' {why}");
        return null;
    }
}
