namespace TikiSpec.Tests.Paging;

/// <summary>Lists of which each page tells the next.</summary>
public sealed class PlacedPagesTests
{
    private readonly List<string?> _asked = [];

    [Fact]
    public async Task Each_page_tells_where_the_next_is()
    {
        Assert.Equal([1, 2, 3], await Pages(([1], "a"), ([2], "b"), ([3], null)).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal([null, "a", "b"], _asked);
    }

    [Fact]
    public async Task An_empty_page_ends_nothing_and_an_empty_place_does()
    {
        Assert.Equal([2], await Pages(([], "a"), ([2], ""), ([3], null)).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal([null, "a"], _asked);
    }

    [Fact]
    public async Task Pages_have_numbers_in_the_order_in_which_they_come()
    {
        var pages = new List<(long, string?)>();
        await foreach (var page in Pages(([1], "a"), ([2], null)).ByPage(TestContext.Current.CancellationToken))
            pages.Add((page.Number, page.Next));

        Assert.Equal([(1, "a"), (2, null)], pages);
    }

    [Fact]
    public async Task One_can_go_on_where_a_page_said()
    {
        var pages = Pages(([1], "a"), ([2], null));

        Assert.Equal([1, 2], await pages.StartingAt("z").ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["z", "a"], _asked);
    }

    [Theory]
    [InlineData("a", "a")]
    [InlineData("b", "a")]
    public async Task A_place_that_comes_again_is_a_failure(string second, string third)
    {
        var pages = Pages(([1], "a"), ([2], second), ([3], third), ([4], null));

        await Assert.ThrowsAnyAsync<ApiException>(() => pages.ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_number_is_no_place_and_a_place_is_no_number()
    {
        var numbered = new PageSequence<int>(1, static (number, _) => Task.FromResult(new Page<int>(number, [], null)));

        Assert.Throws<InvalidOperationException>(() => numbered.StartingAt("a"));
        Assert.Throws<InvalidOperationException>(() => Pages(([1], null)).StartingAt(2));
    }

    private PageSequence<int> Pages(params (int[] Items, string? Next)[] pages) =>
        new(
            (place, _) =>
            {
                var (items, next) = pages[Math.Min(_asked.Count, pages.Length - 1)];
                _asked.Add(place);
                return Task.FromResult(new Page<int>(0, items, null) { Next = next });
            }
        );
}
