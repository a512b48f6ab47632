namespace TikiSpec.Emulator.Behaviours;

/// <summary>Categories, their attributes and option labels.</summary>
internal static class Categories
{
    public static void AddTo(BehaviourTable table)
    {
        table.Add("Categories_List", List);
        table.Add("Categories_Get", Get);
        table.Add("Categories_ListAttributes", ListAttributes);
        table.Add("Categories_ListOptionLabels", ListOptionLabels);
    }

    private static Response List(OperationCall call)
    {
        var parameters = call.Parameters;
        var isVietnamese = parameters.Text("lang") == "vi";
        var name = parameters.Text("name");
        var parent = parameters.Integer("parent");
        var primary = parameters.Flag("primary") ?? parameters.Flag("isPrimary");
        // The documented default false cannot mean "only those not open to goods from abroad": the example without it
        // lists all.
        var onlyCrossBorder = parameters.Flag("isCrossBorder") ?? false;
        var found = call
            .Store.Read()
            .Categories.Values.Where(category =>
                (name is null || Contains(isVietnamese ? category.NameVietnamese ?? category.Name : category.Name, name))
                && (parent is null || category.ParentId == parent)
                && (primary is null || category.IsPrimary == primary)
                && (!onlyCrossBorder || category.IsCrossBorder)
            );
        return call.IsV1
            ? Response.Ok(json => json.WriteList(found, (json, category) => CategoryShape.WriteV1(json, category, isVietnamese)))
            : ListShape.Data(found, static (json, category) => CategoryShape.WriteV2(json, category, null));
    }

    private static Response Get(OperationCall call)
    {
        var state = call.Store.Read();
        if (Find(call, state, call.IsV1 ? "id" : "categoryId") is not { } category)
        {
            return NotFound(call, call.IsV1 ? "id" : "categoryId");
        }

        var parents =
            call.Parameters.Flag("includeParents") == true
                ? state.CategoryPath(category.Id).OrderBy(static parent => parent.Id).ToArray()
                : null;
        return Response.Ok(json =>
        {
            if (call.IsV1)
            {
                CategoryShape.WriteV1Detail(json, category);
            }
            else
            {
                CategoryShape.WriteV2(json, category, parents);
            }
        });
    }

    private static Response ListAttributes(OperationCall call) =>
        Find(call, call.Store.Read(), "categoryId") is { } category
            ? ListShape.Data(category.Attributes, CategoryShape.WriteAttribute)
            : NotFound(call, "categoryId");

    private static Response ListOptionLabels(OperationCall call) =>
        Find(call, call.Store.Read(), "categoryId") is { } category
            ? ListShape.Data(
                category.OptionLabels,
                static (json, label) =>
                {
                    json.WriteStartObject();
                    json.WriteString("option_label", label);
                    json.WriteEndObject();
                }
            )
            : NotFound(call, "categoryId");

    private static EmulatedCategory? Find(OperationCall call, Snapshot state, string parameter) =>
        state.Categories.GetValueOrDefault(call.Parameters.Integer(parameter) ?? 0);

    private static Response NotFound(OperationCall call, string parameter) =>
        ErrorResponse.Of(404, $"Category not found id: {call.Parameters.Text(parameter)}");

    private static bool Contains(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);
}
