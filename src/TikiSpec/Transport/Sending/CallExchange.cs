using System.Net;
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
                    ShouldHandle = arguments => new(ShouldRepeat(arguments)),
                    DelayGenerator = arguments => new(DelayBefore(arguments)),
                    OnRetry = OnRetry,
                }
            )
            .Build();
    }

    public async Task<RawResponse> SendAsync(PreparedCall call, ICallAttempt attempt, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(call.Operation.Id, continueOnCapturedContext: false, cancellationToken);
        try
        {
            context.Properties.Set(Call, call);
            return await _pipeline
                .ExecuteAsync(
                    static async (context, attempt) =>
                        await attempt.SendAsync(CallOf(context), context.CancellationToken).ConfigureAwait(false),
                    context,
                    attempt
                )
                .ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private bool ShouldRepeat(RetryPredicateArguments<RawResponse> arguments)
    {
        var call = CallOf(arguments.Context);
        return call.CanRepeat
            && arguments.AttemptNumber < call.MaxRetries
            && RetryRules.IsWorthIt(call.Operation, arguments.Outcome.Result, arguments.Outcome.Exception)
            && !(AskedWait(arguments.Outcome.Result) > _options.Retry.MaxDelay);
    }

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

/// <summary>Sends a call once.</summary>
internal interface ICallAttempt
{
    ValueTask<RawResponse> SendAsync(PreparedCall call, CancellationToken cancellationToken);
}
