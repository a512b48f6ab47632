using System.Runtime.ExceptionServices;

namespace TikiSpec.Cli.Diffing;

/// <summary>Work that goes on beside the caller's. A thread of its own: a run has one or two of these, which is not worth a pool.</summary>
internal sealed class Aside<T>
{
    // As much as the main thread has: documents may be deep.
    private const int Stack = 8 * 1024 * 1024;

    private readonly Thread _thread;
    private T? _result;
    private ExceptionDispatchInfo? _failure;

    public Aside(Func<T> work)
    {
        _thread = new Thread(() => Run(work), Stack) { IsBackground = true };
        _thread.Start();
    }

    /// <summary>Waits for the end of the work; throws what it threw.</summary>
    public T Result()
    {
        _thread.Join();
        _failure?.Throw();
        return _result!;
    }

    private void Run(Func<T> work)
    {
        try
        {
            _result = work();
        }
        catch (Exception exception)
        {
            // Thrown again where the result is asked for.
            _failure = ExceptionDispatchInfo.Capture(exception);
        }
    }
}
