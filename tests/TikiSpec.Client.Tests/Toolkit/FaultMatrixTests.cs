using System.Collections.Concurrent;
using System.Globalization;
using TikiSpec.Client.V2_1;
using TikiSpec.Emulator.Faults;
using TikiSpec.Emulator.State;
using V1 = TikiSpec.Client.V1;
using V2 = TikiSpec.Client.V2;

namespace TikiSpec.Client.Tests.Toolkit;

/// <summary>
/// Every fault of the emulator at every kind of call: how it ends, after how many tries, and how often what was asked
/// has been done.
/// </summary>
public sealed class FaultMatrixTests : ClientTest
{
    // Of what hangs; nothing here takes a second.
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(5);

    // Outcome, tries, effects. Outcomes: ok, the whole value, nothing missing and nothing twice; told, a part missing
    // and told to OnDrift; else the failure that the exception says: responded, refused, not sent, lost. An effect is
    // what the server has done in the end, however often it was told to.
    private static readonly FaultTable Table = new(
        """
        fault              single  list    all    batch     update    wait   create     confirm    delete    token  events
        None               ok 1    ok 1    ok 9   ok 1 x2   ok 1 x1   ok 1   ok 1 x1    ok 1 x1    ok 1 x1   ok 1   ok 2
        Status 400         ref 1   ref 1   ref 1  ref 1 x0  ref 1 x0  ref 1  ref 1 x0   ref 1 x0   ref 1 x0  not 1  ref 1
        Status 401         ref 1   ref 1   ref 1  ref 1 x0  ref 1 x0  ref 1  ref 1 x0   ref 1 x0   ref 1 x0  not 1  ref 1
        Status 429         ok 2    ok 2    ok 10  ok 2 x2   ok 2 x1   ok 2   ok 2 x1    ok 2 x1    ok 2 x1   ok 2   ok 3
        Status 503         ok 2    ok 2    ok 10  ok 2 x2   ok 2 x1   ok 2   ans 1 x0   ans 1 x0   ok 2 x1   ok 2   ok 3
        SlowBody           ok 1    ok 1    ok 9   ok 1 x2   ok 1 x1   ok 1   ok 1 x1    ok 1 x1    ok 1 x1   ok 1   ok 2
        CutBeforeCall      ok 2    ok 2    ok 10  ok 2 x2   ok 2 x1   ok 2   lost 1 x0  lost 1 x0  ok 2 x1   ok 2   ok 3
        CutBeforeResponse  ok 2    ok 2    ok 10  ok 2 x2   ok 2 x1   ok 2   lost 1 x1  lost 1 x1  ans 2 x1  ok 2   ok 3
        CutDuringResponse  ok 2    ok 2    ok 10  ok 2 x2   ok 2 x1   ok 2   lost 1 x1  lost 1 x1  ans 2 x1  ok 2   ok 3
        CutAfterResponse   ok 1    ok 1    ok 9   ok 1 x2   ok 1 x1   ok 1   ok 1 x1    ok 1 x1    ok 1 x1   ok 1   ok 2
        MalformedJson      ans 1   ans 1   ans 1  ans 1 x2  ans 1 x1  ok 2   ans 1 x1   ans 1 x1   ans 1 x1  not 1  ok 3
        Html               ans 1   ans 1   ans 1  ans 1 x2  ans 1 x1  ok 2   ans 1 x1   ans 1 x1   ans 1 x1  not 1  ok 3
        WrongContentType   ok 1    ok 1    ok 9   ok 1 x2   ok 1 x1   ok 1   ok 1 x1    ok 1 x1    ok 1 x1   ok 1   ok 2
        TruncatedGzip      ans 1   ans 1   ans 1  ans 1 x2  ans 1 x1  ok 2   ans 1 x1   ans 1 x1   ans 1 x1  not 1  ok 3
        RenamedProperty    ok 1    told 1  ans 1  ok 1 x2   ok 1 x1   ok 2   ok 1 x1    ans 1 x1   ok 1 x1   not 1  ok 3
        NewEnumValue       ok 1    ok 1    ok 9   ok 1 x2   ok 1 x1   ok 2   ok 1 x1    ans 1 x1   ok 1 x1   ok 2   ok 2
        NumberAsString     ok 1    ok 1    ok 9   ok 1 x2   ok 2 x1   ok 2   ans 1 x1   ans 1 x1   ans 2 x1  ok 1   ok 2
        UndeclaredStatus   ok 1    ok 1    ok 9   ok 1 x2   ok 1 x1   ok 1   ok 1 x1    ok 1 x1    ok 1 x1   ok 1   ok 2
        """
    );

    private readonly ConcurrentQueue<string> _drift = [];
    private string _value = "ok";
    private string? _order;

    public static TheoryData<string, string> Matrix => Table.Cells;

    protected override DriftPolicy Drift => DriftPolicy.Report;

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task A_fault_at_a_call_ends_as_the_table_says(string fault, string call)
    {
        var operation = OperationOf(call);
        var (kind, status) = FaultTable.Read(fault);
        Emulator.State.Seller = Emulator.State.Seller with { WarehouseIds = [1054, 1233] };
        PutProduct(1, "FAULT-1");
        PutProduct(2, "FAULT-2");
        using var tiki = Client(call);
        var subject = await PrepareAsync(call);
        Emulator.Faults.Add(
            new EmulatorFault
            {
                Operation = operation,
                Kind = kind,
                Status = status,
                // In real time, of which nothing depends.
                Duration = TimeSpan.FromMilliseconds(20),
                Property = kind == FaultKind.RenamedProperty ? PropertyOf(call) : null,
            }
        );
        var before = Tries(operation);

        var outcome = await FaultTable.OutcomeAsync(() => CallAsync(tiki, call, subject).WaitAsync(Bound)) ?? _value;

        var tries = Tries(operation) - before;
        var effects = EffectsOf(call) is { } count ? string.Create(CultureInfo.InvariantCulture, $" x{count}") : "";
        Assert.Equal(Table.Expected(fault, call), string.Create(CultureInfo.InvariantCulture, $"{outcome} {tries}{effects}"));
    }

    private int Tries(string operation) =>
        Emulator.Calls.Count(seen =>
            seen.OperationId == operation
            || (operation == EmulatorFault.TokenOperation && seen.Path.Contains("oauth2/token", StringComparison.Ordinal))
        );

    private static string OperationOf(string call) =>
        call switch
        {
            "single" => "Products_Get",
            "batch" => "Products_UpdateSkus",
            "update" => "Products_UpdateSku",
            "wait" => "Tracking_Get",
            "create" => "Requests_Create",
            "confirm" => "Orders_ConfirmAvailable",
            "delete" => "Requests_Delete",
            "token" => "OAuth2_Token",
            "events" => "Queues_PullEvents",
            _ => "Products_List",
        };

    /// <summary>One that the call cannot do without.</summary>
    private static string PropertyOf(string call) =>
        call switch
        {
            "single" => "sku",
            "wait" or "create" or "update" or "delete" => "state",
            "token" => "access_token",
            "events" => "events",
            _ => "data",
        };

    private TikiClient Client(string call) =>
        new(
            call == "token"
                ? ApiCredential.ClientCredentials(Emulator.ClientId, Emulator.ClientSecret)
                : ApiCredential.AccessToken(Emulator.AccessToken),
            new ApiClientOptions
            {
                BaseAddress = Emulator.BaseAddress,
                OnDrift = drift => _drift.Enqueue(drift.Path),
                Retry = new() { Delay = TimeSpan.FromMilliseconds(1) },
            }
        );

    private async Task CallAsync(TikiClient tiki, string call, string subject)
    {
        switch (call)
        {
            case "single":
                Assert.Equal(1, (await tiki.V2_1.Products.GetAsync(1)).Id);
                break;
            case "all":
                var all = await tiki
                    .V2_1.Products.ListAllAsync(new() { Limit = 1 })
                    .Select(static product => product.ProductId)
                    .ToListAsync();
                Assert.Equal(Emulator.State.Products.Count(static product => !product.IsHidden), all.Distinct().Count());
                Assert.Equal(all.Distinct(), all);
                break;
            case "batch":
                SkuBatchRow[] rows = [new() { OriginalSku = "FAULT-1", Price = 2000 }, new() { OriginalSku = "FAULT-2", Price = 2000 }];
                var result = await tiki.V2_1.Products.UpdateManySkusAsync(rows);
                Assert.Equal(rows, result.Select(static row => row.Row));
                if (result.Failed.FirstOrDefault()?.Exception is { } why)
                    throw why;
                break;
            case "update":
                await tiki.V2_1.Products.UpdateSkuAsync(new SkuUpdate { OriginalSku = "FAULT-1", Price = 2000 });
                break;
            case "wait":
                var poll = new PollOptions { Interval = TimeSpan.FromMilliseconds(1), Timeout = Bound };
                (await tiki.V2.Tracking.WaitForDecisionAsync(subject, poll)).EnsureApproved();
                break;
            case "create":
                await tiki.V2_1.Requests.CreateAsync(Sample.Product("ONCE-1"));
                break;
            case "confirm":
                var order = await tiki.V2.Orders.GetAsync(subject);
                var inventories = await tiki.V2.SellerInventories.ListAsync([order.TikiWarehouse.Code]);
                var confirmation = new V2.StockConfirmation
                {
                    AvailableItemIds = [.. order.Items.Select(static item => item.Id)],
                    SellerInventoryId = inventories.SellerInventories[0].Id,
                };
                await tiki.V2.Orders.ConfirmAvailableAsync(subject, confirmation);
                break;
            case "delete":
                await tiki.V2.Requests.DeleteAsync((await tiki.V2.Tracking.GetAsync(subject)).RequestId!);
                break;
            case "events":
                var read = new EventReadOptions { EndsWhenEmpty = true, Interval = TimeSpan.FromMilliseconds(1) };
                var events = await tiki.V1.Queues.ReadEventsAsync(subject, read).Select(static one => one.Event.Id).ToListAsync();
                Assert.Equal((3, 3), (events.Count, events.Distinct().Count()));
                break;
            default:
                // What stands under another name is not read, and is told.
                if ((await tiki.V2_1.Products.ListAsync()).Count == 0)
                    _value = _drift.Contains("$.data") ? "told" : "lost";
                break;
        }
    }

    /// <summary>What the call is about, where it is about something that somebody has to make first.</summary>
    private async Task<string> PrepareAsync(string call)
    {
        switch (call)
        {
            case "wait" or "delete":
                var receipt = await Tiki.V2_1.Requests.CreateAsync(Sample.Product("DECIDED-1"));
                LetRequestsBeDecided();
                return receipt.TrackId;
            case "confirm":
                return _order = Emulator.State.PlaceOrder(1).Code;
            case "events":
                var queue = await Tiki.V1.Queues.CreateAsync(new V1.NewEventQueue { Name = "shop" });
                var wanted = new V1.NewEventSubscription { EventType = V1.EventType.OrderCreatedSuccessfully };
                await Tiki.V1.Queues.CreateSubscriptionAsync(queue.Code, wanted);
                for (var order = 0; order < 3; order++)
                    Emulator.State.PlaceOrder(1);
                return queue.Code;
            default:
                return "";
        }
    }

    /// <summary>How often the server has done what was asked; null where nothing was to be done.</summary>
    private int? EffectsOf(string call) =>
        call switch
        {
            "batch" or "update" => Emulator.State.Products.Count(static product => product.Price == 2000),
            "create" => Emulator.State.Requests.Count(static request =>
                request.Products.Any(static product => product.OriginalSku == "ONCE-1")
            ),
            "delete" => Emulator.State.Requests.Count(static request => request.State == "deleted"),
            "confirm" => Emulator.State.Orders.Count(order =>
                order.Code == _order && order.Items.All(static item => item.ConfirmedAt is not null)
            ),
            _ => null,
        };

    private void PutProduct(long id, string sku)
    {
        Emulator.State.Put(
            new EmulatedProduct
            {
                Id = id,
                Sku = (1_000_000_000_000 + id).ToString(CultureInfo.InvariantCulture),
                OriginalSku = sku,
                Name = "Product",
                Price = 1000,
                MarketPrice = 5000,
            }
        );
        Emulator.State.SetStock(id, 1054, 10);
    }
}
