using System.Runtime.CompilerServices;
using TikiSpec.Runtime;

namespace TikiSpec;

/// <summary>All items of a list that the server gives in pages, fetched as they are enumerated.</summary>
/// <typeparam name="T">An item.</typeparam>
/// <remarks>
/// <para>
/// Enumeration ends after an empty page, and after a page whose number reaches the last page that the server names (0 included). Where the
/// server names no last page it also ends when a page repeats the one before, because that is how servers respond beyond the end.
/// </para>
/// <para>
/// A page that repeats the one before although more are announced, and a page number beyond <see cref="MaxPages"/>, are an
/// <see cref="ApiException"/>: going on would never end, and stopping would hide that items are missing.
/// </para>
/// <para>Every enumeration begins anew. To go on where one stopped, use <see cref="StartingAt"/>.</para>
/// </remarks>
public sealed class PageSequence<T> : IAsyncEnumerable<T>
{
    /// <summary>More pages than any list has.</summary>
    public const int MaxPages = 100_000;

    private readonly long _first;
    private readonly Func<long, CancellationToken, Task<Page<T>>> _fetch;

    /// <summary>Creates a sequence; generated clients do.</summary>
    /// <param name="firstPage">The number of the page to begin with.</param>
    /// <param name="fetch">Fetches a page by its number.</param>
    public PageSequence(long firstPage, Func<long, CancellationToken, Task<Page<T>>> fetch)
    {
        ArgumentNullException.ThrowIfNull(fetch);
        _first = firstPage;
        _fetch = fetch;
    }

    /// <summary>The same list, beginning at another page.</summary>
    /// <param name="page">The page's number.</param>
    public PageSequence<T> StartingAt(long page) => new(page, _fetch);

    /// <summary>Enumerates items.</summary>
    /// <param name="cancellationToken">Ends the enumeration, a fetch that is under way included.</param>
    /// <exception cref="ApiException">A page cannot be had, or the server's pages never end.</exception>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in ByPage(cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in page.Items)
                yield return item;
        }
    }

    /// <summary>Enumerates whole pages, for those who count calls or keep the number of the last page done.</summary>
    /// <param name="cancellationToken">Ends the enumeration, a fetch that is under way included.</param>
    /// <exception cref="ApiException">A page cannot be had, or the server's pages never end.</exception>
    public async IAsyncEnumerable<Page<T>> ByPage([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Page<T>? before = null;
        for (var number = _first; ; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (number - _first >= MaxPages)
                throw new ApiException($"The list did not end after {MaxPages} pages.");

            var page = await _fetch(number, cancellationToken).ConfigureAwait(false);
            if (IsBeyondTheEnd(page, before))
                yield break;
            yield return page;
            if (page.LastPage <= number)
                yield break;
            before = page;
        }
    }

    /// <summary>Fetches everything.</summary>
    /// <param name="cancellationToken">Ends the fetching.</param>
    /// <exception cref="ApiException">A page cannot be had, or the server's pages never end.</exception>
    public async Task<IReadOnlyList<T>> ToListAsync(CancellationToken cancellationToken = default)
    {
        var items = new List<T>();
        await foreach (var page in ByPage(cancellationToken).ConfigureAwait(false))
            items.AddRange(page.Items);
        return items;
    }

    private static bool IsBeyondTheEnd(Page<T> page, Page<T>? before)
    {
        if (page.Items.Count == 0)
            return true;
        if (before is null || !ApiEquality.Equals(page.Items, before.Items))
            return false;
        return page.LastPage is null
            ? true
            : throw new ApiException($"The server answered page {page.Number} with the items of page {before.Number}.");
    }
}

/// <summary>One page of a list.</summary>
/// <typeparam name="T">An item.</typeparam>
/// <param name="Number">The page's number. To go on later, begin at the next one.</param>
/// <param name="Items">What stands on it.</param>
/// <param name="LastPage">The last page's number as the server says it; null when it does not.</param>
public sealed record Page<T>(long Number, IReadOnlyList<T> Items, long? LastPage);
