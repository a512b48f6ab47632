using System.Runtime.CompilerServices;
using System.Text;
using TikiSpec.Options;
using TikiSpec.Runtime;

namespace TikiSpec;

/// <summary>All items of a list that the server gives in pages, fetched as they are enumerated.</summary>
/// <typeparam name="T">An item.</typeparam>
/// <remarks>
/// <para>
/// Where pages have numbers, or the server counts rows, enumeration ends after an empty page, and after a page whose
/// number reaches the last page that the server names (0 included). Where the server names no last page it also ends
/// when a page repeats the one before, because that is how servers respond beyond the end. Where each page tells the
/// next (<see cref="Page{T}.Next"/>), it ends where one tells none, and an empty page ends nothing.
/// </para>
/// <para>
/// It never ends short without a word. Where the spec says that the server cuts every list off at a number of rows, a
/// longer one is fetched by windows of time, each short enough; where it cannot be, and where pages go on repeating
/// each other or never end (<see cref="MaxPages"/>), that is an <see cref="ApiException"/>.
/// </para>
/// <para>
/// A list that changes while it is read: a row that was added moves others to the next page, where they come once more;
/// where the spec says what tells rows apart, such rows are given once. A row that was taken away moves others to the
/// page before, which is read already: those are missed. Whoever needs every row of a shop that is busy lists by a
/// window of time that is over, or lists twice.
/// </para>
/// <para>Every enumeration begins anew. To go on where one stopped, use <see cref="StartingAt(long)"/> or
/// <see cref="StartingAt(string)"/>.</para>
/// </remarks>
public sealed partial class PageSequence<T> : IAsyncEnumerable<T>
{
    /// <summary>More pages than any list has.</summary>
    public const int MaxPages = 100_000;

    private readonly long _first;
    private readonly Func<long, TimeWindow?, CancellationToken, Task<Page<T>>>? _fetch;
    private readonly PageRules<T> _rules;

    /// <summary>Creates a sequence; generated clients do, and test doubles.</summary>
    /// <param name="firstPage">The number of the page to begin with.</param>
    /// <param name="fetch">Fetches a page by its number.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="firstPage"/> is negative.</exception>
    public PageSequence(long firstPage, Func<long, CancellationToken, Task<Page<T>>> fetch)
        : this(firstPage, (page, _, token) => fetch(page, token), new PageRules<T>())
    {
        ArgumentNullException.ThrowIfNull(fetch);
    }

    /// <summary>Creates a sequence; generated clients do.</summary>
    /// <param name="firstPage">The number of the page to begin with.</param>
    /// <param name="fetch">Fetches a page by its number, of the rows of a window where one is given.</param>
    /// <param name="rules">What is known of the list.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="firstPage"/> is negative.</exception>
    public PageSequence(long firstPage, Func<long, TimeWindow?, CancellationToken, Task<Page<T>>> fetch, PageRules<T> rules)
    {
        ArgumentNullException.ThrowIfNull(fetch);
        ArgumentNullException.ThrowIfNull(rules);
        _first = OptionLimits.Count(firstPage, nameof(firstPage));
        _fetch = fetch;
        _rules = rules;
    }

    /// <summary>The same list, beginning at another page.</summary>
    /// <param name="page">The page's number; the number of the row, where the server counts rows.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="page"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">The server tells pages by texts: see
    /// <see cref="StartingAt(string)"/>.</exception>
    public PageSequence<T> StartingAt(long page)
    {
        var number = OptionLimits.Count(page, nameof(page));
        return _fetch is null
            ? throw new InvalidOperationException("The pages of this list have no numbers. Begin at the Next of the page before.")
            : new(number, _fetch, _rules);
    }

    /// <summary>Enumerates items.</summary>
    /// <param name="cancellationToken">Ends the enumeration, a fetch that is under way included.</param>
    /// <exception cref="ApiException">A page cannot be had, or the list cannot be had whole.</exception>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in ByPage(cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in page.Items)
                yield return item;
        }
    }

    /// <summary>Enumerates whole pages, for those who count calls or keep the number of the last page done. Where a
    /// list is fetched by windows, numbers begin anew with each.</summary>
    /// <param name="cancellationToken">Ends the enumeration, a fetch that is under way included.</param>
    /// <exception cref="ApiException">A page cannot be had, or the list cannot be had whole.</exception>
    public async IAsyncEnumerable<Page<T>> ByPage([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var seen = _rules.Key is null ? null : new HashSet<object>();
        var windows = new Stack<TimeWindow?>([null]);
        while (windows.TryPop(out var window))
        {
            var pages = _fetch is null ? WalkPlacesAsync(cancellationToken) : WalkAsync(_fetch, window, windows, cancellationToken);
            await foreach (var page in pages.ConfigureAwait(false))
                yield return seen is null ? page : page with { Items = [.. page.Items.Where(IsNew)] };
        }

        bool IsNew(T item) => _rules.Key!(item) is not { } key || seen.Add(key);
    }

    /// <summary>Fetches everything.</summary>
    /// <param name="cancellationToken">Ends the fetching.</param>
    /// <exception cref="ApiException">A page cannot be had, or the list cannot be had whole.</exception>
    public async Task<IReadOnlyList<T>> ToListAsync(CancellationToken cancellationToken = default)
    {
        var items = new List<T>();
        await foreach (var page in ByPage(cancellationToken).ConfigureAwait(false))
            items.AddRange(page.Items);
        return items;
    }

    /// <summary>The pages of one window; a window that is cut off gives none, and is replaced by its halves.</summary>
    private async IAsyncEnumerable<Page<T>> WalkAsync(
        Func<long, TimeWindow?, CancellationToken, Task<Page<T>>> fetch,
        TimeWindow? window,
        Stack<TimeWindow?> windows,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        Page<T>? before = null;
        var (repeated, size) = (0, 0);
        var first = window is null ? _first : 1;
        var number = first;
        for (var count = 0; ; count++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ThrowIfEndless(count);

            var page = await fetch(number, window, cancellationToken).ConfigureAwait(false);
            // A page that is there has a list, or the list is called otherwise today.
            if (ApiList.IsAbsent(page.Items) && page.LastPage >= number)
                throw new ApiJsonException("$", 0, $"the items of page {number} of {page.LastPage}", "no list", null);
            if (number == first && _rules.IsCutOff(page) && Split(window, windows))
                yield break;
            if (page.Items.Count == 0)
                yield break;
            repeated = before is not null && ApiEquality.Equals(page.Items, before.Items) ? repeated + 1 : 0;
            if (repeated > 0 && page.LastPage is null)
                yield break;
            if (repeated > (_rules.Key is null ? 0 : 1))
                throw new ApiException($"The server responded to page {page.Number} with the items of page {before!.Number}.");
            size = Math.Max(size, page.Items.Count);
            yield return page;
            if (page.LastPage <= number)
            {
                _rules.ThrowIfCutOff(((number - 1) * size) + page.Items.Count);
                yield break;
            }

            before = page;
            number = _rules.After(number, page);
            if (_rules.CountsRows && number - _rules.FirstRow >= page.Total)
                yield break;
        }
    }

    private static void ThrowIfEndless(int count)
    {
        if (count >= MaxPages)
            throw new ApiException($"The list did not end after {MaxPages} pages.");
    }

    private bool Split(TimeWindow? window, Stack<TimeWindow?> windows)
    {
        // Who begins at a page of his own has seen to the rows before it, and windows would bring them again.
        if (!_rules.HasWindows || (window is null && _first != 1))
            return false;
        if ((window ?? _rules.Whole()).Halves() is not { } halves)
            return window is null ? false : throw PageRules<T>.TooMuchAtOnce(window);
        windows.Push(halves.Later);
        windows.Push(halves.Earlier);
        return true;
    }
}

/// <summary>One page of a list.</summary>
/// <typeparam name="T">An item.</typeparam>
/// <param name="Number">The page's number. To go on later, begin at the next one.</param>
/// <param name="Items">What stands on it.</param>
/// <param name="LastPage">The last page's number as the server says it; null when it does not.</param>
public sealed record Page<T>(long Number, IReadOnlyList<T> Items, long? LastPage)
{
    /// <summary>How many rows the list has as the server says it; null when it does not.</summary>
    public long? Total { get; init; }

    /// <summary>Where the next page is, where the server tells pages by texts: a cursor, or an address. Null on the
    /// last page, and where pages have numbers.</summary>
    public string? Next { get; init; }

    private bool PrintMembers(StringBuilder builder) =>
        ApiRecordText.Print(
            builder,
            (nameof(Number), Number),
            (nameof(Items), Items),
            (nameof(LastPage), LastPage),
            (nameof(Total), Total),
            (nameof(Next), Next)
        );
}
