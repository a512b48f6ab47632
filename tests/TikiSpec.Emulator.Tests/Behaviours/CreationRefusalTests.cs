using System.Text.Json.Nodes;

namespace TikiSpec.Emulator.Tests.Behaviours;

public sealed class CreationRefusalTests : EmulatorTest
{
    [Theory]
    [InlineData(-1)]
    [InlineData(20)]
    [InlineData(999999)]
    public async Task A_category_that_takes_no_products_is_not_found(long categoryId)
    {
        Emulator.State.Put(new EmulatedCategory { Id = 20, Name = "Not primary" });
        var product = Payloads.Product();
        product["category_id"] = categoryId;

        (await SendAsync(product)).AssertRefused(404, "Attributes not found for category_id in payload");
    }

    [Fact]
    public async Task A_category_that_is_closed_for_listing_takes_no_products()
    {
        Emulator.State.Put(
            new EmulatedCategory
            {
                Id = 1795,
                Name = "Closed",
                IsPrimary = true,
                IsProductListingEnabled = false,
            }
        );

        (await SendAsync(Payloads.Product())).AssertRefused(404, "Attributes not found");
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task An_inventory_type_must_be_one_that_the_seller_has_registered(string type)
    {
        var product = Payloads.Product();
        product["variants"]![0]!["inventory_type"] = type;

        (await SendAsync(product)).AssertRefused(422, $"Seller haven't registered inventory_type = {type}, please choose 1 over here : [");
    }

    [Fact]
    public async Task Every_attribute_that_the_category_requires_must_have_a_value()
    {
        var product = Payloads.Product();
        product["category_id"] = 218;
        (await SendAsync(product)).AssertRefused(422, "attributes.author is required by category 218");

        product["attributes"]!["author"] = "  ";
        (await SendAsync(product)).AssertRefused(422, "attributes.author is required");

        product["attributes"]!["author"] = "Tô Hoài";
        Assert.Equal(200, (await SendAsync(product)).Status);
    }

    [Theory]
    [InlineData("0", "variants should have price > 0")]
    [InlineData("-5", "variants should have price > 0")]
    [InlineData("null", "variants should have price > 0")]
    [InlineData("\"cheap\"", "variants[0].price is a string, but an integer of 64 bits is expected")]
    [InlineData("12.5", "variants[0].price is a number, but an integer of 64 bits is expected")]
    [InlineData("99999999999999999999", "variants[0].price is a number, but an integer of 64 bits is expected")]
    public async Task A_price_that_is_none_is_refused_at_once(string price, string error)
    {
        var product = Payloads.Product();
        product["variants"]![0]!["price"] = JsonNode.Parse(price);

        (await SendAsync(product)).AssertRefused(422, error);
        Assert.DoesNotContain(
            Emulator.State.Requests,
            static request => request.Products.Any(static drafted => drafted.OriginalSku == "SKU-1")
        );
    }

    [Theory]
    [InlineData("""["color"]""", null, "variants don't match with option_attributes => variants option1 missing")]
    [InlineData("""["color"]""", "", "variants don't match with option_attributes => variants option1 missing")]
    [InlineData("""["color","size"]""", "red", "variants don't match with option_attributes => variants option2 missing")]
    [InlineData("[]", "red", "variants don't match with option_attributes => variants option1 redundant")]
    [InlineData("""["a","b","c"]""", "red", "option_attributes has 3 items, but at most 2 are allowed")]
    [InlineData("null", null, "option_attributes is null, which is not allowed")]
    public async Task Option_values_must_match_the_option_attributes(string labels, string? option1, string error)
    {
        var product = Payloads.Product();
        product["option_attributes"] = JsonNode.Parse(labels);
        product["variants"]![0]!["option1"] = option1;

        (await SendAsync(product)).AssertRefused(422, error);
    }

    [Theory]
    [InlineData("name", "name is required")]
    [InlineData("variants", "variants is required")]
    [InlineData("images", "images is required")]
    public async Task A_missing_property_is_named(string property, string error)
    {
        var product = Payloads.Product();
        product.Remove(property);

        (await SendAsync(product)).AssertRefused(422, error);
    }

    [Fact]
    public async Task A_product_without_variants_is_refused()
    {
        var product = Payloads.Product();
        product["variants"] = new JsonArray();

        (await SendAsync(product)).AssertRefused(422, "variants has 0 items, but at least 1 are expected");
    }

    [Fact]
    public async Task Warehouses_must_be_the_sellers()
    {
        var product = Payloads.Product();
        product["variants"]![0]!["seller_warehouse"] = "1054, 77";

        (await SendAsync(product)).AssertRefused(422, "Warehouse '[77]' are not found");
    }

    [Fact]
    public async Task A_seller_who_does_not_allow_it_gets_the_old_permission_error()
    {
        Emulator.State.Seller = Emulator.State.Seller with { CanUpdateProducts = false };

        var response = await SendAsync(Payloads.Product());

        Assert.Equal(403, response.Status);
        Assert.Equal(0, response.Json.Number("product_is_sync"));
    }

    private Task<ReceivedResponse> SendAsync(JsonObject product) => Http.SendAsync("POST", "v2.1/requests", product.ToJsonString());
}
