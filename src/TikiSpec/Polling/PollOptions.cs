namespace TikiSpec;

/// <summary>How a state is waited for.</summary>
public sealed record PollOptions
{
    /// <summary>The time between the first two questions.</summary>
    /// <value>The default is 5 seconds.</value>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>What the time between questions is multiplied by after each; 1 keeps it the same.</summary>
    /// <value>The default is 1.5.</value>
    public double Backoff { get; init; } = 1.5;

    /// <summary>The longest time between questions.</summary>
    /// <value>The default is 1 minute.</value>
    public TimeSpan MaxInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long to wait in all.</summary>
    /// <value>The default is 30 minutes. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> waits until the caller's token ends it.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(30);
}
