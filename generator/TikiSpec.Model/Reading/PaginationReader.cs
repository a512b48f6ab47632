using TikiSpec.Model.Declarations;
using TikiSpec.Model.Scalars;

namespace TikiSpec.Model.Reading;

/// <summary>Reads x-client-pagination, and what others say in its words.</summary>
/// <param name="key">Whose words they are.</param>
internal sealed class PaginationReader(PropertyPath properties, ProblemList problems, string key = ClientKeys.Pagination)
{
    public PaginationModel? Read(ExtensionView node, OperationDraft operation, TypeRef? result)
    {
        var page = operation.Parameters.FirstOrDefault(parameter =>
            parameter is { Location: ParameterLocation.Query, IsRequired: false } && parameter.WireName == node.Text("page")
        );
        if (page is null || !ScalarTable.IsInteger(page.Type))
        {
            return Ignore(node, "page", "is no optional query parameter of type integer");
        }

        var items = properties.Find(result, node.Text("items"));
        if (items is not { IsNullable: false, Type: { IsList: true, Item: { } item } })
        {
            return Ignore(node, "items", "is no list in the response, or one that may be null because requests hold its type too");
        }

        var lastPath = node.Text("lastPage");
        var lastPage = lastPath is null ? null : properties.Access(result, lastPath);
        if (lastPath is not null && lastPage is null)
        {
            return Ignore(node, "lastPage", "is no integer in the response");
        }

        return new PaginationModel
        {
            MethodName = operation.Site.Name.Method + "All",
            PageProperty = page.Name,
            PageIsInt64 = page.Type == TypeRef.Int64,
            ItemsProperty = items.Name,
            Item = item,
            LastPage = lastPage,
            KeyProperty = KeyOf(node, item),
            Cap = node.Count("cap") is > 0 and var cap ? cap : null,
            Window = WindowOf(node, operation),
        };
    }

    private string? KeyOf(ExtensionView node, TypeRef item)
    {
        if (node.Text("key") is not { } name)
        {
            return null;
        }

        if (properties.Find(item, name) is { } property)
        {
            return property.Name;
        }

        Ignore(node, "key", "is no property of an item");
        return null;
    }

    private WindowModel? WindowOf(ExtensionView node, OperationDraft operation)
    {
        if (node.Inner("window") is not { } window)
        {
            return null;
        }

        if (TimeOf("from") is { } from && TimeOf("to") is { } to)
        {
            return new WindowModel(from, to);
        }

        Ignore(node, "window", "names no two optional query parameters that are times");
        return null;

        string? TimeOf(string key) =>
            operation
                .Parameters.FirstOrDefault(parameter =>
                    parameter is { Location: ParameterLocation.Query, IsRequired: false }
                    && parameter.WireName == window.Text(key)
                    && CSharpTypes.Of(parameter.Type).Name == nameof(DateTimeOffset)
                )
                ?.Name;
    }

    private PaginationModel? Ignore(ExtensionView node, string word, string why)
    {
        problems.Add(SpecProblems.ExtensionIgnored, node.KeyOf(word), key, $"'{word}' {why}");
        return null;
    }
}
