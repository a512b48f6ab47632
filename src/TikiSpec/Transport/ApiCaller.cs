using System.ComponentModel;

namespace TikiSpec.Runtime;

/// <summary>Calls the operations of one spec. Every failure but the caller's own cancellation is an <see cref="ApiException"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiCaller
{
    private readonly CallExchange _exchange;
    private readonly CallPreparation _preparation;
    private readonly ApiClientOptions _options;

    internal ApiCaller(CallExchange exchange, CallPreparation preparation, ApiClientOptions options)
    {
        _exchange = exchange;
        _preparation = preparation;
        _options = options;
    }

    /// <summary>The clock of the options.</summary>
    public TimeProvider TimeProvider => _options.TimeProvider;

    /// <summary>Calls an operation whose answer holds JSON.</summary>
    /// <typeparam name="T">What the answer holds.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the answer; null means that what was asked for is not there.</param>
    /// <param name="call">What is special about the call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<T> SendAsync<T>(ApiRequest request, JsonRead<T?> read, CallOptions? call, CancellationToken cancellationToken) =>
        RunAsync(request, call, (prepared, reply) => AnswerReader.ReadFound(prepared, reply, read, _options), cancellationToken);

    /// <summary>Calls an operation whose answer may be JSON null.</summary>
    /// <typeparam name="T">What the answer holds.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the answer.</param>
    /// <param name="call">What is special about the call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<T?> SendOrNullAsync<T>(ApiRequest request, JsonRead<T?> read, CallOptions? call, CancellationToken cancellationToken) =>
        RunAsync(request, call, (prepared, reply) => AnswerReader.Read(prepared, reply, read, _options), cancellationToken);

    /// <summary>Calls an operation whose answer has no content, or none that matters.</summary>
    /// <param name="request">The request.</param>
    /// <param name="call">What is special about the call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task SendAsync(ApiRequest request, CallOptions? call, CancellationToken cancellationToken) =>
        RunAsync(request, call, static (_, _) => true, cancellationToken);

    /// <summary>Calls an operation whose answer is text.</summary>
    /// <param name="request">The request.</param>
    /// <param name="call">What is special about the call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<string> SendTextAsync(ApiRequest request, CallOptions? call, CancellationToken cancellationToken) =>
        RunAsync(request, call, static (_, reply) => reply.Text, cancellationToken);

    /// <summary>Calls an operation whose answer is bytes.</summary>
    /// <param name="request">The request.</param>
    /// <param name="call">What is special about the call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<byte[]> SendBytesAsync(ApiRequest request, CallOptions? call, CancellationToken cancellationToken) =>
        RunAsync(request, call, static (_, reply) => reply.Body.ToArray(), cancellationToken);

    /// <summary>As the method without response, with status, headers and body.</summary>
    /// <typeparam name="T">What the answer holds.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the answer; null means that what was asked for is not there.</param>
    /// <param name="call">What is special about the call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<ApiResponse<T>> SendWithResponseAsync<T>(ApiRequest request, JsonRead<T?> read, CallOptions? call, CancellationToken cancellationToken) =>
        RunAsync(request, call, (prepared, reply) => reply.ToResponse(AnswerReader.ReadFound(prepared, reply, read, _options)), cancellationToken);

    /// <summary>As the method without response, with status, headers and body.</summary>
    /// <typeparam name="T">What the answer holds.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the answer.</param>
    /// <param name="call">What is special about the call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<ApiResponse<T?>> SendOrNullWithResponseAsync<T>(ApiRequest request, JsonRead<T?> read, CallOptions? call, CancellationToken cancellationToken) =>
        RunAsync(request, call, (prepared, reply) => reply.ToResponse(AnswerReader.Read(prepared, reply, read, _options)), cancellationToken);

    /// <summary>As the method without response, with status, headers and body.</summary>
    /// <param name="request">The request.</param>
    /// <param name="call">What is special about the call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<ApiResponse> SendWithResponseAsync(ApiRequest request, CallOptions? call, CancellationToken cancellationToken) =>
        RunAsync(request, call, static (_, reply) => reply.ToResponse(), cancellationToken);

    /// <summary>As the method without response, with status, headers and body.</summary>
    /// <param name="request">The request.</param>
    /// <param name="call">What is special about the call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<ApiResponse<string>> SendTextWithResponseAsync(ApiRequest request, CallOptions? call, CancellationToken cancellationToken) =>
        RunAsync(request, call, static (_, reply) => reply.ToResponse(reply.Text), cancellationToken);

    /// <summary>As the method without response, with status, headers and body.</summary>
    /// <param name="request">The request.</param>
    /// <param name="call">What is special about the call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<ApiResponse<byte[]>> SendBytesWithResponseAsync(ApiRequest request, CallOptions? call, CancellationToken cancellationToken) =>
        RunAsync(request, call, static (_, reply) => reply.ToResponse(reply.Body.ToArray()), cancellationToken);

    private async Task<TResult> RunAsync<TResult>(
        ApiRequest request, CallOptions? options, Func<PreparedCall, ApiReply, TResult> take, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        if (options?.CheckRequests ?? _options.CheckRequests)
            request.Check.ThrowIfRefused(request.Operation);
        var call = _preparation.Prepare(request, options);
        using var telemetry = CallTelemetry.Start(call, _options.TimeProvider);
        try
        {
            using var reply = await _exchange.SendAsync(call, cancellationToken).ConfigureAwait(false);
            telemetry.Answered(reply.Status);
            DriftSensor.CheckStatus(call, reply, _options);
            if (!reply.IsSuccess)
                throw ErrorAnswer.ToException(call, reply, _options.TimeProvider.GetUtcNow());
            return take(call, reply);
        }
        catch (Exception exception)
        {
            telemetry.Failed(exception);
            throw;
        }
    }
}
