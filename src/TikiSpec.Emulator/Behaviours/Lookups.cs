namespace TikiSpec.Emulator.Behaviours;

/// <summary>What sellers look up before they create a product: values of attributes, brands, documents, Tiki's
/// warehouses.</summary>
internal static class Lookups
{
    public static void AddTo(BehaviourTable table)
    {
        table.Add("Requests_GetRequiredDocuments", ListRequiredDocuments);
        table.Add("Attributes_ListValues", ListAttributeValues);
        table.Add("Brands_FindByName", FindBrands);
        table.Add("Warehouses_ListTiki", ListTikiWarehouses);
    }

    private static Response ListRequiredDocuments(OperationCall call)
    {
        var categoryId = call.Parameters.Integer("category_id") ?? 0;
        if (!call.Store.Read().Categories.TryGetValue(categoryId, out var category))
        {
            return ErrorResponse.Of(404, $"Category not found id: {categoryId}");
        }

        return Response.Ok(json =>
        {
            json.WriteStartObject();
            json.WriteList(
                "category",
                category.RequiredDocuments,
                static (json, document) =>
                {
                    json.WriteStartObject();
                    json.WriteNumber("id", document.Id);
                    json.WriteString("name", document.Name);
                    json.WriteNumber("position", document.Position);
                    json.WriteTime("created_at", document.CreatedAt);
                    json.WriteTime("updated_at", document.UpdatedAt);
                    json.WriteEndObject();
                }
            );
            json.WriteBoolean("brand_is_required", category.IsBrandRequired);
            json.WriteEndObject();
        });
    }

    private static Response ListAttributeValues(OperationCall call)
    {
        var state = call.Store.Read();
        var attributeId = call.Parameters.Integer("attributeId") ?? 0;
        if (!state.AttributeValues.TryGetValue(attributeId, out var values))
        {
            var isKnown = state.Categories.Values.Any(category => category.Attributes.Any(attribute => attribute.Id == attributeId));
            if (!isKnown)
            {
                return ErrorResponse.Of(404, $"Attribute not found id: {attributeId}");
            }

            values = [];
        }

        var part = call.Parameters.Text("q") ?? "";
        var found = values.Where(value => value.Value.Contains(part, StringComparison.OrdinalIgnoreCase)).ToArray();
        return ListShape.Page(
            call,
            found,
            firstRow: 1,
            static (json, value) =>
            {
                json.WriteStartObject();
                json.WriteNumber("id", value.Id);
                json.WriteString("value", value.Value);
                if (value.Position is { } position)
                {
                    json.WriteNumber("position", position);
                }
                else
                {
                    json.WriteNull("position");
                }

                json.WriteString("attribute_code", value.AttributeCode);
                json.WriteEndObject();
            }
        );
    }

    private static Response FindBrands(OperationCall call)
    {
        var name = call.Parameters.Required("name");
        var found = call.Store.Read().Brands.Where(brand => brand.Name.Contains(name, StringComparison.OrdinalIgnoreCase)).ToArray();
        return ListShape.Page(
            call,
            found,
            firstRow: 1,
            static (json, brand) =>
            {
                json.WriteStartObject();
                json.WriteString("name", brand.Name);
                json.WriteBoolean("is_active", brand.IsActive);
                json.WriteBoolean("is_document_required", brand.IsDocumentRequired);
                json.WriteEndObject();
            }
        );
    }

    private static Response ListTikiWarehouses(OperationCall call) =>
        Response.Ok(json =>
            json.WriteList(
                call.Store.Read().Warehouses,
                static (json, warehouse) =>
                {
                    json.WriteStartObject();
                    json.WriteString("name", warehouse.Name);
                    json.WriteString("code", warehouse.Code);
                    json.WriteEndObject();
                }
            )
        );
}
