using System.Globalization;
using System.Text.Json;

namespace TikiSpec.Emulator.Pages;

/// <summary>What the page shows of a seller's state, as JSON on one line.</summary>
internal static class StateText
{
    // A page is for people: who has more rows than this looks at them over the API.
    private const int MaxRows = 100;

    public static byte[] Write(Snapshot state, DateTimeOffset now, long calls) =>
        TikiJson.Bytes(json =>
        {
            json.WriteStartObject();
            json.WriteString("now", TikiTime.Text(now));
            json.WriteString("sellerId", state.Seller.Id.ToString(CultureInfo.InvariantCulture));
            json.WriteString("seller", state.Seller.Name);
            json.WriteNumber("calls", calls);
            json.WriteNumber("requestCount", state.Requests.Count);
            json.WriteNumber("productCount", state.Products.Count);
            json.WriteList("requests", state.RequestsNewestFirst.Take(MaxRows), WriteRequest);
            json.WriteList("products", state.ProductsNewestFirst.Take(MaxRows), WriteProduct);
            json.WriteEndObject();
        });

    private static void WriteRequest(Utf8JsonWriter json, EmulatedRequest request)
    {
        json.WriteStartObject();
        json.WriteString("trackId", request.TrackId);
        json.WriteString("requestId", request.RequestId);
        json.WriteString("kind", request.Kind);
        json.WriteString("state", request.State);
        json.WriteString("reason", request.Reason);
        json.WriteString("name", request.Products.Count > 0 ? request.Products[0].Name : "");
        json.WriteString("updatedAt", TikiTime.Text(request.UpdatedAt));
        json.WriteEndObject();
    }

    private static void WriteProduct(Utf8JsonWriter json, EmulatedProduct product)
    {
        json.WriteStartObject();
        json.WriteNumber("id", product.Id);
        json.WriteString("originalSku", product.OriginalSku);
        json.WriteString("name", product.Name);
        json.WriteNumber("price", product.Price);
        json.WriteBoolean("isActive", product.IsActive);
        json.WriteBoolean("isHidden", product.IsHidden);
        json.WriteList(
            "stock",
            product.Stock,
            static (json, stock) =>
            {
                json.WriteStartObject();
                json.WriteString("warehouse", stock.Key.ToString(CultureInfo.InvariantCulture));
                json.WriteNumber("quantity", stock.Value.Quantity);
                json.WriteEndObject();
            }
        );
        json.WriteEndObject();
    }
}
