using System.Collections.Immutable;

namespace TikiSpec.Emulator.Tests.State;

/// <summary>Many clients create, change, rename, delete and replay at once while others look and the clock turns. The
/// responses are held against the specs when a test ends.</summary>
public sealed class ParallelInvariantTests : EmulatorTest
{
    private const int Writers = 8;
    private const int Steps = 60;
    private const int Readers = 3;
    private const int Rounds = 12;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_many_clients_do_at_once_the_state_stays_whole(int seed)
    {
        var writers = Enumerable
            .Range(0, Writers)
            .Select(number => new ParallelWriter(Emulator, Http, number, (seed * 100) + number))
            .ToArray();
        var known = Emulator.State.Requests.Select(static request => request.TrackId).ToHashSet();
        Put(ParallelWriter.SharedId, Emulator.State.FindProduct(ParallelWriter.SharedId)!.OriginalSku);
        Array.ForEach(writers, writer => Put(writer.OwnId, FormattableString.Invariant($"OWN-{writer.OwnId}")));

        await Task.WhenAll([
            .. writers.Select(static writer => Task.Run(() => writer.RunAsync(Steps))),
            .. Enumerable.Range(0, Readers).Select(_ => Task.Run(() => new ParallelReader(Http).RunAsync(Rounds))),
        ]);
        // Whoever got the skus that all want: of these two one is approved, and the other comes too late.
        await writers[0].CreateAsync("ALONE");
        await writers[0].CreateAsync("ALONE");
        LetRequestsBeDecided();

        AssertNoUpdateIsLost(writers);
        AssertEveryRequestHasEndedOnce(writers, known);
        AssertSkusAreUnique();
        await AssertPagesShowEveryProductOnceAsync();
    }

    private void Put(long id, string? sku) =>
        Emulator.State.Put(
            new EmulatedProduct
            {
                Id = id,
                Sku = "1",
                OriginalSku = sku,
                Name = "Product",
                Price = 100_000,
                MarketPrice = 500_000,
                CreatedAt = Emulator.Time.Now,
                Stock = ImmutableSortedDictionary<long, EmulatedStock>.Empty.Add(1034, EmulatedStock.Of(0)).Add(1015, EmulatedStock.Of(0)),
            }
        );

    /// <summary>Each accepted change counts one version further, and what was written last is what is there.</summary>
    private void AssertNoUpdateIsLost(ParallelWriter[] writers)
    {
        Assert.Equal(1 + writers.Sum(static writer => writer.SharedWrites), Emulator.State.FindProduct(ParallelWriter.SharedId)!.Version);
        Assert.All(
            writers,
            writer =>
            {
                var product = Emulator.State.FindProduct(writer.OwnId)!;
                Assert.Equal(1 + writer.OwnWrites, product.Version);
                Assert.Equal(writer.Last, (product.Price, product.Stock[1034].Quantity, product.Stock[1015].Quantity));
            }
        );
    }

    private void AssertEveryRequestHasEndedOnce(ParallelWriter[] writers, HashSet<string> known)
    {
        var trackIds = writers.SelectMany(static writer => writer.TrackIds).ToArray();
        var deleted = writers.SelectMany(static writer => writer.Deleted).ToHashSet();
        var requests = Emulator.State.Requests.Where(request => !known.Contains(request.TrackId)).ToArray();

        Assert.NotEmpty(trackIds);
        Assert.Equal(trackIds.Order(), requests.Select(static request => request.TrackId).Order());
        Assert.All(
            requests,
            request =>
            {
                Assert.Null(request.NextStepAt);
                Assert.Equal(deleted.Contains(request.TrackId), request.State == "deleted");
                var isThere = Emulator.State.FindProduct(Assert.Single(request.Products).Id) is not null;
                Assert.True(
                    request.State == "deleted" || (request.State == "approved") == isThere,
                    $"{request.TrackId} is {request.State}, its product is {(isThere ? "" : "not ")}there"
                );
            }
        );
        Assert.Contains(requests, static request => request.State == "approved");
        Assert.Contains(requests, static request => request.State == "rejected");
    }

    private void AssertSkusAreUnique()
    {
        var owned = Emulator.State.Products.Where(static product => !string.IsNullOrEmpty(product.OriginalSku)).ToArray();
        Assert.Equal(owned.Length, owned.Select(static product => product.OriginalSku).Distinct().Count());
        Assert.All(owned, product => Assert.Equal(product.Id, Emulator.State.FindProduct(product.OriginalSku!)!.Id));
    }

    private async Task AssertPagesShowEveryProductOnceAsync()
    {
        var shown = new List<long>();
        for (var page = 1; ; page++)
        {
            var rows = (await Http.GetJsonAsync($"v2.1/products?limit=7&page={page}")).Data();
            if (rows.Count == 0)
            {
                break;
            }

            shown.AddRange(rows.Select(static row => row.Number("product_id")));
        }

        Assert.Equal(Emulator.State.Products.Where(static product => !product.IsHidden).Select(static product => product.Id), shown);
    }
}
