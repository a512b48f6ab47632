namespace TikiSpec.Emulator;

/// <summary>Tiki's own warehouses.</summary>
internal static class Warehouses
{
    public static void AddTo(BehaviourTable table) => table.Add("Warehouses_ListTiki", ListTiki);

    private static Response ListTiki(OperationCall call) => Response.Ok(json =>
        json.WriteList(call.Store.Read().Warehouses, static (json, warehouse) =>
        {
            json.WriteStartObject();
            json.WriteString("name", warehouse.Name);
            json.WriteString("code", warehouse.Code);
            json.WriteEndObject();
        }));
}
