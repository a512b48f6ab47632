using System.Runtime.CompilerServices;
using TikiSpec.Runtime;

namespace TikiSpec;

public sealed partial class PageSequence<T>
{
    private readonly string? _start;
    private readonly Func<string?, CancellationToken, Task<Page<T>>>? _fetchAt;

    /// <summary>Creates a sequence of pages of which each tells the next; generated clients do, and test
    /// doubles.</summary>
    /// <param name="fetch">Fetches the page at a <see cref="Page{T}.Next"/>; null is the first.</param>
    public PageSequence(Func<string?, CancellationToken, Task<Page<T>>> fetch)
        : this(fetch, new PageRules<T>()) { }

    /// <summary>Creates a sequence; generated clients do.</summary>
    /// <param name="fetch">Fetches the page at a <see cref="Page{T}.Next"/>; null is the first.</param>
    /// <param name="rules">What is known of the list.</param>
    public PageSequence(Func<string?, CancellationToken, Task<Page<T>>> fetch, PageRules<T> rules)
        : this(fetch, rules, null) { }

    private PageSequence(Func<string?, CancellationToken, Task<Page<T>>> fetch, PageRules<T> rules, string? start)
    {
        ArgumentNullException.ThrowIfNull(fetch);
        ArgumentNullException.ThrowIfNull(rules);
        _fetchAt = fetch;
        _rules = rules;
        _start = start;
    }

    /// <summary>The same list, beginning at another page.</summary>
    /// <param name="next">The <see cref="Page{T}.Next"/> of the page before it.</param>
    /// <exception cref="InvalidOperationException">The pages have numbers: see
    /// <see cref="StartingAt(long)"/>.</exception>
    public PageSequence<T> StartingAt(string next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return _fetchAt is null
            ? throw new InvalidOperationException("The pages of this list have numbers. Begin at one.")
            : new(_fetchAt, _rules, next);
    }

    private async IAsyncEnumerable<Page<T>> WalkPlacesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var been = new HashSet<string>(StringComparer.Ordinal);
        var place = _start;
        for (var count = 0; ; count++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ThrowIfEndless(count);
            if (place is not null && !been.Add(place))
                throw new ApiException("The list does not end: a page named one as the next that was read before.");

            var page = await _fetchAt!(place, cancellationToken).ConfigureAwait(false);
            yield return page with
            {
                Number = count + 1,
            };

            if (string.IsNullOrEmpty(page.Next))
                yield break;
            place = page.Next;
        }
    }
}
