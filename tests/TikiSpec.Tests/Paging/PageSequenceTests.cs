namespace TikiSpec.Tests.Paging;

public sealed class PageSequenceTests
{
    private readonly List<long> _asked = [];

    [Fact]
    public async Task All_items_of_all_pages_come_in_order()
    {
        Assert.Equal([10, 11, 20, 21, 30], await Pages(3, [10, 11], [20, 21], [30]).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal([1, 2, 3], _asked);
    }

    [Fact]
    public async Task Pages_are_fetched_only_as_far_as_they_are_needed()
    {
        await foreach (var item in Pages(3, [10, 11], [20], [30]))
        {
            if (item == 11)
                break;
        }
        Assert.Equal([1], _asked);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task A_last_page_that_is_reached_or_behind_ends_the_list(long last)
    {
        Assert.Equal([10], await Pages(last, [10], [20]).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal([1], _asked);
    }

    [Fact]
    public async Task An_empty_page_ends_the_list_whatever_is_announced()
    {
        Assert.Equal([10], await Pages(100, [10], [], [30]).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Empty(
            await Pages(
                    100,
                    [
                        [],
                    ]
                )
                .ToListAsync(TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task A_short_page_does_not_end_the_list()
    {
        Assert.Equal([10, 11, 20, 30, 31], await Pages(3, [10, 11], [20], [30, 31]).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Without_a_last_page_the_list_ends_where_pages_repeat_or_run_empty()
    {
        Assert.Equal([10, 20], await Pages(null, [10], [20], [20], [30]).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal([10, 20], await Pages(null, [10], [20], []).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_page_that_repeats_although_more_are_announced_is_a_failure()
    {
        var exception = await Assert.ThrowsAnyAsync<ApiException>(() =>
            Pages(5, [10], [10], [30]).ToListAsync(TestContext.Current.CancellationToken)
        );

        Assert.Equal("The server responded to page 2 with the items of page 1.", exception.Message);
    }

    [Fact]
    public async Task A_list_that_never_ends_is_a_failure()
    {
        var pages = new PageSequence<long>(1, static (number, _) => Task.FromResult(new Page<long>(number, [number], number + 1)));

        await Assert.ThrowsAnyAsync<ApiException>(() => pages.ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Pages_tell_their_number_so_that_one_can_go_on_later()
    {
        var numbers = new List<long>();
        await foreach (var page in Pages(3, [10], [20], [30]).StartingAt(2).ByPage(TestContext.Current.CancellationToken))
            numbers.Add(page.Number);

        Assert.Equal([2, 3], numbers);
    }

    [Fact]
    public async Task Every_enumeration_begins_anew()
    {
        var pages = Pages(2, [10], [20]);

        Assert.Equal(
            await pages.ToListAsync(TestContext.Current.CancellationToken),
            await pages.ToListAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal([1, 2, 1, 2], _asked);
    }

    [Fact]
    public async Task The_token_reaches_the_fetch_and_ends_the_list()
    {
        using var cancel = new CancellationTokenSource();
        var items = new List<int>();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in Pages(3, [10], [20]).WithCancellation(cancel.Token))
            {
                items.Add(item);
                await cancel.CancelAsync();
            }
        });

        Assert.Equal([10], items);
        Assert.Equal([1], _asked);
    }

    private PageSequence<int> Pages(long? last, params int[][] pages) =>
        new(
            1,
            (number, token) =>
            {
                token.ThrowIfCancellationRequested();
                _asked.Add(number);
                return Task.FromResult(new Page<int>(number, pages[number - 1], last));
            }
        );
}
