using TikiSpec.Runtime;

namespace TikiSpec.Tests.Batches;

/// <summary>Which response is about which row.</summary>
public sealed class BatchMatchingTests : BatchTest
{
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
}
