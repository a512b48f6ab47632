namespace TikiSpec.Emulator;

/// <summary>The documents that a category asks for.</summary>
internal static class Documents
{
    public static void AddTo(BehaviourTable table) => table.Add("Requests_GetRequiredDocuments", GetRequired);

    private static Response GetRequired(OperationCall call)
    {
        var categoryId = call.Parameters.Integer("category_id") ?? 0;
        if (!call.Store.Read().Categories.TryGetValue(categoryId, out var category))
        {
            return ErrorResponse.Of(404, $"Category not found id: {categoryId}");
        }

        return Response.Ok(json =>
        {
            json.WriteStartObject();
            json.WriteList("category", category.RequiredDocuments, static (json, document) =>
            {
                json.WriteStartObject();
                json.WriteNumber("id", document.Id);
                json.WriteString("name", document.Name);
                json.WriteNumber("position", document.Position);
                json.WriteTime("created_at", document.CreatedAt);
                json.WriteTime("updated_at", document.UpdatedAt);
                json.WriteEndObject();
            });
            json.WriteBoolean("brand_is_required", category.IsBrandRequired);
            json.WriteEndObject();
        });
    }
}
