namespace TikiSpec.Polling;

/// <summary>Waits between two calls.</summary>
internal static class Pauses
{
    /// <exception cref="OperationCanceledException">The caller gave up; no call was under way.</exception>
    public static async Task WaitAsync(TimeSpan pause, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(pause, time, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception)
        {
            throw GivenUp(exception, cancellationToken);
        }
    }

    /// <summary>As the exceptions of calls do, it says what was under way, and has the caller's own token.</summary>
    public static OperationCanceledException GivenUp(OperationCanceledException exception, CancellationToken cancellationToken) =>
        new("The waiting was given up between two calls, and can be taken up again.", exception, cancellationToken);
}
