using TikiSpec.Spec.Tests.Reading;
using Xunit;

namespace TikiSpec.Spec.Tests;

/// <summary>What the pages say in a sentence and no type can say: a caller must be able to read it at the
/// operation.</summary>
public sealed class SentenceTests
{
    private const string NewestFirst = "newest first";
    private const string AttributesOfTheCategory = "marks as required";
    private const string RefusedAtOnce = "refused at once";
    private const string NoPromisedTime = "no page promises how long that takes";
    private const string HeldByTiki = "cannot be changed by the seller";
    private const string OfTheOwner = "the seller who owns the products";
    private const string EndOfAList = "ends at 10,000 rows";
    private const string TenthOfTheListPrice = "a tenth of the list price";

    [Theory]
    [InlineData("v1", "Products_List", NewestFirst, EndOfAList)]
    [InlineData("v1", "Requests_List", NewestFirst)]
    [InlineData(
        "v1",
        "Products_Create",
        AttributesOfTheCategory,
        "primary category",
        RefusedAtOnce,
        "there is no trace id",
        "In the sandbox this happens by itself",
        NoPromisedTime,
        "AssociatedSku"
    )]
    [InlineData("v1", "Products_UpdateSku", TenthOfTheListPrice, "has that path")]
    [InlineData(
        "v1",
        "Tracking_Get",
        "A reason is given only when the request is rejected",
        "sku only when it is approved",
        NoPromisedTime
    )]
    [InlineData("v1", "Requests_FindByOriginalSku", "Requests_FindByTrackId")]
    [InlineData("v2", "Products_List", NewestFirst, EndOfAList)]
    [InlineData("v2", "Requests_List", NewestFirst)]
    [InlineData(
        "v2",
        "Requests_Create",
        AttributesOfTheCategory,
        "is_product_listing_enabled",
        RefusedAtOnce,
        "there is no track id",
        NoPromisedTime,
        "AssociatedSku",
        "Partner Seller Support"
    )]
    [InlineData("v2", "Tracking_List", "only for a rejected request", "only once the product request exists", NoPromisedTime)]
    [InlineData(
        "v2",
        "Tracking_Get",
        "only after a rejection",
        "JSON inside the string",
        "code 420",
        "once the product request exists",
        NoPromisedTime
    )]
    [InlineData("v2", "Products_UpdateSku", "by original_sku or by product_id", HeldByTiki, TenthOfTheListPrice, OfTheOwner)]
    [InlineData("v2", "Products_UpdateSkus", OfTheOwner, "at most 20", "seller_simple", "product_id counts", "resource_illegal")]
    [InlineData("v2", "Requests_UpdateProductInfo", "goes through a product request", "(the thumbnail)", "(the product's media)")]
    [InlineData("v2", "Requests_FindByTrackId", "an error and not with an empty page")]
    [InlineData("v2", "Products_ListHidden", EndOfAList)]
    [InlineData("v2", "Requests_GetRequiredDocuments", "address with http once")]
    [InlineData("v2", "Warehouses_ListTiki", "active warehouses of Tiki itself", "not the seller's warehouses")]
    [InlineData("v2.1", "Products_List", NewestFirst, EndOfAList)]
    [InlineData(
        "v2.1",
        "Requests_Create",
        AttributesOfTheCategory,
        "is_product_listing_enabled",
        RefusedAtOnce,
        "there is no track id",
        NoPromisedTime,
        "AssociatedSku",
        "Partner Seller Support"
    )]
    [InlineData("v2.1", "Products_UpdateSku", "by original_sku or by product_id", HeldByTiki, TenthOfTheListPrice, OfTheOwner)]
    [InlineData(
        "v2.1",
        "Products_UpdateSkus",
        OfTheOwner,
        "at most 20",
        "seller_simple",
        "product_id counts",
        "resource_illegal",
        "removes those that it does not list",
        "drops to 0"
    )]
    [InlineData(
        "v2",
        "Orders_ConfirmAvailable",
        "Warning: every item that is not listed is canceled",
        "cancels the whole order",
        "from the items of this very order"
    )]
    [InlineData("v2", "Orders_ConfirmDropshipAvailable", "seller_canceled cancels it")]
    [InlineData("v2", "Orders_UpdateSellerDelivery", "cancel the order")]
    [InlineData("v1", "Queues_PullEvents", "at least once", "drop an", "seven days")]
    public void An_operation_tells_its_caller(string version, string operationId, params string[] sentences)
    {
        var operation = Repository.Spec(version).Operations.Single(candidate => candidate.Id == operationId).Node;
        // The words, however their lines are broken.
        var text = string.Join(
            ' ',
            $"{operation["summary"]?.Text} {operation["description"]?.Text}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

        Assert.All(sentences, sentence => Assert.Contains(sentence, text, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("v1", "Products_Create", "404", "no attributes")]
    [InlineData("v2", "Requests_Create", "404", "No attributes were found")]
    [InlineData("v2.1", "Requests_Create", "404", "No attributes were found")]
    [InlineData("v2", "Requests_UpdateProductInfo", "404", "No product has this product id")]
    [InlineData("v2", "Tracking_Get", "404", "No request has this track id")]
    public void A_refusal_tells_what_is_not_there(string version, string operationId, string status, string sentence)
    {
        var operation = Repository.Spec(version).Operations.Single(candidate => candidate.Id == operationId);

        Assert.Contains(
            sentence,
            operation.Responses.Single(response => response.Key == status).Value["description"]?.Text,
            StringComparison.Ordinal
        );
    }
}
