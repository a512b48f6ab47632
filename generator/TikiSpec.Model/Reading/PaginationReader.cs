namespace TikiSpec.Model.Reading;

/// <summary>Reads x-client-pagination.</summary>
internal sealed class PaginationReader(PropertyPath properties, ProblemList problems)
{
    private const string Key = ClientKeys.Pagination;

    public PaginationModel? Read(ExtensionView node, OperationModel operation)
    {
        var page = operation.Parameters.FirstOrDefault(parameter =>
            parameter is { Location: ParameterLocation.Query, IsRequired: false } && parameter.WireName == node.Text("page")
        );
        if (page?.Type.Kind is not (TypeKind.Int32 or TypeKind.Int64))
        {
            return Ignore(node, "page", "is no optional query parameter of type integer");
        }

        var items = properties.Find(operation.Result, node.Text("items"));
        if (items is not { IsNullable: false, Type: { Kind: TypeKind.List, Item: { } item } })
        {
            return Ignore(node, "items", "is no list in the response, or one that may be null because requests hold its type too");
        }

        var lastPath = node.Text("lastPage");
        var lastPage = lastPath is null ? null : properties.Access(operation.Result, lastPath);
        if (lastPath is not null && lastPage is null)
        {
            return Ignore(node, "lastPage", "is no integer in the answer");
        }

        return new PaginationModel
        {
            MethodName = operation.MethodName + "All",
            PageProperty = page.Name,
            PageKind = page.Type.Kind,
            ItemsProperty = items.Name,
            Item = item,
            LastPage = lastPage,
        };
    }

    private PaginationModel? Ignore(ExtensionView node, string key, string why)
    {
        problems.Add(SpecProblems.ExtensionIgnored, node.KeyOf(key), Key, $"'{key}' {why}");
        return null;
    }
}
