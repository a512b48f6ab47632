using System.Text;

namespace TikiSpec.Emulator;

/// <summary>The token endpoint of Tiki's OAuth2 server, as far as an application needs it that acts for its own store: client credentials.</summary>
internal sealed class TokenEndpoint(Credentials credentials)
{
    private const string Path = "/sc/oauth2/token";

    // 15 days, as production answered.
    private const int LifetimeSeconds = 1_295_999;

    public static bool Serves(IncomingCall call) => call.Path == Path;

    public Answer Answer(IncomingCall call)
    {
        if (call.Method != "POST")
        {
            return ErrorAnswer.Of(405, $"Request method '{call.Method}' not supported") with { Headers = [new("Allow", "POST")] };
        }

        var form = QueryText.Parse(Encoding.UTF8.GetString(call.Body ?? []));
        var (id, secret) = BasicOf(call) ?? (Value(form, "client_id"), Value(form, "client_secret"));
        return !credentials.IsClient(id, secret) ? Error(401, "invalid_client", "Client authentication failed.")
            : Value(form, "grant_type") != "client_credentials" ? Error(400, "unsupported_grant_type", "The emulator knows client_credentials only.")
            : Token(Value(form, "scope") ?? "");
    }

    private Answer Token(string scope) => Emulator.Answer.Ok(json =>
    {
        json.WriteStartObject();
        json.WriteString("access_token", credentials.IssueToken());
        json.WriteNumber("expires_in", LifetimeSeconds);
        json.WriteString("scope", scope);
        json.WriteString("token_type", "bearer");
        json.WriteEndObject();
    });

    private static Answer Error(int status, string error, string description) => new(status, JsonText.Bytes(json =>
    {
        json.WriteStartObject();
        json.WriteString("error", error);
        json.WriteString("error_description", description);
        json.WriteNumber("status_code", status);
        json.WriteEndObject();
    }));

    private static string? Value(List<KeyValuePair<string, string>> form, string name) =>
        form.Where(pair => pair.Key == name).Select(static pair => pair.Value).FirstOrDefault();

    private static (string? Id, string? Secret)? BasicOf(IncomingCall call)
    {
        var header = call.Header("Authorization");
        if (header is null || !header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var bytes = new byte[header.Length];
        if (!Convert.TryFromBase64String(header["Basic ".Length..].Trim(), bytes, out var count))
        {
            return (null, null);
        }

        var parts = Encoding.UTF8.GetString(bytes, 0, count).Split(':', 2);
        return (Uri.UnescapeDataString(parts[0]), parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : null);
    }
}
