using TikiSpec.Model;
using TikiSpec.Model.Declarations;

namespace TikiSpec.Emitter.Emitters;

/// <summary>The method that goes through all pages.</summary>
/// <remarks>
/// <code>
/// public PageSequence&lt;Product&gt; ListAllAsync(ProductListOptions? options = null, CallOptions? call = null) =>
///     new(options?.Page ?? 1, async (page, window, token) =>
///     {
///         var response = await ListAsync((options ?? new()) with { Page = (int)page, CreatedFromDate = window?.From ??
/// options?.CreatedFromDate, … }, call, token).ConfigureAwait(false);
///         return new Page&lt;Product&gt;(page, response.Data, response.Paging?.LastPage);
///     }, new PageRules&lt;Product&gt; { Key = static item => item.ProductId, Cap = 10000, HasWindows = true, … });
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

    private static IReadOnlyList<string> Body(OperationCode operation, PaginationModel pagination, string item) =>
        pagination.Next is { } next ? ByPlace(operation, pagination, next, item) : ByNumber(operation, pagination, item);

    private static IReadOnlyList<string> ByNumber(OperationCode operation, PaginationModel pagination, string item)
    {
        var names = operation.Names.Inner();
        var (page, window, token, response) = (names.Take("page"), names.Take("window"), names.Take("token"), names.Take("response"));
        var property = CSharpIdentifier.Of(pagination.PageProperty!);
        var number = pagination.PageType == TypeRef.Int64 ? page : $"(int){page}";
        var arguments = operation.Arguments(options: $"(options ?? new()) with {{ {property} = {number}{Windowed(pagination, window)} }}");
        var told = pagination.LastPage is { } path ? $"{response}.{path}" : "null";
        var (last, total) = pagination is { Kind: PaginationKind.Rows, LastPage: not null }
            ? ("null", $" {{ Total = {told} }}")
            : (told, "");
        var rules = Rules(pagination, item);
        var between =
            rules is null ? ""
            : pagination.Window is null ? "_, "
            : window + ", ";
        return
        [
            FormattableString.Invariant($"new(options?.{property} ?? {pagination.First}, async ({page}, {between}{token}) =>"),
            "{",
            $"    var {response} = await {operation.Method}({arguments}, call, {token}).ConfigureAwait(false);",
            $"    return new {KnownType.Page}<{item}>({page}, {Items(pagination, response)}, {last}){total};",
            rules is null ? "});" : $"}}, {rules});",
        ];
    }

    /// <summary>Each page names the next one.</summary>
    private static IReadOnlyList<string> ByPlace(OperationCode operation, PaginationModel pagination, string next, string item)
    {
        var names = operation.Names.Inner();
        var (place, token, response) = (names.Take("place"), names.Take("token"), names.Take("response"));
        var rules = Rules(pagination, item);
        var named = $"{response}.{next}";
        var told = pagination.NextType!.IsString ? named : $"{KnownType.PagePlace}.Of({named})";
        return
        [
            $"new(async ({place}, {token}) =>",
            "{",
            $"    var {response} = await {Call(operation, pagination, place, token)}.ConfigureAwait(false);",
            $"    return new {KnownType.Page}<{item}>(0, {Items(pagination, response)}, null) {{ Next = {told} }};",
            rules is null ? "});" : $"}}, {rules});",
        ];
    }

    private static string Call(OperationCode operation, PaginationModel pagination, string place, string token)
    {
        if (pagination.PageProperty is not { } name)
        {
            var inputs = string.Join(", ", operation.RequestInputs.Select(static input => input.Identifier));
            return $"_api.SendAsync({operation.RequestMethod}({inputs}).At({place}), {ResponseText.Of(operation)}, call, {token})";
        }

        var property = CSharpIdentifier.Of(name);
        var value =
            pagination.PageType is { IsString: true } ? place
            : pagination.PageType == TypeRef.Int64 ? $"{KnownType.PagePlace}.Number({place})"
            : $"(int?){KnownType.PagePlace}.Number({place})";
        var arguments = operation.Arguments(options: $"(options ?? new()) with {{ {property} = {value} ?? options?.{property} }}");
        return $"{operation.Method}({arguments}, call, {token})";
    }

    private static string Items(PaginationModel pagination, string response)
    {
        var items = pagination.ItemsProperty.Length == 0 ? response : $"{response}.{pagination.ItemsProperty}";
        return pagination.ItemsMayBeNull ? items + " ?? []" : items;
    }

    /// <summary>Within a window its times take the place of the caller's.</summary>
    private static string Windowed(PaginationModel pagination, string window)
    {
        if (pagination.Window is not { } limits)
        {
            return "";
        }

        var (from, to) = (CSharpIdentifier.Of(limits.From), CSharpIdentifier.Of(limits.To));
        return $", {from} = {window}?.From ?? options?.{from}, {to} = {window}?.To ?? options?.{to}";
    }

    /// <summary>What is known beyond the pages; null for nothing.</summary>
    private static string? Rules(PaginationModel pagination, string item)
    {
        var rules = new List<string>();
        if (pagination.Kind == PaginationKind.Rows)
        {
            rules.Add(FormattableString.Invariant($"CountsRows = true, FirstRow = {pagination.First}"));
        }

        if (pagination.KeyProperty is { } key)
        {
            rules.Add($"Key = static item => item.{CSharpIdentifier.Of(key)}");
        }

        if (pagination.Cap is { } cap)
        {
            rules.Add(FormattableString.Invariant($"Cap = {cap}"));
        }

        if (pagination.Window is { } limits)
        {
            rules.Add(
                $"HasWindows = true, From = options?.{CSharpIdentifier.Of(limits.From)}, "
                    + $"To = options?.{CSharpIdentifier.Of(limits.To)}, Time = _api.TimeProvider"
            );
        }

        return rules.Count == 0 ? null : $"new {KnownType.PageRules}<{item}> {{ {string.Join(", ", rules)} }}";
    }
}
