namespace TikiSpec.Model;

/// <summary>Finds the responses that are a list in an envelope, so that the type can be a list itself.</summary>
internal static class ItemsPropertyRule
{
    private const string PagingName = "paging";

    public static void Apply(Dictionary<string, TypeModel> types, IReadOnlyList<ReadOperation> operations)
    {
        foreach (var (site, operation) in operations)
        {
            if (operation.Unwrap is null && operation.Result is { Kind: TypeKind.Object, Name: { } name }
                && types[name] is ObjectModel { ItemsProperty: null } type && PropertyOf(type, PaginationItemsOf(site)) is { } property)
            {
                types[name] = type with { ItemsProperty = property };
            }
        }
    }

    private static string? PaginationItemsOf(OperationSite site) => site.View.Extension(ClientKeys.Pagination)?.Text("items");

    /// <summary>The only list, if all that stands beside it is an object named paging.</summary>
    private static string? PropertyOf(ObjectModel type, string? paginationItems)
    {
        PropertyModel? items = null;
        foreach (var property in type.Properties)
        {
            if (property.Type.Kind == TypeKind.List && items is null)
            {
                items = property;
            }
            else if (property.Type.Kind != TypeKind.Object || property.WireName != PagingName)
            {
                return null;
            }
        }

        return items is { IsNullable: false } && (items.WireName == paginationItems || items.WireName is "data" or "items") ? items.Name : null;
    }
}
