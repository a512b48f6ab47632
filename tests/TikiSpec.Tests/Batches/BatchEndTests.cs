using System.Net;
using TikiSpec.Batches;
using TikiSpec.Transport.Sending;

namespace TikiSpec.Tests.Batches;

/// <summary>However a batch ends, it tells of each row what became of it.</summary>
public sealed class BatchEndTests : BatchTest
{
    [Fact]
    public async Task A_chunk_that_fails_fails_its_own_rows_alone()
    {
        var failure = new ApiException("no") { Status = HttpStatusCode.BadGateway };
        var result = await RunAsync(Rows(50), rows => rows[0].Id == 21 ? throw failure : Echo(rows));

        Assert.Equal([20, 20, 10], Sizes);
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

        Assert.Equal([20], Sizes);
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

        Assert.Equal([20, 20], Sizes);
        Assert.Equal((20, 20, 10), (result.Succeeded.Count(), result.Failed.Count(), result.NotSent.Count()));
        Assert.All(result.NotSent, row => Assert.Same(failure, row.Exception));

        var rest = await RunAsync(result.NotSent.Select(static row => row.Row), Echo);
        Assert.Equal(Rows(50)[40..], rest.Succeeded.Select(static row => row.Row));
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

    /// <summary>Of two calls that are under way at once, each ends the batch in its own way.</summary>
    [Theory]
    [InlineData(0, typeof(ApiUnauthorizedException))]
    [InlineData(1, typeof(InvalidOperationException))]
    public async Task Of_ends_that_come_at_once_the_first_is_why_the_rest_was_not_sent(int first, Type expected)
    {
        using var cancel = new CancellationTokenSource();
        TaskCompletionSource<ChunkResponse<Result>>[] calls = [new(), new()];
        Exception[] ends = [new ApiUnauthorizedException(), new InvalidOperationException("a handler")];
        var batch = RunAsync(calls, cancel.Token);
        calls[first].SetException(ends[first]);
        calls[1 - first].SetException(ends[1 - first]);
        var result = await batch;

        Assert.All(result.NotSent, row => Assert.IsType(expected, row.Exception));
        Assert.Equal((40, 10), (result.Failed.Count(), result.NotSent.Count()));
        Assert.All(result.Take(20), row => Assert.Same(ends[0], row.Exception));
        Assert.All(result.Skip(20).Take(20), row => Assert.Same(ends[1], row.Exception));
    }

    [Fact]
    public async Task A_batch_that_was_ended_before_it_was_given_up_tells_why_it_ended()
    {
        using var cancel = new CancellationTokenSource();
        TaskCompletionSource<ChunkResponse<Result>>[] calls = [new(), new()];
        var batch = RunAsync(calls, cancel.Token);
        calls[0].SetException(new ApiUnauthorizedException());
        await cancel.CancelAsync();
        calls[1].SetCanceled(cancel.Token);
        var result = await batch;

        Assert.All(result.NotSent, static row => Assert.IsType<ApiUnauthorizedException>(row.Exception));
        Assert.All(result.Skip(20).Take(20), static row => Assert.IsAssignableFrom<OperationCanceledException>(row.Exception));
    }

    [Fact]
    public async Task A_batch_that_was_given_up_before_a_credential_was_refused_is_given_up()
    {
        using var cancel = new CancellationTokenSource();
        TaskCompletionSource<ChunkResponse<Result>>[] calls = [new(), new()];
        var batch = RunAsync(calls, cancel.Token);
        await cancel.CancelAsync();
        calls[1].SetCanceled(cancel.Token);
        calls[0].SetException(new ApiUnauthorizedException());
        var exception = await Assert.ThrowsAsync<BatchCanceledException<Row, Result>>(() => batch);

        Assert.All(exception.Result.Take(20), static row => Assert.IsType<ApiUnauthorizedException>(row.Exception));
        Assert.All(exception.Result.NotSent, static row => Assert.IsAssignableFrom<OperationCanceledException>(row.Exception));
        Assert.Equal(10, exception.Result.NotSent.Count());
    }

    [Fact]
    public async Task An_exception_of_another_kind_ends_the_batch_and_loses_nothing()
    {
        var failure = new InvalidOperationException("a handler");
        var result = await RunAsync(Rows(50), rows => rows[0].Id == 21 ? throw failure : Echo(rows));

        Assert.Equal((20, 20, 10), (result.Succeeded.Count(), result.Failed.Count(), result.NotSent.Count()));
        Assert.All(result.Failed, row => Assert.Same(failure, row.Exception));
    }

    [Fact]
    public async Task Rows_of_a_call_that_never_left_are_not_sent_and_the_others_go_on()
    {
        var told = new List<BatchProgress>();
        var failure = new ApiTransportException("no connection") { Failure = ApiFailure.NotSent, IsTransient = true };
        var result = await RunAsync(
            Rows(50),
            rows => rows[0].Id == 21 ? throw failure : Echo(rows),
            new BatchOptions { Progress = new Listener(told.Add) }
        );

        Assert.Equal((30, 0, 20), (result.Succeeded.Count(), result.Failed.Count(), result.NotSent.Count()));
        Assert.All(result.NotSent, row => Assert.Same(failure, row.Exception));
        Assert.Equal([new(50, 20, 0), new(50, 20, 0), new(50, 30, 0)], told);

        var rest = await RunAsync(result.NotSent.Select(static row => row.Row), Echo);
        Assert.Equal(Rows(50)[20..40], rest.Succeeded.Select(static row => row.Row));
    }

    public static TheoryData<Exception> WhatNoCallGetsPast =>
        [
            new ApiException("it takes an access token") { Failure = ApiFailure.NotSent },
            new ObjectDisposedException("client"),
            new ArgumentException("no such server"),
        ];

    [Theory]
    [MemberData(nameof(WhatNoCallGetsPast))]
    public async Task What_no_call_would_get_past_is_met_once(Exception failure)
    {
        var result = await RunAsync(Rows(50), _ => throw failure);

        Assert.Equal([20], Sizes);
        Assert.Equal(50, result.NotSent.Count());
        Assert.All(result, row => Assert.Same(failure, row.Exception));
    }

    [Fact]
    public async Task A_call_that_is_given_up_while_it_waits_to_be_sent_is_not_sent()
    {
        using var cancel = new CancellationTokenSource();
        var run = RunAsync(
            Rows(30),
            _ =>
            {
                cancel.Cancel();
                throw CallGivenUpException.BeforeSending("Items_Create", null, cancel.Token);
            },
            cancellationToken: cancel.Token
        );
        var exception = await Assert.ThrowsAsync<BatchCanceledException<Row, Result>>(() => run);

        Assert.Equal(30, exception.Result.NotSent.Count());
    }

    /// <summary>Fifty rows, of which the first forty go out at once, in two calls.</summary>
    private static Task<BatchResult<Row, Result>> RunAsync(
        TaskCompletionSource<ChunkResponse<Result>>[] calls,
        CancellationToken cancellationToken
    ) =>
        BatchRun<Row, Result>.RunAsync(
            Rows(50),
            20,
            new BatchOptions { MaxParallelCalls = 2 },
            static (_, _) => { },
            // What is set goes on at once, on the thread of who sets it.
            (chunk, _) => calls[(chunk[0].Id - 1) / 20].Task,
            static result => result.IsSuccess,
            static (_, _) => true,
            cancellationToken
        );
}
