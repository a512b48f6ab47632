using System.Globalization;
using System.Net;
using TikiSpec.Credentials;
using TikiSpec.Errors;
using TikiSpec.Runtime;
using TikiSpec.Transport.Calls;

namespace TikiSpec.Transport.Responses;

/// <summary>Turns a response that is no success into an exception that people can read.</summary>
internal static class ErrorResponse
{
    /// <summary>What the caller has to know where asking again may do harm.</summary>
    public const string MayBeDone = "The server may have done what was asked.";

    /// <summary>The opposite, where attempts went out and none came as far.</summary>
    public const string NothingDone = "Nothing was done.";

    /// <summary>The same where the last attempt tells nothing of it.</summary>
    public const string MayBeDoneBefore = "An attempt before it failed, by which the server may have done what was asked.";

    private const int MaxTexts = 5;

    /// <summary>The server says by the status that it did nothing of what was asked.</summary>
    public static bool IsRefusal(HttpStatusCode status) => (int)status is >= 300 and < 500;

    public static ApiException ToException(PreparedCall call, RawResponse response, DateTimeOffset now)
    {
        // Cleaned before anything is cut off: half a key is a key for whoever has the other half.
        var (raw, body) = Cleaned(response.Text, call.Secrets);
        var isXml = body.IsAbsent && XmlErrorTexts.IsXml(raw, response.MediaType);
        // Cleaned once more: an entity may have hidden what it stands for.
        string[] errors = [.. isXml ? XmlErrorTexts.Of(raw).Select(call.Secrets.Clean) : ErrorTexts.Of(body)];
        var facts = new ApiException.Facts
        {
            Status = response.Status,
            Errors = errors,
            Error = body,
            ReadError = call.Operation.ErrorOf(response.Status) is { } error ? ReaderOf(error, body, raw, response.MediaType) : null,
            RawBody = raw.Length == 0 ? null : raw,
            OperationId = call.Operation.Id,
            RequestId =
                response.RequestId
                ?? (
                    isXml
                        ? XmlErrorTexts.RequestId(raw) is { } id
                            ? call.Secrets.Clean(id)
                            : null
                        : ErrorTexts.RequestId(body)
                ),
            RetryAfter = response.AskedWait(now),
            Headers = response.Headers(),
            // "Not found" is what a deletion gets whose first response was lost.
            Failure = IsRefusal(response.Status) && !call.MayBeDone ? ApiFailure.Refused : ApiFailure.Responded,
        };
        return ApiException.Of(response.Status, Message(call, response, body, errors, raw), facts, call.Operation.HelpFor(response.Status));
    }

    private static Func<object?> ReaderOf(ApiErrorBody error, ApiValue body, string raw, string? mediaType) =>
        () => error.Read(body, raw, mediaType);

    private static (string Raw, ApiValue Body) Cleaned(string text, SecretFilter secrets)
    {
        var body = ParseOrAbsent(text);
        if (body.IsAbsent)
            return (secrets.Clean(text), body);
        var cleaned = secrets.Clean(body);
        return (cleaned == body ? secrets.Clean(text) : cleaned.ToString(), cleaned);
    }

    private static string Message(PreparedCall call, RawResponse response, ApiValue body, string[] errors, string raw)
    {
        var message = string.Create(
            CultureInfo.InvariantCulture,
            $"{call.Operation.Id} failed with {(int)response.Status} {response.Reason}"
        );
        var text =
            errors.Length > 0 ? string.Join("; ", errors.Take(MaxTexts).Select(ErrorPage.Shorten)) + (errors.Length > MaxTexts ? "; …" : "")
            : body.IsAbsent && XmlErrorTexts.IsXml(raw, response.MediaType) ? "an XML document"
            : body.IsAbsent ? ErrorPage.Describe(raw)
            : ErrorPage.Shorten(body.ToString());
        if (text.Length == 0 && response.Redirect is { } target)
            text = "the redirect to " + target + " is not followed";
        if (text.Length == 0 && response.Status == HttpStatusCode.ProxyAuthenticationRequired)
            text = "the proxy on the way wants a name and a password";
        message = text.Length == 0 ? message + "." : message + ": " + text;
        return call.MayBeDone ? Sentence.Of(message) + " " + MayBeDoneBefore
            : (int)response.Status >= 500 && !call.Operation.IsRepeatable ? Sentence.Of(message) + " " + MayBeDone
            : message;
    }

    private static ApiValue ParseOrAbsent(string raw)
    {
        try
        {
            return raw.Length == 0 ? default : ApiValue.Parse(raw);
        }
        catch (ApiJsonException)
        {
            // Gateways respond in HTML and in plain text; the status is what counts, and the raw body is kept.
            return default;
        }
    }
}
