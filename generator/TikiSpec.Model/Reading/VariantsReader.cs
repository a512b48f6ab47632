namespace TikiSpec.Model.Reading;

/// <summary>Reads x-client-variants: what it says of a product, and of the record of its variants.</summary>
internal sealed class VariantsReader(Dictionary<string, TypeModel> types, ProblemList problems)
{
    private readonly PropertyPath _properties = new(types);

    public void Read(string name, ExtensionView? node)
    {
        if (node is null || types[name] is not ObjectModel model)
        {
            return;
        }

        var self = TypeRef.Object(model.Name);
        var labels = _properties.Find(self, node.Text("labels"));
        var items = _properties.Find(self, node.Text("items"));
        var variant = items is { Type.IsList: true } ? items.Type.Item : null;
        var values = node.Texts("values").Select(value => _properties.Find(variant, value)).ToList();
        var why =
            labels is not { Type.IsList: true } || labels.Type.Item != TypeRef.String ? "'labels' is no list of texts"
            : values.Count == 0 || values.Exists(static value => value is null || value.Type != TypeRef.String || value.IsRequiredInCode)
                ? "'values' are no texts of the elements of 'items', or such as each element must have"
            : null;
        if (why is not null)
        {
            problems.Add(SpecProblems.ExtensionIgnored, node.At, ClientKeys.Variants, why);
            return;
        }

        var names = values.Select(static value => value!.Name).ToEquatableList();
        var wireNames = values.Select(static value => value!.WireName).ToEquatableList();
        types[name] = model with { Variants = new VariantsModel(labels!.Name, items!.Name, variant!.Name!, names, wireNames) };
        types[variant.Name!] = (ObjectModel)types[variant.Name!] with { OptionValues = names };
    }
}
