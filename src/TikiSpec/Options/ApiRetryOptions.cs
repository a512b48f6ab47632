using TikiSpec.Options;

namespace TikiSpec;

/// <summary>What is repeated after a failure, and when.</summary>
/// <remarks>
/// GET, HEAD, OPTIONS, PUT and DELETE are repeated after 408, 429, 500, 502, 503 and 504, after a connection that
/// failed or broke, and after a
/// timeout. Other methods are repeated only where the server certainly has done nothing: after 429, and when no
/// connection came about. A body
/// that is handed over as an <see cref="HttpContent"/> is sent once.
/// </remarks>
public sealed record ApiRetryOptions
{
    /// <summary>How often a call is repeated at most.</summary>
    /// <value>The default is 2, which makes three attempts; 0 switches repeating off.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int MaxRetries
    {
        get;
        init => field = OptionLimits.Number(value, 0, int.MaxValue, nameof(MaxRetries));
    } = 2;

    /// <summary>The mean time before the first repetition; it doubles with each, and is spread at random so that many
    /// clients do not return at once.</summary>
    /// <value>The default is half a second.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is negative, or longer than 24 days.</exception>
    public TimeSpan Delay
    {
        get;
        init => field = OptionLimits.Wait(value, nameof(Delay));
    } = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// The longest time before a repetition, to which at most <see cref="Delay"/> is added at random where the server
    /// asks for it. A server that asks for a longer wait (Retry-After) is not called again by itself: the call fails
    /// and says how long to wait.
    /// </summary>
    /// <value>The default is 30 seconds.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is negative, or longer than 24 days.</exception>
    public TimeSpan MaxDelay
    {
        get;
        init => field = OptionLimits.Wait(value, nameof(MaxDelay));
    } = TimeSpan.FromSeconds(30);
}
