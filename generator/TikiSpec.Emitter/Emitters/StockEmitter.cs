using TikiSpec.Emitter.Json;
using TikiSpec.Model;

namespace TikiSpec.Emitter.Emitters;

/// <summary>Lets a record of a response say which warehouse has how much, and one of a request take it.</summary>
/// <remarks>
/// <code>
/// SkuUpdate IApiStockRequest&lt;SkuUpdate&gt;.WithStock(StockLevel[] stock)
/// {
///     var ids = Array.ConvertAll(stock, static level => level.WarehouseId);
///     var items = Array.ConvertAll(stock, static level => new WarehouseQuantity { … });
///     return this with { SellerWarehouse = ids, WarehouseQuantities = items };
/// }
/// </code>
/// </remarks>
internal static class StockEmitter
{
    private const string Convert = "global::System.Array.ConvertAll";

    public static void Write(SourceWriter writer, TypeText types, string self, StockModel stock)
    {
        var items = CSharpIdentifier.Of(stock.Items);
        var id = CSharpIdentifier.Of(stock.Id);
        var quantity = CSharpIdentifier.Of(stock.Quantity);
        writer.Gap();
        if (stock.Ids is null)
        {
            using (writer.Block($"{KnownType.IEnumerable}<(long? WarehouseId, long? Quantity)> {KnownType.IApiStock}.Levels()"))
            {
                writer.Line($"foreach (var item in {items} ?? [])");
                writer.Line($"    yield return (item.{id}, item.{quantity});");
            }

            return;
        }

        using (writer.Block($"{self} {KnownType.IApiStockRequest}<{self}>.WithStock({KnownType.StockLevel}[] stock)"))
        {
            var item = $"new {types.Named(stock.Item)} {{ {id} = level.WarehouseId, {quantity} = level.Quantity }}";
            writer.Line($"var ids = {Convert}(stock, static level => level.WarehouseId);");
            writer.Line($"var items = {Convert}(stock, static level => {item});");
            writer.Line($"return this with {{ {CSharpIdentifier.Of(stock.Ids)} = ids, {items} = items }};");
        }
    }
}
