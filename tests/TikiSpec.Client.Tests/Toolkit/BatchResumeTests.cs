using System.Globalization;
using TikiSpec.Client.V2_1;
using TikiSpec.Emulator.Faults;
using TikiSpec.Emulator.State;

namespace TikiSpec.Client.Tests.Toolkit;

/// <summary>However a batch goes wrong, what it says of a row is so, and giving again what did not go well finishes the
/// job.</summary>
public sealed class BatchResumeTests : ClientTest
{
    private const long Before = 1000;

    public static TheoryData<FaultKind> Kinds => [.. Enum.GetValues<FaultKind>()];

    protected override DriftPolicy Drift => DriftPolicy.Report;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Rows_that_met_a_fault_are_given_again_until_all_are_done(FaultKind kind)
    {
        var open = PutRows();
        using var tiki = Client();
        // Every second call, of two under way at once.
        for (var call = 2; call <= 12; call += 2)
            Emulator.Faults.Add(
                new EmulatorFault
                {
                    Operation = "Products_UpdateSkus",
                    Call = call,
                    Kind = kind,
                    Status = kind == FaultKind.Status ? 503 : null,
                    Duration = TimeSpan.FromMilliseconds(20),
                }
            );

        for (var round = 0; open.Length > 0; round++)
        {
            Assert.InRange(round, 0, 10);
            var result = await tiki.V2_1.Products.UpdateManySkusAsync(open, new BatchOptions { MaxParallelCalls = 2 });
            Assert.Equal(open, result.Select(static row => row.Row));
            AssertTrue(result);
            open = [.. result.Where(static row => !row.IsSuccess).Select(static row => row.Row)];
        }

        Assert.All(Emulator.State.Products.Where(IsOurs), static product => Assert.NotEqual(Before, product.Price));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(2, false)]
    [InlineData(4, true)]
    [InlineData(4, false)]
    public async Task A_batch_that_is_given_up_goes_on_with_the_rows_that_were_not_done(int call, bool isBefore)
    {
        using var cancel = new CancellationTokenSource();
        using var handler = new GivesUp(call, isBefore, cancel);
        var rows = PutRows();
        using var tiki = Client(handler);
        var run = tiki.V2_1.Products.UpdateManySkusAsync(rows, cancellationToken: cancel.Token);
        var stopped = await Assert.ThrowsAsync<BatchCanceledException<SkuBatchRow, SkuBatchRowResult>>(() => run);

        AssertTrue(stopped.Result);
        Assert.Equal(rows, stopped.Result.Select(static row => row.Row));
        Assert.Equal((call - 1) * 20, stopped.Result.Succeeded.Count());
        var rest = stopped.Result.Where(static row => !row.IsSuccess).Select(static row => row.Row);
        Assert.True((await Tiki.V2_1.Products.UpdateManySkusAsync(rest)).IsSuccess);
        Assert.All(Emulator.State.Products.Where(IsOurs), static product => Assert.NotEqual(Before, product.Price));
    }

    /// <summary>What went well is done, what was not sent is not, and whatever else says why.</summary>
    private void AssertTrue(BatchResult<SkuBatchRow, SkuBatchRowResult> result)
    {
        Assert.All(result.Succeeded, row => Assert.Equal(row.Row.Price, PriceOf(row.Row)));
        Assert.All(result.NotSent, row => Assert.Equal(Before, PriceOf(row.Row)));
        Assert.All(result.Failed, static row => Assert.True(row.Exception is not null || row.Result is not null));
    }

    private long PriceOf(SkuBatchRow row) => Emulator.State.FindProduct(row.OriginalSku!)!.Price;

    private static bool IsOurs(EmulatedProduct product) => product.OriginalSku?.StartsWith("ROW-", StringComparison.Ordinal) == true;

    private SkuBatchRow[] PutRows()
    {
        var rows = Enumerable
            .Range(1, 100)
            .Select(static id => new SkuBatchRow { OriginalSku = "ROW-" + id.ToString(CultureInfo.InvariantCulture), Price = 2000 + id })
            .ToArray();
        foreach (var (index, row) in rows.Index())
            Emulator.State.Put(
                new EmulatedProduct
                {
                    Id = index + 1,
                    Sku = (1_000_000_000_000 + index).ToString(CultureInfo.InvariantCulture),
                    OriginalSku = row.OriginalSku,
                    Name = "Product",
                    Price = Before,
                    MarketPrice = 5000,
                }
            );
        return rows;
    }

    private TikiClient Client(HttpMessageHandler? handler = null) =>
        new(
            ApiCredential.AccessToken(Emulator.AccessToken),
            new ApiClientOptions
            {
                BaseAddress = Emulator.BaseAddress,
                HttpMessageHandler = handler,
                Retry = new() { Delay = TimeSpan.FromMilliseconds(1) },
            }
        );

    /// <summary>Gives up when a call goes out, or when its response is there and has not been handed on.</summary>
    private sealed class GivesUp(int call, bool isBefore, CancellationTokenSource cancel)
        : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        private int _calls;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (++_calls != call)
                return await base.SendAsync(request, cancellationToken);
            if (isBefore)
                await cancel.CancelAsync();
            using var response = await base.SendAsync(request, cancellationToken);
            await cancel.CancelAsync();
            throw new OperationCanceledException(cancellationToken);
        }
    }
}
