using TikiSpec.Client;
using V2 = TikiSpec.Client.V2;

namespace OldPrices;

public static class Prices
{
    public static async Task<string> RaiseAsync(TikiClient tiki, long product, long price)
    {
        V2.UpdateReceipt receipt = await tiki.V2.Products.UpdateSkuAsync(new V2.SkuUpdate { ProductId = product, Price = price });
        return receipt.State.Value;
    }
}
