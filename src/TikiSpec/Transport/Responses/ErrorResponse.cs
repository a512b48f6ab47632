using System.Globalization;

namespace TikiSpec.Runtime;

/// <summary>Turns a response that is no success into an exception that people can read.</summary>
internal static class ErrorResponse
{
    private const int MaxTexts = 5;

    public static ApiException ToException(PreparedCall call, RawResponse response, DateTimeOffset now)
    {
        var secrets = call.Secrets().ToArray();
        var (raw, body) = Cleaned(response.Text, secrets);
        var errors = ErrorTexts.Of(body).ToArray();
        return new ApiException(SecretFilter.Clean(Message(call, response, body, errors, raw), secrets))
        {
            Status = response.Status,
            Errors = errors,
            Error = body,
            RawBody = raw.Length == 0 ? null : raw,
            OperationId = call.Operation.Id,
            RequestId = SecretFilter.CleanOrNull(response.RequestId, secrets) ?? ErrorTexts.RequestId(body),
            RetryAfter = RetryRules.AskedWait(response, now),
            HelpLink = call.Operation.HelpFor(response.Status),
        };
    }

    private static (string Raw, ApiValue Body) Cleaned(string text, string[] secrets)
    {
        var body = ParseOrAbsent(text);
        if (body.IsAbsent)
            return (SecretFilter.Clean(text, secrets), body);
        var cleaned = SecretFilter.CleanJson(body, secrets);
        return (cleaned == body ? text : cleaned.ToString(), cleaned);
    }

    private static string Message(PreparedCall call, RawResponse response, ApiValue body, string[] errors, string raw)
    {
        var message = string.Create(CultureInfo.InvariantCulture, $"{call.Operation.Id} failed with {(int)response.Status} {response.Reason}");
        var text = errors.Length > 0
            ? string.Join("; ", errors.Take(MaxTexts).Select(ErrorPage.Shorten)) + (errors.Length > MaxTexts ? "; …" : "")
            : body.IsAbsent ? ErrorPage.Describe(raw) : ErrorPage.Shorten(body.ToString());
        if (text.Length == 0 && response.Redirect is { } target)
            text = "the redirect to " + target + " is not followed";
        return text.Length == 0 ? message + "." : message + ": " + text;
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
