using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using TikiSpec.Batches;
using TikiSpec.Transport.Calls;
using TikiSpec.Transport.Responses;
using TikiSpec.Transport.Sending;

namespace TikiSpec.Runtime;

/// <summary>Calls the operations of one spec. Every failure but the caller's own cancellation is an
/// <see cref="ApiException"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiCaller
{
    // What is not looked at is read all the same, so that the connection can be used again.
    private static readonly ResponseReader<bool> Whole = ResponseReader.Nothing(static () => true);

    private readonly CallExchange _exchange;
    private readonly CallAttempt _attempt;
    private readonly CallPreparation _preparation;
    private readonly ApiClientOptions _options;

    internal ApiCaller(CallExchange exchange, CallAttempt attempt, CallPreparation preparation, ApiClientOptions options)
    {
        _exchange = exchange;
        _attempt = attempt;
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
        RunAsync(
            request,
            call,
            reader,
            static (reader, prepared, response, options) => reader.Read(prepared, response, options),
            cancellationToken
        );

    /// <summary>Calls an operation whose response has no content, or none that matters.</summary>
    /// <param name="request">The request.</param>
    /// <param name="call">What is special about the call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task SendAsync(ApiRequest request, CallOptions? call, CancellationToken cancellationToken) =>
        RunAsync(
            request,
            call,
            Whole,
            static (reader, prepared, response, options) => reader.Read(prepared, response, options),
            cancellationToken
        );

    /// <summary>As the shorter result, with status, headers and body.</summary>
    /// <typeparam name="T">What the response holds.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="reader">Reads the response.</param>
    /// <param name="call">What is special about the call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<ApiResponse<T>> SendWithResponseAsync<T>(
        ApiRequest request,
        ResponseReader<T> reader,
        CallOptions? call,
        CancellationToken cancellationToken
    ) =>
        RunAsync(
            request,
            call,
            reader,
            static (reader, prepared, response, options) => response.ToResponse(reader.Read(prepared, response, options)),
            cancellationToken
        );

    /// <summary>As the shorter result, with status, headers and body, the declared headers by their types.</summary>
    /// <typeparam name="T">What the response holds.</typeparam>
    /// <typeparam name="THeaders">The declared headers.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="reader">Reads the response.</param>
    /// <param name="headers">Reads the headers.</param>
    /// <param name="call">What is special about the call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<ApiResponse<T, THeaders>> SendWithResponseAsync<T, THeaders>(
        ApiRequest request,
        ResponseReader<T> reader,
        Func<ResponseHeaders, THeaders> headers,
        CallOptions? call,
        CancellationToken cancellationToken
    ) =>
        RunAsync(
            request,
            call,
            reader,
            (reader, prepared, response, options) => response.ToResponse(reader.Read(prepared, response, options), headers),
            cancellationToken
        );

    /// <summary>As the shorter result, with status and headers, the declared headers by their types.</summary>
    /// <typeparam name="THeaders">The declared headers.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="headers">Reads the headers.</param>
    /// <param name="call">What is special about the call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<ApiHeadersResponse<THeaders>> SendWithResponseAsync<THeaders>(
        ApiRequest request,
        Func<ResponseHeaders, THeaders> headers,
        CallOptions? call,
        CancellationToken cancellationToken
    ) =>
        RunAsync(
            request,
            call,
            Whole,
            (reader, prepared, response, options) =>
            {
                reader.Read(prepared, response, options);
                return response.ToHeadersResponse(headers);
            },
            cancellationToken
        );

    /// <summary>Calls an operation whose response comes item by item; each time that it is gone through.</summary>
    /// <typeparam name="T">An item.</typeparam>
    /// <param name="request">Makes the request.</param>
    /// <param name="reader">Reads the response.</param>
    /// <param name="call">What is special about the call.</param>
    /// <param name="cancellationToken">Ends the call and the reading.</param>
    public async IAsyncEnumerable<T> StreamAsync<T>(
        Func<ApiRequest> request,
        ResponseReader<IAsyncEnumerable<T>> reader,
        CallOptions? call,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        var items = await SendAsync(request(), reader, call, cancellationToken).ConfigureAwait(false);
        await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
            yield return item;
    }

    /// <summary>As the shorter result, with status, headers and body.</summary>
    /// <param name="request">The request.</param>
    /// <param name="call">What is special about the call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<ApiResponse> SendWithResponseAsync(ApiRequest request, CallOptions? call, CancellationToken cancellationToken) =>
        RunAsync(
            request,
            call,
            Whole,
            static (reader, prepared, response, options) =>
            {
                reader.Read(prepared, response, options);
                return response.ToResponse();
            },
            cancellationToken
        );

    /// <summary>Calls what the spec does not have, as it would call what the spec has.</summary>
    /// <param name="method">The method; what it is repeated for follows from it.</param>
    /// <param name="path">The path below the server's, escaped, with a query where there is one:
    /// <c>/products/17/notes?page=2</c>.</param>
    /// <param name="body">What is sent as JSON; absent for nothing.</param>
    /// <param name="call">What is special about the call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The response; its value is absent where the body is no JSON.</returns>
    /// <exception cref="ArgumentException">The path does not begin with a slash.</exception>
    public Task<ApiResponse<ApiValue>> SendUndeclaredAsync(
        HttpMethod method,
        string path,
        ApiValue body,
        CallOptions? call,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(path);
        // Braces are what placeholders stand in.
        var escaped = path.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal);
        var operation = new ApiOperation("Undeclared_" + method.Method, method.Method, escaped)
        {
            Security = _preparation.AnySecurity,
            IsDeclared = false,
        };
        var request = new ApiRequest(operation);
        if (!body.IsAbsent)
            request.SetJsonBody(body, static (writer, value) => ApiJson.WriteValue(writer, value));
        return SendWithResponseAsync(request, ResponseReader.Any, call, cancellationToken);
    }

    /// <summary>Calls an operation that takes some rows until it has taken all, and says of every row what became of
    /// it.</summary>
    /// <typeparam name="TRow">A row.</typeparam>
    /// <typeparam name="TResult">What the server responds for a row.</typeparam>
    /// <typeparam name="TResponse">What a response holds.</typeparam>
    /// <param name="rows">The rows. They are all taken and checked, each by its own index, before the first is
    /// sent.</param>
    /// <param name="max">The most that one call takes.</param>
    /// <param name="request">Makes the request for some rows.</param>
    /// <param name="reader">Reads a response.</param>
    /// <param name="results">The results in a response.</param>
    /// <param name="isSuccess">The server says that the row went well.</param>
    /// <param name="matches">The result is about the row.</param>
    /// <param name="batch">How the rows are sent; null for the defaults.</param>
    /// <param name="call">What is special about the calls.</param>
    /// <param name="cancellationToken">Gives the batch up.</param>
    /// <exception cref="ArgumentException">A row is null or not allowed; nothing was sent.</exception>
    /// <exception cref="BatchCanceledException{TRow, TResult}">The caller gave up before all rows were sent and
    /// had their response.</exception>
    public Task<BatchResult<TRow, TResult>> SendBatchAsync<TRow, TResult, TResponse>(
        IEnumerable<TRow> rows,
        int max,
        Func<IReadOnlyList<TRow>, ApiRequest> request,
        ResponseReader<TResponse> reader,
        Func<TResponse, IReadOnlyList<TResult>> results,
        Func<TResult, bool> isSuccess,
        Func<TRow, TResult, bool> matches,
        BatchOptions? batch,
        CallOptions? call,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        return BatchRun<TRow, TResult>.RunAsync(rows, max, batch, Check, SendAsync, isSuccess, matches, cancellationToken);

        void Check(TRow row, int index)
        {
            if (row is null)
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"Nothing was sent: rows[{index}] is null."),
                    nameof(rows)
                );
            if (call?.CheckRequests ?? _options.CheckRequests)
                request([row]).Check.ThrowIfRefused(index);
        }

        async Task<ChunkResponse<TResult>> SendAsync(IReadOnlyList<TRow> chunk, CancellationToken token)
        {
            try
            {
                return new(results(await this.SendAsync(request(chunk), reader, call, token).ConfigureAwait(false)));
            }
            catch (ApiException exception) when (exception.Read is TResponse response)
            {
                return new(results(response), exception);
            }
        }
    }

    /// <summary>Within the time of the whole call.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<RawResponse> SendAsync(PreparedCall call, CancellationToken cancellationToken)
    {
        // Whatever it waits for: its turn, a token, another attempt.
        using var limit = TimeLimit.Start(call.TotalTimeout, _options.TimeProvider, _attempt.Ends, cancellationToken);
        try
        {
            return await _exchange.SendAsync(call, _attempt, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (limit.IsOver)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw _attempt.IsClosed ? AttemptFailures.OfDisposal(call, exception) : AttemptFailures.OfTotal(call, exception);
        }
    }

    private async Task<TResult> RunAsync<T, TResult>(
        ApiRequest request,
        CallOptions? options,
        ResponseReader<T> reader,
        Func<ResponseReader<T>, PreparedCall, RawResponse, ApiClientOptions, TResult> take,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        ObjectDisposedException.ThrowIf(_attempt.IsClosed, this);
        if (cancellationToken.IsCancellationRequested)
            throw CallGivenUpException.BeforeSending(request.Operation.Id, null, cancellationToken);
        if (options?.CheckRequests ?? _options.CheckRequests)
            request.Check.ThrowIfRefused(request.Operation);
        var call = _preparation.Prepare(request, options, reader.MayKeepOpen ? reader.KeepsOpen : null);
        using var telemetry = CallTelemetry.Start(call, _options.TimeProvider);
        try
        {
            using var response = await SendAsync(call, cancellationToken).ConfigureAwait(false);
            telemetry.Responded(response.Status);
            if (DeprecationSensor.Look(call, response, _options))
                telemetry.IsDeprecated();
            DriftSensor.CheckStatus(call, response, _options);
            if (!response.IsSuccess || MisplacedPage.IsIn(call.Operation, response.MediaType))
                throw ErrorResponse.ToException(call, response, _options.TimeProvider.GetUtcNow());
            return take(reader, call, response, _options);
        }
        catch (Exception exception)
        {
            // Whatever it is and wherever it comes from: it leaves through here.
            var told =
                exception is OperationCanceledException && cancellationToken.IsCancellationRequested
                    ? CallGivenUpException.Of(call, exception, cancellationToken)
                    : call.Secrets.Clean(exception);
            telemetry.Failed(told);
            if (ReferenceEquals(told, exception))
                throw;
            throw told;
        }
    }
}
