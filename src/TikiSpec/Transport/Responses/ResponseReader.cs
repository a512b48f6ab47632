using System.ComponentModel;
using System.Globalization;
using System.Net;
using System.Text;
using TikiSpec.Json;
using TikiSpec.Transport.Calls;
using TikiSpec.Transport.Responses;

namespace TikiSpec.Runtime;

/// <summary>The readers of successful responses.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ResponseReader
{
    /// <summary>The body as text.</summary>
    public static ResponseReader<string> Text { get; } = new(static (_, response, _) => response.Text);

    /// <summary>The body as it came, decompressed.</summary>
    public static ResponseReader<byte[]> Bytes { get; } = new(static (_, response, _) => response.Body.ToArray());

    /// <summary>JSON in which something has to be found.</summary>
    /// <typeparam name="T">What the response holds.</typeparam>
    /// <param name="read">Reads the response; null means that what was asked for is not there, which fails the call.</param>
    public static ResponseReader<T> Json<T>(JsonRead<T?> read) =>
        new((call, response, options) => ReadFound(call, response, read, options));

    /// <summary>JSON that may be null.</summary>
    /// <typeparam name="T">What the response holds.</typeparam>
    /// <param name="read">Reads the response.</param>
    public static ResponseReader<T?> JsonOrNull<T>(JsonRead<T?> read) =>
        new((call, response, options) => Read(call, response, read, options));

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

    // "No content" is a response: readers take null for the empty value. An empty body where content was promised is not.
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
        string.Create(CultureInfo.InvariantCulture, $"{call.Operation.Id} was answered with {(int)response.Status} {response.Reason}");
}

/// <summary>What a successful response of an operation holds, and how it is read.</summary>
/// <typeparam name="T">What the response holds.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ResponseReader<T>
{
    private readonly Func<PreparedCall, RawResponse, ApiClientOptions, T> _read;

    internal ResponseReader(Func<PreparedCall, RawResponse, ApiClientOptions, T> read) => _read = read;

    /// <exception cref="ApiException">The response cannot be read, says that there is nothing, or is an error in
    /// spite of its status.</exception>
    internal T Read(PreparedCall call, RawResponse response, ApiClientOptions options) => _read(call, response, options);
}
