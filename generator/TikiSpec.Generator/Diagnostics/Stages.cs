using Microsoft.CodeAnalysis;
using TikiSpec.Model;

namespace TikiSpec.Generator.Diagnostics;

/// <summary>Adds a stage to the pipeline: tracked by name, and one whose failure is told.</summary>
/// <remarks>
/// The compiler only warns about a generator that throws (CS8785), and what follows is a page of errors about missing
/// types. Here an exception
/// becomes an error of our own beside whatever the other stages still give.
/// </remarks>
internal static class Stages
{
    public static IncrementalValuesProvider<TOut> Stage<TIn, TOut>(
        this IncrementalValuesProvider<TIn> input,
        string name,
        Func<TIn, CancellationToken, TOut> run,
        Func<TIn, Exception, TOut> failed
    ) => input.Select(Guard(run, failed)).WithTrackingName(name);

    public static IncrementalValueProvider<TOut> Stage<TIn, TOut>(
        this IncrementalValueProvider<TIn> input,
        string name,
        Func<TIn, CancellationToken, TOut> run,
        Func<TIn, Exception, TOut> failed
    ) => input.Select(Guard(run, failed)).WithTrackingName(name);

    /// <summary>What is told about an exception.</summary>
    public static SpecProblem Failure(string stage, Exception exception, SpecLocation place) =>
        DocumentProblems.Bug.At(place, "stage " + stage + ", " + exception.GetType().Name + ": " + FirstLine(exception.Message));

    internal static Func<TIn, CancellationToken, TOut> Guard<TIn, TOut>(
        Func<TIn, CancellationToken, TOut> run,
        Func<TIn, Exception, TOut> failed
    ) =>
        (input, cancellationToken) =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return run(input, cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                return failed(input, exception);
            }
        };

    private static string FirstLine(string text) => text.Split('\n')[0].TrimEnd('\r', '.');
}
