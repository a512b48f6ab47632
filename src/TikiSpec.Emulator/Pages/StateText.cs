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
            json.WriteNumber("orderCount", state.Orders.Count);
            json.WriteList("orders", state.OrdersNewestFirst.Take(MaxRows), WriteOrder);
            json.WriteList("queues", state.Queues.Values.Take(MaxRows), WriteQueue);
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

    private static void WriteOrder(Utf8JsonWriter json, EmulatedOrder order)
    {
        json.WriteStartObject();
        json.WriteString("code", order.Code);
        json.WriteString("status", order.Status);
        json.WriteString("model", order.FulfillmentType);
        json.WriteString("reason", order.CancelReason);
        json.WriteString("items", string.Join(", ", order.Items.Select(static item => $"{item.Quantity} × {item.Name}")));
        json.WriteString("confirmation", order.Items.Count > 0 ? order.Items[0].ConfirmationStatus : "");
        json.WriteString("updatedAt", TikiTime.Text(order.UpdatedAt));
        json.WriteEndObject();
    }

    private static void WriteQueue(Utf8JsonWriter json, EmulatedQueue queue)
    {
        json.WriteStartObject();
        json.WriteString("code", queue.Code);
        json.WriteString("name", queue.Name);
        json.WriteNumber("waiting", queue.Events.Count);
        json.WriteString("types", string.Join(", ", queue.Subscriptions.Select(static known => known.EventType)));
        json.WriteString("last", queue.Events.IsEmpty ? "" : queue.Events[^1].Type);
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
