using System.Globalization;

namespace TikiSpec.Emulator.Behaviours;

/// <summary>Refusals that several operations share.</summary>
internal static class Refusals
{
    /// <summary>The seller has not allowed changes through the API: an old body of its own, as it was seen.</summary>
    public static Response? FindPermission(Snapshot state) =>
        state.Seller.CanUpdateProducts
            ? null
            : new Response(
                403,
                TikiJson.Bytes(static json =>
                {
                    json.WriteStartObject();
                    json.WriteNumber("integration_status", 1);
                    json.WriteString("msg", "Seller ko cho phép đồng bộ sản phẩm");
                    json.WriteNumber("product_is_sync", 0);
                    json.WriteEndObject();
                })
            );

    /// <summary>The state is as large as it may be: whoever sends for days must not fill the memory.</summary>
    public static Response? FindFullness(Snapshot state, OperationCall call) =>
        state.Written + call.Size <= call.Rules.MaxStateBytes
            ? null
            : ErrorResponse.Of(
                413,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the emulator's state is full: {call.Rules.MaxStateBytes} bytes of bodies (MaxStateBytes); "
                        + $"empty it with State.Clear or start it again"
                )
            );

    /// <summary>The sentence for warehouses that the seller does not have, or null.</summary>
    public static string? FindUnknownWarehouses(EmulatedSeller seller, IEnumerable<long> warehouseIds)
    {
        var unknown = warehouseIds.Except(seller.WarehouseIds).Select(static id => id.ToString(CultureInfo.InvariantCulture)).ToArray();
        return unknown.Length == 0 ? null : $"Warehouse '[{string.Join(", ", unknown)}]' are not found";
    }
}
