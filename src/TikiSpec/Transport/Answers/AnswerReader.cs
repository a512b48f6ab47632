using System.Globalization;
using System.Net;
using System.Text;

namespace TikiSpec.Runtime;

/// <summary>Reads the JSON of a successful answer.</summary>
internal static class AnswerReader
{
    /// <exception cref="ApiException">The answer says in its own way that there is nothing.</exception>
    public static T ReadFound<T>(PreparedCall call, ApiReply reply, JsonRead<T?> read, ApiClientOptions options) =>
        Read(call, reply, read, options) ?? throw new ApiException($"{Said(call, reply)}, and found nothing.")
        {
            Status = HttpStatusCode.NotFound,
            OperationId = call.Operation.Id,
            RequestId = SecretFilter.CleanOrNull(reply.RequestId, call.Secrets()),
            HelpLink = call.Operation.Documentation,
        };

    /// <exception cref="ApiException">The answer is an error in spite of its status.</exception>
    public static T? Read<T>(PreparedCall call, ApiReply reply, JsonRead<T?> read, ApiClientOptions options)
    {
        var body = BodyOf(reply);
        if (DisguisedError.IsIn(body, read))
            throw ErrorAnswer.ToException(call, reply, options.TimeProvider.GetUtcNow());
        try
        {
            var (value, departures) = JsonPayload.Read(body, read, DriftSensor.Policy(options));
            if (departures is not null)
                DriftSensor.Tell(call, departures.Resolve(body.Span, call.Operation.Id), options);
            return value;
        }
        catch (ApiJsonException exception)
        {
            throw Unreadable(call, reply, exception, body, options);
        }
    }

    // "No content" is an answer: readers take null for the empty value. An empty body where content was promised is not.
    private static ReadOnlyMemory<byte> BodyOf(ApiReply reply) =>
        reply.Status is HttpStatusCode.NoContent or HttpStatusCode.ResetContent ? "null"u8.ToArray() : JsonPayload.WithoutMark(reply.Utf8Body);

    internal static ApiJsonException Unreadable(
        PreparedCall call, ApiReply reply, ApiJsonException cause, ReadOnlyMemory<byte> body, ApiClientOptions options)
    {
        var kept = body.Length > options.MaxErrorBodyBytes ? body[..options.MaxErrorBodyBytes] : body;
        var secrets = call.Secrets().ToArray();
        return new ApiJsonException(
            cause.Path, cause.Offset, cause.Expected, SecretFilter.Clean(cause.Found, secrets), cause.InnerException, Said(call, reply) + ", which cannot be read. ")
        {
            Status = reply.Status,
            RawBody = SecretFilter.Clean(Encoding.UTF8.GetString(kept.Span), secrets),
            OperationId = call.Operation.Id,
            RequestId = SecretFilter.CleanOrNull(reply.RequestId, secrets),
            HelpLink = call.Operation.Documentation,
        };
    }

    private static string Said(PreparedCall call, ApiReply reply) =>
        string.Create(CultureInfo.InvariantCulture, $"{call.Operation.Id} was answered with {(int)reply.Status} {SecretFilter.Clean(reply.Reason, call.Secrets())}");
}
