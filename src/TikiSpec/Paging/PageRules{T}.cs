using System.ComponentModel;
using System.Globalization;

namespace TikiSpec.Runtime;

/// <summary>What a spec knows of a list beyond its pages.</summary>
/// <typeparam name="T">An item.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record PageRules<T>
{
    // Before any shop had anything to list.
    private static readonly DateTimeOffset Beginning = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>What tells one row from another; null for nothing that is known.</summary>
    public Func<T, object?>? Key { get; init; }

    /// <summary>The number of rows at which the server cuts every list off; null for none that is known.</summary>
    public long? Cap { get; init; }

    /// <summary>The server is told the number of a page's first row, not that of the page.</summary>
    public bool CountsRows { get; init; }

    /// <summary>The number of the first row of all.</summary>
    public long FirstRow { get; init; }

    /// <summary>The list can be asked for by windows of time.</summary>
    public bool HasWindows { get; init; }

    /// <summary>The earliest time that the caller asked for; null for none.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The latest time that the caller asked for; null for none.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>The clock, by which a list ends that the caller set no end to.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The number of what comes after a page.</summary>
    internal long After(long number, Page<T> page) => CountsRows ? number + page.Items.Count : number + 1;

    /// <summary>As many rows as the server gives, and perhaps more that it does not.</summary>
    internal bool IsCutOff(Page<T> page) => page.LastPage is { } last && last * page.Items.Count >= Cap;

    /// <param name="position">The number of the last row among all.</param>
    /// <exception cref="ApiException">The list is cut off, and nothing shorter can be asked for.</exception>
    internal void ThrowIfCutOff(long position)
    {
        if (position >= Cap)
            throw new ApiException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The list may not be all: the server ends every list at row {Cap}. Ask for less at once, "
                        + $"by a shorter time or other options."
                )
            );
    }

    internal static ApiException TooMuchAtOnce(TimeWindow window) =>
        new(
            $"The list cannot be had whole: in the second from {window.From.ToString("O", CultureInfo.InvariantCulture)} on "
                + "there are more rows than the server gives of any list. Ask for less at once, by other options."
        );

    internal TimeWindow Whole() => new(From ?? Beginning, To ?? Time.GetUtcNow().AddDays(1));
}
