using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using TikiSpec;
using TikiSpec.Client;
using TikiSpec.Client.V2_1;
using TikiSpec.Published;
using V2 = TikiSpec.Client.V2;

// Arguments: the address of a server, a client id and its secret. With the word "start" instead it only says that it
// runs, for measuring that.
if (args is ["start"])
{
    Console.WriteLine("started");
    return 0;
}

var driftEvents = 0;
var options = new ApiClientOptions { BaseAddress = new Uri(args[0]), OnDrift = _ => Interlocked.Increment(ref driftEvents) };
using var tiki = new TikiClient(ApiCredential.ClientCredentials(args[1], args[2]), options);
var steps = 0;

// Lists, options, pages, enumerations, free-form values.
Expect("list", (await tiki.V2_1.Products.ListAsync(new() { Include = ["inventory"], Limit = 5 })).Count > 0);
var all = 0;
await foreach (var product in tiki.V2.Products.ListAllAsync(new() { Limit = 2 }))
    all += product.Sku.Length > 0 ? 1 : 0;
Expect("all pages", all > 1);
Expect("bare array", (await tiki.V2.Warehouses.ListTikiAsync()).Count > 0);
Expect("unwrapped element", (await tiki.V1.Products.GetAsync(2166152)).ProductId == 2166152);
Expect("map", (await tiki.V2.Requests.GetRequiredDocumentsAsync(1975)).Category.Count == 3);

// A request, its decision, and the same with the whole response.
var receipt = await tiki.V2_1.Requests.CreateAsync(NewProduct("PUBLISHED-1", 100_000));
var decision = await tiki.V2.Tracking.WaitForDecisionAsync(receipt.TrackId, new PollOptions { Interval = TimeSpan.FromMilliseconds(50) });
Expect("decision", decision.State == V2.RequestState.Approved && !ApiValue.TryParse(decision.Reason, out _));
var response = await tiki.V2.Tracking.WithResponse.GetAsync(receipt.TrackId);
Expect("response", (int)response.Status == 200 && response.Value == decision);
var found = (await tiki.V2.Products.FindByOriginalSkuAsync("PUBLISHED-1")).Single();
Expect("detail", (await tiki.V2_1.Products.GetAsync(found.ProductId, new() { Includes = ["images"] })).Id == found.ProductId);

// Updates, a batch, a deletion.
Expect("update", (await tiki.V2_1.Products.UpdateSkuAsync(new() { ProductId = found.ProductId, Price = 90_000 })).State.Value.Length > 0);
var rows = Enumerable
    .Range(0, 25)
    .Select(index => new SkuBatchRow
    {
        ProductId = found.ProductId,
        Price = 1000 + index,
        Status = SkuStatus.Enabled,
    });
Expect("batch", (await tiki.V2_1.Products.UpdateManySkusAsync(rows)).Count == 25);
Expect("deletion", (await tiki.V2.Requests.DeleteAsync(decision.RequestId!)).State.Value == "deleted");

// Failures: refused here, refused there.
Expect(
    "checked request",
    await FailureOf(() => tiki.V2_1.Requests.CreateAsync(NewProduct("PUBLISHED-2", 0)))
        is ArgumentException { ParamName: "variants[0].price" }
);
Expect("error", await FailureOf(() => tiki.V2.Tracking.GetAsync("none")) is ApiException { Errors: ["track_id is invalid"] });
Expect(
    "unreadable",
    await FailureOf(() => Task.FromResult(ApiModel.Parse<ProductPage>("{\"data\":7}"))) is ApiJsonException { Path: "$.data" }
);

// The program's own serializer.
var message = new Message("sent", RequestState.Approved, [new() { ProductId = 1 }], ApiValue.FromBoolean(true));
var json = JsonSerializer.Serialize(message, MessageContext.Default.Message);
Expect(
    "own context",
    JsonSerializer.Deserialize(json, MessageContext.Default.Message) is { } read
        && read.State == message.State
        && read.Rows.SequenceEqual(message.Rows)
);

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{steps} steps passed, {driftEvents} drift events told"));
return 0;

void Expect(string step, bool holds)
{
    if (!holds)
        throw new UnreachableException($"The step \"{step}\" went wrong.");
    steps++;
}

static async Task<Exception?> FailureOf(Func<Task> call)
{
    try
    {
        await call();
        return null;
    }
    catch (Exception failure) when (failure is ApiException or ArgumentException)
    {
        return failure;
    }
}

static NewProduct NewProduct(string sku, long price) =>
    new()
    {
        CategoryId = 1795,
        Name = "Ốp lưng",
        Description = "Keeps a phone whole.",
        Attributes = new Dictionary<string, ApiValue>
        {
            ["brand"] = "Apple",
            ["bulky"] = 0,
            ["colors"] = ["red", "blue"],
        },
        Image = "https://example.com/case.jpg",
        Images = [],
        OptionAttributes = [],
        Variants =
        [
            new()
            {
                Sku = sku,
                Price = price,
                InventoryType = InventoryType.Dropship,
                SellerWarehouse = [1054],
                WarehouseStocks = [new() { WarehouseId = 1054, QtyAvailable = 3 }],
            },
        ],
    };
