namespace TikiSpec.Emulator.Tests.State;

/// <summary>One of many clients: does what comes to its mind, and remembers what it was told.</summary>
internal sealed class ParallelWriter(TikiEmulator emulator, EmulatorClient http, int number, int seed)
{
    public const long SharedId = 2_166_152;

    private readonly Random _random = new(seed);
    private int _write = number * 10_000;

    /// <summary>The product that nobody else writes to.</summary>
    public long OwnId { get; } = 1000 + number;

    public int OwnWrites { get; private set; }

    public int SharedWrites { get; private set; }

    /// <summary>What it wrote last to its own product: price, and stock in two warehouses.</summary>
    public (long Price, long First, long Second) Last { get; private set; } = (100_000, 0, 0);

    public List<string> TrackIds { get; } = [];

    public HashSet<string> Deleted { get; } = new(StringComparer.Ordinal);

    public async Task RunAsync(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            await (
                _random.Next(10) switch
                {
                    0 or 1 => CreateAsync($"HOT-{_random.Next(6)}"),
                    2 => DeleteAsync(),
                    3 => ReplayAsync(),
                    4 => RenameAsync(),
                    5 or 6 => WriteOwnAsync(),
                    7 or 8 => WriteSharedAsync(),
                    _ => Task.Run(() => emulator.Time.Advance(TimeSpan.FromMilliseconds(_random.Next(300)))),
                }
            );
        }
    }

    public async Task CreateAsync(string sku) => TrackIds.Add(await http.CreateAsync(Payloads.Product(sku)));

    private async Task DeleteAsync()
    {
        if (
            Any() is { } trackId
            && emulator.State.FindRequest(trackId)?.RequestId is { } requestId
            && (await http.SendAsync("DELETE", $"v{_random.Next(1, 3)}/requests/{requestId}")).Status == 200
        )
        {
            Assert.True(Deleted.Add(trackId), $"{trackId} was deleted twice");
        }
    }

    private async Task ReplayAsync()
    {
        if (Any() is { } trackId)
        {
            var response = await http.SendAsync("POST", $"v2/tracking/{trackId}/replay");
            Assert.Equal(Deleted.Contains(trackId) ? 404 : 200, response.Status);
        }
    }

    /// <summary>Names that everybody wants, and those of products that are just being created.</summary>
    private async Task RenameAsync()
    {
        var created =
            Any() is { } trackId && emulator.State.FindRequest(trackId) is { State: "approved" } request ? request.Products[0].Id : OwnId;
        var response = await http.SendAsync(
            "POST",
            "v2/products/updateOriginalSku",
            $$"""{"product_id":{{created}},"original_sku":"HOT-{{_random.Next(6)}}"}"""
        );
        Assert.True(response.Status is 200 or 400, response.ToString());
        OwnWrites += response.Status == 200 && created == OwnId ? 1 : 0;
    }

    private async Task WriteOwnAsync()
    {
        var write = ++_write;
        await SendAsync(OwnId, write, write, write + 1);
        Last = (100_000 + write, write, write + 1);
        OwnWrites++;
    }

    private async Task WriteSharedAsync()
    {
        var write = ++_write;
        await SendAsync(SharedId, write, write, write);
        SharedWrites++;
    }

    /// <summary>Alone or in a batch.</summary>
    private async Task SendAsync(long id, int write, int first, int second)
    {
        var row = $$"""
            {"product_id":{{id}},"price":{{100_000 + write}},"seller_warehouse":"1034,1015",
             "warehouse_quantities":[{"warehouse_id":1034,"qty_available":{{first}}},{"warehouse_id":1015,"qty_available":{{second}}}]}
            """;
        if (_random.Next(2) == 0)
        {
            await http.SendJsonAsync("PUT", "v2.1/products/updateSku", row);
            return;
        }

        var results = (
            await http.SendJsonAsync("PUT", "v2.1/products/updateSkus", $$"""{"data":[{{row}},{"product_id":404404,"price":1}]}""")
        ).Data();
        Assert.Equal([true, false], results.Select(static result => result.GetProperty("is_success").GetBoolean()));
    }

    private string? Any() => TrackIds.Count == 0 ? null : TrackIds[_random.Next(TrackIds.Count)];
}
