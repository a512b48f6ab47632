namespace TikiSpec.Model;

/// <summary>Finds the answers that are a list in an envelope, so that the type can be a list itself.</summary>
internal static class ItemsMemberRule
{
    private const string PagingName = "paging";

    public static void Apply(Dictionary<string, TypeModel> types, IReadOnlyList<ReadOperation> operations)
    {
        foreach (var (site, operation) in operations)
        {
            if (operation.Unwrap is null && operation.Result is { Kind: TypeKind.Object, Name: { } name }
                && types[name] is ObjectModel { ItemsMember: null } type && MemberOf(type, PaginationItemsOf(site)) is { } member)
            {
                types[name] = type with { ItemsMember = member };
            }
        }
    }

    private static string? PaginationItemsOf(OperationSite site) =>
        ((site.Node["x-tiki-pagination"] as SpecMapping)?["items"] as SpecScalar)?.Text;

    /// <summary>The only list, if all that stands beside it is an object named paging.</summary>
    private static string? MemberOf(ObjectModel type, string? paginationItems)
    {
        MemberModel? items = null;
        foreach (var member in type.Members)
        {
            if (member.Type.Kind == TypeKind.List && items is null)
            {
                items = member;
            }
            else if (member.Type.Kind != TypeKind.Object || member.WireName != PagingName)
            {
                return null;
            }
        }

        return items is { IsNullable: false } && (items.WireName == paginationItems || items.WireName is "data" or "items") ? items.Name : null;
    }
}
