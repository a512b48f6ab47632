namespace TikiSpec.Model.Declarations;

/// <summary>What makes a record a list.</summary>
/// <param name="Property">The property with the elements.</param>
/// <param name="Item">An element.</param>
/// <param name="HasCount">False where a property of the spec has the name <c>Count</c>: the list's is then reached
/// through the interface.</param>
/// <param name="HasIndexer">The same for <c>Item</c>, as C# calls an indexer.</param>
public sealed record ItemsDeclaration(string Property, CSharpType Item, bool HasCount, bool HasIndexer)
{
    /// <summary>What a caller sees of the list beside its elements.</summary>
    public IEnumerable<PropertyDeclaration> Members =>
        [
            .. HasCount
                ?
                [
                    new PropertyDeclaration
                    {
                        Name = "Count",
                        Type = CSharpTypes.Of(TypeRef.Int32),
                        IsInit = false,
                    },
                ]
                : (PropertyDeclaration[])[],
            .. HasIndexer
                ?
                [
                    new PropertyDeclaration
                    {
                        Name = "this[int]",
                        Type = Item,
                        IsInit = false,
                    },
                ]
                : (PropertyDeclaration[])[],
        ];

    public static ItemsDeclaration? Of(ObjectModel model) =>
        model.Properties.FirstOrDefault(property => property.Name == model.ItemsProperty) is { } items
            ? new ItemsDeclaration(items.Name, CSharpTypes.Item(items.Type), !Has(model, "Count"), !Has(model, "Item"))
            : null;

    private static bool Has(ObjectModel model, string name) => model.Properties.Any(property => property.Name == name);
}
