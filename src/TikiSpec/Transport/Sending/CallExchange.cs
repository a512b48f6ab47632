using System.Net;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using TikiSpec.Runtime;
using TikiSpec.Transport.Calls;
using TikiSpec.Transport.Responses;

namespace TikiSpec.Transport.Sending;

/// <summary>Sends a call, again where that is safe and may help, until there is a response or nothing more to
/// try.</summary>
internal sealed class CallExchange
{
    private static readonly ResiliencePropertyKey<PreparedCall> Call = new("TikiSpec.Call");

    private readonly ApiClientOptions _options;
    private readonly ResiliencePipeline<RawResponse> _pipeline;

    public CallExchange(ApiClientOptions options)
    {
        _options = options;
        _pipeline = new ResiliencePipelineBuilder<RawResponse> { TimeProvider = options.TimeProvider }
            .AddRetry(
                new RetryStrategyOptions<RawResponse>
                {
                    // Each call has its own number, which ShouldRepeat counts.
                    MaxRetryAttempts = int.MaxValue,
                    ShouldHandle = arguments => new(ShouldRepeat(CallOf(arguments.Context), arguments.AttemptNumber, arguments.Outcome)),
                    DelayGenerator = arguments => new(DelayBefore(arguments)),
                    OnRetry = OnRetry,
                }
            )
            .Build();
    }

    /// <remarks>Most calls need one attempt, which goes without the pipeline: its own steps cost as much as the rest of
    /// a call.</remarks>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<RawResponse> SendAsync(PreparedCall call, ICallAttempt attempt, CancellationToken cancellationToken)
    {
        Outcome<RawResponse> first;
        try
        {
            var response = await attempt.SendAsync(call, cancellationToken).ConfigureAwait(false);
            first = Outcome.FromResult(response);
            if (!ShouldRepeat(call, 0, first))
                return response;
        }
        catch (Exception exception) when (ShouldRepeat(call, 0, Outcome.FromException<RawResponse>(exception)))
        {
            first = Outcome.FromException<RawResponse>(exception);
        }
        return await RepeatAsync(call, new Attempts(call, attempt, first), cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<RawResponse> RepeatAsync(PreparedCall call, Attempts attempts, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(call.Operation.Id, continueOnCapturedContext: false, cancellationToken);
        try
        {
            context.Properties.Set(Call, call);
            var outcome = await _pipeline
                .ExecuteOutcomeAsync(static (context, attempts) => attempts.NextAsync(context.CancellationToken), context, attempts)
                .ConfigureAwait(false);
            EndIfGivenUp(call, outcome, cancellationToken);
            outcome.ThrowIfException();
            return outcome.Result!;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    // The pipeline hands back what it would have repeated, had nobody given up meanwhile.
    private void EndIfGivenUp(PreparedCall call, Outcome<RawResponse> outcome, CancellationToken cancellationToken)
    {
        if (!cancellationToken.IsCancellationRequested || !ShouldRepeat(call, call.Retries, outcome))
            return;
        outcome.Result?.Dispose();
        throw new OperationCanceledException(cancellationToken);
    }

    private bool ShouldRepeat(PreparedCall call, int repeated, Outcome<RawResponse> outcome) =>
        call.CanRepeat
        && repeated < call.MaxRetries
        && RetryRules.IsWorthIt(call.Operation, outcome.Result, outcome.Exception)
        && !(AskedWait(outcome.Result) > _options.Retry.MaxDelay);

    private TimeSpan? DelayBefore(RetryDelayGeneratorArguments<RawResponse> arguments) =>
        RetryRules.Wait(_options.Retry, arguments.AttemptNumber, AskedWait(arguments.Outcome.Result), Random.Shared.NextDouble());

    private TimeSpan? AskedWait(RawResponse? response) => response?.AskedWait(_options.TimeProvider.GetUtcNow());

    private ValueTask OnRetry(OnRetryArguments<RawResponse> arguments)
    {
        var call = CallOf(arguments.Context);
        call.Repeat(
            mayBeDone: arguments.Outcome.Exception is ApiException { Failure: ApiFailure.Lost or ApiFailure.TimedOut }
                || arguments.Outcome.Result?.Status >= HttpStatusCode.InternalServerError
        );
        CallTelemetry.Repeated(call);
        if (call.Logger.IsEnabled(LogLevel.Information))
        {
            var reason = arguments.Outcome.Exception is { } exception
                ? CallTelemetry.Reason(exception)
                : ApiText.Int32((int)arguments.Outcome.Result!.Status);
            CallLog.Repeated(call.Logger, call.Operation.Id, call.Retries, arguments.RetryDelay, reason);
        }
        return default;
    }

    private static PreparedCall CallOf(ResilienceContext context) =>
        context.Properties.TryGetValue(Call, out var call) ? call : throw new InvalidOperationException("The context belongs to no call.");
}

/// <summary>The attempts of a call as the pipeline asks for them, of which the first is made already.</summary>
internal sealed class Attempts(PreparedCall call, ICallAttempt attempt, Outcome<RawResponse> first)
{
    private bool _hasBegun;

    public async ValueTask<Outcome<RawResponse>> NextAsync(CancellationToken cancellationToken)
    {
        if (!_hasBegun)
        {
            _hasBegun = true;
            return first;
        }
        try
        {
            return Outcome.FromResult(await attempt.SendAsync(call, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception)
        {
            return Outcome.FromException<RawResponse>(exception);
        }
    }
}

/// <summary>Sends a call once.</summary>
internal interface ICallAttempt
{
    ValueTask<RawResponse> SendAsync(PreparedCall call, CancellationToken cancellationToken);
}
