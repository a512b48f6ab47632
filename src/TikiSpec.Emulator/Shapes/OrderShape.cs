using System.Text.Json;
using System.Text.Json.Nodes;

namespace TikiSpec.Emulator.Shapes;

/// <summary>An order: what a documented one shows, or a plain one, with what has become of it.</summary>
internal static class OrderShape
{
    public static void Write(Utf8JsonWriter json, EmulatedOrder order, EmulatedSeller seller, IReadOnlyList<string> include)
    {
        var shown = order.Template is { } template ? JsonNode.Parse(template.GetRawText())!.AsObject() : Plain(order);
        var items = order.Template is null
            ? []
            : shown["items"]!.AsArray().Select(static item => item!.AsObject()).ToDictionary(static item => (long)item["id"]!);
        shown["status"] = order.Status;
        shown["updated_at"] = TikiTime.Text(order.UpdatedAt);
        shown["created_at"] = TikiTime.Text(order.CreatedAt);
        shown["status_histories"] = include.Contains("status_histories") ? Histories(order) : [];
        shown["items"] = new JsonArray([.. order.Items.Select(item => Item(item, items.GetValueOrDefault(item.Id), seller, include))]);
        shown["has_backorder_items"] = order.Items.Any(static item => item.InventoryType == "backorder");
        if (order.CancelReason is { } reason)
        {
            shown["cancel_info"] = new JsonObject
            {
                ["reason_code"] = "",
                ["reason_text"] = reason,
                ["canceled_at"] = TikiTime.Text(order.UpdatedAt),
            };
        }

        var delivery = shown["delivery"]!.AsObject();
        delivery["delivery_confirmed"] = order.DeliveredAt is not null;
        delivery["delivery_confirmed_at"] = order.DeliveredAt is { } time ? TikiTime.Text(time) : null;
        if (order.Status == OrderStatuses.Canceled)
        {
            shown["invoice"]!["total_seller_fee"] = 0;
            shown["invoice"]!["total_seller_income"] = 0;
        }

        shown.WriteTo(json);
    }

    private static JsonArray Histories(EmulatedOrder order) =>
        new([
            .. order.Histories.Select(
                (step, index) =>
                    (JsonNode)
                        new JsonObject
                        {
                            ["id"] = (order.Id * 100) + index,
                            ["status"] = step.Status,
                            ["created_at"] = TikiTime.Text(step.At),
                        }
            ),
        ]);

    private static JsonObject Item(EmulatedOrderItem item, JsonObject? template, EmulatedSeller seller, IReadOnlyList<string> include)
    {
        var shown = template?.DeepClone().AsObject() ?? PlainItem(item, seller);
        var confirmation = shown["confirmation"]!.AsObject();
        confirmation["status"] = item.ConfirmationStatus;
        confirmation["confirmed_at"] = item.ConfirmedAt is { } time ? TikiTime.Text(time) : null;
        if (!include.Contains("item.confirmation_histories") || template is null)
        {
            confirmation["histories"] = new JsonArray();
        }

        if (!include.Contains("item.fees"))
        {
            shown["invoice"]!["fees"] = new JsonArray();
        }

        shown["seller_inventory_id"] = item.WarehouseId;
        return shown;
    }

    private static JsonObject Plain(EmulatedOrder order)
    {
        var subtotal = order.Items.Sum(static item => item.Price * item.Quantity);
        return new JsonObject
        {
            ["id"] = order.Id,
            ["code"] = order.Code,
            ["fulfillment_type"] = order.FulfillmentType,
            ["shipping"] = new JsonObject
            {
                ["address"] = new JsonObject { ["full_name"] = order.CustomerName, ["street"] = "Số 1 Phố Ví Dụ" },
            },
            ["payment"] = new JsonObject { ["method"] = order.IsPrepaid ? "cybersource" : "cod", ["is_prepaid"] = order.IsPrepaid },
            ["relation_code"] = "",
            ["is_rma"] = order.IsRma,
            ["delivery"] = new JsonObject(),
            ["tiki_warehouse"] = new JsonObject { ["code"] = order.TikiWarehouseCode },
            ["is_vat_exporting"] = false,
            ["invoice"] = Amounts(
                "items_count",
                order.Items.Count,
                "items_quantity",
                order.Items.Sum(static item => item.Quantity),
                "subtotal",
                subtotal,
                "grand_total",
                subtotal,
                "collectible_amount",
                order.IsPrepaid ? 0 : subtotal,
                "total_seller_income",
                subtotal
            ),
            ["customer"] = new JsonObject { ["full_name"] = order.CustomerName },
        }.With("invoice", "purchased_at", TikiTime.Text(order.CreatedAt));
    }

    private static JsonObject PlainItem(EmulatedOrderItem item, EmulatedSeller seller)
    {
        var subtotal = item.Price * item.Quantity;
        return new JsonObject
        {
            ["id"] = item.Id,
            ["product"] = new JsonObject
            {
                ["id"] = item.ProductId,
                ["sku"] = item.Sku,
                ["name"] = item.Name,
                ["inventory_type"] = item.InventoryType,
            },
            ["seller"] = new JsonObject { ["id"] = seller.Id, ["name"] = seller.Name },
            ["confirmation"] = new JsonObject(),
            ["price"] = item.Price,
            ["qty"] = item.Quantity,
            ["invoice"] = ItemInvoice(item, subtotal),
            ["inventory_withdrawals"] = new JsonArray(),
        };
    }

    private static JsonObject ItemInvoice(EmulatedOrderItem item, long subtotal)
    {
        var invoice = new JsonObject
        {
            ["price"] = item.Price,
            ["quantity"] = item.Quantity,
            ["subtotal"] = subtotal,
            ["row_total"] = subtotal,
            ["is_seller_discount_coupon"] = false,
            ["is_taxable"] = false,
            ["seller_fee"] = 0,
            ["seller_income"] = subtotal,
        };
        foreach (var discount in Discounts)
        {
            invoice[discount] = 0;
        }

        return invoice;
    }

    private static readonly string[] Discounts =
    [
        "discount_amount",
        "discount_tikixu",
        "discount_promotion",
        "discount_percent",
        "discount_coupon",
        "discount_other",
    ];

    private static readonly string[] Zeros =
    [
        .. Discounts,
        "gift_card_amount",
        "shipping_amount_after_discount",
        "shipping_discount_amount",
        "handling_fee",
        "other_fee",
        "total_seller_fee",
    ];

    private static JsonObject Amounts(params object[] pairs)
    {
        var amounts = new JsonObject();
        for (var i = 0; i < pairs.Length; i += 2)
        {
            amounts[(string)pairs[i]] = pairs[i + 1] is long amount ? amount : (int)pairs[i + 1];
        }

        foreach (var zero in Zeros)
        {
            amounts[zero] = 0;
        }

        return amounts;
    }

    private static JsonObject With(this JsonObject owner, string inner, string name, string value)
    {
        owner[inner]![name] = value;
        return owner;
    }
}
