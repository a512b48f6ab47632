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

    /// <summary>Calls an operation whose response has content.</summary>
    /// <typeparam name="T">What the response holds.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="reader">Reads the response.</param>
    /// <param name="call">What is special about the call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<T> SendAsync<T>(ApiRequest request, ResponseReader<T> reader, CallOptions? call, CancellationToken cancellationToken) =>
        RunAsync(request, call, (prepared, response) => reader.Read(prepared, response, _options), cancellationToken);

    /// <summary>Calls an operation whose response has no content, or none that matters.</summary>
    /// <param name="request">The request.</param>
    /// <param name="call">What is special about the call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task SendAsync(ApiRequest request, CallOptions? call, CancellationToken cancellationToken) =>
        RunAsync(request, call, static (_, _) => true, cancellationToken);

    /// <summary>As the shorter result, with status, headers and body.</summary>
    /// <typeparam name="T">What the response holds.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="reader">Reads the response.</param>
    /// <param name="call">What is special about the call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<ApiResponse<T>> SendWithResponseAsync<T>(
        ApiRequest request, ResponseReader<T> reader, CallOptions? call, CancellationToken cancellationToken) =>
        RunAsync(request, call, (prepared, response) => response.ToResponse(reader.Read(prepared, response, _options)), cancellationToken);

    /// <summary>As the shorter result, with status, headers and body.</summary>
    /// <param name="request">The request.</param>
    /// <param name="call">What is special about the call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<ApiResponse> SendWithResponseAsync(ApiRequest request, CallOptions? call, CancellationToken cancellationToken) =>
        RunAsync(request, call, static (_, response) => response.ToResponse(), cancellationToken);

    private async Task<TResult> RunAsync<TResult>(
        ApiRequest request, CallOptions? options, Func<PreparedCall, RawResponse, TResult> take, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        if (options?.CheckRequests ?? _options.CheckRequests)
            request.Check.ThrowIfRefused(request.Operation);
        var call = _preparation.Prepare(request, options);
        using var telemetry = CallTelemetry.Start(call, _options.TimeProvider);
        try
        {
            using var response = await _exchange.SendAsync(call, cancellationToken).ConfigureAwait(false);
            telemetry.Responded(response.Status);
            DriftSensor.CheckStatus(call, response, _options);
            if (!response.IsSuccess)
                throw ErrorResponse.ToException(call, response, _options.TimeProvider.GetUtcNow());
            return take(call, response);
        }
        catch (Exception exception)
        {
            telemetry.Failed(exception);
            throw;
        }
    }
}
