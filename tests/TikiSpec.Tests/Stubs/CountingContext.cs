namespace TikiSpec.Tests.Stubs;

/// <summary>The context of a caller, a window's say, that counts what comes back to it.</summary>
internal sealed class CountingContext : SynchronizationContext
{
    // Of what is begun under a context: done when its beginning is.
    private static readonly AsyncLocal<Task?> Begun = new();

    private int _posts;

    public override void Post(SendOrPostCallback d, object? state)
    {
        Interlocked.Increment(ref _posts);
        base.Post(d, state);
    }

    /// <summary>How often what is begun under a context comes back to it. A caller who blocks it until all is done
    /// would wait for ever for each of these.</summary>
    public static async Task<int> PostsOfAsync(Func<Task> begin)
    {
        var (context, before) = (new CountingContext(), Current);
        var hasBegun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Begun.Value = hasBegun.Task;
        SetSynchronizationContext(context);
        Task begun;
        try
        {
            begun = begin();
        }
        finally
        {
            SetSynchronizationContext(before);
            hasBegun.SetResult();
        }
        await begun;
        return context._posts;
    }

    /// <summary>Comes later, when whoever was begun under a context waits for it, and to no context.</summary>
    public static async Task<T> LaterAsync<T>(T value)
    {
        await (Begun.Value ?? Task.CompletedTask).ConfigureAwait(false);
        return value;
    }
}
