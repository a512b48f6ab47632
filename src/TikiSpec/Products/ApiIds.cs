using System.Globalization;

namespace TikiSpec;

/// <summary>Holds the ids of a request against what they are to be ids of.</summary>
public static class ApiIds
{
    /// <summary>The request itself, once each of its ids is one of <paramref name="whole"/>. Where a service takes an
    /// unknown id for a refusal, as Tiki does when an order is confirmed, this is what to call before
    /// sending.</summary>
    /// <typeparam name="T">The request.</typeparam>
    /// <param name="request">The request: <c>new StockConfirmation { … }</c>.</param>
    /// <param name="whole">What it selects from, as it was read: the order.</param>
    /// <returns><paramref name="request"/>.</returns>
    /// <exception cref="ArgumentException">An id is not one of <paramref name="whole"/>. An empty list is none of these
    /// mistakes: it selects nothing.</exception>
    public static T CheckedAgainst<T>(this T request, IApiIds whole)
        where T : IApiIdSelection
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(whole);
        var (name, ids) = request.SelectedIds();
        var known = whole.PartIds().OfType<long>().ToHashSet();
        var unknown = (ids ?? []).Where(id => !known.Contains(id)).Distinct().ToList();
        return unknown.Count == 0
            ? request
            : throw new ArgumentException(
                $"{name} has {Listed(unknown)}, and {whole.GetType().Name} has "
                    + (known.Count == 0 ? "no part with an id." : $"{Listed(known)} alone."),
                nameof(request)
            );
    }

    private static string Listed(IEnumerable<long> ids) =>
        string.Join(", ", ids.Select(static id => id.ToString(CultureInfo.InvariantCulture)));
}
