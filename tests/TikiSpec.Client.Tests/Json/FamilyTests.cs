using System.Text.Json;
using System.Text.Json.Nodes;
using TikiSpec.Client.Tests.Json.Examples;
using TikiSpec.Testing;

namespace TikiSpec.Client.Tests.Json;

/// <summary>Bodies made by hand after pages and published responses: what each follows is in the folder's
/// README.</summary>
public sealed class FamilyTests
{
    // The file's name up to the first dot, and the record of its body.
    private static readonly Dictionary<string, Type> Types = new()
    {
        ["order-list"] = typeof(V2.OrderPage),
        ["order-detail"] = typeof(V2.Order),
        ["confirm-available"] = typeof(V2.StockConfirmation),
        ["dropship-confirm-available"] = typeof(V2.DropshipConfirmation),
        ["dropship-confirm-packing"] = typeof(V2.PackingConfirmation),
        ["update-delivery"] = typeof(V2.DeliveryUpdate),
        ["update-shipment"] = typeof(V2.ShipmentUpdate),
        ["receipt"] = typeof(V2.CallReceipt),
        ["labels"] = typeof(V2.LabelLinks),
        ["pickup-slots"] = typeof(V2.PickupSlotList),
        ["seller"] = typeof(V2.SellerAccount),
        ["seller-warehouses"] = typeof(V2.SellerWarehousePage),
        ["seller-inventories"] = typeof(V2.SellerInventoryList),
        ["queue"] = typeof(V1.EventQueue),
        ["subscription"] = typeof(V1.EventSubscription),
        ["pull"] = typeof(V1.EventBatch),
        ["error"] = typeof(V2.ErrorBody),
        ["tracking"] = typeof(V2.TrackingEntry),
        ["product-detail"] = typeof(V2_1.ProductDetail),
        ["product-list"] = typeof(V2_1.ProductPage),
        ["product-v1"] = typeof(V1.ProductPage),
        ["tracking-v1"] = typeof(V1.TrackingEntry),
        ["request-of-track-id"] = typeof(V2.FlatProductRequestPage),
    };

    // What is told of drift, and why that is right. Nothing else is.
    private static readonly Dictionary<string, (string[] Events, string Reason)> Told = new()
    {
        ["order-detail.decimal-strings"] = (
            ["CoercedScalar $.items[0].price", "CoercedScalar $.invoice.subtotal", "CoercedScalar $.invoice.grand_total"],
            "amounts as text have never been seen"
        ),
        ["pull.unknown-type"] = (["UnknownEnumValue $.events[0].type"], "a type that no page names"),
        ["product-list.row-named-id"] = (["AliasUsed $.data[0].id"], "the id by its other name, which never fails a call"),
        ["tracking-v1.a-week-later"] = (["AliasUsed $.track_id"], "the id by its later name, which never fails a call"),
    };

    // Whose properties come back in another order, and why. Nothing else changes.
    private static readonly Dictionary<string, string> Reordered = new()
    {
        ["product-list.row-named-id"] = "the order is that of the documented row",
        ["product-list.production-2023"] = "the order is that of the documented row and paging",
        ["product-list.active-as-text"] = "the order is that of the documented row",
        ["pull.logged-in-another-order"] = "the order is that of the page",
        ["product-detail.with-original-sku"] = "what is only observed stands behind what is documented",
        ["request-of-track-id.newer-shape"] = "the order is that of the documented row",
        ["tracking.update-product-approved"] = "the order is that of most samples",
    };

    public static TheoryData<string> Names =>
        [
            .. Directory
                .EnumerateFiles(Folder, "*.json")
                .Select(static file => Path.GetFileNameWithoutExtension(file))
                .Order(StringComparer.Ordinal),
        ];

    private static string Folder => Repository.PathOf("tests", "TikiSpec.Client.Tests", "Json", "Families");

    [Fact]
    public void There_is_a_body_of_every_call() =>
        Assert.Equal(
            Types.Keys.Order(StringComparer.Ordinal),
            Names.Select(static row => TypeName(row.Data)).Distinct().Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void A_body_of_the_evidence_is_read_without_drift_but_for_what_is_listed(string name)
    {
        Assert.Equal(Told.TryGetValue(name, out var listed) ? listed.Events : [], Code(name).DriftEvents(Json(name)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_body_of_the_evidence_is_written_as_it_came_but_for_what_is_listed(string name)
    {
        using var read = JsonDocument.Parse(Json(name));
        using var written = JsonDocument.Parse(Code(name).RoundTrip(Json(name), DriftPolicy.Ignore));

        var changes = JsonDifference.Of(read.RootElement, written.RootElement).ToList();

        Assert.True(
            changes.TrueForAll(static change => change.Change == RoundTripChange.Order) && Reordered.ContainsKey(name) == changes.Count > 0,
            string.Join('\n', changes)
        );
    }

    [Fact]
    public void What_is_listed_is_there_and_has_a_reason() =>
        Assert.All(
            Told.Select(static told => KeyValuePair.Create(told.Key, told.Value.Reason)).Concat(Reordered),
            static listed => Assert.True(listed.Value.Length > 0 && File.Exists(Path.Combine(Folder, listed.Key + ".json")), listed.Key)
        );

    private static string TypeName(string name) => name.Split('.')[0];

    private static byte[] Json(string name) => File.ReadAllBytes(Path.Combine(Folder, name + ".json"));

    private static ExampleCode Code(string name) => ExampleCode.Of(Types[TypeName(name)], isList: JsonNode.Parse(Json(name)) is JsonArray);
}
