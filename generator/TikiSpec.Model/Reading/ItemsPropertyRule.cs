namespace TikiSpec.Model.Reading;

/// <summary>Finds the responses that are a list in an envelope, so that the type can be a list itself.</summary>
internal static class ItemsPropertyRule
{
    private const string UsualName = "data";

    public static void Apply(Dictionary<string, TypeModel> types, IReadOnlyList<ReadOperation> operations)
    {
        foreach (var (site, operation) in operations)
        {
            if (
                operation.Unwrap is null
                && operation.Result is { Kind: TypeKind.Object, Name: { } name }
                && types[name] is ObjectModel { ItemsProperty: null } type
                && PropertyOf(type, PaginationItemsOf(site)) is { } property
            )
            {
                types[name] = type with { ItemsProperty = property };
            }
        }
    }

    private static string? PaginationItemsOf(OperationSite site) => site.View.Extension(ClientKeys.Pagination)?.Text("items");

    /// <summary>
    /// The list that the paging goes over, else the one called data. What stands beside it does not matter: the type
    /// then stays a list, and one of the
    /// same elements, when a property is added.
    /// </summary>
    private static string? PropertyOf(ObjectModel type, string? paginationItems)
    {
        var items = type.Properties.FirstOrDefault(property => property.WireName == (paginationItems ?? UsualName));
        return items is { IsNullable: false, Type.Kind: TypeKind.List } ? items.Name : null;
    }
}
