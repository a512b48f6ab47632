using TikiSpec.Batches;

namespace TikiSpec.Tests.Batches;

/// <summary>How the rows of a batch go out.</summary>
public sealed class BatchRunTests : BatchTest
{
    [Fact]
    public async Task Rows_go_out_in_chunks_and_results_come_back_in_order()
    {
        var result = await RunAsync(Rows(45), Echo);

        Assert.Equal([20, 20, 5], Sizes);
        Assert.Equal(Rows(45), result.Select(static row => row.Row));
        Assert.All(
            result.Index(),
            row => Assert.Equal((row.Index, row.Index + 1L, true), (row.Item.Index, row.Item.Result!.Id, row.Item.IsSuccess))
        );
        Assert.True(result.IsSuccess);
    }

    [Fact]
    public async Task No_rows_are_no_call()
    {
        Assert.Empty(await RunAsync([], Echo));
        Assert.Empty(Sizes);
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 2)]
    [InlineData(3, 1)]
    [InlineData(int.MaxValue, 1)]
    public async Task A_call_takes_as_many_rows_as_the_spec_says(int max, int calls)
    {
        Assert.True((await RunAsync(Rows(3), Echo, new BatchOptions { MaxParallelCalls = 4 }, max: max)).IsSuccess);
        Assert.Equal(calls, Sizes.Count);
    }

    [Fact]
    public async Task As_many_calls_are_under_way_as_the_options_say_and_results_keep_their_order()
    {
        var (now, most) = (0, 0);
        var gate = new TaskCompletionSource();
        var result = await BatchRun<Row, Result>.RunAsync(
            Rows(200),
            20,
            new BatchOptions { MaxParallelCalls = 3 },
            static (_, _) => { },
            async (chunk, _) =>
            {
                InterlockedMax(ref most, Interlocked.Increment(ref now));
                if (most == 3)
                    gate.TrySetResult();
                // Nobody goes on before three are there.
                await gate.Task;
                await Task.Yield();
                Interlocked.Decrement(ref now);
                return new ChunkResponse<Result>(Echo(chunk));
            },
            static result => result.IsSuccess,
            static (row, result) => row.Id == result.Id,
            CancellationToken.None
        );

        Assert.Equal(3, most);
        Assert.Equal(Rows(200), result.Select(static row => row.Row));
        Assert.All(result, static row => Assert.Equal(row.Row.Id, row.Result!.Id));

        static void InterlockedMax(ref int target, int value)
        {
            for (var seen = target; value > seen; seen = target)
                Interlocked.CompareExchange(ref target, value, seen);
        }
    }

    [Fact]
    public async Task A_source_that_throws_does_so_before_anything_is_sent()
    {
        await Assert.ThrowsAsync<FormatException>(() =>
            RunAsync(
                Enumerable.Range(1, 50).Select(static number => number == 45 ? throw new FormatException("line 45") : Rows(1)[0]),
                Echo
            )
        );

        Assert.Empty(Sizes);
    }

    [Fact]
    public async Task A_row_that_cannot_be_sent_is_told_before_any_is()
    {
        var sent = 0;
        await Assert.ThrowsAsync<FormatException>(() =>
            BatchRun<Row, Result>.RunAsync(
                Rows(3),
                1,
                null,
                static (row, index) =>
                {
                    Assert.Equal(index + 1, row.Id);
                    if (index == 2)
                        throw new FormatException();
                },
                (rows, _) => Task.FromResult(new ChunkResponse<Result>(Echo(rows.Take(++sent).ToList()))),
                static result => result.IsSuccess,
                static (_, _) => true,
                CancellationToken.None
            )
        );

        Assert.Equal(0, sent);
    }

    [Fact]
    public async Task What_makes_no_batch_is_refused_before_the_rows_are_taken()
    {
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();
        await Assert.ThrowsAsync<ArgumentNullException>(() => RunAsync(null!, Echo));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => RunAsync(Rows(1), Echo, max: 0));
        await Assert.ThrowsAsync<OperationCanceledException>(() => RunAsync(NeverTaken(), Echo, cancellationToken: cancel.Token));

        static IEnumerable<Row> NeverTaken()
        {
            Assert.Fail("The rows were taken.");
            yield break;
        }
    }
}
