namespace TikiSpec.Emulator;

/// <summary>Brands by name.</summary>
internal static class Brands
{
    public static void AddTo(BehaviourTable table) => table.Add("Brands_FindByName", FindByName);

    private static Response FindByName(OperationCall call)
    {
        var name = call.Parameters.Required("name");
        var found = call.Store.Read().Brands.Where(brand => brand.Name.Contains(name, StringComparison.OrdinalIgnoreCase)).ToArray();
        return PageShape.Response(call, found, firstRow: 1, static (json, brand) =>
        {
            json.WriteStartObject();
            json.WriteString("name", brand.Name);
            json.WriteBoolean("is_active", brand.IsActive);
            json.WriteBoolean("is_document_required", brand.IsDocumentRequired);
            json.WriteEndObject();
        });
    }
}
