using System.ComponentModel;
using System.Globalization;
using System.Net;
using System.Text;
using TikiSpec.Json;
using TikiSpec.Transport.Calls;
using TikiSpec.Transport.Definition;
using TikiSpec.Transport.Responses;

namespace TikiSpec.Runtime;

/// <summary>The readers of successful responses.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ResponseReader
{
    /// <summary>The body as text.</summary>
    public static ResponseReader<string> Text { get; } = new(static (_, response, _) => response.Text);

    /// <summary>The address that a redirect names, absolute. One that names none fails the call.</summary>
    public static ResponseReader<string> Location { get; } =
        new(
            static (call, response, options) =>
                response.LocationFrom(call.Address) ?? throw ErrorResponse.ToException(call, response, options.TimeProvider.GetUtcNow())
        );

    /// <summary>The body as a stream, with its name, type and length.</summary>
    public static ResponseReader<ApiDownload> Download { get; } = Open(static (_, response, _) => new ApiDownload(response.TakeBody()));

    /// <summary>Events whose data is text.</summary>
    public static ResponseReader<IAsyncEnumerable<ServerSentEvent<string>>> TextEvents { get; } =
        Open<IAsyncEnumerable<ServerSentEvent<string>>>(
            static (_, response, options) => Once(response.TakeBody(), options, StreamedItems.EventsAsync)
        );

    /// <summary>Events whose data is JSON.</summary>
    /// <typeparam name="T">What the data of an event holds.</typeparam>
    /// <param name="read">Reads the data.</param>
    public static ResponseReader<IAsyncEnumerable<ServerSentEvent<T>>> Events<T>(JsonRead<T> read) =>
        Open<IAsyncEnumerable<ServerSentEvent<T>>>(
            (call, response, options) =>
                Once(response.TakeBody(), new StreamedJson<T>(call, response, read, options), StreamedItems.EventsAsync)
        );

    /// <summary>Lines of JSON.</summary>
    /// <typeparam name="T">What a line holds.</typeparam>
    /// <param name="read">Reads a line.</param>
    public static ResponseReader<IAsyncEnumerable<T>> Lines<T>(JsonRead<T> read) =>
        Open<IAsyncEnumerable<T>>(
            (call, response, options) =>
                Once(response.TakeBody(), new StreamedJson<T>(call, response, read, options), StreamedItems.LinesAsync)
        );

    /// <summary>No content, or none that matters. A page in its place fails the call.</summary>
    /// <typeparam name="T">What a success without content is.</typeparam>
    /// <param name="value">Makes it.</param>
    public static ResponseReader<T> Nothing<T>(Func<T> value) =>
        new(
            (call, response, options) =>
                MisplacedPage.IsInPlaceOfNothing(call.Operation, response)
                    ? throw ErrorResponse.ToException(call, response, options.TimeProvider.GetUtcNow())
                    : value()
        );

    /// <summary>Each status by a reader of its own. One that none is for is read by the first.</summary>
    /// <typeparam name="T">What the responses have in common.</typeparam>
    /// <param name="cases">Statuses as the spec has them, and their readers: <c>200</c>, <c>2XX</c>.</param>
    public static ResponseReader<T> ByStatus<T>(params (string Status, ResponseReader<T> Reader)[] cases)
    {
        return new((call, response, options) => Of(response.Status).Read(call, response, options), status => Of(status).KeepsOpen(status));

        ResponseReader<T> Of(HttpStatusCode status) =>
            Array.Find(cases, one => StatusRange.IsOne(one.Status, status)).Reader
            ?? Array.Find(cases, one => StatusRange.IsIn(one.Status, status)).Reader
            ?? cases[0].Reader;
    }

    /// <summary>Any JSON; absent where there is none.</summary>
    internal static ResponseReader<ApiValue> Any { get; } =
        new(
            static (_, response, options) =>
            {
                try
                {
                    return JsonPayload.Read(BodyOf(response), ApiJson.ReadValue, DriftPolicy.Ignore, options.MaxResponseElements).Value;
                }
                catch (ApiJsonException)
                {
                    // Nobody has said that it is JSON, and the body is at hand as it came.
                    return default;
                }
            }
        );

    /// <summary>JSON in which something has to be found.</summary>
    /// <typeparam name="T">What the response holds.</typeparam>
    /// <param name="read">Reads the response; null means that what was asked for is not there, which fails the
    /// call.</param>
    public static ResponseReader<T> Json<T>(JsonRead<T?> read) =>
        new((call, response, options) => ReadFound(call, response, read, options));

    /// <summary>A JSON object, or another type of the client, by the one reader that there is for it.</summary>
    /// <typeparam name="T">What the response holds; null in its place fails the call.</typeparam>
    public static ResponseReader<T> Json<T>()
        where T : IApiModel<T> => OfModel<T>.Reader;

    /// <summary>A JSON list of objects, or of another type of the client, by the one reader that there is for
    /// it.</summary>
    /// <typeparam name="T">An element.</typeparam>
    public static ResponseReader<IReadOnlyList<T>> JsonList<T>()
        where T : IApiModel<T> => OfList<T>.Reader;

    /// <summary>JSON that may be null.</summary>
    /// <typeparam name="T">What the response holds.</typeparam>
    /// <param name="read">Reads the response.</param>
    public static ResponseReader<T?> JsonOrNull<T>(JsonRead<T?> read) =>
        new((call, response, options) => Read(call, response, read, options));

    private static ResponseReader<T> Open<T>(Func<PreparedCall, RawResponse, ApiClientOptions, T> read) => new(read, static _ => true);

    /// <summary>A body comes once, and so do its items.</summary>
    private static SingleSequence<TItem> Once<TItem, TState>(
        OpenBody body,
        TState state,
        Func<OpenBody, TState, CancellationToken, IAsyncEnumerable<TItem>> read
    ) => new SingleSequence<TItem>(body, token => read(body, state, token));

    private static class OfModel<T>
        where T : IApiModel<T>
    {
        public static readonly ResponseReader<T> Reader = Json<T>(T.ReadJson);
    }

    private static class OfList<T>
        where T : IApiModel<T>
    {
        public static readonly ResponseReader<IReadOnlyList<T>> Reader = Json<IReadOnlyList<T>>(ApiJson.ReadObjectList<T>);
    }

    private static T ReadFound<T>(PreparedCall call, RawResponse response, JsonRead<T?> read, ApiClientOptions options) =>
        Read(call, response, read, options)
        ?? throw new ApiNotFoundException($"{Said(call, response)}, and found nothing.")
        {
            OperationId = call.Operation.Id,
            RequestId = response.RequestId,
            HelpLink = call.Operation.Documentation,
        };

    private static T? Read<T>(PreparedCall call, RawResponse response, JsonRead<T?> read, ApiClientOptions options)
    {
        var body = BodyOf(response);
        if (DisguisedError.IsIn(body, read))
            throw ErrorResponse.ToException(call, response, options.TimeProvider.GetUtcNow());
        try
        {
            var (value, driftEvents) = JsonPayload.Read(body, read, DriftSensor.Policy(options), options.MaxResponseElements);
            if (driftEvents is not null)
                DriftSensor.Tell(call, driftEvents.Resolve(body.Span, call.Operation.Id), options, value);
            return value;
        }
        catch (ApiJsonException exception)
        {
            throw Unreadable(call, response, exception, body, options);
        }
    }

    // "No content" is a response: readers take null for the empty value. An empty body where content was promised is
    // not.
    private static ReadOnlyMemory<byte> BodyOf(RawResponse response) =>
        response.Status is HttpStatusCode.NoContent or HttpStatusCode.ResetContent
        || (response.Status is HttpStatusCode.Accepted && response.Body.Length == 0)
            ? "null"u8.ToArray()
            : JsonPayload.WithoutMark(response.Utf8Body);

    internal static ApiJsonException Unreadable(
        PreparedCall call,
        RawResponse response,
        ApiJsonException cause,
        ReadOnlyMemory<byte> body,
        ApiClientOptions options
    )
    {
        var kept = body.Length > options.MaxErrorBodyBytes ? body[..options.MaxErrorBodyBytes] : body;
        return new ApiJsonException(
            cause.Path,
            cause.Offset,
            cause.Expected,
            cause.Found,
            cause.InnerException,
            Said(call, response) + ", which cannot be read. "
        )
        {
            Status = response.Status,
            RawBody = Encoding.UTF8.GetString(kept.Span),
            OperationId = call.Operation.Id,
            RequestId = response.RequestId,
            HelpLink = call.Operation.Documentation,
        };
    }

    private static string Said(PreparedCall call, RawResponse response) =>
        string.Create(CultureInfo.InvariantCulture, $"{call.Operation.Id} got the response {(int)response.Status} {response.Reason}");
}

/// <summary>What a successful response of an operation holds, and how it is read.</summary>
/// <typeparam name="T">What the response holds.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ResponseReader<T>
{
    private readonly Func<PreparedCall, RawResponse, ApiClientOptions, T> _read;
    private readonly Func<HttpStatusCode, bool>? _keepsOpen;

    internal ResponseReader(Func<PreparedCall, RawResponse, ApiClientOptions, T> read, Func<HttpStatusCode, bool>? keepsOpen = null)
    {
        _read = read;
        _keepsOpen = keepsOpen;
    }

    /// <summary>The same response as something else.</summary>
    /// <typeparam name="TOther">What it is made.</typeparam>
    /// <param name="make">Makes it.</param>
    public ResponseReader<TOther> As<TOther>(Func<T, TOther> make) =>
        new((call, response, options) => make(_read(call, response, options)), _keepsOpen);

    /// <summary>Some success is not read before it is handed on.</summary>
    internal bool MayKeepOpen => _keepsOpen is not null;

    /// <summary>A success of this status is not read before it is handed on.</summary>
    internal bool KeepsOpen(HttpStatusCode status) => _keepsOpen?.Invoke(status) == true;

    /// <exception cref="ApiException">The response cannot be read, says that there is nothing, or is an error in
    /// spite of its status.</exception>
    internal T Read(PreparedCall call, RawResponse response, ApiClientOptions options) => _read(call, response, options);
}
