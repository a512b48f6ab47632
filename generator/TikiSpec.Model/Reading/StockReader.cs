namespace TikiSpec.Model.Reading;

/// <summary>Reads x-client-stock.</summary>
internal sealed class StockReader(IReadOnlyDictionary<string, TypeModel> types, ProblemList problems)
{
    private readonly PropertyPath _properties = new(types);

    /// <summary>The model with its stock; itself where the schema says nothing of it.</summary>
    public TypeModel Read(TypeModel type, ExtensionView? node)
    {
        if (node is null || type is not ObjectModel model)
        {
            return type;
        }

        var self = TypeRef.Object(model.Name);
        var ids = _properties.Find(self, node.Text("ids"));
        var items = _properties.Find(self, node.Text("items"));
        var id = Number(items, node, "id");
        var quantity = Number(items, node, "quantity");
        // What is made of ids and quantities alone can be made only where an element needs nothing else.
        var why =
            node.Text("ids") is not null && ids?.Type.Item != TypeRef.Int64 ? "'ids' is no list of whole numbers of 64 bits"
            : id is null || quantity is null ? "'items' is no list of objects with 'id' and 'quantity', whole numbers of 64 bits"
            : ids is not null && RequiresMore(items!.Type.Item!, id, quantity) ? "an element needs more than 'id' and 'quantity'"
            : null;
        if (why is null)
        {
            return model with { Stock = new StockModel(ids?.Name, items!.Name, items.Type.Item!.Name!, id!.Name, quantity!.Name) };
        }

        problems.Add(SpecProblems.ExtensionIgnored, node.At, ClientKeys.Stock, why);
        return type;
    }

    private PropertyModel? Number(PropertyModel? items, ExtensionView node, string key) =>
        items is { Type: { IsList: true, Item: { } item } }
        && _properties.Find(item, node.Text(key)) is { } property
        && property.Type == TypeRef.Int64
            ? property
            : null;

    private bool RequiresMore(TypeRef item, PropertyModel id, PropertyModel quantity) =>
        types[item.Name!] is ObjectModel model
        && model.Properties.Any(other => other.IsRequiredInCode && other.Name != id.Name && other.Name != quantity.Name);
}
