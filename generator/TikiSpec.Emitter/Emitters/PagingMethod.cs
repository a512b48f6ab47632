using TikiSpec.Model;

namespace TikiSpec.Emitter;

/// <summary>The method that goes through all pages.</summary>
/// <remarks>
/// <code>
/// public PageSequence&lt;Product&gt; ListAllAsync(ProductListOptions? options = null, CallOptions? call = null) =>
///     new(options?.Page ?? 1, async (page, token) =>
///     {
///         var response = await ListAsync((options ?? new()) with { Page = (int)page }, call, token).ConfigureAwait(false);
///         return new Page&lt;Product&gt;(page, response.Data, response.Paging?.LastPage);
///     });
/// </code>
/// </remarks>
internal static class PagingMethod
{
    public static DerivedMethod Of(OperationCode operation, PaginationModel pagination)
    {
        var item = operation.Types.Of(pagination.Item);
        return new DerivedMethod
        {
            ReturnType = $"{KnownType.PageSequence}<{item}>",
            Name = CSharpIdentifier.Of(operation.Model.MethodName + "AllAsync"),
            Parameters = [.. operation.Inputs, OperationCode.Call],
            Body = Body(operation, pagination, item),
            Summary = $"Goes through the items of all pages of `{operation.Method}`, asking for a page when it is reached.",
            Returns = "The items in the order in which they come; `ByPage()` gives whole pages.",
        };
    }

    private static IReadOnlyList<string> Body(OperationCode operation, PaginationModel pagination, string item)
    {
        var names = operation.Names.Inner();
        var (page, token, response) = (names.Take("page"), names.Take("token"), names.Take("response"));
        var property = CSharpIdentifier.Of(pagination.PageProperty);
        var number = pagination.PageKind == TypeKind.Int32 ? $"(int){page}" : page;
        var inputs = operation.Inputs.Select(input => input.Name == "options" ? $"(options ?? new()) with {{ {property} = {number} }}" : input.Name);
        var last = pagination.LastPage is { } path ? $"{response}.{path}" : "null";
        return
        [
            $"new(options?.{property} ?? 1, async ({page}, {token}) =>",
            "{",
            $"    var {response} = await {operation.Method}({string.Join(", ", inputs)}, call, {token}).ConfigureAwait(false);",
            $"    return new {KnownType.Page}<{item}>({page}, {response}.{CSharpIdentifier.Of(pagination.ItemsProperty)}, {last});",
            "});",
        ];
    }
}
