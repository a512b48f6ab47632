using System.Globalization;
using TikiSpec.Client.V2_1;
using TikiSpec.Emulator.Faults;
using TikiSpec.Emulator.State;
using V2 = TikiSpec.Client.V2;

namespace TikiSpec.Client.Tests.Toolkit;

/// <summary>
/// Every fault of the emulator at every kind of call: it ends in bounded time, with a value or an exception of ours, as
/// often tried as is safe, and whatever has an effect has it once at most.
/// </summary>
public sealed class FaultMatrixTests : ClientTest
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    protected override DriftPolicy Drift => DriftPolicy.Report;

    public static TheoryData<FaultKind, string> Matrix
    {
        get
        {
            var data = new TheoryData<FaultKind, string>();
            foreach (var kind in Enum.GetValues<FaultKind>().Except([FaultKind.None]))
            {
                foreach (var call in (string[])["single", "list", "all", "batch", "wait", "create", "token", "bytes"])
                    data.Add(kind, call);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task A_fault_at_a_call_ends_well_or_with_an_exception_of_ours(FaultKind kind, string call)
    {
        var operation = OperationOf(call);
        Emulator.State.Put(Product(1, "FAULT-1"));
        Emulator.Faults.Add(
            new EmulatorFault
            {
                Operation = operation,
                Kind = kind,
                Status = kind == FaultKind.Status ? 503 : null,
                Times = 1,
                // Neither waits nor slow bodies take the test's time.
                Delay = kind == FaultKind.SlowBody ? TimeSpan.FromMilliseconds(20) : TimeSpan.Zero,
                Property = kind == FaultKind.RenamedProperty ? PropertyOf(call) : null,
            }
        );
        using var tiki = new TikiClient(
            call == "token"
                ? ApiCredential.ClientCredentials(Emulator.ClientId, Emulator.ClientSecret)
                : ApiCredential.AccessToken(Emulator.AccessToken),
            new ApiClientOptions
            {
                BaseAddress = Emulator.BaseAddress,
                Timeout = TimeSpan.FromSeconds(10),
                Retry = new() { Delay = TimeSpan.FromMilliseconds(1) },
            }
        );
        var exception = await Record.ExceptionAsync(() => CallAsync(tiki, call).WaitAsync(Bound));

        Assert.True(exception is null or ApiException, exception?.ToString());
        var tries = Emulator.Calls.Count(seen => seen.OperationId == operation);
        Assert.InRange(tries, 0, call == "all" ? 5 : 3);
        if (call == "create")
        {
            // What may have been done is not sent again; what was refused is done by nobody.
            Assert.InRange(tries, 0, 1);
            Assert.True(exception is null || tries == 0 || ((ApiException)exception).Failure is ApiFailure.Lost or ApiFailure.Answered);
        }
        else if (exception is ApiTransportException lost)
        {
            Assert.Fail($"{kind} at {call} passes by itself, and was not tried again: {lost.Message}");
        }
    }

    private static string? OperationOf(string call) =>
        call switch
        {
            "single" => "Products_Get",
            "batch" => "Products_UpdateSkus",
            "wait" => "Tracking_Get",
            "create" => "Requests_Create",
            "token" => "OAuth2_Token",
            _ => "Products_List",
        };

    private static string PropertyOf(string call) =>
        call switch
        {
            "single" => "sku",
            "wait" or "create" => "state",
            "token" => "access_token",
            _ => "data",
        };

    private async Task CallAsync(TikiClient tiki, string call)
    {
        switch (call)
        {
            case "single":
                await tiki.V2_1.Products.GetAsync(1);
                break;
            case "all":
                await tiki.V2_1.Products.ListAllAsync(new() { Limit = 5 }).ToListAsync();
                break;
            case "batch":
                var result = await tiki.V2_1.Products.UpdateManySkusAsync([new SkuBatchRow { OriginalSku = "FAULT-1", Price = 2000 }]);
                Assert.Single(result);
                Assert.True(result.IsSuccess || result[0].Exception is ApiException || result[0].Result is null);
                break;
            case "wait":
                var receipt = await Tiki.V2_1.Requests.CreateAsync(Sample.Product("WAIT-1"));
                LetRequestsBeDecided();
                await tiki.V2.Tracking.WaitForDecisionAsync(
                    receipt.TrackId,
                    new PollOptions { Interval = TimeSpan.FromMilliseconds(1), Timeout = TimeSpan.FromSeconds(20) }
                );
                break;
            case "create":
                await tiki.V2_1.Requests.CreateAsync(Sample.Product("ONCE-1"));
                break;
            case "bytes":
                await tiki.V2_1.Products.WithResponse.ListAsync();
                break;
            default:
                await tiki.V2_1.Products.ListAsync();
                break;
        }
    }

    private static EmulatedProduct Product(long id, string sku) =>
        new()
        {
            Id = id,
            Sku = (1_000_000_000_000 + id).ToString(CultureInfo.InvariantCulture),
            OriginalSku = sku,
            Name = "Product",
            Price = 1000,
            MarketPrice = 5000,
        };
}
