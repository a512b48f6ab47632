namespace TikiSpec.Emulator.Authentication;

/// <summary>Responses in the form of the OAuth2 server that Tiki runs (Ory Hydra).</summary>
internal static class OAuthResponse
{
    public static Response Error(int status, string error, string description, string hint) =>
        new(
            status,
            TikiJson.Bytes(json =>
            {
                json.WriteStartObject();
                json.WriteString("error", error);
                json.WriteString("error_description", description);
                json.WriteString("error_hint", hint);
                json.WriteString("error_debug", "");
                json.WriteNumber("status_code", status);
                json.WriteEndObject();
            })
        );

    public static Response Tokens(string access, string scope, string? refresh) =>
        Response.Ok(json =>
        {
            json.WriteStartObject();
            json.WriteString("access_token", access);
            json.WriteNumber("expires_in", (long)TokenStore.AccessLifetime.TotalSeconds);
            if (refresh is not null)
            {
                json.WriteString("refresh_token", refresh);
            }

            json.WriteString("scope", scope);
            json.WriteString("token_type", "bearer");
            json.WriteEndObject();
        }) with
        {
            Headers = [new("Cache-Control", "no-store")],
        };

    public static Response Redirect(Uri target, params (string Name, string Value)[] query)
    {
        var added = string.Join('&', query.Select(static pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"));
        // A header is ASCII, and the name of a host need not be.
        var address = new UriBuilder(target) { Host = target.IdnHost, Fragment = "" };
        address.Query = address.Query.Length > 1 ? $"{address.Query}&{added}" : added;
        return new Response(302, [], null) { Headers = [new("Location", address.Uri.AbsoluteUri)] };
    }
}
