using TikiSpec.Model;

namespace TikiSpec.Emulator.Tests;

/// <summary>The calls that the specs show by example.</summary>
internal static class DocumentedCall
{
    /// <summary>Path and required query of the operations that need some, all of them known from examples.</summary>
    private static readonly Dictionary<string, string> Values = new()
    {
        ["id"] = "218",
        ["categoryId"] = "20",
        ["category_id"] = "1975",
        ["attributeId"] = "540",
        ["product_id"] = "2088336",
        ["productId"] = "12345",
        ["sku"] = "DANG19951995",
        ["original_sku"] = "YOUR_ORIGINAL_SKU_123",
        ["request_id"] = "1121456196340384958",
        ["trace_id"] = "c3587ec50976497f837461e0c2ea3da5",
        ["track_id"] = "4cd90cf9294047c9984c1a7f6a1c67de",
        ["name"] = "apple",
        ["code"] = "100000001",
        ["tiki_warehouse_codes"] = "hn5",
    };

    // Orders that no example shows, and that the documented calls need: see Place.
    private const string TikiDeliveryOrder = "300000001";
    private const string SellerDeliveryOrder = "300000002";
    private const string CrossBorderOrder = "300000003";

    /// <summary>Which order or queue of the examples an operation is for.</summary>
    private static readonly Dictionary<string, string> Codes = new()
    {
        ["Orders_ConfirmAvailable"] = "100000002",
        ["Orders_ConfirmDropshipPacking"] = "100000004",
        ["Orders_GetTikiDeliveryLabels"] = TikiDeliveryOrder,
        ["Orders_GetSellerDeliveryLabels"] = "100000007",
        ["Orders_GetDropshipLabels"] = "100000004",
        ["Orders_GetCrossBorderLabels"] = "100000008",
        ["Orders_UpdateSellerDelivery"] = SellerDeliveryOrder,
        ["Orders_UpdateCrossBorderShipment"] = CrossBorderOrder,
        ["Queues_ListSubscriptions"] = "11111111-2222-4333-8444-555555555555",
        ["Queues_CreateSubscription"] = "22221111-2222-4333-8444-555555555555",
        ["Queues_PullEvents"] = "11111111-2222-4333-8444-555555555555",
    };

    /// <summary>Confirmed orders of the models that the examples show no such order of.</summary>
    public static void PlaceOrders(EmulatorState state)
    {
        Place(TikiDeliveryOrder, "tiki_delivery", OrderStatuses.Queueing);
        Place(SellerDeliveryOrder, "seller_delivery", OrderStatuses.HandoverToPartner);
        Place(CrossBorderOrder, "cross_border", OrderStatuses.Queueing);

        void Place(string code, string model, string status) =>
            state.PlaceOrder(
                new EmulatedOrder
                {
                    Code = code,
                    FulfillmentType = model,
                    Status = status,
                    Items = [new EmulatedOrderItem { Name = "Case", ConfirmationStatus = "seller_confirmed" }],
                }
            );
    }

    public static SpecExample[] BodiesOf(string spec, OperationModel operation) =>
        SpecExamples
            .OfBodies(DocumentView.Of(TikiSpecs.All[spec].Document))
            .Where(example => example.Operation!.Id == operation.Id && example.Status is null)
            .ToArray();

    /// <summary>With the version, and with all that is required: <c>v2.1/products?</c>.</summary>
    public static string PathOf(string spec, OperationModel operation)
    {
        var path = spec["tiki.".Length..] + operation.Path;
        foreach (var parameter in operation.Parameters.Where(static parameter => parameter.Location == ParameterLocation.Path))
        {
            path = path.Replace("{" + parameter.WireName + "}", ValueOf(operation, parameter), StringComparison.Ordinal);
        }

        var query = operation
            .Parameters.Where(static parameter => parameter is { Location: ParameterLocation.Query, IsRequired: true })
            .Select(parameter => $"{parameter.WireName}={ValueOf(operation, parameter)}");
        return path + "?" + string.Join("&", query);
    }

    private static string ValueOf(OperationModel operation, ParameterModel parameter) =>
        parameter.WireName == "code" ? Codes.GetValueOrDefault(operation.Id, Values["code"]) : Values[parameter.WireName];
}
