using System.Net;
using TikiSpec.Batches;
using TikiSpec.Runtime;

namespace TikiSpec.Tests.Batches;

public sealed class BatchTests
{
    private readonly List<int> _sizes = [];

    [Fact]
    public async Task Rows_go_out_in_chunks_and_results_come_back_in_order()
    {
        var result = await RunAsync(Rows(45), Echo);

        Assert.Equal([20, 20, 5], _sizes);
        Assert.Equal(Rows(45), result.Select(static row => row.Row));
        Assert.All(
            result.Index(),
            row => Assert.Equal((row.Index, row.Index + 1L, true), (row.Item.Index, row.Item.Result!.Id, row.Item.IsSuccess))
        );
        Assert.True(result.IsSuccess);
    }

    [Fact]
    public async Task Results_in_another_order_find_their_rows_by_key()
    {
        var result = await RunAsync(Rows(5), rows => [.. Echo(rows).Reverse()]);

        Assert.All(result, static row => Assert.Equal(row.Row.Id, row.Result!.Id));
    }

    [Fact]
    public async Task A_later_key_decides_where_the_first_says_nothing()
    {
        var result = await RunAsync([new Row(0, "a"), new Row(0, "b")], static _ => [new Result(7, "b", true), new Result(8, "a", true)]);

        Assert.Equal([8L, 7L], result.Select(static row => row.Result!.Id));
    }

    [Fact]
    public async Task Results_without_keys_are_taken_by_position()
    {
        var result = await RunAsync(Rows(3), static rows => [.. rows.Select(static row => new Result(0, null, row.Id == 2))]);

        Assert.Equal([false, true, false], result.Select(static row => row.IsSuccess));
        Assert.Equal([1], result.Succeeded.Select(static row => row.Index));
        Assert.Equal([0, 2], result.Failed.Select(static row => row.Index));
    }

    [Fact]
    public async Task Rows_of_the_same_key_each_get_their_own_result()
    {
        var result = await RunAsync([new Row(1, "a"), new Row(1, "a")], static _ => [new Result(1, "a", true), new Result(1, "a", false)]);

        Assert.Equal([true, false], result.Select(static row => row.IsSuccess));
    }

    [Fact]
    public async Task A_row_without_a_response_has_not_succeeded()
    {
        var result = await RunAsync(Rows(3), static rows => [new Result(rows[1].Id, null, true)]);

        Assert.Equal([false, true, false], result.Select(static row => row.IsSuccess));
        Assert.Equal([true, false, true], result.Select(static row => row.Result is null));
    }

    [Fact]
    public async Task A_response_without_a_row_is_kept()
    {
        var result = await RunAsync(Rows(1), static rows => [.. Echo(rows), new Result(99, "x", true)]);

        Assert.Equal(99, Assert.Single(result.Unmatched).Id);
    }

    [Fact]
    public async Task A_chunk_that_fails_fails_its_own_rows_alone()
    {
        var failure = new ApiException("no") { Status = HttpStatusCode.BadGateway };
        var result = await RunAsync(Rows(50), rows => rows[0].Id == 21 ? throw failure : Echo(rows));

        Assert.Equal([20, 20, 10], _sizes);
        Assert.All(result.Index(), row => Assert.Equal(row.Index is >= 20 and < 40 ? failure : null, row.Item.Exception));
        Assert.Equal(50, result.Count);
        Assert.False(result.IsSuccess);
    }

    [Fact]
    public async Task Cancelling_keeps_what_is_done()
    {
        using var cancel = new CancellationTokenSource();
        var exception = await Assert.ThrowsAsync<BatchCanceledException<Row, Result>>(() =>
            RunAsync(
                Rows(50),
                rows =>
                {
                    cancel.Cancel();
                    return Echo(rows);
                },
                cancellationToken: cancel.Token
            )
        );
        var result = exception.Result;

        Assert.Equal([20], _sizes);
        Assert.Equal(20, result.Succeeded.Count());
        Assert.Empty(result.Failed);
        Assert.Equal(Rows(50)[20..], result.NotSent.Select(static row => row.Row));
        Assert.All(result.NotSent, static row => Assert.IsAssignableFrom<OperationCanceledException>(row.Exception));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(Rows(1), Echo, cancellationToken: cancel.Token));
    }

    [Fact]
    public async Task A_call_that_is_given_up_may_have_been_done_and_counts_as_sent()
    {
        using var cancel = new CancellationTokenSource();
        var run = RunAsync(
            Rows(30),
            rows =>
            {
                cancel.Cancel();
                throw new OperationCanceledException(cancel.Token);
            },
            cancellationToken: cancel.Token
        );
        var exception = await Assert.ThrowsAsync<BatchCanceledException<Row, Result>>(() => run);

        Assert.Equal(cancel.Token, exception.CancellationToken);
        Assert.Equal((20, 10), (exception.Result.Failed.Count(), exception.Result.NotSent.Count()));
    }

    [Fact]
    public async Task Cancelling_after_the_last_call_cancels_nothing()
    {
        using var cancel = new CancellationTokenSource();

        Assert.True(
            (
                await RunAsync(
                    Rows(3),
                    rows =>
                    {
                        cancel.Cancel();
                        return Echo(rows);
                    },
                    cancellationToken: cancel.Token
                )
            ).IsSuccess
        );
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.Forbidden)]
    public async Task Nothing_more_is_sent_when_the_credential_is_not_taken(HttpStatusCode status)
    {
        var failure = new ApiException("no") { Status = status };
        var result = await RunAsync(Rows(50), rows => rows[0].Id == 21 ? throw failure : Echo(rows));

        Assert.Equal([20, 20], _sizes);
        Assert.Equal((20, 20, 10), (result.Succeeded.Count(), result.Failed.Count(), result.NotSent.Count()));
        Assert.All(result.NotSent, row => Assert.Same(failure, row.Exception));

        var rest = await RunAsync(result.NotSent.Select(static row => row.Row), Echo);
        Assert.Equal(Rows(50)[40..], rest.Succeeded.Select(static row => row.Row));
    }

    [Fact]
    public async Task An_exception_of_another_kind_ends_the_batch_and_loses_nothing()
    {
        var failure = new InvalidOperationException("a handler");
        var result = await RunAsync(Rows(50), rows => rows[0].Id == 21 ? throw failure : Echo(rows));

        Assert.Equal((20, 20, 10), (result.Succeeded.Count(), result.Failed.Count(), result.NotSent.Count()));
        Assert.All(result.Failed, row => Assert.Same(failure, row.Exception));
    }

    [Theory]
    [InlineData("data[2].price is below the limit")]
    [InlineData("data.2.price is below the limit")]
    public async Task One_bad_row_that_the_server_names_costs_the_others_nothing(string error)
    {
        var result = await RunAsync(Rows(5), rows => rows.Any(static row => row.Id == 3) ? throw Refusal(error) : Echo(rows));

        Assert.Equal([5, 1, 1, 1, 1, 1], _sizes);
        Assert.Equal([0, 1, 3, 4], result.Succeeded.Select(static row => row.Index));
        Assert.Equal(2, Assert.Single(result.Failed).Index);
    }

    [Theory]
    [InlineData("the seller is not active")]
    [InlineData("data[7].price is below the limit")]
    [InlineData("version 1.2.3 is needed")]
    public async Task A_refusal_that_names_no_row_is_not_tried_row_by_row(string error)
    {
        var result = await RunAsync(Rows(5), _ => throw Refusal(error));

        Assert.Equal([5], _sizes);
        Assert.Equal(5, result.Failed.Count());
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

        Assert.Empty(_sizes);
    }

    [Fact]
    public async Task A_listener_that_throws_does_not_lose_what_the_server_said()
    {
        var failure = new ApiException("OnDrift failed");
        var result = await BatchRun<Row, Result>.RunAsync(
            Rows(2),
            20,
            null,
            static (_, _) => { },
            (chunk, _) => Task.FromResult(new ChunkResponse<Result>(Echo(chunk), failure)),
            static result => result.IsSuccess,
            static (_, _) => false,
            default
        );

        Assert.True(result.IsSuccess);
        Assert.All(result, row => Assert.Same(failure, row.Exception));
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

    [Fact]
    public async Task One_row_that_is_refused_by_its_name_is_sent_once()
    {
        var result = await RunAsync(Rows(1), static _ => throw Refusal("data[0].price is wrong"));

        Assert.Equal([1], _sizes);
        Assert.IsType<ApiException>(Assert.Single(result).Exception);
    }

    [Fact]
    public async Task A_response_that_is_about_one_row_is_not_taken_for_another_by_its_position()
    {
        var result = await RunAsync(
            [new Row(1, null), new Row(2, null), new Row(3, null)],
            static _ => [new Result(0, null, true), new Result(1, null, true), new Result(0, "third", true)]
        );

        Assert.Equal([1L, null, 0L], result.Select(static row => row.Result?.Id));
    }

    [Fact]
    public async Task Of_responses_with_one_key_a_row_takes_that_of_its_position()
    {
        var result = await RunAsync(
            [new Row(2, null), new Row(1, null), new Row(1, null)],
            static _ => [new Result(1, "first", true), new Result(1, "second", true), new Result(2, null, true)]
        );

        Assert.Equal([null, "second", "first"], result.Select(static row => row.Result!.Sku));
    }

    [Fact]
    public async Task What_a_listener_throws_does_not_hide_why_a_row_failed()
    {
        var result = await RunAsync(
            Rows(1),
            static _ => throw new ApiException("no"),
            new BatchOptions { Progress = new Listener(static _ => throw new InvalidOperationException("full")) }
        );

        Assert.Equal("no", Assert.Single(result).Exception?.Message);
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 2)]
    [InlineData(3, 1)]
    [InlineData(int.MaxValue, 1)]
    public async Task A_call_takes_as_many_rows_as_the_spec_says(int max, int calls)
    {
        Assert.True((await RunAsync(Rows(3), Echo, new BatchOptions { MaxParallelCalls = 4 }, max: max)).IsSuccess);
        Assert.Equal(calls, _sizes.Count);
    }

    [Fact]
    public async Task No_rows_are_no_call()
    {
        Assert.Empty(await RunAsync([], Echo));
        Assert.Empty(_sizes);
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
    public async Task With_several_calls_at_once_a_refused_credential_still_ends_the_batch()
    {
        var result = await RunAsync(
            Rows(200),
            rows => rows[0].Id == 21 ? throw new ApiUnauthorizedException() : Echo(rows),
            options: new BatchOptions { MaxParallelCalls = 2 }
        );

        Assert.NotEmpty(result.NotSent);
        Assert.All(result.NotSent, static row => Assert.IsType<ApiUnauthorizedException>(row.Exception));
        Assert.Equal(200, result.Succeeded.Count() + result.Failed.Count() + result.NotSent.Count());
    }

    [Fact]
    public async Task Who_listens_is_told_after_each_call_how_far_it_is()
    {
        var told = new List<BatchProgress>();
        await RunAsync(
            Rows(45),
            rows => rows[0].Id == 21 ? throw new ApiServerException() : Echo(rows),
            options: new BatchOptions { Progress = new Listener(told.Add) }
        );

        Assert.Equal([new(45, 20, 0), new(45, 20, 20), new(45, 25, 20)], told);
    }

    [Fact]
    public async Task A_row_that_goes_out_again_by_itself_counts_once()
    {
        var told = new List<BatchProgress>();
        await RunAsync(
            Rows(3),
            rows => rows.Count > 1 ? throw Refusal("data[1].price must be above 0") : Echo(rows),
            options: new BatchOptions { Progress = new Listener(told.Add) }
        );

        Assert.Equal([new(3, 1, 0), new(3, 2, 0), new(3, 3, 0)], told);
    }

    [Fact]
    public async Task A_listener_that_throws_loses_nothing_and_is_told_no_more()
    {
        var told = 0;
        var result = await RunAsync(
            Rows(45),
            Echo,
            options: new BatchOptions { Progress = new Listener(_ => throw new InvalidOperationException("full" + ++told)) }
        );

        Assert.True(result.IsSuccess);
        Assert.Equal(20, result.Count(static row => row.Exception is InvalidOperationException { Message: "full1" }));
        Assert.Equal(1, told);
    }

    [Fact]
    public void Keys_match_only_where_both_say_something()
    {
        Assert.True(ApiBatch.Match(1L, 1L));
        Assert.False(ApiBatch.Match(1L, (long?)2L));
        Assert.Null(ApiBatch.Match(0L, 1L));
        Assert.Null(ApiBatch.Match(1L, null));
        Assert.Null(ApiBatch.Match("", "a"));
        Assert.Null(ApiBatch.Match("a", null));
        Assert.True(ApiBatch.Match("a", "a"));
        Assert.False(ApiBatch.Match("a", "A"));
        Assert.True(ApiBatch.Match(new Models.ItemState("a"), new Models.ItemState("a")));
        Assert.Null(ApiBatch.Match(default, new Models.ItemState("a")));
    }

    private Task<BatchResult<Row, Result>> RunAsync(
        IEnumerable<Row> rows,
        Func<IReadOnlyList<Row>, IReadOnlyList<Result>> response,
        BatchOptions? options = null,
        int max = 20,
        CancellationToken cancellationToken = default
    ) =>
        BatchRun<Row, Result>.RunAsync(
            rows,
            max,
            options,
            static (_, _) => { },
            (chunk, _) =>
            {
                _sizes.Add(chunk.Count);
                return Task.FromResult(new ChunkResponse<Result>(response(chunk)));
            },
            static result => result.IsSuccess,
            static (row, result) => ApiBatch.Match(row.Id, result.Id) ?? ApiBatch.Match(row.Sku, result.Sku) ?? false,
            cancellationToken
        );

    private static ApiException Refusal(string error) => new("no") { Status = HttpStatusCode.BadRequest, Errors = [error] };

    private static Row[] Rows(int count) =>
        [.. Enumerable.Range(1, count).Select(static number => new Row(number, "s" + ApiText.Int32(number)))];

    private static IReadOnlyList<Result> Echo(IReadOnlyList<Row> rows) => [.. rows.Select(static row => new Result(row.Id, row.Sku, true))];

    private sealed class Listener(Action<BatchProgress> tell) : IProgress<BatchProgress>
    {
        public void Report(BatchProgress value) => tell(value);
    }

    private sealed record Row(long Id, string? Sku);

    private sealed record Result(long Id, string? Sku, bool IsSuccess);
}
