namespace TikiSpec;

/// <summary>What is repeated after a failure, and when.</summary>
/// <remarks>
/// GET, HEAD, OPTIONS, PUT and DELETE are repeated after 408, 429, 500, 502, 503 and 504, after a connection that failed or broke, and after a
/// timeout. Other methods are repeated only where the server certainly has done nothing: after 429, and when no connection came about. A body
/// that is handed over as an <see cref="HttpContent"/> is sent once.
/// </remarks>
public sealed record ApiRetryOptions
{
    /// <summary>How often a call is repeated at most.</summary>
    /// <value>The default is 2, which makes three attempts; 0 switches repeating off.</value>
    public int MaxRetries { get; init; } = 2;

    /// <summary>The mean time before the first repetition; it doubles with each, and is spread at random so that many clients do not return at once.</summary>
    /// <value>The default is half a second.</value>
    public TimeSpan Delay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest time before a repetition. A server that asks for a longer wait (Retry-After) is not called again by itself: the call fails and says how long to wait.</summary>
    /// <value>The default is 30 seconds.</value>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(30);
}
