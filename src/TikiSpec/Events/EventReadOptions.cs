using TikiSpec.Options;

namespace TikiSpec;

/// <summary>From where on events are read, and how often is asked when nothing comes.</summary>
public sealed record EventReadOptions
{
    private const int MostRemembered = 10_000_000;

    /// <summary>What <see cref="OnHandled"/> was given last: reading goes on behind the events that were handled
    /// then.</summary>
    /// <value>The default is null: from the first event that the server has not been told to be handled.</value>
    public string? AckId { get; init; }

    /// <summary>
    /// Is called when all events of a batch are handled, with the value that <see cref="AckId"/> wants for going on
    /// behind them; store it. The server is told with the next call. Whoever stores nothing begins at what the
    /// server was told last: the events of at most one batch come again.
    /// </summary>
    /// <value>The default is null.</value>
    public Func<string, CancellationToken, ValueTask>? OnHandled { get; init; }

    /// <summary>The time before the next question when nothing came. Each wait is up to a fifth longer, at
    /// random.</summary>
    /// <value>The default is 1 second.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is negative, or longer than 24 days.</exception>
    public TimeSpan Interval
    {
        get;
        init => field = OptionLimits.Wait(value, nameof(Interval));
    } = TimeSpan.FromSeconds(1);

    /// <summary>What the time is multiplied by each time that nothing comes; 1 keeps it the same.</summary>
    /// <value>The default is 2.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1, infinite or no number.</exception>
    public double Backoff
    {
        get;
        init => field = OptionLimits.Factor(value, nameof(Backoff));
    } = 2;

    /// <summary>The longest time between questions.</summary>
    /// <value>The default is 1 minute.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is negative, or longer than 24 days.</exception>
    public TimeSpan MaxInterval
    {
        get;
        init => field = OptionLimits.Wait(value, nameof(MaxInterval));
    } = TimeSpan.FromMinutes(1);

    /// <summary>How many handled events are remembered by their ids, so that one that comes again is dropped.</summary>
    /// <value>The default is 10,000; 0 drops none.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is negative, or above 10,000,000.</exception>
    public int RememberedEvents
    {
        get;
        init => field = OptionLimits.Number(value, 0, MostRemembered, nameof(RememberedEvents));
    } = 10_000;

    /// <summary>Ends the reading when nothing comes, for a job that runs from time to time.</summary>
    /// <value>The default is false: reading goes on until the token ends it, or nobody asks for the next event.</value>
    public bool EndsWhenEmpty { get; init; }
}
