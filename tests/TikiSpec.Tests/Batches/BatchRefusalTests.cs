namespace TikiSpec.Tests.Batches;

/// <summary>A row that the server refuses by its name does not cost the others.</summary>
public sealed class BatchRefusalTests : BatchTest
{
    [Theory]
    [InlineData("data[2].price is below the limit")]
    [InlineData("data.2.price is below the limit")]
    public async Task One_bad_row_that_the_server_names_costs_the_others_nothing(string error)
    {
        var result = await RunAsync(Rows(5), rows => rows.Any(static row => row.Id == 3) ? throw Refusal(error) : Echo(rows));

        Assert.Equal([5, 1, 1, 1, 1, 1], Sizes);
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

        Assert.Equal([5], Sizes);
        Assert.Equal(5, result.Failed.Count());
    }

    [Fact]
    public async Task One_row_that_is_refused_by_its_name_is_sent_once()
    {
        var result = await RunAsync(Rows(1), static _ => throw Refusal("data[0].price is wrong"));

        Assert.Equal([1], Sizes);
        Assert.IsType<ApiException>(Assert.Single(result).Exception);
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
}
