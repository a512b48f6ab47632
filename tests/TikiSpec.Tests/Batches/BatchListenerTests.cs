using TikiSpec.Batches;

namespace TikiSpec.Tests.Batches;

/// <summary>Who listens to a batch is told how far it is, and loses nothing of it.</summary>
public sealed class BatchListenerTests : BatchTest
{
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
    public async Task What_a_listener_throws_does_not_hide_why_a_row_failed()
    {
        var result = await RunAsync(
            Rows(1),
            static _ => throw new ApiException("no"),
            new BatchOptions { Progress = new Listener(static _ => throw new InvalidOperationException("full")) }
        );

        Assert.Equal("no", Assert.Single(result).Exception?.Message);
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
}
