using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Emitters;

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
    public static DerivedMethod Of(OperationCode operation, MethodDeclaration declaration, PaginationModel pagination) =>
        new()
        {
            Declaration = declaration,
            Body = Body(operation, pagination, operation.Types.Of(declaration.ReturnType.Arguments[0])),
            Summary = $"Goes through the items of all pages of `{operation.Method}`, asking for a page when it is reached.",
            Returns = "The items in the order in which they come; `ByPage()` gives whole pages.",
        };

    private static IReadOnlyList<string> Body(OperationCode operation, PaginationModel pagination, string item)
    {
        var names = operation.Names.Inner();
        var (page, token, response) = (names.Take("page"), names.Take("token"), names.Take("response"));
        var property = CSharpIdentifier.Of(pagination.PageProperty);
        var number = pagination.PageIsInt64 ? page : $"(int){page}";
        var arguments = operation.Arguments(options: $"(options ?? new()) with {{ {property} = {number} }}");
        var last = pagination.LastPage is { } path ? $"{response}.{path}" : "null";
        return
        [
            $"new(options?.{property} ?? 1, async ({page}, {token}) =>",
            "{",
            $"    var {response} = await {operation.Method}({arguments}, call, {token}).ConfigureAwait(false);",
            $"    return new {KnownType.Page}<{item}>({page}, {response}.{CSharpIdentifier.Of(pagination.ItemsProperty)}, {last});",
            "});",
        ];
    }
}
