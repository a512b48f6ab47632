using TikiSpec.Client.V2;
using TikiSpec.Client.V2_1;

namespace TikiSpec.Client.Tests;

/// <summary>A seller's work, call by call. Every response is read with the strict policy: one property off its
/// declaration fails the test.</summary>
public sealed class SellerStoryTests : ClientTest
{
    [Fact]
    public async Task A_category_is_found_with_its_attributes_values_and_labels()
    {
        var category = (await Tiki.V2.Categories.ListAsync(new() { Name = "children", IsPrimary = true })).Single();
        var detail = await Tiki.V2.Categories.GetAsync(20, new() { IncludeParents = true });
        var attributes = await Tiki.V2.Categories.ListAttributesAsync(category.Id);
        var labels = await Tiki.V2.Categories.ListOptionLabelsAsync(1795);

        Assert.Equal(218, category.Id);
        Assert.Equal([2, 4, 20, 320, 8322], detail.Parents.Select(static parent => parent.Id));
        Assert.Equal("author", attributes.Single(static attribute => attribute.IsRequired).Code);
        Assert.Contains("Màu sắc", labels.Select(static label => label.Label));
    }

    [Fact]
    public async Task Brands_warehouses_and_documents_are_looked_up()
    {
        Assert.Equal(2, (await Tiki.V2.Brands.FindByNameAsync("apple")).Count);
        Assert.Contains("hn", (await Tiki.V2.Warehouses.ListTikiAsync()).Select(static warehouse => warehouse.Code));
        Assert.Equal(3, (await Tiki.V2.Requests.GetRequiredDocumentsAsync(1975)).Category.Count);
    }

    [Fact]
    public async Task A_created_product_is_approved_listed_and_read_in_every_version()
    {
        var receipt = await Tiki.V2_1.Requests.CreateAsync(Sample.Product());
        LetRequestsBeDecided();
        var decision = await Tiki.V2.Tracking.WaitForDecisionAsync(receipt.TrackId);
        var listed = (await Tiki.V2_1.Products.ListAsync(new() { Name = "ốp", Include = ["inventory"] })).Single();
        var found = (await Tiki.V2.Products.FindByOriginalSkuAsync("CLIENT-1")).Single();
        var v1 = await Tiki.V1.Products.GetAsync(listed.ProductId);
        var detail = await Tiki.V2_1.Products.GetAsync(
            listed.ProductId,
            new() { Includes = ["seller", "categories", "inventory", "images"] }
        );

        Assert.Equal(TikiSpec.Client.V2.RequestState.Approved, decision.State);
        Assert.Equal("CLIENT-1", listed.OriginalSku);
        Assert.Equal([3, 5], listed.Inventory!.WarehouseStocks.Select(static stock => stock.QuantityAvailable ?? -1));
        Assert.Equal((listed.ProductId, listed.Sku), (found.ProductId, found.Sku));
        Assert.Equal((listed.ProductId, listed.Sku), (v1.ProductId, v1.Sku));
        Assert.Equal((listed.ProductId, 120_000, false), (detail.Id, detail.Price, detail.Active));
    }

    [Fact]
    public async Task Waiting_for_a_decision_follows_the_running_clock()
    {
        var receipt = await Tiki.V2_1.Requests.CreateAsync(Sample.Product());
        Assert.Equal("queuing", receipt.State.Value);
        Emulator.Time.Speed = 100;

        var decision = await Tiki.V2.Tracking.WaitForDecisionAsync(
            receipt.TrackId,
            new PollOptions { Interval = TimeSpan.FromMilliseconds(5) }
        );

        Assert.Equal("approved", decision.State.Value);
    }

    [Fact]
    public async Task Requests_are_listed_read_found_replayed_and_deleted()
    {
        var receipt = await Tiki.V2_1.Requests.CreateAsync(Sample.Product());
        LetRequestsBeDecided();
        var tracked = (await Tiki.V2.Tracking.ListAsync(new() { Limit = 1 })).Single();
        var request = await Tiki.V2.Requests.GetAsync(tracked.RequestId!);
        var listed = (
            await Tiki.V2.Requests.ListAsync(
                new()
                {
                    State = "approved",
                    Include = ["products"],
                    Limit = 1,
                }
            )
        ).Single();

        Assert.Equal(receipt.TrackId, tracked.TrackId);
        Assert.Equal("CLIENT-1", request.Products.Single().OriginalSku);
        Assert.Equal(request.RequestId, listed.RequestId);
        Assert.Equal(request.RequestId, (await Tiki.V2.Requests.FindByTrackIdAsync(receipt.TrackId)).Single().RequestId);
        Assert.Equal(request.RequestId, (await Tiki.V1.Requests.GetAsync(request.RequestId)).RequestId);
        Assert.Equal("queuing", (await Tiki.V2.Tracking.ReplayAsync(receipt.TrackId)).State.Value);
        Assert.Equal("deleted", (await Tiki.V2.Requests.DeleteAsync(request.RequestId)).State.Value);
    }

    [Fact]
    public async Task Every_way_of_updating_a_product_works()
    {
        await Tiki.V1.Products.UpdateSkuAsync("xxx-yyy-123", new() { Price = 90_000, Quantity = 4 });
        await Tiki.V2.Products.UpdateSkuAsync(new() { OriginalSku = "xxx-yyy-123", Active = true });
        await Tiki.V2_1.Products.UpdateSkuAsync(
            new()
            {
                ProductId = 2166152,
                Price = 80_000,
                SellerWarehouse = [1034, 1015],
                WarehouseQuantities = [new() { WarehouseId = 1034, QtyAvailable = 7 }, new() { WarehouseId = 1015, QtyAvailable = 0 }],
            }
        );
        await Tiki.V2.Products.UpdateOriginalSkuAsync(new() { ProductId = 2166152, OriginalSku = "RENAMED" });
        var product = Emulator.State.FindProduct("RENAMED")!;

        Assert.Equal((80_000, true, 7), (product.Price, product.IsActive, product.TotalStock.Available));
        var receipt = await Tiki.V2.Requests.UpdateProductInfoAsync(
            new() { ProductId = 2166152, Images = ["https://example.com/new.jpg"] }
        );
        LetRequestsBeDecided();
        Assert.Equal("approved", (await Tiki.V2.Tracking.GetAsync(receipt.TrackId)).State.Value);
        Assert.Equal("https://example.com/new.jpg", Emulator.State.FindProduct(2166152)!.Images.Single().Url);
    }

    [Fact]
    public async Task The_first_version_still_responses()
    {
        Assert.Contains(
            "Bookmark",
            (await Tiki.V1.Categories.ListAsync(new() { Name = "book", Primary = true })).Select(static category => category.Name)
        );
        Assert.Equal(3, (await Tiki.V1.Categories.GetAsync(218)).Attributes.Count);
        Assert.NotEmpty(await Tiki.V1.Products.ListAsync());
        Assert.NotEmpty(await Tiki.V1.Tracking.ListAsync());
        Assert.Equal("rejected", (await Tiki.V1.Tracking.GetAsync("c3587ec50976497f837461e0c2ea3da5")).State.Value);
        Assert.Empty(await Tiki.V1.Requests.FindByOriginalSkuAsync("none"));
    }

    [Fact]
    public async Task Hidden_products_are_read_although_their_flag_is_a_string() =>
        Assert.All(await Tiki.V2.Products.ListHiddenAsync(), static product => Assert.True(product.IsHidden));
}
