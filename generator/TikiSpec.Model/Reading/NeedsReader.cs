namespace TikiSpec.Model.Reading;

/// <summary>Reads x-client-needs.</summary>
internal sealed class NeedsReader(IReadOnlyDictionary<string, TypeModel> types, ProblemList problems)
{
    private const string Key = ClientKeys.Needs;

    private readonly PropertyPath _properties = new(types);

    /// <summary>The model with its needs; itself where the schema says nothing of them.</summary>
    public TypeModel Read(TypeModel type, ExtensionView? node)
    {
        if (node is null || type is not ObjectModel model)
        {
            return type;
        }

        var self = TypeRef.Object(model.Name);
        var any = node.Texts("any").Select(name => NameOf(self, name, node, "any")).OfType<string>().ToEquatableList();
        var with = node.Pairs("with").Select(pair => With(self, pair, node)).OfType<NeededModel>().ToEquatableList();
        var within = node.Pairs("within").Select(pair => Within(self, pair, node)).OfType<NeededModel>().ToEquatableList();
        return model with
        {
            Needs = new NeedsModel
            {
                Any = any,
                With = with,
                Within = within,
            },
        };
    }

    private NeededModel? With(TypeRef self, KeyValuePair<string, string> pair, ExtensionView node) =>
        NameOf(self, pair.Key, node, "with") is { } property && NameOf(self, pair.Value, node, "with") is { } needed
            ? new NeededModel(property, null, needed)
            : null;

    /// <summary><c>warehouse_quantities.warehouse_id: seller_warehouse</c>: both lists of whole numbers, one by the
    /// elements of a list.</summary>
    private NeededModel? Within(TypeRef self, KeyValuePair<string, string> pair, ExtensionView node)
    {
        var steps = pair.Key.Split('.');
        var list = _properties.Find(self, steps[0]);
        var element = steps.Length == 2 && list is { Type.IsList: true } ? _properties.Find(list.Type.Item, steps[1]) : null;
        var needed = _properties.Find(self, pair.Value);
        if (element is { Type: var number } && number == TypeRef.Int64 && needed?.Type.Item == TypeRef.Int64)
        {
            return new NeededModel(list!.Name, element.Name, needed.Name);
        }

        Ignore(node, "within", $"'{pair.Key}' and '{pair.Value}' are no lists of whole numbers of 64 bits");
        return null;
    }

    private string? NameOf(TypeRef self, string wireName, ExtensionView node, string key)
    {
        if (_properties.Find(self, wireName) is { } property)
        {
            return property.Name;
        }

        Ignore(node, key, $"'{wireName}' is no property");
        return null;
    }

    private void Ignore(ExtensionView node, string key, string why) =>
        problems.Add(SpecProblems.ExtensionIgnored, node.KeyOf(key), Key, $"'{key}': {why}");
}
