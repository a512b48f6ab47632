namespace TikiSpec.Model.Reading;

/// <summary>Reads x-client-ids.</summary>
internal sealed class IdsReader(IReadOnlyDictionary<string, TypeModel> types, ProblemList problems)
{
    private readonly PropertyPath _properties = new(types);

    /// <summary>The model with its ids; itself where the schema says nothing of them.</summary>
    public TypeModel Read(TypeModel type, ExtensionView? node)
    {
        if (node is null || type is not ObjectModel model)
        {
            return type;
        }

        var self = TypeRef.Object(model.Name);
        if (_properties.Find(self, node.Text("ids")) is { Type.Item: { } item } ids && item == TypeRef.Int64)
        {
            return model with { Ids = new IdsModel(ids.Name, ids.WireName, Id: null) };
        }

        if (
            _properties.Find(self, node.Text("items")) is { Type: { IsList: true, Item: { } part } } items
            && _properties.Find(part, node.Text("id")) is { } id
            && id.Type == TypeRef.Int64
        )
        {
            return model with { Ids = new IdsModel(items.Name, items.WireName, id.Name) };
        }

        const string why =
            "it names neither 'ids', a list of whole numbers of 64 bits, nor 'items' and 'id', a list of objects with such a number";
        problems.Add(SpecProblems.ExtensionIgnored, node.At, ClientKeys.Ids, why);
        return type;
    }
}
