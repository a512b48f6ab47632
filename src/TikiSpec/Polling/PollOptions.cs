using TikiSpec.Options;

namespace TikiSpec;

/// <summary>How a state is waited for.</summary>
public sealed record PollOptions
{
    /// <summary>The time between the first two questions. Each wait is up to a fifth longer, at random, so that many
    /// who began together do not ask together.</summary>
    /// <value>The default is 5 seconds.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is negative, or longer than 24 days.</exception>
    public TimeSpan Interval
    {
        get;
        init => field = OptionLimits.Wait(value, nameof(Interval));
    } = TimeSpan.FromSeconds(5);

    /// <summary>What the time between questions is multiplied by after each; 1 keeps it the same.</summary>
    /// <value>The default is 1.5.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1, infinite or no number.</exception>
    public double Backoff
    {
        get;
        init => field = OptionLimits.Factor(value, nameof(Backoff));
    } = 1.5;

    /// <summary>The longest time between questions.</summary>
    /// <value>The default is 10 minutes.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is negative, or longer than 24 days.</exception>
    public TimeSpan MaxInterval
    {
        get;
        init => field = OptionLimits.Wait(value, nameof(MaxInterval));
    } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// How long to wait in all. A person who decides takes hours or days; waiting can be taken up again by asking the
    /// same again.
    /// </summary>
    /// <value>The default is 3 days. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> waits until the caller's
    /// token ends it.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is zero or negative.</exception>
    public TimeSpan Timeout
    {
        get;
        init =>
            field =
                value > TimeSpan.Zero || value == System.Threading.Timeout.InfiniteTimeSpan
                    ? value
                    : throw new ArgumentOutOfRangeException(
                        nameof(Timeout),
                        value,
                        $"{nameof(Timeout)} must be above zero; Timeout.InfiniteTimeSpan switches it off."
                    );
    } = TimeSpan.FromDays(3);
}
