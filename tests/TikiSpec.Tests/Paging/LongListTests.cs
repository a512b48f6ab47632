namespace TikiSpec.Tests.Paging;

/// <summary>A server that ends every list at a number of rows, and a list that changes while it is read.</summary>
public sealed class LongListTests
{
    private const int Cap = 100;
    private const int Size = 10;
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly ManualTime _time = new();
    private readonly List<Row> _rows = [];
    private int _asked;

    private static CancellationToken None => CancellationToken.None;

    [Theory]
    [InlineData(0)]
    [InlineData(95)]
    [InlineData(100)]
    [InlineData(101)]
    [InlineData(1234)]
    public async Task A_list_is_had_whole_however_long_it_is(int count)
    {
        Add(count, index => Start.AddSeconds(index * 7));
        var items = await List().ToListAsync(None);

        Assert.Equal(_rows.Select(static row => row.Id), items.Select(static row => row.Id).Order());
    }

    [Fact]
    public async Task A_list_below_the_end_costs_no_call_more()
    {
        Add(85, static index => Start.AddSeconds(index));
        await List().ToListAsync(None);

        Assert.Equal(9, _asked);
    }

    [Fact]
    public async Task Rows_between_two_seconds_are_in_a_window()
    {
        Add(300, static index => Start.AddMilliseconds(index * 501));

        Assert.Equal(300, (await List().ToListAsync(None)).Count);
    }

    [Fact]
    public async Task The_times_that_the_caller_asked_for_are_kept()
    {
        Add(500, static index => Start.AddSeconds(index));
        var (from, to) = (Start.AddSeconds(100), Start.AddSeconds(349));
        var items = await List(from, to).ToListAsync(None);

        Assert.Equal(250, items.Count);
        Assert.All(items, row => Assert.InRange(row.At, from, to));
    }

    [Fact]
    public async Task A_second_with_more_rows_than_the_server_gives_is_told_at_once()
    {
        Add(150, static _ => Start);
        var exception = await Assert.ThrowsAsync<ApiException>(() => List().ToListAsync(None));

        Assert.StartsWith("The list cannot be had whole: in the second from ", exception.Message, StringComparison.Ordinal);
        Assert.InRange(_asked, 1, 100);
    }

    [Fact]
    public async Task A_list_without_windows_tells_that_it_was_cut_off_after_its_last_row()
    {
        Add(150, static index => Start.AddSeconds(index));
        var items = new List<Row>();
        var exception = await Assert.ThrowsAsync<ApiException>(async () =>
        {
            await foreach (var row in List(hasWindows: false))
                items.Add(row);
        });

        Assert.Equal(
            "The list may not be all: the server ends every list at row 100. Ask for less at once, by a shorter time or other options.",
            exception.Message
        );
        Assert.Equal(Cap, items.Count);
    }

    [Fact]
    public async Task Who_begins_at_a_page_of_his_own_is_told_as_well()
    {
        Add(150, static index => Start.AddSeconds(index));
        var items = new List<Row>();
        await Assert.ThrowsAsync<ApiException>(async () =>
        {
            await foreach (var row in List().StartingAt(9))
                items.Add(row);
        });

        Assert.Equal(20, items.Count);
    }

    [Fact]
    public async Task A_row_that_was_added_meanwhile_brings_none_twice()
    {
        Add(30, static index => Start.AddSeconds(index));
        var items = new List<Row>();
        await foreach (var row in List())
        {
            items.Add(row);
            if (items.Count == 10)
                _rows.Insert(0, new Row(1000, Start));
        }

        Assert.Equal(Enumerable.Range(0, 30).Select(static id => (long)id), items.Select(static row => row.Id));
    }

    [Fact]
    public async Task Nor_does_a_page_that_it_makes_the_same_as_the_one_before_end_the_list()
    {
        _rows.AddRange(Enumerable.Range(0, 5).Select(static id => new Row(id, Start)));
        var items = new List<Row>();
        await foreach (var row in List(size: 1))
        {
            items.Add(row);
            if (items.Count == 1)
                _rows.Insert(0, new Row(1000, Start));
        }

        Assert.Equal([0, 1, 2, 3, 4], items.Select(static row => row.Id));
    }

    [Fact]
    public async Task A_server_that_gives_one_page_again_and_again_is_told()
    {
        var pages = new PageSequence<Row>(
            1,
            static (page, _, _) => Task.FromResult(new Page<Row>(page, [new Row(1, Start)], 50)),
            new PageRules<Row> { Key = static row => row.Id }
        );

        Assert.Equal(
            "The server responded to page 3 with the items of page 2.",
            (await Assert.ThrowsAsync<ApiException>(() => pages.ToListAsync(None))).Message
        );
    }

    [Theory]
    [InlineData(2L, false)]
    [InlineData(1L, true)]
    [InlineData(null, true)]
    public async Task A_page_without_a_list_ends_only_a_list_that_is_over(long? last, bool ends)
    {
        var pages = new PageSequence<Row>(
            1,
            (page, _) =>
                Task.FromResult(new Page<Row>(page, page == 1 ? [new Row(1, Start)] : ApiList.Absent<Row>(), page == 1 ? null : last))
        );
        var exception = await Record.ExceptionAsync(() => pages.ToListAsync(None));

        Assert.Equal(ends ? null : "Expected the items of page 2 of 2 at $ (byte 0), found no list.", exception?.Message);
    }

    [Fact]
    public async Task Rows_without_a_key_are_all_given()
    {
        var pages = new PageSequence<Row>(
            1,
            static (page, _, _) => Task.FromResult(new Page<Row>(page, [new Row(0, Start), new Row(0, Start.AddDays(page))], 2)),
            new PageRules<Row> { Key = static row => row.Id == 0 ? null : row.Id }
        );

        Assert.Equal(4, (await pages.ToListAsync(None)).Count);
    }

    private void Add(int count, Func<int, DateTimeOffset> at) =>
        _rows.AddRange(Enumerable.Range(0, count).Select(index => new Row(index, at(index))));

    private PageSequence<Row> List(DateTimeOffset? from = null, DateTimeOffset? to = null, bool hasWindows = true, int size = Size) =>
        new(
            1,
            (page, window, _) => Task.FromResult(Fetch(page, window?.From ?? from, window?.To ?? to, size)),
            new PageRules<Row>
            {
                Key = static row => row.Id,
                Cap = Cap,
                HasWindows = hasWindows,
                From = from,
                To = to,
                Time = _time,
            }
        );

    private Page<Row> Fetch(long page, DateTimeOffset? from, DateTimeOffset? to, int size)
    {
        _asked++;
        var found = _rows.Where(row => !(row.At < from) && !(row.At > to)).Take(Cap).ToList();
        return new Page<Row>(page, [.. found.Skip((int)(page - 1) * size).Take(size)], (found.Count + size - 1) / size);
    }

    private sealed record Row(long Id, DateTimeOffset At);
}
